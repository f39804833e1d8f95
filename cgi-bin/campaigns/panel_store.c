#include "campaigns/panel_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status panel_member_load(struct request *request, struct panel_member *member)
{
    static struct query query = {
        .sql = "SELECT m.seen, (SELECT COUNT(*) FROM panel_votes v WHERE v.person_id = m.person_id "
               "AND v.voted_at > UTC_TIMESTAMP() - INTERVAL 30 DAY) FROM panel_members m "
               "WHERE m.person_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", person_id(request));
    *member = (struct panel_member){.is_on = rows.count > 0,
                                    .seen = row_number(&rows, 0, 0) != 0,
                                    .thanked = row_number(&rows, 0, 1)};
    return status;
}

enum status panel_size(struct request *request, int64_t most, int64_t *size)
{
    static struct query query = {
        .sql = "SELECT COUNT(*) FROM (SELECT person_id FROM panel_members LIMIT ?) m"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", most);
    *size = row_number(&rows, 0, 0);
    return status;
}

#define ASK_COLUMNS                                                                                \
    "a.id, a.post_id, a.question, a.options, a.closes_on, a.most, a.votes, a.state, a.version"
#define DRAFT_COLUMNS                                                                              \
    ASK_COLUMNS ", p.title, p.summary, p.body, p.body_html, w.name, h.name, h.kind, v.answer, "    \
                "v.reason "
/* The parameters are the person who asks and today. Members see a draft while it is one and the
 * question is open; those who answered until it closes, others until enough have. */
#define DRAFTS                                                                                     \
    " FROM panel_members m JOIN panel_asks a ON a.state = 'open' "                                 \
    "JOIN posts p ON p.id = a.post_id AND p.author_id <> m.person_id "                             \
    "AND p.state IN ('drafting', 'in_review', 'changes_wanted') "                                  \
    "LEFT JOIN panel_votes v ON v.ask_id = a.id AND v.person_id = m.person_id "                    \
    "LEFT JOIN shared_people w ON w.id = p.author_id "                                             \
    "LEFT JOIN shared_channels h ON h.id = p.channel_id "                                          \
    "WHERE m.person_id = ? AND a.closes_on >= ? AND (v.id IS NOT NULL OR a.votes < a.most) "

static struct panel_ask take_ask(const struct rows *rows, size_t i)
{
    return (struct panel_ask){.id = row_number(rows, i, 0),
                              .post_id = row_number(rows, i, 1),
                              .question = row_text(rows, i, 2),
                              .options = row_text(rows, i, 3),
                              .closes_on = row_text(rows, i, 4),
                              .most = row_number(rows, i, 5),
                              .votes = row_number(rows, i, 6),
                              .state = row_text(rows, i, 7),
                              .version = row_number(rows, i, 8)};
}

static struct panel_ask take_draft(const struct rows *rows, size_t i)
{
    struct panel_ask ask = take_ask(rows, i);
    ask.title = row_text(rows, i, 9);
    ask.summary = row_text(rows, i, 10);
    ask.body = row_text(rows, i, 11);
    ask.body_html = row_text(rows, i, 12);
    ask.author = row_text(rows, i, 13);
    ask.channel = row_text(rows, i, 14);
    ask.kind = channel_kind(row_text(rows, i, 15));
    ask.answer = row_number(rows, i, 16);
    ask.reason = row_text(rows, i, 17);
    return ask;
}

enum status panel_drafts(struct request *request, const char *today, struct panel_asks *asks)
{
    static struct query query = {.sql =
                                     "SELECT " ASK_COLUMNS ", p.title, '', '', '', w.name, h.name, "
                                     "h.kind, v.answer, v.reason" DRAFTS
                                     "ORDER BY v.id IS NOT NULL, a.closes_on, a.id LIMIT 10"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "is", person_id(request), today);
    struct panel_ask *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_draft(&rows, i);
    *asks = (struct panel_asks){.count = rows.count, .items = items};
    return status;
}

_Static_assert(PANEL_SHOWN == 10, "the LIMIT of panel_drafts and panel_asked");

static enum status find_draft(struct request *request, struct query *query, int64_t id,
                              const char *today, struct panel_ask *ask)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "isi", person_id(request), today, id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *ask = take_draft(&rows, 0);
    return status;
}

enum status panel_draft_find(struct request *request, int64_t id, const char *today,
                             struct panel_ask *ask)
{
    static struct query query = {.sql = "SELECT " DRAFT_COLUMNS DRAFTS "AND a.id = ?"};
    return find_draft(request, &query, id, today, ask);
}

/* The question itself first, so that those who answer at once wait for each other and count anew.
 */
enum status panel_draft_lock(struct request *request, int64_t id, const char *today,
                             struct panel_ask *ask)
{
    static struct query lock = {.sql = "SELECT id FROM panel_asks WHERE id = ? FOR UPDATE"};
    static struct query query = {.sql = "SELECT " DRAFT_COLUMNS DRAFTS
                                        "AND a.id = ? LOCK IN SHARE MODE"};
    struct rows rows;
    enum status status = db_rows(request, &lock, &rows, "i", id);
    return status == STATUS_OK ? find_draft(request, &query, id, today, ask) : status;
}

enum status panel_asked(struct request *request, int64_t post, struct panel_asks *asks)
{
    static struct query query = {.sql =
                                     "SELECT " ASK_COLUMNS " FROM panel_asks a WHERE a.post_id = ? "
                                     "ORDER BY a.id DESC LIMIT 10"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    struct panel_ask *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_ask(&rows, i);
    *asks = (struct panel_asks){.count = rows.count, .items = items};
    return status;
}

enum status panel_answers(struct request *request, int64_t ask, struct panel_answers *answers)
{
    static struct query query = {
        .sql = "SELECT v.answer, v.reason, m.person_id, p.name FROM panel_votes v "
               "LEFT JOIN panel_members m ON m.person_id = v.person_id AND m.seen = TRUE "
               "LEFT JOIN shared_people p ON p.id = m.person_id WHERE v.ask_id = ? "
               "ORDER BY v.reason, v.answer LIMIT 50"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", ask);
    struct panel_answer *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct panel_answer){.answer = row_number(&rows, i, 0),
                                         .reason = row_text(&rows, i, 1),
                                         .person_id = row_number(&rows, i, 2),
                                         .person = row_text(&rows, i, 3)};
    *answers = (struct panel_answers){.count = rows.count, .items = items};
    return status;
}

_Static_assert(PANEL_ANSWERS_MOST == 50, "the LIMIT of panel_answers");

enum status panel_join(struct request *request)
{
    static struct query query = {.sql = "INSERT IGNORE INTO panel_members (person_id, joined_at) "
                                        "VALUES (?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "i", person_id(request));
}

enum status panel_set_seen(struct request *request, bool seen)
{
    static struct query query = {.sql = "UPDATE panel_members SET seen = ? WHERE person_id = ?"};
    return db_write(request, &query, NULL, "ii", (int64_t)seen, person_id(request));
}

enum status panel_leave(struct request *request)
{
    static struct query lock = {
        .sql = "SELECT a.id FROM panel_votes v JOIN panel_asks a ON a.id = v.ask_id "
               "WHERE v.person_id = ? AND a.state = 'open' ORDER BY a.id LIMIT 1000 FOR UPDATE"};
    static struct query count = {.sql = "UPDATE panel_asks SET votes = votes - 1 WHERE id = ?"};
    static struct query take_back = {
        .sql = "DELETE FROM panel_votes WHERE ask_id = ? AND person_id = ?"};
    static struct query unlink = {
        .sql = "UPDATE panel_votes SET person_id = NULL WHERE person_id = ?"};
    static struct query leave = {.sql = "DELETE FROM panel_members WHERE person_id = ?"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &lock, &rows, "i", me);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        status = db_write(request, &take_back, NULL, "ii", row_number(&rows, i, 0), me);
        if (status == STATUS_OK)
            status = db_write(request, &count, NULL, "i", row_number(&rows, i, 0));
    }
    if (status == STATUS_OK)
        status = db_write(request, &unlink, NULL, "i", me);
    return status == STATUS_OK ? db_write(request, &leave, NULL, "i", me) : status;
}

enum status panel_ask_insert(struct request *request, struct panel_ask *ask, const char *today)
{
    static struct query close_past = {
        .sql = "UPDATE panel_asks SET state = 'closed', open_post = NULL, version = version + 1 "
               "WHERE open_post = ? AND closes_on < ?"};
    static struct query insert = {
        .sql = "INSERT INTO panel_asks (post_id, asker_id, question, options, closes_on, most, "
               "open_post, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(request, &close_past, NULL, "is", ask->post_id, today);
    if (status == STATUS_OK)
        status = db_write(request, &insert, &written, "iisssii", ask->post_id, person_id(request),
                          ask->question, ask->options, ask->closes_on, ask->most, ask->post_id);
    ask->id = written.id;
    return status;
}

enum status panel_ask_end(struct request *request, const struct panel_ask *ask, const char *state)
{
    static struct query query = {
        .sql = "UPDATE panel_asks SET state = ?, open_post = NULL, version = version + 1 "
               "WHERE open_post = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sii", state, ask->post_id, ask->version);
    return db_fresh(status, &written);
}

enum status panel_vote_keep(struct request *request, const struct panel_ask *ask, int64_t answer,
                            const char *reason)
{
    static struct query change = {.sql =
                                      "UPDATE panel_votes SET answer = ?, reason = ?, voted_at = "
                                      "UTC_TIMESTAMP() WHERE ask_id = ? AND person_id = ?"};
    static struct query insert = {.sql =
                                      "INSERT INTO panel_votes (ask_id, person_id, answer, reason, "
                                      "voted_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP())"};
    static struct query count = {.sql = "UPDATE panel_asks SET votes = votes + 1 WHERE id = ?"};
    int64_t me = person_id(request);
    if (ask->answer != 0)
        return db_write(request, &change, NULL, "isii", answer, reason, ask->id, me);
    enum status status = db_write(request, &insert, NULL, "iiis", ask->id, me, answer, reason);
    return status == STATUS_OK ? db_write(request, &count, NULL, "i", ask->id) : status;
}

enum status panel_ask_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('post', post_id, 'question', question, 'options', options, "
               "'closes_on', closes_on, 'most', most, 'state', state, 'version', version) "
               "FROM panel_asks WHERE id = ?"};
    return db_text(request, &query, id, json);
}
