#include "account/accounts_pages.h"

#include <stdlib.h>
#include <string.h>

#include "account/account_form.h"
#include "account/invitation.h"
#include "account/sign_in_store.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/transaction.h"

/* The list */

static void show_state(HDF *node, const char *state)
{
    bool active = strcmp(state, "active") == 0;
    bool invited = strcmp(state, "invited") == 0;
    page_text(node, "StatusKind", active ? "done" : invited ? "waiting" : "draft");
    page_text(node, "Status", active ? "Active" : invited ? "Invited" : "Deactivated");
}

static void show_account_row(struct request *request, size_t index, const struct account *account)
{
    HDF *row = page_item(page_root(request), "People", index);
    page_person(row, "Person", account->id, account->name);
    page_format(row, "Person.Href", "/accounts/%lld", (long long)account->id);
    page_text(row, "Email", account->email);
    page_text(row, "Department", account->department);
    page_text(row, "Roles", account_role_words(request->arena, account->roles));
    show_state(row, account->state);
}

static void show_filters(struct request *request, const char *state)
{
    static const char *const filters[][2] = {
        {"", "All"}, {"active", "Active"}, {"invited", "Invited"}, {"inactive", "Deactivated"}};
    for (size_t i = 0; i < sizeof filters / sizeof filters[0]; i++) {
        HDF *filter = page_item(page_root(request), "Filters", i);
        page_format(filter, "Href", "/accounts%s%s",
                    *filters[i][0] == '\0' ? "" : "?state=", filters[i][0]);
        page_text(filter, "Word", filters[i][1]);
        page_flag(filter, "Current", strcmp(filters[i][0], state) == 0);
    }
}

static const char *query_text(const struct request *request, const char *name)
{
    const char *text = params_get(&request->query, name);
    return text == NULL ? "" : text;
}

enum status accounts_page(struct request *request)
{
    struct account *accounts;
    size_t count;
    bool more;
    struct account_filter filter = {
        .state = query_text(request, "state"),
        .words = query_text(request, "q"),
        .after_name = query_text(request, "after"),
        .after_id = strtoll(query_text(request, "after_id"), NULL, 10),
    };
    enum status status = account_list(request, &filter, &accounts, &count, &more);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < count; i++)
        show_account_row(request, i, &accounts[i]);
    show_filters(request, filter.state);
    page_text(page_root(request), "Query", filter.words);
    page_text(page_root(request), "State", filter.state);
    if (more) {
        page_text(page_root(request), "Next.After", accounts[count - 1].name);
        page_number(page_root(request), "Next.AfterId", accounts[count - 1].id);
    }
    page_title(request, "accounts", "Accounts");
    return page_show(request, "account/accounts.cs");
}

/* One person */

static enum status show_form(struct request *request, const char *template)
{
    enum status status = account_form_choices(request);
    return status == STATUS_OK ? page_show(request, template) : status;
}

static enum status show_new(struct request *request)
{
    page_title(request, "accounts", "Invite a person");
    page_text(page_root(request), "Page.Width", "narrow");
    return show_form(request, "account/account_new.cs");
}

enum status account_new_page(struct request *request)
{
    form_begin(request, &account_form);
    form_set(request, ACCOUNT_TIME_ZONE, request->person->time_zone);
    return show_new(request);
}

static enum status show_account(struct request *request, const struct account *account)
{
    HDF *node = page_node(request, "Account");
    page_person(node, "Person", account->id, account->name);
    page_format(node, "Href", "/accounts/%lld", (long long)account->id);
    page_text(node, "Email", account->email);
    page_flag(node, "IsActive", strcmp(account->state, "active") == 0);
    page_flag(node, "IsInactive", strcmp(account->state, "inactive") == 0);
    page_flag(node, "IsMe", account->id == person_id(request));
    page_moment(request, node, "InvitedUntil", account->invited_until);
    show_state(node, account->state);
    page_title(request, "accounts", "%s", account->name);
    return show_form(request, "account/account.cs");
}

enum status account_page(struct request *request)
{
    struct account account;
    enum status status = account_load(request, request->numbers[0], &account);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &account_form);
    account_form_fill(request, &account);
    return show_account(request, &account);
}

/* The link is shown in the answer itself: an address that held it would end in logs. */
static enum status show_link(struct request *request, const struct account *account,
                             const char *link)
{
    if (!page_begin_anew(request))
        return STATUS_UNAVAILABLE;
    request->fields = NULL;
    page_person(page_root(request), "Invited", account->id, account->name);
    page_format(page_root(request), "Invited.Href", "/accounts/%lld", (long long)account->id);
    page_text(page_root(request), "Link", link);
    page_title(request, "accounts", "Invitation for %s", account->name);
    return page_show(request, "account/invitation.cs");
}

struct invitation {
    struct account account;
    const char *link; /* NULL where the form was sent before */
};

static enum status create_work(struct request *request, void *data)
{
    struct invitation *made = data;
    const char *after = NULL;
    enum status status =
        account_form_taken(request, &made->account, account_add(request, &made->account));
    if (status != STATUS_OK || !form_valid(request))
        return status;
    status = invitation_make(request, made->account.id, &made->link);
    if (status == STATUS_OK)
        status = account_snapshot(request, made->account.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "account.create", "person", made->account.id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "/accounts/%lld", (long long)made->account.id);
}

enum status account_create(struct request *request)
{
    struct invitation made = {0};
    enum status status = account_form_take(request, &made.account);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, create_work, &made);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return show_new(request);
    return made.link == NULL ? STATUS_OK : show_link(request, &made.account, made.link);
}

static enum status invite_work(struct request *request, void *data)
{
    struct invitation *made = data;
    enum status status = invitation_make(request, made->account.id, &made->link);
    if (status == STATUS_OK)
        status = audit(request, "account.invite", "person", made->account.id, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "/accounts/%lld", (long long)made->account.id);
}

enum status account_invite(struct request *request)
{
    struct invitation made = {0};
    enum status status = account_load(request, request->numbers[0], &made.account);
    if (status == STATUS_OK && strcmp(made.account.state, "inactive") == 0)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = transaction_run(request, invite_work, &made);
    if (status != STATUS_OK)
        return status;
    return made.link == NULL ? STATUS_OK : show_link(request, &made.account, made.link);
}

/* The portal always keeps an admin; whoever else is one stays so until the end of the
 * transaction. */
static enum status keep_an_admin(struct request *request, const struct account *account)
{
    bool exists = true;
    enum status status = STATUS_OK;
    if ((account->roles & ROLE_ADMIN) != 0)
        status = account_other_admin(request, account->id, &exists);
    return status == STATUS_OK && !exists ? STATUS_FORBIDDEN : status;
}

static enum status change_roles(struct request *request, const struct account *now, unsigned roles)
{
    enum status status = STATUS_OK;
    if (now->roles == roles)
        return STATUS_OK;
    if ((roles & ROLE_ADMIN) == 0)
        status = keep_an_admin(request, now);
    if (status == STATUS_FORBIDDEN) {
        form_error(request, ACCOUNT_ROLES, "%s is the only admin. Make somebody else one first.",
                   now->name);
        return STATUS_OK;
    }
    /* ids of sessions do not outlive a change of role (safety A4) */
    return status == STATUS_OK ? sessions_end_others(request, now->id, 0) : status;
}

static enum status edit_work(struct request *request, void *data)
{
    struct account *account = data;
    struct account now;
    const char *before = NULL;
    const char *after = NULL;
    bool fresh = false;
    enum status status = account_load(request, account->id, &now);
    if (status == STATUS_OK)
        status = account_snapshot(request, account->id, &before);
    if (status == STATUS_OK)
        status = account_form_taken(request, account, account_change(request, account, &fresh));
    if (status == STATUS_OK && form_valid(request))
        status = fresh ? change_roles(request, &now, account->roles) : STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = account_snapshot(request, account->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "account.change", "person", account->id, before, after);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    return page_redirect(request, "saved", "/accounts/%lld", (long long)account->id);
}

enum status account_edit(struct request *request)
{
    struct account now;
    enum status status = account_load(request, request->numbers[0], &now);
    struct account account = now;
    if (status == STATUS_OK)
        status = account_form_take(request, &account);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request) && form_number(request, ACCOUNT_VERSION) != now.version)
        account_form_conflict(request, &now);
    if (form_valid(request) && !form_has_conflict(request))
        status = transaction_run(request, edit_work, &account);
    if (status != STATUS_OK || (form_valid(request) && !form_has_conflict(request)))
        return status;
    return show_account(request, &now);
}

struct state_change {
    struct account account;
    const char *state;
    const char *action;
    const char *note;
};

static enum status state_work(struct request *request, void *data)
{
    const struct state_change *change = data;
    int64_t person = change->account.id;
    const char *before = NULL;
    const char *after = NULL;
    bool changed = false;
    enum status status = keep_an_admin(request, &change->account);
    if (status == STATUS_OK)
        status = account_snapshot(request, person, &before);
    if (status == STATUS_OK)
        status = account_set_state(request, person, change->state, &changed);
    if (status == STATUS_OK && !changed)
        return page_redirect(request, change->note, "/accounts/%lld", (long long)person);
    if (status == STATUS_OK)
        status = sessions_end_others(request, person, 0);
    if (status == STATUS_OK)
        status = invitation_end(request, person);
    if (status == STATUS_OK)
        status = account_snapshot(request, person, &after);
    if (status == STATUS_OK)
        status = audit(request, change->action, "person", person, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, change->note, "/accounts/%lld", (long long)person);
}

enum status account_deactivate(struct request *request)
{
    struct state_change change = {
        .state = "inactive", .action = "account.deactivate", .note = "deactivated"};
    enum status status = account_load(request, request->numbers[0], &change.account);
    if (status != STATUS_OK)
        return status;
    if (change.account.id == person_id(request))
        return page_redirect(request, "not-yourself", "/accounts/%lld",
                             (long long)change.account.id);
    return transaction_run(request, state_work, &change);
}

/* Back as it was: who never chose a password is invited anew. */
enum status account_activate(struct request *request)
{
    struct state_change change = {
        .state = "active", .action = "account.activate", .note = "activated"};
    struct credentials credentials;
    enum status status = account_load(request, request->numbers[0], &change.account);
    if (status == STATUS_OK)
        status = credentials_of(request, change.account.id, &credentials);
    if (status != STATUS_OK)
        return status;
    if (credentials.hash == NULL)
        change.state = "invited";
    return transaction_run(request, state_work, &change);
}
