#include "lib/db.h"

#include <errmsg.h>
#include <mysql.h>
#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/app.h"
#include "lib/areas.h"
#include "lib/clock.h"
#include "lib/kept.h"
#include "lib/log.h"

enum {
    CONNECT_SECONDS = 2, /* all hosts together, so that with `quick` it is under six */
    SLOW_MS = 1000,      /* to be refused by every host: each of them is silent */
    REST_MS = 2000,      /* before silent hosts are tried again */
    PARAMETERS_MOST = 40,
    COLUMNS_MOST = 48,
    CELL_FIRST = 256, /* longer texts are fetched a second time, at their length */
    TRUNCATED = MYSQL_DATA_TRUNCATED,
    WORDS_TIMEOUT = 188, /* what InnoDB says when MATCH ... AGAINST is out of time */
    CLOCK_JUMPED = 1,    /* no number of the server's: see error_of() */
};

static const char own_time[] = "SET STATEMENT max_statement_time = "; /* begins such a query */

#define SESSION_SETUP(statement_seconds, lock_seconds)                                             \
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"                      \
    "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', "                   \
    "max_statement_time = " statement_seconds ", innodb_lock_wait_timeout = " lock_seconds ", "    \
    "tx_isolation = 'READ-COMMITTED'"

/* How long a pool waits for the database. */
static const struct pace {
    const char *setup;
    double statement_seconds;
    unsigned read_seconds; /* above the statement's, so that the server gives up first */
} quick = {SESSION_SETUP("2.5", "2"), 2.5, 3}, slow = {SESSION_SETUP("60", "10"), 60, 65};

/* A statement of the present connection. The result buffers live as long as it does. */
struct prepared {
    struct prepared *next;
    struct query *query;
    MYSQL_STMT *statement;
    unsigned columns;
    MYSQL_BIND results[COLUMNS_MOST];
    unsigned long lengths[COLUMNS_MOST];
    my_bool nulls[COLUMNS_MOST];
    int64_t numbers[COLUMNS_MOST];
    char (*texts)[CELL_FIRST];
};

struct db {
    const struct config *config;
    MYSQL *connection;
    struct prepared *prepared;
    size_t host;         /* the last that answered, or the next to ask */
    int64_t rests_until; /* in milliseconds of clock_milliseconds() */
    bool in_transaction;
    bool broken;      /* the connection went within a transaction: nothing runs until rollback */
    uint32_t written; /* areas that the open transaction wrote */
    uint32_t asked;   /* areas that were read, for db_watch() */
    struct kept *kept;
    unsigned error;
    char message[MYSQL_ERRMSG_SIZE];
};

struct arguments {
    MYSQL_BIND binds[PARAMETERS_MOST];
    int64_t numbers[PARAMETERS_MOST];
    unsigned long lengths[PARAMETERS_MOST];
    size_t count;
};

/* Those there are: the library is closed with the last. */
static int databases;

struct db *db_new(const struct config *config)
{
    struct db *db = calloc(1, sizeof *db);
    if (db == NULL)
        return NULL;
    db->config = config;
    db->kept = kept_new();
    if (db->kept == NULL) {
        free(db);
        return NULL;
    }
    databases++;
    return db;
}

static void drop_prepared(struct prepared *prepared)
{
    prepared->query->prepared = NULL;
    mysql_stmt_close(prepared->statement);
    free(prepared->texts);
    free(prepared);
}

static void disconnect(struct db *db)
{
    while (db->prepared != NULL) {
        struct prepared *next = db->prepared->next;
        drop_prepared(db->prepared);
        db->prepared = next;
    }
    if (db->connection != NULL)
        mysql_close(db->connection);
    db->connection = NULL;
    db->broken = db->in_transaction;
}

void db_free(struct db *db)
{
    if (db == NULL)
        return;
    disconnect(db);
    kept_free(db->kept);
    free(db);
    if (--databases == 0)
        mysql_library_end();
}

static const struct pace *pace_of(const struct db *db)
{
    return db->config->is_slow ? &slow : &quick;
}

static void set_options(MYSQL *connection, const struct pace *pace, unsigned connect_seconds)
{
    unsigned read_seconds = pace->read_seconds;
    unsigned local_infile = 0;
    my_bool no_reconnect = 0;
    mysql_options(connection, MYSQL_OPT_CONNECT_TIMEOUT, &connect_seconds);
    mysql_options(connection, MYSQL_OPT_READ_TIMEOUT, &read_seconds);
    mysql_options(connection, MYSQL_OPT_WRITE_TIMEOUT, &read_seconds);
    mysql_options(connection, MYSQL_OPT_LOCAL_INFILE, &local_infile);
    mysql_options(connection, MYSQL_OPT_RECONNECT, &no_reconnect);
    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(connection, MYSQL_INIT_COMMAND, pace->setup);
}

static bool connect_host(struct db *db, const struct config_db_host *host, unsigned seconds)
{
    MYSQL *connection = mysql_init(NULL);
    if (connection == NULL)
        return false;
    const struct config *config = db->config;
    set_options(connection, pace_of(db), seconds);
    /* CLIENT_FOUND_ROWS is left out: `written.rows` counts what changed */
    if (mysql_real_connect(connection, host->host, config->db_user, config->db_password,
                           config->db_name, host->port, host->socket_path, 0) == NULL) {
        log_warning("database %s: %s", host->socket_path != NULL ? host->socket_path : host->host,
                    mysql_error(connection));
        mysql_close(connection);
        return false;
    }
    db->connection = connection;
    return true;
}

/* Asks one host after the other within CONNECT_SECONDS; those that it does not come to are
 * the first of the next time. */
static bool connect_first(struct db *db)
{
    size_t count = db->config->db_host_count;
    unsigned each = count < CONNECT_SECONDS ? CONNECT_SECONDS / (unsigned)count : 1;
    int64_t last = clock_milliseconds() + CONNECT_SECONDS * 1000;
    for (size_t i = 0; i < count && clock_milliseconds() < last; i++) {
        if (connect_host(db, &db->config->db_hosts[db->host], each))
            return true;
        db->host = (db->host + 1) % count;
    }
    return false;
}

/* After hosts that said nothing the next requests are refused at once for a while, or
 * those that queue for this worker would each wait for the same silence in turn. */
static enum status connect_any(struct db *db)
{
    int64_t begin = clock_milliseconds();
    if (db->broken)
        return STATUS_UNAVAILABLE;
    if (db->connection != NULL)
        return STATUS_OK;
    db->error = CR_CONN_HOST_ERROR;
    if (begin < db->rests_until)
        return STATUS_UNAVAILABLE;
    if (connect_first(db))
        return STATUS_OK;
    if (clock_milliseconds() - begin >= SLOW_MS)
        db->rests_until = clock_milliseconds() + REST_MS;
    return STATUS_UNAVAILABLE;
}

static bool connection_lost(unsigned error)
{
    return error == CR_SERVER_GONE_ERROR || error == CR_SERVER_LOST ||
           error == CR_CONN_HOST_ERROR || error == CR_CONNECTION_ERROR ||
           error == ER_SERVER_SHUTDOWN || error == ER_CONNECTION_KILLED ||
           error == ER_UNKNOWN_COM_ERROR; /* 1047: a Galera node without quorum */
}

/* The server's own words, those of its sorting, and those of a search by words. */
static bool is_out_of_time(unsigned error)
{
    return error == ER_STATEMENT_TIMEOUT || error == ER_FILSORT_ABORT || error == WORDS_TIMEOUT;
}

/* What passes by when the statement is run again, having done nothing: a lost connection, views
 * that were replaced, one after another, while it was prepared anew, or a jump of the clock. */
static bool passes_by(unsigned error)
{
    return connection_lost(error) || error == ER_NEED_REPREPARE || error == CLOCK_JUMPED;
}

static double milliseconds_of(const struct db *db, const char *sql)
{
    bool is_own = strncmp(sql, own_time, sizeof own_time - 1) == 0;
    return 1000 *
           (is_own ? strtod(sql + sizeof own_time - 1, NULL) : pace_of(db)->statement_seconds);
}

/* The server counts a statement's time by the clock of the day, so a jump of that ends whatever
 * runs, long before its time by the clock that only goes forward. */
static unsigned error_of(const struct db *db, const struct query *query, int64_t began_at)
{
    unsigned error = mysql_stmt_errno(query->prepared->statement);
    double took = (double)(clock_milliseconds() - began_at);
    return is_out_of_time(error) && took < milliseconds_of(db, query->sql) / 2 ? CLOCK_JUMPED
                                                                               : error;
}

/* A disk without room: the server's own words for it, and those of its file layer (mysys_err.h)
 * and its engines where a temporary table meets it. */
static bool is_out_of_space(unsigned error)
{
    enum { EE_WRITE = 3, EE_DISK_FULL = 20 };
    return error == ER_RECORD_FILE_FULL || error == ER_DISK_FULL || error == ER_ERROR_ON_WRITE ||
           error == ER_CANT_CREATE_FILE || error == ER_GET_ERRNO || error == EE_WRITE ||
           error == EE_DISK_FULL;
}

/* Other transactions: the last is what a deadlock over a table's next number is called. */
static bool is_in_the_way(unsigned error)
{
    return error == ER_LOCK_DEADLOCK || error == ER_LOCK_WAIT_TIMEOUT ||
           error == ER_AUTOINC_READ_FAILED;
}

static bool is_temporary(unsigned error)
{
    return is_out_of_space(error) || is_out_of_time(error) || is_in_the_way(error) ||
           error == ER_CON_COUNT_ERROR;
}

/* Remembers what went wrong and says what it means for the person. */
static enum status failed(struct db *db, unsigned error, const char *message, const char *sql)
{
    db->error = error;
    snprintf(db->message, sizeof db->message, "%s", message);
    if (error == ER_DUP_ENTRY)
        return STATUS_CONFLICT;
    log_error("database error %u: %s in: %.200s", error, message, sql);
    if (connection_lost(error))
        disconnect(db);
    if (is_temporary(error) || passes_by(error))
        return STATUS_UNAVAILABLE;
    return STATUS_FAILED;
}

static bool is_number(enum enum_field_types type)
{
    return type == MYSQL_TYPE_TINY || type == MYSQL_TYPE_SHORT || type == MYSQL_TYPE_INT24 ||
           type == MYSQL_TYPE_LONG || type == MYSQL_TYPE_LONGLONG || type == MYSQL_TYPE_YEAR;
}

static bool make_result_binds(struct prepared *prepared)
{
    MYSQL_RES *metadata = mysql_stmt_result_metadata(prepared->statement);
    if (metadata == NULL)
        return true;
    prepared->columns = mysql_num_fields(metadata);
    bool fits = prepared->columns <= COLUMNS_MOST;
    if (fits)
        prepared->texts = calloc(prepared->columns, CELL_FIRST);
    for (unsigned i = 0; fits && prepared->texts != NULL && i < prepared->columns; i++) {
        MYSQL_BIND *bind = &prepared->results[i];
        bind->length = &prepared->lengths[i];
        bind->is_null = &prepared->nulls[i];
        if (is_number(mysql_fetch_field_direct(metadata, i)->type)) {
            bind->buffer_type = MYSQL_TYPE_LONGLONG;
            bind->buffer = &prepared->numbers[i];
        } else {
            bind->buffer_type = MYSQL_TYPE_STRING;
            bind->buffer = prepared->texts[i];
            bind->buffer_length = CELL_FIRST;
        }
    }
    mysql_free_result(metadata);
    return fits && prepared->texts != NULL;
}

static enum status prepare(struct db *db, struct query *query)
{
    enum status status = connect_any(db);
    if (status != STATUS_OK || query->prepared != NULL)
        return status;
    struct prepared *prepared = calloc(1, sizeof *prepared);
    if (prepared == NULL)
        return STATUS_UNAVAILABLE;
    prepared->query = query;
    prepared->statement = mysql_stmt_init(db->connection);
    if (prepared->statement == NULL ||
        mysql_stmt_prepare(prepared->statement, query->sql, strlen(query->sql)) != 0 ||
        !make_result_binds(prepared)) {
        unsigned error = prepared->statement != NULL ? mysql_stmt_errno(prepared->statement) : 0;
        char message[MYSQL_ERRMSG_SIZE] = "no memory or too many columns";
        if (error != 0)
            snprintf(message, sizeof message, "%s", mysql_stmt_error(prepared->statement));
        if (prepared->statement != NULL)
            mysql_stmt_close(prepared->statement);
        free(prepared->texts);
        free(prepared);
        return failed(db, error, message, query->sql);
    }
    prepared->next = db->prepared;
    db->prepared = prepared;
    query->prepared = prepared;
    return STATUS_OK;
}

static void bind_number(struct arguments *arguments, int64_t number, bool null)
{
    MYSQL_BIND *bind = &arguments->binds[arguments->count];
    arguments->numbers[arguments->count] = number;
    bind->buffer_type = null ? MYSQL_TYPE_NULL : MYSQL_TYPE_LONGLONG;
    bind->buffer = &arguments->numbers[arguments->count++];
}

static void bind_bytes(struct arguments *arguments, const void *data, size_t length,
                       enum enum_field_types type)
{
    MYSQL_BIND *bind = &arguments->binds[arguments->count];
    arguments->lengths[arguments->count] = length;
    bind->buffer_type = data == NULL ? MYSQL_TYPE_NULL : type;
    bind->buffer = (void *)(uintptr_t)data;
    bind->buffer_length = length;
    bind->length = &arguments->lengths[arguments->count++];
}

static bool read_arguments(struct arguments *arguments, const char *types, va_list list)
{
    memset(arguments, 0, sizeof *arguments);
    for (const char *type = types; *type != '\0'; type++) {
        if (arguments->count == PARAMETERS_MOST)
            return false;
        if (*type == 'i' || *type == 'n') {
            int64_t number = va_arg(list, int64_t);
            bind_number(arguments, number, *type == 'n' && number == 0);
        } else if (*type == 's') {
            const char *text = va_arg(list, const char *);
            bind_bytes(arguments, text, text == NULL ? 0 : strlen(text), MYSQL_TYPE_STRING);
        } else if (*type == 'b') {
            const void *data = va_arg(list, const void *);
            bind_bytes(arguments, data, va_arg(list, size_t), MYSQL_TYPE_BLOB);
        } else {
            return false;
        }
    }
    return true;
}

static enum status execute(struct db *db, struct query *query, struct arguments *arguments)
{
    enum status status = prepare(db, query);
    if (status != STATUS_OK)
        return status;
    MYSQL_STMT *statement = query->prepared->statement;
    if (mysql_stmt_param_count(statement) != arguments->count)
        return failed(db, 0, "wrong number of arguments", query->sql);
    int64_t began_at = clock_milliseconds();
    if ((arguments->count > 0 && mysql_stmt_bind_param(statement, arguments->binds)) ||
        mysql_stmt_execute(statement) != 0 ||
        (query->prepared->columns > 0 &&
         (mysql_stmt_bind_result(statement, query->prepared->results) ||
          mysql_stmt_store_result(statement) != 0))) {
        char message[MYSQL_ERRMSG_SIZE];
        snprintf(message, sizeof message, "%s", mysql_stmt_error(statement));
        return failed(db, error_of(db, query, began_at), message, query->sql);
    }
    return STATUS_OK;
}

/* A text cell; one that was longer than its first buffer is fetched at its length. */
static void read_text(struct request *request, struct prepared *prepared, unsigned column,
                      struct cell *cell)
{
    cell->length = prepared->lengths[column];
    if (cell->length <= CELL_FIRST) {
        cell->text = arena_strndup(request->arena, prepared->texts[column], cell->length);
        return;
    }
    char *text = arena_alloc(request->arena, cell->length + 1);
    MYSQL_BIND bind = {.buffer_type = MYSQL_TYPE_STRING,
                       .buffer = text,
                       .buffer_length = cell->length,
                       .length = &prepared->lengths[column]};
    mysql_stmt_fetch_column(prepared->statement, &bind, column, 0);
    cell->text = text;
}

static void read_row(struct request *request, struct prepared *prepared, struct cell *cells)
{
    for (unsigned i = 0; i < prepared->columns; i++) {
        if (prepared->nulls[i])
            cells[i].is_null = true;
        else if (prepared->results[i].buffer_type == MYSQL_TYPE_LONGLONG)
            cells[i].number = prepared->numbers[i];
        else
            read_text(request, prepared, i, &cells[i]);
    }
}

static enum status read_rows(struct request *request, struct query *query, struct rows *rows)
{
    struct prepared *prepared = query->prepared;
    size_t most = mysql_stmt_num_rows(prepared->statement);
    rows->columns = prepared->columns;
    rows->cells = arena_array(request->arena, most * prepared->columns + 1, sizeof *rows->cells);
    int fetched = 0;
    while (rows->count < most) {
        fetched = mysql_stmt_fetch(prepared->statement);
        if (fetched != 0 && fetched != TRUNCATED)
            break;
        read_row(request, prepared, rows->cells + rows->count++ * rows->columns);
    }
    mysql_stmt_free_result(prepared->statement);
    if (fetched != 0 && fetched != TRUNCATED && fetched != MYSQL_NO_DATA)
        return failed(request->app->db, mysql_stmt_errno(prepared->statement), "fetch", query->sql);
    return STATUS_OK;
}

static uint32_t areas_of_query(struct query *query)
{
    if (!query->has_areas)
        query->areas = areas_of(query->sql);
    query->has_areas = true;
    return query->areas;
}

static void make_key(struct kept_key *key, const struct query *query,
                     const struct arguments *arguments)
{
    kept_ask(key, query);
    for (size_t i = 0; i < arguments->count; i++) {
        const MYSQL_BIND *bind = &arguments->binds[i];
        bool is_null = bind->buffer_type == MYSQL_TYPE_NULL;
        size_t length =
            is_number(bind->buffer_type) ? sizeof arguments->numbers[i] : arguments->lengths[i];
        kept_ask_more(key, is_null ? NULL : bind->buffer, is_null ? 0 : length);
    }
}

static enum status ask(struct request *request, struct query *query, struct arguments *arguments,
                       struct rows *rows)
{
    struct db *db = request->app->db;
    bool once_more = !db->in_transaction;
    enum status status = execute(db, query, arguments);
    if (status == STATUS_UNAVAILABLE && once_more && passes_by(db->error))
        status = execute(db, query, arguments);
    return status == STATUS_OK ? read_rows(request, query, rows) : status;
}

/* Only what is shown may be a moment old, never what a write is decided by. */
static bool may_be_kept(const struct request *request, const struct query *query)
{
    return (request->method == METHOD_GET || request->method == METHOD_HEAD) &&
           !request->app->db->in_transaction && query->areas != 0;
}

static enum status ask_or_find(struct request *request, struct query *query,
                               struct arguments *arguments, struct rows *rows)
{
    struct db *db = request->app->db;
    struct kept_key key;
    struct generations before;
    db->asked |= areas_of_query(query);
    if (!may_be_kept(request, query))
        return ask(request, query, arguments, rows);
    make_key(&key, query, arguments);
    if (kept_find(db->kept, &key, request->arena, rows))
        return STATUS_OK;
    generations_now(&before);
    enum status status = ask(request, query, arguments, rows);
    if (status == STATUS_OK)
        kept_add(db->kept, &key, query->areas, &before,
                 query->keeps_for == 0 ? 1 : query->keeps_for, rows);
    return status;
}

const char *db_find_drawn(struct request *request, const struct kept_key *key)
{
    struct rows rows;
    return kept_find(request->app->db->kept, key, request->arena, &rows) ? row_text(&rows, 0, 0)
                                                                         : NULL;
}

void db_watch(struct request *request, struct db_watch *watch)
{
    struct db *db = request->app->db;
    generations_now(&watch->before);
    watch->asked = db->asked;
    db->asked = 0;
}

void db_keep_drawn(struct request *request, const struct kept_key *key,
                   const struct db_watch *watch, int seconds, const char *html, size_t length)
{
    struct db *db = request->app->db;
    struct cell cell = {.text = html, .length = length};
    struct rows rows = {.count = 1, .columns = 1, .cells = &cell};
    kept_add(db->kept, key, db->asked, &watch->before, seconds, &rows);
    db->asked |= watch->asked;
}

enum status db_rows(struct request *request, struct query *query, struct rows *rows,
                    const char *types, ...)
{
    struct arguments arguments;
    va_list list;
    *rows = (struct rows){0};
    va_start(list, types);
    bool understood = read_arguments(&arguments, types, list);
    va_end(list);
    if (!understood)
        return failed(request->app->db, 0, "arguments do not fit", query->sql);
    return ask_or_find(request, query, &arguments, rows);
}

enum status db_text(struct request *request, struct query *query, int64_t id, const char **text)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    *text = rows.count == 0 ? NULL : row_text(&rows, 0, 0);
    return status;
}

enum status db_write(struct request *request, struct query *query, struct written *written,
                     const char *types, ...)
{
    struct db *db = request->app->db;
    struct arguments arguments;
    va_list list;
    va_start(list, types);
    bool understood = read_arguments(&arguments, types, list);
    va_end(list);
    if (!understood)
        return failed(db, 0, "arguments do not fit", query->sql);
    enum status status = execute(db, query, &arguments);
    if (db->in_transaction)
        db->written |= areas_of_query(query);
    else
        generations_raise(areas_of_query(query));
    if (status == STATUS_OK && written != NULL) {
        written->rows = mysql_stmt_affected_rows(query->prepared->statement);
        written->id = (int64_t)mysql_stmt_insert_id(query->prepared->statement);
    }
    return status;
}

enum status db_fresh(enum status status, const struct written *written)
{
    return status == STATUS_OK && written->rows == 0 ? STATUS_CONFLICT : status;
}

bool db_refused_by(struct request *request, const char *key)
{
    struct db *db = request->app->db;
    if (db->error != ER_DUP_ENTRY)
        return false;
    /* "Duplicate entry 'x' for key 'by_name'": the key's name is the last quoted word */
    size_t length = strlen(db->message);
    size_t name = strlen(key);
    return length > name + 1 && db->message[length - name - 2] == '\'' &&
           strncmp(db->message + length - name - 1, key, name) == 0;
}

const char *db_like(struct arena *arena, const char *words)
{
    struct buf literal;
    buf_init(&literal, arena);
    for (const char *at = words; *at != '\0'; at++) {
        if (strchr("%_\\", *at) != NULL)
            buf_puts(&literal, "\\");
        buf_add(&literal, at, 1);
    }
    return literal.data;
}

static const struct cell *cell_at(const struct rows *rows, size_t row, size_t column)
{
    static const struct cell nothing = {.is_null = true};
    if (row >= rows->count || column >= rows->columns)
        return &nothing;
    return &rows->cells[row * rows->columns + column];
}

int64_t row_number(const struct rows *rows, size_t row, size_t column)
{
    return cell_at(rows, row, column)->number;
}

const char *row_text(const struct rows *rows, size_t row, size_t column)
{
    const char *text = cell_at(rows, row, column)->text;
    return text == NULL ? "" : text;
}

bool row_is_null(const struct rows *rows, size_t row, size_t column)
{
    return cell_at(rows, row, column)->is_null;
}

static enum status simple(struct db *db, const char *sql)
{
    if (db->connection == NULL)
        return STATUS_UNAVAILABLE;
    if (mysql_query(db->connection, sql) == 0)
        return STATUS_OK;
    char message[MYSQL_ERRMSG_SIZE];
    snprintf(message, sizeof message, "%s", mysql_error(db->connection));
    return failed(db, mysql_errno(db->connection), message, sql);
}

enum status db_begin(struct request *request)
{
    struct db *db = request->app->db;
    enum status status = connect_any(db);
    if (status == STATUS_OK)
        status = simple(db, "START TRANSACTION");
    db->in_transaction = status == STATUS_OK;
    db->written = 0;
    return status;
}

enum status db_commit(struct request *request)
{
    struct db *db = request->app->db;
    enum status status = simple(db, "COMMIT");
    generations_raise(db->written); /* it may have happened even where the answer was lost */
    if (status == STATUS_OK)
        db->in_transaction = false;
    return status;
}

void db_rollback(struct request *request)
{
    struct db *db = request->app->db;
    if (db->connection != NULL && db->in_transaction) {
        unsigned error = db->error;
        simple(db, "ROLLBACK");
        db->error = error;
    }
    db->in_transaction = false;
    db->broken = false;
}

bool db_may_retry(struct request *request)
{
    unsigned error = request->app->db->error;
    return is_in_the_way(error) || passes_by(error);
}

enum status db_ping(struct request *request)
{
    struct db *db = request->app->db;
    enum status status = connect_any(db);
    if (status == STATUS_OK && mysql_ping(db->connection) != 0) {
        disconnect(db);
        status = connect_any(db);
    }
    return status;
}

bool db_took_too_long(struct request *request)
{
    return is_out_of_time(request->app->db->error);
}
