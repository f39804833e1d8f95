#include "account/sign_in_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/utf8.h"

enum { USER_AGENT_MOST = 255, FORGET_AT_ONCE = 500 };

static enum status read_credentials(struct request *request, struct query *query, const char *type,
                                    const char *name, int64_t person,
                                    struct credentials *credentials)
{
    struct rows rows;
    *credentials = (struct credentials){0};
    enum status status = *type == 's' ? db_rows(request, query, &rows, "ss", name, name)
                                      : db_rows(request, query, &rows, "i", person);
    if (status != STATUS_OK || rows.count == 0)
        return status;
    *credentials = (struct credentials){
        .person_id = row_number(&rows, 0, 0),
        .hash = row_is_null(&rows, 0, 1) ? NULL : row_text(&rows, 0, 1),
        .name = row_text(&rows, 0, 2),
        .user_name = row_text(&rows, 0, 3),
        .roles = (unsigned)row_number(&rows, 0, 4),
    };
    return STATUS_OK;
}

enum status credentials_find(struct request *request, const char *name,
                             struct credentials *credentials)
{
    static struct query find = {
        .sql = "SELECT p.id, c.password_hash, p.name, p.user_name, p.roles FROM people p"
               " LEFT JOIN credentials c ON c.person_id = p.id"
               " WHERE (p.user_name = ? OR p.email = ?) AND p.state = 'active' LIMIT 1"};
    return read_credentials(request, &find, "s", name, 0, credentials);
}

enum status credentials_of(struct request *request, int64_t person, struct credentials *credentials)
{
    static struct query find = {
        .sql = "SELECT p.id, c.password_hash, p.name, p.user_name, p.roles FROM people p"
               " LEFT JOIN credentials c ON c.person_id = p.id WHERE p.id = ?"};
    return read_credentials(request, &find, "i", NULL, person, credentials);
}

enum status credentials_keep(struct request *request, int64_t person, const char *hash)
{
    static struct query keep = {
        .sql = "INSERT INTO credentials (person_id, password_hash, changed_at)"
               " VALUES (?, ?, UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE"
               " password_hash = VALUES(password_hash), changed_at = VALUES(changed_at)"};
    return db_write(request, &keep, NULL, "is", person, hash);
}

enum status failures_count(struct request *request, const unsigned char *account_key,
                           struct failures *failures)
{
    /* refused tries leave no row, so neither count grows much past its limit */
    static struct query of_account = {
        .sql = "SELECT COUNT(*), COUNT(IF(failed_at > UTC_TIMESTAMP() - INTERVAL 15 MINUTE, 1,"
               " NULL)), TIMESTAMPDIFF(SECOND, MIN(failed_at), UTC_TIMESTAMP()),"
               " TIMESTAMPDIFF(SECOND, MAX(failed_at), UTC_TIMESTAMP()),"
               " COUNT(IF(address = ?, 1, NULL)) FROM sign_in_failures"
               " WHERE account_key = ? AND failed_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR"};
    static struct query of_address = {
        .sql = "SELECT COUNT(*), TIMESTAMPDIFF(SECOND, MIN(failed_at), UTC_TIMESTAMP())"
               " FROM sign_in_failures"
               " WHERE address = ? AND failed_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR"};
    struct rows account;
    struct rows address;
    enum status status = db_rows(request, &of_account, &account, "sb", request->address,
                                 account_key, (size_t)ACCOUNT_KEY_BYTES);
    if (status == STATUS_OK)
        status = db_rows(request, &of_address, &address, "s", request->address);
    if (status != STATUS_OK)
        return status;
    *failures = (struct failures){
        .account_hour = row_number(&account, 0, 0),
        .account_quarter = row_number(&account, 0, 1),
        .account_first = row_number(&account, 0, 2),
        .account_last = row_number(&account, 0, 3),
        .own_hour = row_number(&account, 0, 4),
        .address_hour = row_number(&address, 0, 0),
        .address_first = row_number(&address, 0, 1),
    };
    return STATUS_OK;
}

enum status failures_add(struct request *request, const unsigned char *account_key)
{
    static struct query add = {.sql =
                                   "INSERT INTO sign_in_failures (account_key, address, failed_at)"
                                   " VALUES (?, ?, UTC_TIMESTAMP())"};
    return db_write(request, &add, NULL, "bs", account_key, (size_t)ACCOUNT_KEY_BYTES,
                    request->address);
}

enum status sign_in_forget(struct request *request)
{
    static struct query failures = {
        .sql = "DELETE FROM sign_in_failures"
               " WHERE failed_at < UTC_TIMESTAMP() - INTERVAL 1 DAY LIMIT ?"};
    static struct query submissions = {
        .sql = "DELETE FROM submissions"
               " WHERE created_at < UTC_TIMESTAMP() - INTERVAL 1 DAY LIMIT ?"};
    static struct query sessions = {
        .sql = "DELETE FROM sessions WHERE created_at < UTC_TIMESTAMP() - INTERVAL ? HOUR LIMIT ?"};
    enum status status = db_write(request, &failures, NULL, "i", (int64_t)FORGET_AT_ONCE);
    if (status == STATUS_OK)
        status = db_write(request, &submissions, NULL, "i", (int64_t)FORGET_AT_ONCE);
    if (status == STATUS_OK)
        status = db_write(request, &sessions, NULL, "ii", (int64_t)SESSION_HOURS_MOST,
                          (int64_t)FORGET_AT_ONCE);
    return status;
}

enum status session_add(struct request *request, int64_t person, const unsigned char *hash)
{
    static struct query add = {
        .sql = "INSERT INTO sessions (id_hash, person_id, created_at, seen_at, address, user_agent)"
               " VALUES (?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), ?, ?)"};
    const char *agent = request->user_agent == NULL ? "" : request->user_agent;
    size_t length = utf8_cut(agent, strlen(agent), USER_AGENT_MOST);
    return db_write(request, &add, NULL, "biss", hash, (size_t)SESSION_HASH_BYTES, person,
                    request->address, arena_strndup(request->arena, agent, length));
}

enum status session_end(struct request *request, const unsigned char *hash)
{
    static struct query end = {.sql = "DELETE FROM sessions WHERE id_hash = ?"};
    return db_write(request, &end, NULL, "b", hash, (size_t)SESSION_HASH_BYTES);
}

enum status sessions_end_others(struct request *request, int64_t person, int64_t kept)
{
    static struct query end = {.sql = "DELETE FROM sessions WHERE person_id = ? AND number <> ?"};
    return db_write(request, &end, NULL, "ii", person, kept);
}
