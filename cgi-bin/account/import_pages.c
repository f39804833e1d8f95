#include "account/import_pages.h"

#include <string.h>

#include "account/account_form.h"
#include "account/department_pages.h"
#include "account/user_name.h"
#include "lib/csv.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "lib/words.h"

enum { IMPORT_FILE, IMPORT_TEXT, IMPORT_CONFIRM, IMPORT_FIELDS };

enum { IMPORT_ROWS_MOST = 1000, IMPORT_TEXT_MOST = 400 * 1000, IMPORT_PROBLEMS_SHOWN = 50 };

static const struct field import_fields[IMPORT_FIELDS] = {
    [IMPORT_FILE] = {.name = "file", .label = "CSV file", .kind = FIELD_FILE},
    [IMPORT_TEXT] = {.name = "text", .label = "Rows", .kind = FIELD_TEXT, .most = IMPORT_TEXT_MOST},
    [IMPORT_CONFIRM] = {.name = "confirm", .label = "Confirm", .kind = FIELD_FLAG},
};

const struct form import_form = {"people-import", import_fields, IMPORT_FIELDS,
                                 2 * FORM_BODY_WITH_MARKDOWN};

/* Each column is checked as the field of the same name is. */
enum column { NAME, EMAIL, USER_NAME, TITLE, DEPARTMENT, ROLES, COLUMNS };

static const struct {
    const char *name;
    const struct form *form;
    size_t field;
} columns[COLUMNS] = {
    [NAME] = {"name", &account_form, ACCOUNT_NAME},
    [EMAIL] = {"email", &account_form, ACCOUNT_EMAIL},
    [USER_NAME] = {"user_name", &account_form, ACCOUNT_USER_NAME},
    [TITLE] = {"title", &account_form, ACCOUNT_TITLE},
    [DEPARTMENT] = {"department", &department_form, DEPARTMENT_NAME},
    [ROLES] = {"roles", &import_form, IMPORT_TEXT},
};

struct import {
    struct account *people;
    size_t count;
    size_t here_already;
    size_t problems;
    size_t places[COLUMNS]; /* of each column in the file, from 1; 0 where it has none */
};

static void add_problem(struct request *request, struct import *import, size_t row,
                        const char *column, const char *text)
{
    if (import->problems++ >= IMPORT_PROBLEMS_SHOWN)
        return;
    HDF *node = page_item(page_root(request), "Problems", import->problems - 1);
    page_number(node, "Row", (int64_t)row);
    page_text(node, "Column", column);
    page_text(node, "Text", text);
}

static const struct field *field_of(enum column column)
{
    return &columns[column].form->fields[columns[column].field];
}

/* The cell without white space at its ends; what is wrong with it becomes a problem. */
static const char *read_cell(struct request *request, struct import *import,
                             const struct csv_row *row, enum column column)
{
    const struct field *field = field_of(column);
    size_t place = import->places[column];
    const char *text = place == 0 || place > row->count ? "" : row->fields[place - 1];
    const char *wrong = NULL;
    text = form_trimmed(request->arena, field, csv_unguard(text));
    if (*text != '\0')
        wrong = form_check(request->arena, field, text);
    else if ((field->flags & FIELD_REQUIRED) != 0 && column != DEPARTMENT)
        wrong = "is missing.";
    if (wrong != NULL)
        add_problem(request, import, row->number, columns[column].name,
                    arena_printf(request->arena, "%s %s", field->label, wrong));
    return text;
}

static bool read_header(struct request *request, struct import *import, const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        const char *name = form_trimmed(request->arena, field_of(NAME), row->fields[i]);
        for (size_t j = 0; j < COLUMNS; j++)
            if (strcasecmp(name, columns[j].name) == 0)
                import->places[j] = i + 1;
    }
    if (import->places[NAME] == 0 || import->places[EMAIL] == 0)
        add_problem(request, import, row->number, "",
                    "The first row must name the columns; name and email are needed.");
    return import->problems == 0;
}

static unsigned read_roles(struct request *request, struct import *import,
                           const struct csv_row *row)
{
    unsigned roles = ROLE_EMPLOYEE;
    char *rest = arena_strdup(request->arena, read_cell(request, import, row, ROLES));
    for (char *word; (word = strsep(&rest, " ,;|+")) != NULL;) {
        if (account_role(word) == 0 && *word != '\0')
            add_problem(request, import, row->number, columns[ROLES].name,
                        "Roles are employee, content, leader and admin.");
        roles |= account_role(word);
    }
    return roles;
}

/* Whether earlier rows, or people who are here, leave the address and the name free. */
static enum status check_unique(struct request *request, struct import *import, size_t row,
                                const struct account *account)
{
    int64_t holder = 0;
    enum status status = account_of_user_name(request, account->user_name, &holder);
    if (holder != 0)
        add_problem(request, import, row, columns[USER_NAME].name,
                    "Somebody has this user name already. Give another in the column user_name.");
    const struct account *people = import->people;
    for (size_t i = 0; i < import->count; i++) {
        bool same_email = strcasecmp(people[i].email, account->email) == 0;
        if (!same_email && strcasecmp(people[i].user_name, account->user_name) != 0)
            continue;
        add_problem(request, import, row, columns[same_email ? EMAIL : USER_NAME].name,
                    same_email ? "This e-mail address is in the file twice."
                               : "This user name is in the file twice. Give another in the "
                                 "column user_name.");
        break;
    }
    return status;
}

static void read_person(struct request *request, struct import *import, const struct csv_row *row,
                        struct account *account)
{
    *account = (struct account){.time_zone = request->person->time_zone};
    account->name = read_cell(request, import, row, NAME);
    account->email = read_cell(request, import, row, EMAIL);
    account->user_name = read_cell(request, import, row, USER_NAME);
    account->title = read_cell(request, import, row, TITLE);
    account->department = read_cell(request, import, row, DEPARTMENT);
    account->roles = read_roles(request, import, row);
    if (*account->user_name == '\0')
        account->user_name = user_name_from_email(request->arena, account->email);
    if (*account->email != '\0' && !user_name_fits(account->user_name))
        add_problem(request, import, row->number, columns[USER_NAME].name,
                    "User name can have letters, digits, dots, hyphens and underscores.");
}

static enum status take_row(struct request *request, struct import *import,
                            const struct csv_row *row)
{
    struct account account;
    int64_t here = 0;
    read_person(request, import, row, &account);
    enum status status = account_of_email(request, account.email, &here);
    if (status == STATUS_OK && here == 0)
        status = check_unique(request, import, row->number, &account);
    if (here != 0)
        import->here_already++;
    else
        import->people[import->count++] = account;
    return status;
}

static enum status read_rows(struct request *request, const char *text, size_t length,
                             struct import *import)
{
    struct csv_reader reader;
    struct csv_row row;
    enum status status = STATUS_OK;
    *import = (struct import){
        .people = arena_array(request->arena, IMPORT_ROWS_MOST, sizeof *import->people)};
    if (!utf8_is_text(text, length)) {
        add_problem(request, import, 1, "", "The file is not UTF-8. Save it as CSV UTF-8.");
        return STATUS_OK;
    }
    csv_open(&reader, text, length);
    bool more = csv_next(&reader, request->arena, &row) && read_header(request, import, &row);
    while (more && status == STATUS_OK && csv_next(&reader, request->arena, &row)) {
        if (import->count == IMPORT_ROWS_MOST) {
            add_problem(request, import, row.number, "",
                        "At most 1,000 people at once. Split the file.");
            break;
        }
        status = take_row(request, import, &row);
    }
    if (reader.problem != NULL)
        add_problem(request, import, reader.row, "", reader.problem);
    return status;
}

/* The department of that name, added where there is none. */
static enum status find_department(struct request *request, const char *name, int64_t *id)
{
    const char *after = NULL;
    *id = 0;
    if (*name == '\0')
        return STATUS_OK;
    enum status status = department_of_name(request, name, id);
    if (status != STATUS_OK || *id != 0)
        return status;
    status = department_add(request, name, id);
    if (status == STATUS_OK)
        status = department_snapshot(request, *id, &after);
    return status == STATUS_OK ? audit(request, "department.save", "department", *id, NULL, after)
                               : status;
}

static enum status add_person(struct request *request, struct account *account)
{
    const char *after = NULL;
    enum status status = find_department(request, account->department, &account->department_id);
    if (status == STATUS_OK)
        status = account_add(request, account);
    if (status == STATUS_OK)
        status = account_snapshot(request, account->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "account.import", "person", account->id, NULL, after);
    return status;
}

static enum status import_work(struct request *request, void *data)
{
    struct import *import = data;
    for (size_t i = 0; i < import->count; i++) {
        enum status status = add_person(request, &import->people[i]);
        if (status == STATUS_CONFLICT) {
            form_error(request, IMPORT_FILE, "%s was added by somebody else meanwhile. %s",
                       import->people[i].name, "Choose the file again.");
            return STATUS_OK;
        }
        if (status != STATUS_OK)
            return status;
    }
    return page_redirect(request, "imported", "/accounts?state=invited");
}

static void show_people(struct request *request, const struct import *import)
{
    for (size_t i = 0; i < import->count; i++) {
        const struct account *account = &import->people[i];
        HDF *row = page_item(page_root(request), "People", i);
        page_text(row, "Name", account->name);
        page_text(row, "Email", account->email);
        page_text(row, "UserName", account->user_name);
        page_text(row, "Title", account->title);
        page_text(row, "Department", account->department);
        page_text(row, "Roles", account_role_words(request->arena, account->roles));
    }
}

static enum status show_import(struct request *request)
{
    page_title(request, "accounts", "Add people from a file");
    return page_show(request, "account/import.cs");
}

static enum status show_preview(struct request *request, const struct import *import,
                                const char *text)
{
    HDF *root = page_root(request);
    struct arena *arena = request->arena;
    form_set(request, IMPORT_TEXT, text);
    show_people(request, import);
    page_flag(root, "HasPreview", true);
    page_flag(root, "MayConfirm",
              import->count > 0 && import->problems == 0 && form_valid(request));
    page_text(root, "New", words_count(arena, (int64_t)import->count, "new person", "new people"));
    if (import->here_already > 0)
        page_format(
            root, "Here", "%s already",
            words_count(arena, (int64_t)import->here_already, "person is here", "people are here"));
    if (import->problems > 0)
        page_text(root, "ProblemCount",
                  words_count(arena, (int64_t)import->problems, "problem", "problems"));
    page_text(root, "Page.Width", "wide");
    return show_import(request);
}

enum status import_page(struct request *request)
{
    form_begin(request, &import_form);
    page_text(page_root(request), "Page.Width", "narrow");
    return show_import(request);
}

/* The file, or else what was pasted; a file that holds NUL is no text. */
static enum status sent_text(struct request *request, const char **text, size_t *length)
{
    const struct upload *upload = request_upload(request, import_fields[IMPORT_FILE].name);
    char *content = NULL;
    *text = form_text(request, IMPORT_TEXT);
    *length = strlen(*text);
    if (upload == NULL)
        return STATUS_OK;
    if (upload->length > IMPORT_TEXT_MOST)
        return STATUS_TOO_LARGE;
    enum status status = upload_text(request, upload, &content);
    *text = content;
    *length = upload->length;
    return status;
}

enum status import_people(struct request *request)
{
    struct import import;
    const char *text = NULL;
    size_t length = 0;
    enum status status = sent_text(request, &text, &length);
    if (status != STATUS_OK)
        return status;
    if (length == 0)
        form_error(request, IMPORT_FILE, "Choose a file, or paste its rows below.");
    if (!form_valid(request))
        return show_import(request);
    status = read_rows(request, text, length, &import);
    bool confirmed = form_flag(request, IMPORT_CONFIRM) && import.problems == 0 && import.count > 0;
    if (status == STATUS_OK && confirmed)
        status = transaction_run(request, import_work, &import);
    if (status != STATUS_OK || (confirmed && form_valid(request)))
        return status;
    return show_preview(request, &import, utf8_is_text(text, length) ? text : "");
}
