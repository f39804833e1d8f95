#include "account/sign_in_pages.h"

#include "account/guesses.h"
#include "account/password.h"
#include "account/sign_in_store.h"
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
        status = sign_in_forget(request);
    if (status == STATUS_OK)
        status = audit(request, "account.sign-in", "person", person, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "%s", next_path(form_text(request, SIGN_IN_NEXT)));
}

/* Tells whether the password fits; every answer takes as long and says as much for an
 * unknown name as for a known one. */
static enum status check(struct request *request, struct sign_in *known, bool *fits)
{
    const char *name = form_text(request, SIGN_IN_NAME);
    const char *password = form_text(request, SIGN_IN_PASSWORD);
    const struct credentials *credentials = &known->credentials;
    bool old = false;
    enum status status = password_check(request, password, credentials->hash, fits, &old);
    if (status == STATUS_OK && !*fits) {
        form_error(request, SIGN_IN_PASSWORD,
                   "Name and password do not fit together. Check both and try again.");
        return guess_failed(request, credentials->person_id, name);
    }
    if (status == STATUS_OK && old)
        status = password_hash(request, password, &known->new_hash);
    return status;
}

enum status sign_in(struct request *request)
{
    struct sign_in known = {0};
    bool allowed = false;
    bool fits = false;
    if (request->person != NULL) /* in another tab, since this one showed the form */
        return page_redirect(request, NULL, "%s", next_path(form_text(request, SIGN_IN_NEXT)));
    if (!form_valid(request))
        return show_sign_in(request);
    const char *name = form_text(request, SIGN_IN_NAME);
    enum status status = credentials_find(request, name, &known.credentials);
    if (status == STATUS_OK)
        status =
            guess_allowed(request, known.credentials.person_id, name, SIGN_IN_PASSWORD, &allowed);
    if (status == STATUS_OK && allowed)
        status = check(request, &known, &fits);
    if (status == STATUS_OK && fits)
        return transaction_run_again(request, sign_in_work, &known);
    if (status == STATUS_OK)
        status = show_sign_in(request);
    if (status == STATUS_OK && !allowed)
        page_set_code(request, STATUS_TOO_MANY);
    return status;
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
