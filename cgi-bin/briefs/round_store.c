#include "briefs/round_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define COLUMNS                                                                                    \
    "SELECT r.id, r.leader_id, p.name, r.title, r.words, r.answer_on, r.closed, r.version,"        \
    " (SELECT COUNT(*) FROM questions q WHERE q.subject = 'round' AND q.subject_id = r.id AND"     \
    " q.state IN ('asked', 'answered', 'accepted')), (SELECT COUNT(*) FROM questions q WHERE"      \
    " q.subject = 'round' AND q.subject_id = r.id AND q.state IN ('answered', 'accepted'))"        \
    " FROM rounds r LEFT JOIN shared_people p ON p.id = r.leader_id "

static struct round take_round(const struct rows *rows, size_t i)
{
    return (struct round){.id = row_number(rows, i, 0),
                          .leader_id = row_number(rows, i, 1),
                          .leader = row_text(rows, i, 2),
                          .title = row_text(rows, i, 3),
                          .words = row_text(rows, i, 4),
                          .answer_on = row_text(rows, i, 5),
                          .closed = row_number(rows, i, 6) != 0,
                          .version = row_number(rows, i, 7),
                          .asked = row_number(rows, i, 8),
                          .answered = row_number(rows, i, 9)};
}

static void take_rounds(struct request *request, const struct rows *rows, struct round_list *list)
{
    struct round *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = take_round(rows, i);
    *list = (struct round_list){.count = rows->count, .items = items};
}

enum status round_find(struct request *request, int64_t id, struct round *round)
{
    static struct query query = {.sql = COLUMNS "WHERE r.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *round = take_round(&rows, 0);
    return status;
}

enum status round_list_open(struct request *request, const char *today, struct round_list *list)
{
    static struct query query = {.sql = COLUMNS "WHERE r.closed = FALSE AND r.answer_on >= ?"
                                                " ORDER BY r.answer_on, r.id LIMIT 20"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "s", today);
    take_rounds(request, &rows, list);
    return status;
}

enum status round_list_over(struct request *request, const char *today, int64_t before,
                            int64_t most, struct round_list *list)
{
    static struct query query = {.sql = COLUMNS
                                 "WHERE r.id < ? AND (r.closed = TRUE OR r.answer_on < ?)"
                                 " ORDER BY r.id DESC LIMIT ?"};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "isi", before == 0 ? INT64_MAX : before, today, most);
    take_rounds(request, &rows, list);
    return status;
}

enum status round_insert(struct request *request, struct round *round)
{
    static struct query query = {
        .sql = "INSERT INTO rounds (leader_id, title, words, answer_on, created_at, updated_at)"
               " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "isss", person_id(request),
                                  round->title, round->words, round->answer_on);
    round->id = written.id;
    return status;
}

enum status round_update(struct request *request, const struct round *round)
{
    static struct query update = {
        .sql = "UPDATE rounds SET title = ?, words = ?, answer_on = ?, closed = ?, version ="
               " version + 1, updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    static struct query follow = {
        .sql = "UPDATE questions SET answer_by = ?, version = version + 1 WHERE subject = 'round'"
               " AND subject_id = ? AND state = 'asked' AND answer_by <> ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &update, &written, "sssiii", round->title, round->words, round->answer_on,
                 (int64_t)round->closed, round->id, round->version);
    if (status == STATUS_OK && written.rows == 0)
        return STATUS_CONFLICT;
    return status == STATUS_OK ? db_write(request, &follow, NULL, "sis", round->answer_on,
                                          round->id, round->answer_on)
                               : status;
}

enum status round_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('leader', leader_id, 'title', title, 'answer_on', answer_on,"
               " 'closed', closed, 'version', version, 'words_sha256', SHA2(words, 256))"
               " FROM rounds WHERE id = ? FOR UPDATE"};
    return db_text(request, &query, id, json);
}
