#include "account/account_form.h"

#include <string.h>

#include "account/time_zones.h"
#include "account/user_name.h"

static const struct choice role_choices[] = {
    {"content", "Content: plans campaigns, writes and reviews posts"},
    {"leader", "Leader: publishes briefs and goals"},
    {"admin", "Admin: people, roles, departments"},
    {NULL, NULL},
};

static const struct {
    const char *name;
    unsigned bit;
} roles[] = {{"employee", ROLE_EMPLOYEE},
             {"content", ROLE_CONTENT},
             {"leader", ROLE_LEADER},
             {"admin", ROLE_ADMIN}};

enum { ROLES = sizeof roles / sizeof roles[0] };

static const struct field fields[ACCOUNT_FIELDS] = {
    [ACCOUNT_NAME] =
        {.name = "name", .label = "Name", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 100},
    [ACCOUNT_EMAIL] = {.name = "email",
                       .label = "E-mail",
                       .kind = FIELD_EMAIL,
                       .flags = FIELD_REQUIRED},
    [ACCOUNT_USER_NAME] = {.name = "user_name",
                           .label = "User name",
                           .kind = FIELD_LINE,
                           .most = USER_NAME_MOST},
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
                       .repeats = ROLES - 1,
                       .choices = role_choices},
    [ACCOUNT_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form account_form = {"account", fields, ACCOUNT_FIELDS, 0};

unsigned account_role(const char *name)
{
    for (size_t i = 0; i < ROLES; i++)
        if (strcasecmp(name, roles[i].name) == 0)
            return roles[i].bit;
    return 0;
}

const char *account_role_words(struct arena *arena, unsigned held)
{
    struct buf words;
    buf_init(&words, arena);
    for (size_t i = 0; i < ROLES; i++)
        if ((held & roles[i].bit) != 0)
            buf_printf(&words, "%s%s", words.length == 0 ? "" : ", ", roles[i].name);
    return words.data;
}

void account_form_fill(struct request *request, const struct account *account)
{
    form_set(request, ACCOUNT_NAME, account->name);
    form_set(request, ACCOUNT_EMAIL, account->email);
    form_set(request, ACCOUNT_USER_NAME, account->user_name);
    form_set(request, ACCOUNT_TITLE, account->title);
    form_set_number(request, ACCOUNT_DEPARTMENT, account->department_id);
    form_set(request, ACCOUNT_TIME_ZONE, account->time_zone);
    form_set_number(request, ACCOUNT_VERSION, account->version);
    size_t chosen = 0;
    for (size_t i = 0; i < ROLES; i++)
        if (roles[i].bit != ROLE_EMPLOYEE && (account->roles & roles[i].bit) != 0)
            form_set_at(request, ACCOUNT_ROLES, chosen++, roles[i].name);
}

enum status account_offer_departments(struct request *request, size_t field)
{
    struct department *departments;
    size_t count;
    enum status status = department_list(request, &departments, &count);
    form_choice(request, field, "", "None");
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        form_choice_number(request, field, departments[i].id, departments[i].name);
    return status;
}

enum status account_form_choices(struct request *request)
{
    time_zones_show(request, ACCOUNT_TIME_ZONE);
    return account_offer_departments(request, ACCOUNT_DEPARTMENT);
}

enum status account_check_department(struct request *request, size_t field)
{
    struct department department;
    int64_t id = form_number(request, field);
    if (id == 0)
        return STATUS_OK;
    enum status status = department_load(request, id, &department);
    if (status != STATUS_NOT_FOUND)
        return status;
    form_error(request, field, "Department is not one of the choices.");
    return STATUS_OK;
}

void account_check_time_zone(struct request *request, size_t field)
{
    const char *zone = form_text(request, field);
    if (*zone != '\0' && !time_zones_has(zone))
        form_error(request, field, "Time zone is not one of the choices.");
}

static unsigned chosen_roles(const struct request *request)
{
    unsigned chosen = ROLE_EMPLOYEE;
    for (size_t i = 0; i < form_count(request, ACCOUNT_ROLES); i++)
        chosen |= account_role(form_text_at(request, ACCOUNT_ROLES, i));
    return chosen;
}

enum status account_form_take(struct request *request, struct account *account)
{
    const char *zone = form_text(request, ACCOUNT_TIME_ZONE);
    account->name = form_text(request, ACCOUNT_NAME);
    account->email = form_text(request, ACCOUNT_EMAIL);
    account->user_name = form_text(request, ACCOUNT_USER_NAME);
    account->title = form_text(request, ACCOUNT_TITLE);
    account->department_id = form_number(request, ACCOUNT_DEPARTMENT);
    account->time_zone = *zone == '\0' ? "UTC" : zone;
    account->roles = chosen_roles(request);
    if (*account->user_name == '\0')
        account->user_name = user_name_from_email(request->arena, account->email);
    if (*account->email != '\0' && !user_name_fits(account->user_name))
        form_error(request, ACCOUNT_USER_NAME,
                   "User name can have letters, digits, dots, hyphens and underscores.");
    account_check_time_zone(request, ACCOUNT_TIME_ZONE);
    return account_check_department(request, ACCOUNT_DEPARTMENT);
}

enum status account_form_taken(struct request *request, const struct account *account,
                               enum status status)
{
    int64_t of_email = 0;
    int64_t of_user_name = 0;
    if (status != STATUS_CONFLICT)
        return status;
    status = account_of_email(request, account->email, &of_email);
    if (status == STATUS_OK)
        status = account_of_user_name(request, account->user_name, &of_user_name);
    if (of_email != 0 && of_email != account->id)
        form_error(request, ACCOUNT_EMAIL, "Somebody with this e-mail address is here already.");
    else if (of_user_name != 0 && of_user_name != account->id)
        form_error(request, ACCOUNT_USER_NAME, "This user name is taken.");
    return status;
}

void account_form_conflict(struct request *request, const struct account *now)
{
    form_conflict_begin(request, ACCOUNT_VERSION, now->version);
    form_conflict(request, ACCOUNT_NAME, now->name);
    form_conflict(request, ACCOUNT_EMAIL, now->email);
    form_conflict(request, ACCOUNT_USER_NAME, now->user_name);
    form_conflict(request, ACCOUNT_TITLE, now->title);
    form_conflict(request, ACCOUNT_TIME_ZONE, now->time_zone);
    if (now->department_id != form_number(request, ACCOUNT_DEPARTMENT))
        form_conflict(request, ACCOUNT_DEPARTMENT,
                      now->department_id == 0 ? "None" : now->department);
    if (now->roles != chosen_roles(request))
        form_conflict(request, ACCOUNT_ROLES, account_role_words(request->arena, now->roles));
}
