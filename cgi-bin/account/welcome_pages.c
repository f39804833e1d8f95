#include "account/welcome_pages.h"

#include <string.h>

#include "account/invitation.h"
#include "account/password.h"
#include "account/person_store.h"
#include "account/sign_in_pages.h"
#include "account/sign_in_store.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { WELCOME_PASSWORD, WELCOME_AGAIN, WELCOME_FIELDS };

static const struct field welcome_fields[WELCOME_FIELDS] = {
    [WELCOME_PASSWORD] = {.name = "password",
                          .label = "Password",
                          .kind = FIELD_PASSWORD,
                          .flags = FIELD_REQUIRED,
                          .least = PASSWORD_LEAST,
                          .most = PASSWORD_MOST},
    [WELCOME_AGAIN] = {.name = "again",
                       .label = "Password again",
                       .kind = FIELD_PASSWORD,
                       .flags = FIELD_REQUIRED,
                       .most = PASSWORD_MOST},
};

const struct form welcome_form = {"welcome", welcome_fields, WELCOME_FIELDS, 0};

/* The invited person; STATUS_GONE for a link that was used, replaced or is too old. */
static enum status find_invited(struct request *request, struct account *account)
{
    int64_t person = 0;
    enum status status = invitation_of_token(request, request->word, &person);
    if (status == STATUS_OK)
        status = person == 0 ? STATUS_GONE : account_load(request, person, account);
    return status;
}

static enum status show_welcome(struct request *request, const struct account *account)
{
    page_title(request, "welcome", "Welcome, %s", account->name);
    page_text(page_root(request), "Welcome.Name", account->name);
    page_text(page_root(request), "Welcome.UserName", account->user_name);
    page_text(page_root(request), "Welcome.Email", account->email);
    page_flag(page_root(request), "Welcome.IsNew", strcmp(account->state, "invited") == 0);
    return page_show(request, "account/welcome.cs");
}

enum status welcome_page(struct request *request)
{
    struct account account;
    enum status status = find_invited(request, &account);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &welcome_form);
    return show_welcome(request, &account);
}

static enum status welcome_work(struct request *request, void *data)
{
    struct account account;
    bool changed;
    enum status status = find_invited(request, &account);
    if (status == STATUS_OK)
        status = credentials_keep(request, account.id, data);
    if (status == STATUS_OK)
        status = account_set_state(request, account.id, "active", &changed);
    if (status == STATUS_OK)
        status = invitation_end(request, account.id);
    if (status == STATUS_OK)
        status = sessions_end_others(request, account.id, 0);
    if (status == STATUS_OK)
        status = sign_in_person(request, account.id, account.roles);
    if (status == STATUS_OK)
        status = audit(request, "account.welcome", "person", account.id, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "welcome", "/me") : status;
}

enum status welcome(struct request *request)
{
    struct account account;
    const char *hash = NULL;
    enum status status = find_invited(request, &account);
    if (status != STATUS_OK)
        return status;
    const char *password = form_text(request, WELCOME_PASSWORD);
    const char *weakness = password_weakness(password, account.name, account.user_name);
    if (weakness != NULL)
        form_error(request, WELCOME_PASSWORD, "Password %s", weakness);
    if (strcmp(password, form_text(request, WELCOME_AGAIN)) != 0)
        form_error(request, WELCOME_AGAIN, "The two passwords differ.");
    if (!form_valid(request))
        return show_welcome(request, &account);
    status = password_hash(request, password, &hash);
    if (status != STATUS_OK)
        return status;
    return transaction_run_again(request, welcome_work, (void *)(uintptr_t)hash);
}
