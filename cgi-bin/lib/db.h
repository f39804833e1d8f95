#ifndef THROUGHLINE_DB_H
#define THROUGHLINE_DB_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/config.h"
#include "lib/generations.h"
#include "lib/request.h"

/* The database of one worker: one connection, opened when it is first needed, opened
 * anew on the next of the configured hosts when it was lost (safety D4). Only files
 * named *_store.c use what stands here. */
struct db;

/* A statement with its text; prepared once in each connection. Declared as
 *     static struct query find_goal = {.sql = "SELECT ... WHERE id = ?"};
 */
struct query {
    const char *sql;
    struct prepared *prepared;
    uint32_t areas; /* areas_of(sql), once has_areas */
    bool has_areas;
    /* Seconds that its answer may be kept while nothing is written here; 0: one. More is for
     * overviews, which may be behind what other machines write. */
    int keeps_for;
};

struct cell {
    const char *text; /* NULL for SQL NULL and for numbers */
    size_t length;
    int64_t number;
    bool is_null;
};

/* The whole of a (bounded) result, in the arena of the request. */
struct rows {
    size_t count;
    size_t columns;
    struct cell *cells;
};

/* What a writing statement did. */
struct written {
    uint64_t rows; /* changed; 0 for an UPDATE that found nothing or changed nothing */
    int64_t id;    /* of the row inserted */
};

/* `config` must outlive the database. Nothing is connected yet. NULL without memory. A query
 * belongs to the first of a process's databases that asks it, as long as that lives. */
struct db *db_new(const struct config *config);
void db_free(struct db *db);

/* Runs a query and reads its whole result. One letter of `types` for each '?':
 * 'i' int64_t; 'n' int64_t, 0 meaning NULL; 's' const char *, NULL meaning NULL;
 * 'b' const void * and size_t. Text columns arrive as text, whole numbers as numbers;
 * decimals and dates as text. A read outside a transaction is tried again once when the
 * connection was lost or a view replaced; one for a GET may be answered from what this
 * worker read before, see kept.h. STATUS_UNAVAILABLE: no database, or too slow;
 * STATUS_FAILED: a fault of ours; each logged. */
enum status db_rows(struct request *request, struct query *query, struct rows *rows,
                    const char *types, ...);

/* The one text that a query finds by an id, such as a row as JSON for the audit; NULL
 * where there is none. Errors as for db_rows(). */
enum status db_text(struct request *request, struct query *query, int64_t id, const char **text);

/* Runs a writing statement; arguments as for db_rows(); `written` may be NULL.
 * STATUS_CONFLICT: a unique key refused it (MariaDB 1062), see db_refused_by(). */
enum status db_write(struct request *request, struct query *query, struct written *written,
                     const char *types, ...);

/* For an UPDATE that names the version of its row: STATUS_CONFLICT where it found none. */
enum status db_fresh(enum status status, const struct written *written);

/* Whether the unique key that refused the last write has that name. */
bool db_refused_by(struct request *request, const char *key);

/* Words for a LIKE pattern in which '%', '_' and '\\' stand for themselves. */
const char *db_like(struct arena *arena, const char *words);

/* Cells by row and column. Numbers of NULL are 0, texts of NULL are "". */
int64_t row_number(const struct rows *rows, size_t row, size_t column);
const char *row_text(const struct rows *rows, size_t row, size_t column);
bool row_is_null(const struct rows *rows, size_t row, size_t column);

/* For transaction.c alone. */
enum status db_begin(struct request *request);

/* Where it fails the transaction is still open, until db_rollback(). */
enum status db_commit(struct request *request);

void db_rollback(struct request *request);

/* Whether the last failure may vanish when the whole transaction is done anew: a
 * deadlock, a lock that took too long, a lost connection, a replaced view. */
bool db_may_retry(struct request *request);

/* Whether the last failure was that a statement was out of time. */
bool db_took_too_long(struct request *request);

/* For part.c alone: parts are kept beside answers of the database. The watch knows what
 * was asked since it began. */
struct kept_key;
struct db_watch {
    struct generations before;
    uint32_t asked; /* areas, before it began */
};
const char *db_find_drawn(struct request *request, const struct kept_key *key); /* or NULL */
void db_watch(struct request *request, struct db_watch *watch);
void db_keep_drawn(struct request *request, const struct kept_key *key,
                   const struct db_watch *watch, int seconds, const char *html, size_t length);

/* Whether the database answers. */
enum status db_ping(struct request *request);

#endif
