#include "account/me_pages.h"

#include <string.h>

#include "account/account_form.h"
#include "account/guesses.h"
#include "account/password.h"
#include "account/sign_in_pages.h"
#include "account/sign_in_store.h"
#include "account/time_zones.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { ME_NAME, ME_TITLE, ME_DEPARTMENT, ME_TIME_ZONE, ME_VERSION, ME_FIELDS };

static const struct field me_fields[ME_FIELDS] = {
    [ME_NAME] =
        {.name = "name", .label = "Name", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 100},
    [ME_TITLE] = {.name = "title", .label = "What you do", .kind = FIELD_LINE, .most = 100},
    [ME_DEPARTMENT] = {.name = "department", .label = "Department", .kind = FIELD_ID},
    [ME_TIME_ZONE] = {.name = "time_zone",
                      .label = "Time zone",
                      .kind = FIELD_LINE,
                      .flags = FIELD_REQUIRED,
                      .most = 64},
    [ME_VERSION] = {.name = "version",
                    .label = "Version",
                    .kind = FIELD_INTEGER,
                    .flags = FIELD_REQUIRED},
};

const struct form me_form = {"me", me_fields, ME_FIELDS, 0};

enum { PASSWORD_OLD, PASSWORD_NEW, PASSWORD_AGAIN, PASSWORD_FIELDS };

static const struct field password_fields[PASSWORD_FIELDS] = {
    [PASSWORD_OLD] = {.name = "old",
                      .label = "Present password",
                      .kind = FIELD_PASSWORD,
                      .flags = FIELD_REQUIRED,
                      .most = PASSWORD_MOST},
    [PASSWORD_NEW] = {.name = "new",
                      .label = "New password",
                      .kind = FIELD_PASSWORD,
                      .flags = FIELD_REQUIRED,
                      .least = PASSWORD_LEAST,
                      .most = PASSWORD_MOST},
    [PASSWORD_AGAIN] = {.name = "again",
                        .label = "New password again",
                        .kind = FIELD_PASSWORD,
                        .flags = FIELD_REQUIRED,
                        .most = PASSWORD_MOST},
};

const struct form password_form = {"password", password_fields, PASSWORD_FIELDS, 0};

static void show_tabs(struct request *request, size_t current)
{
    static const char *const tabs[][2] = {
        {"/me", "Me"}, {"/me/password", "Password"}, {"/me/sessions", "Signed in"}};
    for (size_t i = 0; i < sizeof tabs / sizeof tabs[0]; i++) {
        HDF *tab = page_item(page_root(request), "Tabs", i);
        page_text(tab, "Href", tabs[i][0]);
        page_text(tab, "Word", tabs[i][1]);
        page_flag(tab, "Current", i == current);
    }
}

static enum status show_me(struct request *request, const struct account *account)
{
    enum status status = account_offer_departments(request, ME_DEPARTMENT);
    if (status != STATUS_OK)
        return status;
    time_zones_show(request, ME_TIME_ZONE);
    page_title(request, "me", "Me and my settings");
    HDF *me = page_node(request, "Me");
    page_text(me, "UserName", account->user_name);
    page_text(me, "Email", account->email);
    page_text(me, "Roles", account_role_words(request->arena, account->roles));
    show_tabs(request, 0);
    return page_show(request, "account/me.cs");
}

enum status me_page(struct request *request)
{
    struct account account;
    enum status status = account_load(request, person_id(request), &account);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &me_form);
    form_set(request, ME_NAME, account.name);
    form_set(request, ME_TITLE, account.title);
    form_set_number(request, ME_DEPARTMENT, account.department_id);
    form_set(request, ME_TIME_ZONE, account.time_zone);
    form_set_number(request, ME_VERSION, account.version);
    return show_me(request, &account);
}

static void show_conflict(struct request *request, const struct account *now)
{
    form_conflict_begin(request, ME_VERSION, now->version);
    form_conflict(request, ME_NAME, now->name);
    form_conflict(request, ME_TITLE, now->title);
    form_conflict(request, ME_TIME_ZONE, now->time_zone);
    if (now->department_id != form_number(request, ME_DEPARTMENT))
        form_conflict(request, ME_DEPARTMENT, now->department_id == 0 ? "None" : now->department);
}

static enum status me_work(struct request *request, void *data)
{
    struct account *account = data;
    const char *before;
    const char *after;
    bool fresh = false;
    enum status status = account_snapshot(request, account->id, &before);
    if (status == STATUS_OK)
        status = account_change(request, account, &fresh);
    if (status == STATUS_OK && !fresh)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = account_snapshot(request, account->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "account.change", "person", account->id, before, after);
    return status == STATUS_OK ? page_redirect(request, "saved", "/me") : status;
}

enum status me_change(struct request *request)
{
    struct account account;
    enum status status = account_load(request, person_id(request), &account);
    if (status == STATUS_OK)
        status = account_check_department(request, ME_DEPARTMENT);
    if (status != STATUS_OK)
        return status;
    account_check_time_zone(request, ME_TIME_ZONE);
    if (form_valid(request) && form_number(request, ME_VERSION) != account.version)
        show_conflict(request, &account);
    if (!form_valid(request) || form_has_conflict(request))
        return show_me(request, &account);
    account.name = form_text(request, ME_NAME);
    account.title = form_text(request, ME_TITLE);
    account.department_id = form_number(request, ME_DEPARTMENT);
    account.time_zone = form_text(request, ME_TIME_ZONE);
    return transaction_run(request, me_work, &account);
}

static enum status show_password(struct request *request)
{
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "me", "Change your password");
    show_tabs(request, 1);
    return page_show(request, "account/password.cs");
}

enum status password_page(struct request *request)
{
    form_begin(request, &password_form);
    return show_password(request);
}

/* The other sessions end and this one gets a new id (safety A4). */
static enum status password_work(struct request *request, void *data)
{
    int64_t person = person_id(request);
    enum status status = credentials_keep(request, person, data);
    if (status == STATUS_OK)
        status = sessions_end_others(request, person, 0);
    if (status == STATUS_OK)
        status = sign_in_person(request, person, request->person->roles);
    if (status == STATUS_OK)
        status = audit(request, "account.password", "person", person, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "password", "/me/password") : status;
}

static void check_new_password(struct request *request, const struct credentials *credentials)
{
    const char *password = form_text(request, PASSWORD_NEW);
    const char *weakness = password_weakness(password, credentials->name, credentials->user_name);
    if (weakness != NULL)
        form_error(request, PASSWORD_NEW, "New password %s", weakness);
    if (strcmp(password, form_text(request, PASSWORD_AGAIN)) != 0)
        form_error(request, PASSWORD_AGAIN, "The two new passwords differ.");
}

/* Tells whether the present password was given; guesses of it count like those at sign-in. */
static enum status check_old_password(struct request *request,
                                      const struct credentials *credentials, bool *allowed,
                                      bool *fits)
{
    bool old = false;
    enum status status = guess_allowed(request, credentials->person_id, "", PASSWORD_OLD, allowed);
    if (status != STATUS_OK || !*allowed)
        return status;
    status =
        password_check(request, form_text(request, PASSWORD_OLD), credentials->hash, fits, &old);
    if (status != STATUS_OK || *fits)
        return status;
    form_error(request, PASSWORD_OLD, "That is not your present password.");
    return guess_failed(request, credentials->person_id, "");
}

enum status password_change(struct request *request)
{
    struct credentials credentials;
    const char *hash = NULL;
    bool allowed = true;
    bool fits = false;
    enum status status = credentials_of(request, person_id(request), &credentials);
    if (status != STATUS_OK)
        return status;
    check_new_password(request, &credentials);
    if (form_valid(request))
        status = check_old_password(request, &credentials, &allowed, &fits);
    if (status == STATUS_OK && fits)
        status = password_hash(request, form_text(request, PASSWORD_NEW), &hash);
    else if (status == STATUS_OK)
        status = show_password(request);
    if (!allowed)
        page_set_code(request, STATUS_TOO_MANY);
    if (status != STATUS_OK || !fits)
        return status;
    return transaction_run_again(request, password_work, (void *)(uintptr_t)hash);
}

/* "Firefox on Linux", as far as the browser says. */
static const char *browser_words(struct request *request, const char *agent)
{
    static const char *const browsers[][2] = {
        {"Edg/", "Edge"}, {"Chrome/", "Chrome"}, {"Firefox/", "Firefox"}, {"Safari/", "Safari"}};
    static const char *const systems[][2] = {{"Android", "Android"}, {"iPhone", "iPhone"},
                                             {"iPad", "iPad"},       {"Windows", "Windows"},
                                             {"Mac OS", "Mac"},      {"Linux", "Linux"}};
    const char *browser = "A browser";
    const char *system = NULL;
    for (size_t i = sizeof browsers / sizeof browsers[0]; i-- > 0;)
        if (strstr(agent, browsers[i][0]) != NULL)
            browser = browsers[i][1];
    for (size_t i = sizeof systems / sizeof systems[0]; i-- > 0;)
        if (strstr(agent, systems[i][0]) != NULL)
            system = systems[i][1];
    return system == NULL ? browser : arena_printf(request->arena, "%s on %s", browser, system);
}

enum status sessions_page(struct request *request)
{
    struct session_row *sessions;
    size_t count;
    enum status status = session_list(request, person_id(request), &sessions, &count);
    if (status != STATUS_OK)
        return status;
    page_title(request, "me", "Where you are signed in");
    show_tabs(request, 2);
    for (size_t i = 0; i < count; i++) {
        HDF *row = page_item(page_root(request), "Sessions", i);
        page_text(row, "Browser", browser_words(request, sessions[i].user_agent));
        page_text(row, "Address", sessions[i].address);
        page_flag(row, "IsThis", sessions[i].number == request->person->session);
        page_moment(request, row, "When", sessions[i].seen_at);
        page_format(row, "EndHref", "/me/sessions/%lld/end", (long long)sessions[i].number);
    }
    return page_show(request, "account/sessions.cs");
}

static enum status end_one_work(struct request *request, void *data)
{
    int64_t person = person_id(request);
    enum status status = session_end_number(request, person, *(int64_t *)data);
    if (status == STATUS_OK)
        status = audit(request, "account.session-end", "person", person, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "ended", "/me/sessions") : status;
}

enum status session_end_one(struct request *request)
{
    return transaction_run(request, end_one_work, &request->numbers[0]);
}

static enum status end_all_work(struct request *request, void *data)
{
    (void)data;
    int64_t person = person_id(request);
    enum status status = sessions_end_others(request, person, 0);
    if (status == STATUS_OK)
        status = audit(request, "account.sign-out-everywhere", "person", person, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "signed-out", "/sign-in") : status;
}

enum status sessions_end(struct request *request)
{
    enum status status = transaction_run_again(request, end_all_work, NULL);
    session_forget(request);
    return status;
}

static enum status know_the_way_work(struct request *request, void *data)
{
    (void)data;
    int64_t person = person_id(request);
    enum status status = account_know_the_way(request, person);
    if (status == STATUS_OK)
        status = audit(request, "account.know-the-way", "person", person, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "way", "/") : status;
}

enum status me_know_the_way(struct request *request)
{
    return transaction_run(request, know_the_way_work, NULL);
}
