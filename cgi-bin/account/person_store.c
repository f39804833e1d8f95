#include "account/person_store.h"

#include "lib/db.h"
#include "lib/words.h"

#define ACCOUNT_COLUMNS                                                                            \
    "SELECT p.id, p.user_name, p.email, p.name, p.title, p.department_id, d.name, p.time_zone,"    \
    " p.roles, p.state, p.version, UNIX_TIMESTAMP(i.expires_at) FROM people p"                     \
    " LEFT JOIN departments d ON d.id = p.department_id"                                           \
    " LEFT JOIN invitations i ON i.person_id = p.id "

static void read_account(const struct rows *rows, size_t row, struct account *account)
{
    *account = (struct account){
        .id = row_number(rows, row, 0),
        .user_name = row_text(rows, row, 1),
        .email = row_text(rows, row, 2),
        .name = row_text(rows, row, 3),
        .title = row_text(rows, row, 4),
        .department_id = row_number(rows, row, 5),
        .department = row_text(rows, row, 6),
        .time_zone = row_text(rows, row, 7),
        .roles = (unsigned)row_number(rows, row, 8),
        .state = row_text(rows, row, 9),
        .version = row_number(rows, row, 10),
        .invited_until = row_number(rows, row, 11),
    };
}

enum status account_load(struct request *request, int64_t id, struct account *account)
{
    static struct query load = {.sql = ACCOUNT_COLUMNS "WHERE p.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &load, &rows, "i", id);
    if (status != STATUS_OK)
        return status;
    read_account(&rows, 0, account);
    return rows.count == 0 ? STATUS_NOT_FOUND : STATUS_OK;
}

/* The state ("" for any) and the place in the list. */
#define ACCOUNT_FILTER                                                                             \
    "(? = '' OR p.state = ?) AND p.name >= ? AND (p.name > ? OR p.id > ?)"                         \
    " ORDER BY p.name, p.id LIMIT ?"
#define FILTER_TYPES "ssssii"
#define FILTER_VALUES                                                                              \
    filter->state, filter->state, filter->after_name, filter->after_name, filter->after_id,        \
        (int64_t)PEOPLE_A_PAGE + 1

/* Who is not found by the beginning of the name is found in no useful order, so there is a
 * limit to how many are looked at; more letters make them fewer. */
#define FOUND(condition) " UNION (SELECT p.id FROM people p WHERE " condition " LIMIT 200)"
#define FOUND_BY_NAME "(SELECT p.id FROM people p WHERE p.name LIKE ? AND " ACCOUNT_FILTER ")"
#define FOUND_BY_WORD "MATCH(p.name, p.title) AGAINST(? IN BOOLEAN MODE) AND p.name LIKE ?"
#define FOUND_ELSEWHERE FOUND("p.user_name LIKE ?") FOUND("p.email LIKE ?")
#define FOUND_ACCOUNTS                                                                             \
    FOUND_BY_NAME FOUND("p.last_word LIKE ?") FOUND(FOUND_BY_WORD) FOUND_ELSEWHERE

static enum status find_accounts(struct request *request, const struct account_filter *filter,
                                 struct rows *rows)
{
    static struct query find = {.sql = ACCOUNT_COLUMNS "JOIN (" FOUND_ACCOUNTS
                                                       ") q ON q.id = p.id WHERE " ACCOUNT_FILTER};
    const char *words = db_like(request->arena, filter->words);
    const char *begins = arena_printf(request->arena, "%s%%", words);
    const char *within = arena_printf(request->arena, "%% %s%%", words);
    const char *word = words_match(request->arena, filter->words);
    return db_rows(request, &find, rows, "s" FILTER_TYPES "sssss" FILTER_TYPES, begins,
                   FILTER_VALUES, begins, word, within, begins, begins, FILTER_VALUES);
}

enum status account_list(struct request *request, const struct account_filter *filter,
                         struct account **accounts, size_t *count, bool *more)
{
    static struct query list = {.sql = ACCOUNT_COLUMNS "WHERE " ACCOUNT_FILTER};
    struct rows rows;
    enum status status = *filter->words == '\0'
                             ? db_rows(request, &list, &rows, FILTER_TYPES, FILTER_VALUES)
                             : find_accounts(request, filter, &rows);
    if (status != STATUS_OK)
        return status;
    *more = rows.count > PEOPLE_A_PAGE;
    *count = *more ? PEOPLE_A_PAGE : rows.count;
    *accounts = arena_array(request->arena, *count, sizeof **accounts);
    for (size_t i = 0; i < *count; i++)
        read_account(&rows, i, &(*accounts)[i]);
    return STATUS_OK;
}

enum status account_add(struct request *request, struct account *account)
{
    static struct query add = {
        .sql = "INSERT INTO people (user_name, email, name, title, department_id, time_zone, roles,"
               " state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'invited', UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(
        request, &add, &written, "ssssnsi", account->user_name, account->email, account->name,
        account->title, account->department_id, account->time_zone, (int64_t)account->roles);
    account->id = written.id;
    return status;
}

enum status account_change(struct request *request, const struct account *account, bool *fresh)
{
    static struct query change = {
        .sql = "UPDATE people SET user_name = ?, email = ?, name = ?, title = ?, department_id = ?,"
               " time_zone = ?, roles = ?, version = version + 1 WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &change, &written, "ssssnsiii", account->user_name, account->email,
                 account->name, account->title, account->department_id, account->time_zone,
                 (int64_t)account->roles, account->id, account->version);
    *fresh = written.rows == 1;
    return status;
}

enum status account_set_state(struct request *request, int64_t id, const char *state, bool *changed)
{
    static struct query set = {
        .sql = "UPDATE people SET state = ?, version = version + 1 WHERE id = ? AND state <> ?"};
    struct written written = {0};
    enum status status = db_write(request, &set, &written, "sis", state, id, state);
    *changed = written.rows == 1;
    return status;
}

static enum status first_number(const struct rows *rows, enum status status, int64_t *number)
{
    *number = status == STATUS_OK ? row_number(rows, 0, 0) : 0;
    return status;
}

enum status account_of_email(struct request *request, const char *email, int64_t *id)
{
    static struct query find = {.sql = "SELECT id FROM people WHERE email = ?"};
    struct rows rows;
    return first_number(&rows, db_rows(request, &find, &rows, "s", email), id);
}

enum status account_of_user_name(struct request *request, const char *user_name, int64_t *id)
{
    static struct query find = {.sql = "SELECT id FROM people WHERE user_name = ?"};
    struct rows rows;
    return first_number(&rows, db_rows(request, &find, &rows, "s", user_name), id);
}

enum status account_other_admin(struct request *request, int64_t id, bool *exists)
{
    static struct query find = {
        .sql = "SELECT id FROM people WHERE roles >= ? AND roles & ? <> 0 AND state = 'active'"
               " AND id <> ?"
               " LIMIT 1 FOR UPDATE"};
    struct rows rows;
    enum status status =
        db_rows(request, &find, &rows, "iii", (int64_t)ROLE_ADMIN, (int64_t)ROLE_ADMIN, id);
    *exists = rows.count > 0;
    return status;
}

enum status account_snapshot(struct request *request, int64_t id, const char **json)
{
    static struct query snapshot = {
        .sql = "SELECT JSON_OBJECT('user_name', user_name, 'email', email, 'name', name, 'title',"
               " title, 'department_id', department_id, 'time_zone', time_zone, 'roles', roles,"
               " 'state', state) FROM people WHERE id = ?"};
    return db_text(request, &snapshot, id, json);
}

static struct department read_department(const struct rows *rows, size_t row)
{
    return (struct department){
        .id = row_number(rows, row, 0),
        .name = row_text(rows, row, 1),
        .version = row_number(rows, row, 2),
    };
}

enum status department_list(struct request *request, struct department **departments, size_t *count)
{
    static struct query list = {
        .sql = "SELECT id, name, version FROM departments ORDER BY name LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &list, &rows, "i", (int64_t)DEPARTMENTS_MOST);
    *count = rows.count;
    *departments = arena_array(request->arena, rows.count, sizeof **departments);
    for (size_t i = 0; i < rows.count; i++)
        (*departments)[i] = read_department(&rows, i);
    return status;
}

enum status department_load(struct request *request, int64_t id, struct department *department)
{
    static struct query load = {.sql = "SELECT id, name, version FROM departments WHERE id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &load, &rows, "i", id);
    if (status != STATUS_OK)
        return status;
    *department = read_department(&rows, 0);
    return rows.count == 0 ? STATUS_NOT_FOUND : STATUS_OK;
}

enum status department_of_name(struct request *request, const char *name, int64_t *id)
{
    static struct query find = {.sql = "SELECT id FROM departments WHERE name = ?"};
    struct rows rows;
    return first_number(&rows, db_rows(request, &find, &rows, "s", name), id);
}

enum status department_add(struct request *request, const char *name, int64_t *id)
{
    static struct query add = {.sql = "INSERT INTO departments (name) VALUES (?)"};
    struct written written = {0};
    enum status status = db_write(request, &add, &written, "s", name);
    *id = written.id;
    return status;
}

enum status department_rename(struct request *request, const struct department *department,
                              bool *fresh)
{
    static struct query rename = {
        .sql = "UPDATE departments SET name = ?, version = version + 1 WHERE id = ?"
               " AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &rename, &written, "sii", department->name,
                                  department->id, department->version);
    *fresh = written.rows == 1;
    return status;
}

enum status department_snapshot(struct request *request, int64_t id, const char **json)
{
    static struct query snapshot = {
        .sql = "SELECT JSON_OBJECT('name', name) FROM departments WHERE id = ?"};
    return db_text(request, &snapshot, id, json);
}

enum status invitation_keep(struct request *request, int64_t person, const unsigned char *hash)
{
    static struct query keep = {
        .sql = "REPLACE INTO invitations (person_id, token_hash, invited_by, expires_at)"
               " VALUES (?, ?, ?, UTC_TIMESTAMP() + INTERVAL 24 HOUR)"};
    return db_write(request, &keep, NULL, "ibn", person, hash, (size_t)TOKEN_HASH_BYTES,
                    person_id(request));
}

enum status invitation_find(struct request *request, const unsigned char *hash, int64_t *person)
{
    static struct query find = {
        .sql = "SELECT i.person_id FROM invitations i JOIN people p ON p.id = i.person_id"
               " WHERE i.token_hash = ? AND i.expires_at > UTC_TIMESTAMP()"
               " AND p.state <> 'inactive' FOR UPDATE"};
    struct rows rows;
    return first_number(&rows, db_rows(request, &find, &rows, "b", hash, (size_t)TOKEN_HASH_BYTES),
                        person);
}

enum status invitation_end(struct request *request, int64_t person)
{
    static struct query end = {.sql = "DELETE FROM invitations WHERE person_id = ?"};
    return db_write(request, &end, NULL, "i", person);
}

enum status session_list(struct request *request, int64_t person, struct session_row **sessions,
                         size_t *count)
{
    static struct query list = {
        .sql = "SELECT number, UNIX_TIMESTAMP(created_at), UNIX_TIMESTAMP(seen_at), address,"
               " user_agent FROM sessions WHERE person_id = ?"
               " AND seen_at > UTC_TIMESTAMP() - INTERVAL ? MINUTE"
               " AND created_at > UTC_TIMESTAMP() - INTERVAL ? HOUR"
               " ORDER BY seen_at DESC LIMIT ?"};
    struct rows rows;
    enum status status =
        db_rows(request, &list, &rows, "iiii", person, (int64_t)SESSION_IDLE_MINUTES,
                (int64_t)SESSION_HOURS_MOST, (int64_t)SESSIONS_MOST);
    *count = rows.count;
    *sessions = arena_array(request->arena, rows.count, sizeof **sessions);
    for (size_t i = 0; i < rows.count; i++)
        (*sessions)[i] = (struct session_row){
            .number = row_number(&rows, i, 0),
            .created_at = row_number(&rows, i, 1),
            .seen_at = row_number(&rows, i, 2),
            .address = row_text(&rows, i, 3),
            .user_agent = row_text(&rows, i, 4),
        };
    return status;
}

enum status session_end_number(struct request *request, int64_t person, int64_t number)
{
    static struct query end = {.sql = "DELETE FROM sessions WHERE person_id = ? AND number = ?"};
    struct written written = {0};
    enum status status = db_write(request, &end, &written, "ii", person, number);
    return status == STATUS_OK && written.rows == 0 ? STATUS_NOT_FOUND : status;
}

enum status account_know_the_way(struct request *request, int64_t id)
{
    static struct query query = {.sql =
                                     "UPDATE people SET welcomed_at = UTC_TIMESTAMP() WHERE id = ?"
                                     " AND welcomed_at IS NULL"};
    return db_write(request, &query, NULL, "i", id);
}
