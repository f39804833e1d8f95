#include "account/first_admin.h"

#include <stdio.h>
#include <stdlib.h>

#include "account/invitation.h"
#include "account/person_store.h"
#include "account/user_name.h"
#include "lib/transaction.h"

struct invitation {
    struct account account;
    const char *link;
};

static enum status first_admin_work(struct request *request, void *data)
{
    struct invitation *made = data;
    bool exists = false;
    enum status status = account_other_admin(request, 0, &exists);
    if (status == STATUS_OK && exists)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = account_add(request, &made->account);
    if (status == STATUS_OK)
        status = invitation_make(request, made->account.id, &made->link);
    if (status == STATUS_OK)
        status = audit(request, "account.first-admin", "person", made->account.id, NULL, NULL);
    return status;
}

int first_admin(struct request *request, int count, char **arguments)
{
    if (count != 2) {
        fputs("usage: account --first-admin EMAIL NAME\n", stderr);
        return EXIT_FAILURE;
    }
    struct invitation made = {
        .account = {.email = arguments[0],
                    .user_name = user_name_from_email(request->arena, arguments[0]),
                    .name = arguments[1],
                    .title = "",
                    .time_zone = "UTC",
                    .roles = ROLE_EMPLOYEE | ROLE_ADMIN}};
    enum status status = transaction_run_again(request, first_admin_work, &made);
    if (status == STATUS_CONFLICT)
        fputs("There is an admin already, who can invite others.\n", stderr);
    if (status != STATUS_OK)
        return EXIT_FAILURE;
    printf("%s\n", made.link);
    return EXIT_SUCCESS;
}
