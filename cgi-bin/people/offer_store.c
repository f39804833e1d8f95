#include "people/offer_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define OFFER_COLUMNS                                                                              \
    "SELECT o.id, o.call_id, o.person_id, p.name, p.title, p.department, o.state, o.words, "       \
    "o.answer, o.answered_by, a.name, o.version, UNIX_TIMESTAMP(o.created_at), "                   \
    "UNIX_TIMESTAMP(o.updated_at) "

#define OFFER_TABLES                                                                               \
    "FROM offers o JOIN shared_people p ON p.id = o.person_id "                                    \
    "LEFT JOIN shared_people a ON a.id = o.answered_by "

enum { OFFER_COLUMN_COUNT = 14 };

static struct offer read_offer(const struct rows *rows, size_t row)
{
    return (struct offer){
        .id = row_number(rows, row, 0),
        .call_id = row_number(rows, row, 1),
        .person_id = row_number(rows, row, 2),
        .person = row_text(rows, row, 3),
        .title = row_text(rows, row, 4),
        .department = row_text(rows, row, 5),
        .state = row_text(rows, row, 6),
        .words = row_text(rows, row, 7),
        .answer = row_text(rows, row, 8),
        .answered_by = row_number(rows, row, 9),
        .answerer = row_text(rows, row, 10),
        .version = row_number(rows, row, 11),
        .created_at = row_number(rows, row, 12),
        .updated_at = row_number(rows, row, 13),
    };
}

static void read_first(struct request *request, const struct rows *rows, struct offer **offer)
{
    *offer = NULL;
    if (rows->count == 0)
        return;
    *offer = arena_alloc(request->arena, sizeof **offer);
    **offer = read_offer(rows, 0);
}

enum status offer_load(struct request *request, int64_t id, struct offer **offer)
{
    static struct query find = {.sql = OFFER_COLUMNS OFFER_TABLES "WHERE o.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", id);
    read_first(request, &rows, offer);
    return status;
}

enum status offer_of_mine(struct request *request, int64_t call, struct offer **offer)
{
    static struct query find = {.sql = OFFER_COLUMNS OFFER_TABLES
                                "WHERE o.person_id = ? AND o.call_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", person_id(request), call);
    read_first(request, &rows, offer);
    return status;
}

enum status offers_of_call(struct request *request, int64_t call, struct offer_list *list)
{
    static struct query find = {
        .sql = OFFER_COLUMNS OFFER_TABLES
        "WHERE o.call_id = ? AND o.state IN ('offered', 'accepted', 'declined', 'done') "
        "ORDER BY o.state, o.id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", call);
    list->count = rows.count;
    list->offers = arena_array(request->arena, rows.count, sizeof *list->offers);
    for (size_t i = 0; i < rows.count; i++)
        list->offers[i] = read_offer(&rows, i);
    return status;
}

enum status offers_of_mine(struct request *request, struct own_offer_list *list)
{
    static struct query find = {
        .sql = OFFER_COLUMNS
        ", c.title, c.minutes, c.deadline, c.campaign_id, k.title, g.id, g.title, "
        "(SELECT MAX(w.id) FROM shared_posts w WHERE w.author_id = o.person_id AND "
        "w.call_id = o.call_id) " OFFER_TABLES
        "JOIN calls c ON c.id = o.call_id JOIN shared_campaigns k ON k.id = c.campaign_id "
        "LEFT JOIN shared_goals g ON g.id = (SELECT MIN(f.goal_id) FROM shared_campaign_goals f "
        "WHERE f.campaign_id = c.campaign_id) WHERE o.person_id = ? "
        "ORDER BY o.updated_at DESC, o.id DESC LIMIT 100"};
    enum { FIRST = OFFER_COLUMN_COUNT };
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person_id(request));
    list->count = rows.count;
    list->offers = arena_array(request->arena, rows.count, sizeof *list->offers);
    for (size_t i = 0; i < rows.count; i++)
        list->offers[i] = (struct own_offer){
            .offer = read_offer(&rows, i),
            .call = row_text(&rows, i, FIRST),
            .minutes = row_number(&rows, i, FIRST + 1),
            .deadline = row_text(&rows, i, FIRST + 2),
            .campaign_id = row_number(&rows, i, FIRST + 3),
            .campaign = row_text(&rows, i, FIRST + 4),
            .goal_id = row_number(&rows, i, FIRST + 5),
            .goal = row_text(&rows, i, FIRST + 6),
            .post_id = row_number(&rows, i, FIRST + 7),
        };
    return status;
}

enum status offer_make(struct request *request, int64_t call, const char *words, int64_t *id)
{
    static struct query add = {
        .sql = "INSERT INTO offers (call_id, person_id, words, created_at, updated_at) "
               "VALUES (?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE "
               "id = LAST_INSERT_ID(id), words = VALUES(words), state = 'offered', answer = '', "
               "answered_by = NULL, version = version + 1, updated_at = UTC_TIMESTAMP()"};
    struct written written = {0};
    enum status status = db_write(request, &add, &written, "iis", call, person_id(request), words);
    *id = written.id;
    return status;
}

static enum status as_changed(enum status status, const struct written *written)
{
    if (status != STATUS_OK)
        return status;
    return written->rows == 0 ? STATUS_CONFLICT : STATUS_OK;
}

enum status offer_withdraw(struct request *request, const struct offer *offer, int64_t version)
{
    static struct query save = {.sql =
                                    "UPDATE offers SET state = 'withdrawn', version = version + 1, "
                                    "updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &save, &written, "ii", offer->id, version);
    return as_changed(status, &written);
}

enum status offer_answer(struct request *request, const struct offer *offer, const char *state,
                         const char *answer, int64_t version)
{
    static struct query save = {
        .sql = "UPDATE offers SET state = ?, answer = ?, answered_by = ?, version = version + 1, "
               "updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &save, &written, "ssiii", state, answer,
                                  person_id(request), offer->id, version);
    return as_changed(status, &written);
}

enum status offer_json(struct request *request, int64_t id, const char **json)
{
    static struct query find = {
        .sql = "SELECT JSON_OBJECT('call_id', call_id, 'person_id', person_id, 'state', state, "
               "'words', words, 'answer', answer, 'version', version) FROM offers WHERE id = ?"};
    return db_text(request, &find, id, json);
}
