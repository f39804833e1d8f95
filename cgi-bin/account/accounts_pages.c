#include "account/accounts_pages.h"

#include <stdlib.h>
#include <string.h>

#include "account/invitation.h"
#include "account/person_store.h"
#include "account/sign_in_store.h"
#include "account/time_zones.h"
#include "account/user_name.h"
#include "lib/clock.h"
#include "lib/db.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum {
    ACCOUNT_NAME,
    ACCOUNT_EMAIL,
    ACCOUNT_USER_NAME,
    ACCOUNT_TITLE,
    ACCOUNT_DEPARTMENT,
    ACCOUNT_TIME_ZONE,
    ACCOUNT_ROLES,
    ACCOUNT_VERSION,
    ACCOUNT_FIELDS
};

static const struct choice role_choices[] = {
    {"content", "Content: plans campaigns, writes and reviews posts"},
    {"leader", "Leader: publishes briefs and goals"},
    {"admin", "Admin: people, roles, departments"},
    {NULL, NULL},
};

static const unsigned role_bits[] = {ROLE_CONTENT, ROLE_LEADER, ROLE_ADMIN};

enum { ROLE_CHOICES = sizeof role_bits / sizeof role_bits[0] };

static const struct field account_fields[ACCOUNT_FIELDS] = {
    [ACCOUNT_NAME] =
        {.name = "name", .label = "Name", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 100},
    [ACCOUNT_EMAIL] = {.name = "email",
                       .label = "E-mail",
                       .kind = FIELD_EMAIL,
                       .flags = FIELD_REQUIRED},
    [ACCOUNT_USER_NAME] = {.name = "user_name",
                           .label = "User name",
                           .kind = FIELD_LINE,
                           .most = 64},
    [ACCOUNT_TITLE] = {.name = "title", .label = "What they do", .kind = FIELD_LINE, .most = 100},
    [ACCOUNT_DEPARTMENT] = {.name = "department", .label = "Department", .kind = FIELD_ID},
    [ACCOUNT_TIME_ZONE] = {.name = "time_zone",
                           .label = "Time zone",
                           .kind = FIELD_LINE,
                           .most = 64},
    [ACCOUNT_ROLES] = {.name = "role",
                       .label = "Roles",
                       .kind = FIELD_CHOICE,
                       .flags = FIELD_REPEATED,
                       .repeats = ROLE_CHOICES,
                       .choices = role_choices},
    [ACCOUNT_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form account_form = {"account", account_fields, ACCOUNT_FIELDS, 0};

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
    page_text(row, "Title", account->title);
    page_text(row, "Email", account->email);
    page_text(row, "Department", account->department);
    page_flag(row, "IsContent", (account->roles & ROLE_CONTENT) != 0);
    page_flag(row, "IsLeader", (account->roles & ROLE_LEADER) != 0);
    page_flag(row, "IsAdmin", (account->roles & ROLE_ADMIN) != 0);
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
    page_text(page_root(request), "Page.Width", "wide");
    return page_show(request, "account/accounts.cs");
}

/* One person */

static enum status show_form(struct request *request, const char *template)
{
    struct department *departments;
    size_t count;
    enum status status = department_list(request, &departments, &count);
    if (status != STATUS_OK)
        return status;
    form_choice(request, ACCOUNT_DEPARTMENT, "", "None");
    for (size_t i = 0; i < count; i++)
        form_choice_number(request, ACCOUNT_DEPARTMENT, departments[i].id, departments[i].name);
    time_zones_show(request, ACCOUNT_TIME_ZONE);
    return page_show(request, template);
}

static enum status show_new(struct request *request)
{
    page_title(request, "accounts", "Invite a person");
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

static void fill_form(struct request *request, const struct account *account)
{
    form_set(request, ACCOUNT_NAME, account->name);
    form_set(request, ACCOUNT_EMAIL, account->email);
    form_set(request, ACCOUNT_USER_NAME, account->user_name);
    form_set(request, ACCOUNT_TITLE, account->title);
    form_set_number(request, ACCOUNT_DEPARTMENT, account->department_id);
    form_set(request, ACCOUNT_TIME_ZONE, account->time_zone);
    form_set_number(request, ACCOUNT_VERSION, account->version);
    size_t chosen = 0;
    for (size_t i = 0; i < ROLE_CHOICES; i++)
        if ((account->roles & role_bits[i]) != 0)
            form_set_at(request, ACCOUNT_ROLES, chosen++, role_choices[i].value);
}

enum status account_page(struct request *request)
{
    struct account account;
    enum status status = account_load(request, request->numbers[0], &account);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &account_form);
    fill_form(request, &account);
    return show_account(request, &account);
}

static unsigned chosen_roles(const struct request *request)
{
    unsigned roles = ROLE_EMPLOYEE;
    for (size_t i = 0; i < form_count(request, ACCOUNT_ROLES); i++)
        for (size_t j = 0; j < ROLE_CHOICES; j++)
            if (strcmp(form_text_at(request, ACCOUNT_ROLES, i), role_choices[j].value) == 0)
                roles |= role_bits[j];
    return roles;
}

/* Checks what the form cannot know and reads it into the account. */
static enum status read_form(struct request *request, struct account *account)
{
    struct department *departments;
    size_t count;
    bool known = form_number(request, ACCOUNT_DEPARTMENT) == 0;
    enum status status = department_list(request, &departments, &count);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        known = known || departments[i].id == form_number(request, ACCOUNT_DEPARTMENT);
    if (!known)
        form_error(request, ACCOUNT_DEPARTMENT, "Department is not one of the choices.");
    const char *zone = form_text(request, ACCOUNT_TIME_ZONE);
    if (*zone != '\0' && !time_zones_has(zone))
        form_error(request, ACCOUNT_TIME_ZONE, "Time zone is not one of the choices.");
    account->email = form_text(request, ACCOUNT_EMAIL);
    account->user_name = form_text(request, ACCOUNT_USER_NAME);
    if (*account->user_name == '\0')
        account->user_name = user_name_from_email(request->arena, account->email);
    if (!user_name_fits(account->user_name))
        form_error(request, ACCOUNT_USER_NAME,
                   "User name can have letters, digits, dots, hyphens and underscores.");
    account->name = form_text(request, ACCOUNT_NAME);
    account->title = form_text(request, ACCOUNT_TITLE);
    account->department_id = form_number(request, ACCOUNT_DEPARTMENT);
    account->time_zone = *zone == '\0' ? "UTC" : zone;
    account->roles = chosen_roles(request);
    return status;
}

/* Says which unique value was taken; anything else stays as it is. */
static enum status explain_taken(struct request *request, enum status status)
{
    if (status != STATUS_CONFLICT)
        return status;
    if (db_refused_by(request, "by_email"))
        form_error(request, ACCOUNT_EMAIL, "Somebody with this e-mail address is here already.");
    else if (db_refused_by(request, "by_user_name"))
        form_error(request, ACCOUNT_USER_NAME, "This user name is taken.");
    else
        return status;
    return STATUS_OK;
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
    enum status status = explain_taken(request, account_add(request, &made->account));
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
    enum status status = read_form(request, &made.account);
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

/* Ids of sessions do not outlive a change of role (safety A4). */
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
        status = explain_taken(request, account_change(request, account, &fresh));
    if (status != STATUS_OK || !form_valid(request))
        return status;
    if (!fresh)
        return STATUS_CONFLICT;
    if (now.roles != account->roles)
        status = sessions_end_others(request, account->id, 0);
    if (status == STATUS_OK)
        status = account_snapshot(request, account->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "account.change", "person", account->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "saved", "/accounts/%lld", (long long)account->id);
}

static void show_conflict(struct request *request, const struct account *now)
{
    form_conflict_begin(request, ACCOUNT_VERSION, now->version);
    form_conflict(request, ACCOUNT_NAME, now->name);
    form_conflict(request, ACCOUNT_EMAIL, now->email);
    form_conflict(request, ACCOUNT_USER_NAME, now->user_name);
    form_conflict(request, ACCOUNT_TITLE, now->title);
}

/* The portal always keeps an admin. */
static enum status keep_an_admin(struct request *request, const struct account *account, bool *kept)
{
    *kept = true;
    if ((account->roles & ROLE_ADMIN) == 0)
        return STATUS_OK;
    return account_other_admin(request, account->id, kept);
}

enum status account_edit(struct request *request)
{
    struct account now;
    struct account account;
    bool kept = true;
    enum status status = account_load(request, request->numbers[0], &now);
    account = now;
    if (status == STATUS_OK)
        status = read_form(request, &account);
    if (status == STATUS_OK && (account.roles & ROLE_ADMIN) == 0)
        status = keep_an_admin(request, &now, &kept);
    if (status != STATUS_OK)
        return status;
    if (!kept)
        form_error(request, ACCOUNT_ROLES, "%s is the only admin. Make somebody else one first.",
                   now.name);
    if (form_valid(request) && form_number(request, ACCOUNT_VERSION) != now.version)
        show_conflict(request, &now);
    if (form_valid(request) && !form_has_conflict(request))
        status = transaction_run(request, edit_work, &account);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request) && !form_has_conflict(request))
        return STATUS_OK;
    return show_account(request, &now);
}

struct state_change {
    int64_t person;
    const char *state;
    const char *action;
    const char *note;
};

static enum status state_work(struct request *request, void *data)
{
    const struct state_change *change = data;
    const char *before = NULL;
    const char *after = NULL;
    enum status status = account_snapshot(request, change->person, &before);
    if (status == STATUS_OK)
        status = account_set_state(request, change->person, change->state);
    if (status == STATUS_OK)
        status = sessions_end_others(request, change->person, 0);
    if (status == STATUS_OK)
        status = invitation_end(request, change->person);
    if (status == STATUS_OK)
        status = account_snapshot(request, change->person, &after);
    if (status == STATUS_OK)
        status = audit(request, change->action, "person", change->person, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, change->note, "/accounts/%lld", (long long)change->person);
}

enum status account_deactivate(struct request *request)
{
    struct account account;
    bool kept = true;
    enum status status = account_load(request, request->numbers[0], &account);
    if (status == STATUS_OK)
        status = keep_an_admin(request, &account, &kept);
    if (status != STATUS_OK)
        return status;
    if (!kept || account.id == person_id(request))
        return page_redirect(request, "not-yourself", "/accounts/%lld", (long long)account.id);
    struct state_change change = {account.id, "inactive", "account.deactivate", "deactivated"};
    return transaction_run(request, state_work, &change);
}

/* Back as it was: who never chose a password is invited anew. */
enum status account_activate(struct request *request)
{
    struct account account;
    struct credentials credentials;
    enum status status = account_load(request, request->numbers[0], &account);
    if (status == STATUS_OK)
        status = credentials_of(request, account.id, &credentials);
    if (status != STATUS_OK)
        return status;
    struct state_change change = {account.id, credentials.hash == NULL ? "invited" : "active",
                                  "account.activate", "activated"};
    return transaction_run(request, state_work, &change);
}
