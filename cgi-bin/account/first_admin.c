#include "account/first_admin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account/account_form.h"
#include "account/invitation.h"
#include "account/user_name.h"
#include "lib/transaction.h"
#include "lib/utf8.h"

struct invitation {
    struct account account;
    const char *link;
};

/* Whoever was to be the first admin and let the day pass is invited anew. */
static enum status find_or_add(struct request *request, struct account *account)
{
    int64_t id = 0;
    enum status status = account_of_email(request, account->email, &id);
    if (status == STATUS_OK && id == 0)
        return account_add(request, account);
    if (status == STATUS_OK)
        status = account_load(request, id, account);
    bool waits = (account->roles & ROLE_ADMIN) != 0 && strcmp(account->state, "invited") == 0;
    return status == STATUS_OK && !waits ? STATUS_CONFLICT : status;
}

static enum status first_admin_work(struct request *request, void *data)
{
    struct invitation *made = data;
    bool exists = false;
    enum status status = account_other_admin(request, 0, &exists);
    if (status == STATUS_OK && exists)
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = find_or_add(request, &made->account);
    if (status == STATUS_OK)
        status = invitation_make(request, made->account.id, &made->link);
    if (status == STATUS_OK)
        status = audit(request, "account.first-admin", "person", made->account.id, NULL, NULL);
    return status;
}

static int refuse(const char *words)
{
    fprintf(stderr, "%s\n", words);
    return EXIT_FAILURE;
}

static bool fits(struct arena *arena, size_t field, const char *text)
{
    return *text != '\0' && utf8_is_text(text, strlen(text)) &&
           form_check(arena, &account_form.fields[field], text) == NULL;
}

int first_admin(struct request *request, int count, char **arguments)
{
    if (count != 2 || !fits(request->arena, ACCOUNT_EMAIL, arguments[0]) ||
        !fits(request->arena, ACCOUNT_NAME, arguments[1]))
        return refuse("usage: account --first-admin EMAIL NAME\n"
                      "such as: account --first-admin ada@example.org 'Ada Byron'");
    struct invitation made = {
        .account = {.email = arguments[0],
                    .user_name = user_name_from_email(request->arena, arguments[0]),
                    .name = arguments[1],
                    .title = "",
                    .time_zone = "UTC",
                    .roles = ROLE_EMPLOYEE | ROLE_ADMIN}};
    if (!user_name_fits(made.account.user_name))
        return refuse("The e-mail address must begin with letters or digits.");
    switch (transaction_run_again(request, first_admin_work, &made)) {
    case STATUS_OK:
        printf("%s\n", made.link);
        return EXIT_SUCCESS;
    case STATUS_FORBIDDEN:
        return refuse("There is an admin already, who can invite others.");
    case STATUS_CONFLICT:
        return refuse("This e-mail address or its user name belongs to somebody already.");
    default:
        return refuse("That failed; the line above says why.");
    }
}
