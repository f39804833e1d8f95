#include "lib/transaction.h"

#include <sodium.h>
#include <string.h>
#include <time.h>

#include "lib/clock.h"
#include "lib/db.h"
#include "lib/form.h"
#include "lib/generations.h"
#include "lib/log.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction_store.h"

enum { KEY_BYTES = 16, TRIES_MOST = 5, TRIES_MS = 3000, PAUSE_MS = 20 };

struct submission {
    bool present; /* programs without a form, such as the first admin's, have none */
    unsigned char key[SUBMISSION_KEY_BYTES];
    unsigned char digest[SUBMISSION_DIGEST_BYTES];
};

const char *transaction_new_key(struct request *request)
{
    unsigned char bytes[KEY_BYTES];
    char *text = arena_alloc(request->arena, KEY_BYTES * 2 + 1);
    randombytes_buf(bytes, sizeof bytes);
    return sodium_bin2hex(text, KEY_BYTES * 2 + 1, bytes, sizeof bytes);
}

static void hash_text(crypto_generichash_state *state, const char *text, size_t length)
{
    unsigned long long size = length;
    crypto_generichash_update(state, (const unsigned char *)&size, sizeof size);
    crypto_generichash_update(state, (const unsigned char *)text, length);
}

static void hash_form(const struct request *request, unsigned char *digest)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, SUBMISSION_DIGEST_BYTES);
    for (size_t i = 0; i < request->form.count; i++) {
        const struct param *param = &request->form.items[i];
        if (strcmp(param->name, "once") == 0 || strcmp(param->name, "form_token") == 0)
            continue;
        hash_text(&state, param->name, strlen(param->name));
        hash_text(&state, param->value, param->length);
    }
    crypto_generichash_final(&state, digest, SUBMISSION_DIGEST_BYTES);
}

static void read_submission(const struct request *request, struct submission *submission)
{
    const char *once = params_get(&request->form, "once");
    submission->present = once != NULL && *once != '\0';
    if (!submission->present)
        return;
    int64_t person = person_id(request);
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, SUBMISSION_KEY_BYTES);
    crypto_generichash_update(&state, (const unsigned char *)&person, sizeof person);
    hash_text(&state, once, strlen(once));
    hash_text(&state, request->path, strlen(request->path));
    crypto_generichash_final(&state, submission->key, SUBMISSION_KEY_BYTES);
    hash_form(request, submission->digest);
}

/* The form was sent before: to its first result, unless it says something else now. Whoever
 * did its work may have been killed before it could say that something was written. */
static enum status first_result(struct request *request, const struct submission *submission)
{
    generations_raise(UINT32_MAX);
    unsigned char digest[SUBMISSION_DIGEST_BYTES] = {0};
    const char *location = NULL;
    enum status status = submission_find(request, submission->key, digest, &location);
    if (status != STATUS_OK)
        return status;
    if (location == NULL || sodium_memcmp(digest, submission->digest, sizeof digest) != 0)
        return STATUS_CONFLICT;
    return page_redirect(request, NULL, "%s", *location == '\0' ? "/" : location);
}

/* Whether the work did what it was asked: the page of an error or a conflict is an answer
 * too, but nothing of it is kept. */
static bool is_done(const struct request *request, enum status status)
{
    return status == STATUS_OK && form_valid(request) && !form_has_conflict(request);
}

static enum status work_once(struct request *request, const struct submission *submission,
                             transaction_work *work, void *data)
{
    bool taken_before = false;
    enum status status = STATUS_OK;
    if (submission->present)
        status = submission_take(request, submission->key, submission->digest, &taken_before);
    if (status != STATUS_OK)
        return status;
    if (taken_before)
        return first_result(request, submission);
    status = work(request, data);
    const char *location = page_location(request);
    if (is_done(request, status) && submission->present && location != NULL)
        status = submission_keep(request, submission->key, location);
    return status;
}

static enum status try_once(struct request *request, const struct submission *submission,
                            transaction_work *work, void *data)
{
    enum status status = db_begin(request);
    if (status == STATUS_OK)
        status = work_once(request, submission, work, data);
    if (is_done(request, status))
        status = db_commit(request);
    if (!is_done(request, status))
        db_rollback(request);
    return status;
}

/* Two that met in a deadlock must not meet again at once. */
static void pause_before_retry(int tries)
{
    long most = PAUSE_MS * tries;
    long milliseconds = (long)randombytes_uniform((uint32_t)most) + 1;
    nanosleep(&(struct timespec){.tv_nsec = milliseconds * 1000000}, NULL);
}

/* Tries that each wait for a lock must end before the watchdog ends the worker. */
static enum status run(struct request *request, const struct submission *submission,
                       transaction_work *work, void *data)
{
    int64_t last = clock_milliseconds() + TRIES_MS;
    for (int tries = 1;; tries++) {
        enum status status = try_once(request, submission, work, data);
        if (status != STATUS_UNAVAILABLE || !db_may_retry(request) || tries == TRIES_MOST ||
            clock_milliseconds() > last)
            return status;
        log_warning("transaction is done anew, try %d", tries + 1);
        pause_before_retry(tries);
    }
}

enum status transaction_run(struct request *request, transaction_work *work, void *data)
{
    struct submission submission;
    read_submission(request, &submission);
    return run(request, &submission, work, data);
}

bool transaction_repeats(struct request *request)
{
    struct submission submission;
    unsigned char digest[SUBMISSION_DIGEST_BYTES];
    const char *location = NULL;
    read_submission(request, &submission);
    return submission.present &&
           submission_find(request, submission.key, digest, &location) == STATUS_OK &&
           location != NULL && *location != '\0' && first_result(request, &submission) == STATUS_OK;
}

enum status transaction_run_again(struct request *request, transaction_work *work, void *data)
{
    return run(request, &(struct submission){.present = false}, work, data);
}
