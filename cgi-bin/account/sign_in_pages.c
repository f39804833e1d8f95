#include "account/sign_in_pages.h"

#include <ctype.h>
#include <sodium.h>
#include <string.h>

#include "account/password.h"
#include "account/sign_in_store.h"
#include "lib/log.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { SIGN_IN_NAME, SIGN_IN_PASSWORD, SIGN_IN_NEXT, SIGN_IN_FIELDS };

static const struct field sign_in_fields[SIGN_IN_FIELDS] = {
    [SIGN_IN_NAME] = {.name = "name",
                      .label = "User name or e-mail",
                      .kind = FIELD_LINE,
                      .flags = FIELD_REQUIRED,
                      .most = 254},
    [SIGN_IN_PASSWORD] = {.name = "password",
                          .label = "Password",
                          .kind = FIELD_PASSWORD,
                          .flags = FIELD_REQUIRED,
                          .most = PASSWORD_MOST},
    [SIGN_IN_NEXT] = {.name = "next", .label = "Next page", .kind = FIELD_LINE, .most = 512},
};

const struct form sign_in_form = {"sign-in", sign_in_fields, SIGN_IN_FIELDS, 0};

/* Guesses (safety A3): nobody is locked out for good, and whoever has not failed here may
 * always try, so that a flood of guesses from elsewhere does not keep the owner out. */
enum {
    QUARTER_FREE = 10,
    ACCOUNT_HOUR_MOST = 100,
    ADDRESS_HOUR_MOST = 30,
    DELAY_MOST = 15,
    DELAY_DOUBLINGS = 4,
};

static int64_t delay_after(int64_t failures)
{
    int64_t over = failures - QUARTER_FREE;
    return over >= DELAY_DOUBLINGS ? DELAY_MOST : (int64_t)1 << over;
}

/* Seconds to wait before the next try; 0 for none. */
static int64_t seconds_to_wait(const struct failures *failures)
{
    if (failures->address_hour >= ADDRESS_HOUR_MOST)
        return 60;
    if (failures->own_hour == 0 || failures->account_quarter < QUARTER_FREE)
        return 0;
    if (failures->account_hour >= ACCOUNT_HOUR_MOST)
        return 60;
    int64_t left = delay_after(failures->account_quarter) - failures->account_last;
    return left > 0 ? left : 0;
}

static void make_account_key(const struct credentials *credentials, const char *name,
                             unsigned char key[ACCOUNT_KEY_BYTES])
{
    char folded[256] = "";
    if (credentials->person_id == 0)
        for (size_t i = 0; i + 1 < sizeof folded && name[i] != '\0'; i++)
            folded[i] = (char)tolower((unsigned char)name[i]);
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, ACCOUNT_KEY_BYTES);
    crypto_generichash_update(&state, (const unsigned char *)&credentials->person_id,
                              sizeof credentials->person_id);
    crypto_generichash_update(&state, (const unsigned char *)folded, sizeof folded);
    crypto_generichash_final(&state, key, ACCOUNT_KEY_BYTES);
}

static enum status show_sign_in(struct request *request)
{
    page_title(request, "sign-in", "Sign in");
    return page_show(request, "account/sign_in.cs");
}

static const char *next_path(const char *path)
{
    return path != NULL && page_is_own_path(path) ? path : "/";
}

enum status sign_in_page(struct request *request)
{
    const char *next = next_path(params_get(&request->query, "next"));
    if (request->person != NULL)
        return page_redirect(request, NULL, "%s", next);
    form_begin(request, &sign_in_form);
    form_set(request, SIGN_IN_NEXT, next);
    return show_sign_in(request);
}

enum status sign_in_person(struct request *request, int64_t person, unsigned roles)
{
    unsigned char hash[SESSION_HASH_BYTES];
    enum status status = STATUS_OK;
    if (session_hash(request, hash))
        status = session_end(request, hash);
    session_issue(request, hash);
    if (status == STATUS_OK)
        status = session_add(request, person, hash);
    struct person *signed_in = arena_alloc(request->arena, sizeof *signed_in);
    *signed_in =
        (struct person){.id = person, .roles = roles, .name = "", .title = "", .time_zone = "UTC"};
    request->person = signed_in;
    return status;
}

struct sign_in {
    struct credentials credentials;
    const char *new_hash; /* where the parameters have risen, or NULL */
};

static enum status sign_in_work(struct request *request, void *data)
{
    const struct sign_in *known = data;
    int64_t person = known->credentials.person_id;
    enum status status = sign_in_person(request, person, known->credentials.roles);
    if (status == STATUS_OK && known->new_hash != NULL)
        status = credentials_keep(request, person, known->new_hash);
    if (status == STATUS_OK)
        status = failures_forget(request);
    if (status == STATUS_OK)
        status = audit(request, "account.sign-in", "person", person, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "%s", next_path(form_text(request, SIGN_IN_NEXT)));
}

static enum status refuse_for_now(struct request *request, int64_t seconds)
{
    log_warning("sign-in is slowed down for %lld seconds", (long long)seconds);
    page_header(request, "Retry-After", arena_printf(request->arena, "%lld", (long long)seconds));
    form_error(request, SIGN_IN_PASSWORD,
               "There were many tries. Wait %lld seconds, then try again.", (long long)seconds);
    enum status status = show_sign_in(request);
    page_set_code(request, STATUS_TOO_MANY);
    return status;
}

static enum status refuse(struct request *request, const unsigned char *account_key)
{
    enum status status = failures_add(request, account_key);
    if (status != STATUS_OK)
        return status;
    log_warning("sign-in failed from %s", request->address);
    form_error(request, SIGN_IN_PASSWORD,
               "Name and password do not fit together. Check both and try again.");
    return show_sign_in(request);
}

enum status sign_in(struct request *request)
{
    struct sign_in known = {0};
    struct failures failures;
    unsigned char account_key[ACCOUNT_KEY_BYTES];
    bool fits = false;
    bool old = false;
    if (!form_valid(request))
        return show_sign_in(request);
    const char *name = form_text(request, SIGN_IN_NAME);
    const char *password = form_text(request, SIGN_IN_PASSWORD);
    enum status status = credentials_find(request, name, &known.credentials);
    make_account_key(&known.credentials, name, account_key);
    if (status == STATUS_OK)
        status = failures_count(request, account_key, &failures);
    if (status != STATUS_OK)
        return status;
    int64_t wait = seconds_to_wait(&failures);
    if (wait > 0)
        return refuse_for_now(request, wait);
    status = password_check(request, password, known.credentials.hash, &fits, &old);
    if (status == STATUS_OK && !fits)
        return refuse(request, account_key);
    if (status == STATUS_OK && old)
        status = password_hash(request, password, &known.new_hash);
    return status == STATUS_OK ? transaction_run_again(request, sign_in_work, &known) : status;
}

static enum status sign_out_work(struct request *request, void *data)
{
    enum status status = session_end(request, data);
    if (status == STATUS_OK)
        status = audit(request, "account.sign-out", "person", person_id(request), NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "signed-out", "/sign-in") : status;
}

enum status sign_out(struct request *request)
{
    unsigned char hash[SESSION_HASH_BYTES];
    if (!session_hash(request, hash))
        return page_redirect(request, "signed-out", "/sign-in");
    enum status status = transaction_run_again(request, sign_out_work, hash);
    session_forget(request);
    return status;
}
