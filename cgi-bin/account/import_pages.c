#include "account/import_pages.h"

#include <string.h>

#include "account/person_store.h"
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

enum column { NAME, EMAIL, USER_NAME, TITLE, DEPARTMENT, ROLES, COLUMNS };

static const char *const column_names[COLUMNS] = {
    [NAME] = "name",   [EMAIL] = "email",           [USER_NAME] = "user_name",
    [TITLE] = "title", [DEPARTMENT] = "department", [ROLES] = "roles"};

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

static const char *cell(const struct import *import, const struct csv_row *row, enum column column)
{
    size_t place = import->places[column];
    return place == 0 || place > row->count ? "" : csv_unguard(row->fields[place - 1]);
}

static bool read_header(struct request *request, struct import *import, const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        for (size_t j = 0; j < COLUMNS; j++)
            if (strcasecmp(row->fields[i], column_names[j]) == 0)
                import->places[j] = i + 1;
    if (import->places[NAME] == 0 || import->places[EMAIL] == 0)
        add_problem(request, import, row->number, "",
                    "The first row must name the columns; name and email are needed.");
    return import->problems == 0;
}

static unsigned read_roles(struct request *request, struct import *import, size_t number,
                           const char *text)
{
    static const struct {
        const char *word;
        unsigned bit;
    } words[] = {{"employee", ROLE_EMPLOYEE},
                 {"content", ROLE_CONTENT},
                 {"leader", ROLE_LEADER},
                 {"admin", ROLE_ADMIN}};
    unsigned roles = ROLE_EMPLOYEE;
    char *rest = arena_strdup(request->arena, text);
    for (char *word; (word = strsep(&rest, " ,;|+")) != NULL;) {
        unsigned bit = 0;
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            if (strcasecmp(word, words[i].word) == 0)
                bit = words[i].bit;
        if (bit == 0 && *word != '\0')
            add_problem(request, import, number, "roles",
                        "Roles are employee, content, leader and admin.");
        roles |= bit;
    }
    return roles;
}

static void check_text(struct request *request, struct import *import, size_t number,
                       enum column column, const char *text, size_t most)
{
    if (utf8_length(text, strlen(text)) > most)
        add_problem(request, import, number, column_names[column],
                    arena_printf(request->arena, "At most %zu characters.", most));
}

static bool is_twice(const struct import *import, const struct account *account)
{
    for (size_t i = 0; i < import->count; i++)
        if (strcasecmp(import->people[i].email, account->email) == 0 ||
            strcasecmp(import->people[i].user_name, account->user_name) == 0)
            return true;
    return false;
}

static void read_person(struct request *request, struct import *import, const struct csv_row *row,
                        struct account *account)
{
    *account = (struct account){
        .name = cell(import, row, NAME),
        .email = cell(import, row, EMAIL),
        .user_name = cell(import, row, USER_NAME),
        .title = cell(import, row, TITLE),
        .department = cell(import, row, DEPARTMENT),
        .time_zone = request->person->time_zone,
        .roles = read_roles(request, import, row->number, cell(import, row, ROLES)),
    };
    if (*account->user_name == '\0')
        account->user_name = user_name_from_email(request->arena, account->email);
    if (*account->name == '\0')
        add_problem(request, import, row->number, "name", "A name is missing.");
    if (!form_is_email(account->email))
        add_problem(request, import, row->number, "email",
                    "That is no e-mail address such as name@example.org.");
    if (!user_name_fits(account->user_name))
        add_problem(request, import, row->number, "user_name",
                    "Letters, digits, dots, hyphens and underscores only.");
    check_text(request, import, row->number, NAME, account->name, 100);
    check_text(request, import, row->number, USER_NAME, account->user_name, 64);
    check_text(request, import, row->number, TITLE, account->title, 100);
    check_text(request, import, row->number, DEPARTMENT, account->department, 80);
    if (is_twice(import, account))
        add_problem(request, import, row->number, "email", "This person is in the file twice.");
}

static enum status take_row(struct request *request, struct import *import,
                            const struct csv_row *row)
{
    struct account account;
    int64_t here = 0;
    read_person(request, import, row, &account);
    enum status status = account_of_email(request, account.email, &here);
    if (here != 0)
        import->here_already++;
    else
        import->people[import->count++] = account;
    return status;
}

static enum status read_rows(struct request *request, const char *text, struct import *import)
{
    struct csv_reader reader;
    struct csv_row row;
    enum status status = STATUS_OK;
    *import = (struct import){
        .people = arena_array(request->arena, IMPORT_ROWS_MOST, sizeof *import->people)};
    if (!utf8_is_text(text, strlen(text))) {
        add_problem(request, import, 1, "", "The file is not UTF-8. Save it as CSV UTF-8.");
        return STATUS_OK;
    }
    csv_open(&reader, text, strlen(text));
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

static enum status department_id(struct request *request, const char *name, int64_t *id)
{
    struct department *departments;
    size_t count;
    *id = 0;
    if (*name == '\0')
        return STATUS_OK;
    enum status status = department_list(request, &departments, &count);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        if (strcasecmp(departments[i].name, name) == 0)
            *id = departments[i].id;
    if (status == STATUS_OK && *id == 0)
        status = department_add(request, name, id);
    return status;
}

static enum status add_person(struct request *request, struct account *account)
{
    const char *after = NULL;
    enum status status = department_id(request, account->department, &account->department_id);
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
            form_error(request, IMPORT_TEXT,
                       "The user name “%s” of %s is taken. Give another in the column user_name.",
                       import->people[i].user_name, import->people[i].name);
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
        page_flag(row, "IsContent", (account->roles & ROLE_CONTENT) != 0);
        page_flag(row, "IsLeader", (account->roles & ROLE_LEADER) != 0);
        page_flag(row, "IsAdmin", (account->roles & ROLE_ADMIN) != 0);
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
    page_flag(root, "MayConfirm", import->count > 0 && import->problems == 0);
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
    return show_import(request);
}

static enum status sent_text(struct request *request, const char **text)
{
    const struct upload *upload = request_upload(request, "file");
    char *content = NULL;
    *text = form_text(request, IMPORT_TEXT);
    if (upload == NULL)
        return STATUS_OK;
    if (upload->length > IMPORT_TEXT_MOST)
        return STATUS_TOO_LARGE;
    enum status status = upload_text(request, upload, &content);
    if (status == STATUS_OK && strlen(content) != upload->length)
        status = STATUS_BAD_REQUEST;
    *text = content;
    return status;
}

enum status import_people(struct request *request)
{
    struct import import;
    const char *text = NULL;
    enum status status = sent_text(request, &text);
    if (status != STATUS_OK)
        return status;
    if (*text == '\0')
        form_error(request, IMPORT_FILE, "Choose a file, or paste its rows below.");
    if (!form_valid(request))
        return show_import(request);
    status = read_rows(request, text, &import);
    bool confirmed = form_flag(request, IMPORT_CONFIRM) && import.problems == 0 && import.count > 0;
    if (status == STATUS_OK && confirmed)
        status = transaction_run(request, import_work, &import);
    if (status != STATUS_OK || (confirmed && form_valid(request)))
        return status;
    return show_preview(request, &import, text);
}
