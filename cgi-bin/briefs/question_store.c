#include "briefs/question_store.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/db.h"
#include "lib/session.h"

/* Places */

#define PLACE(of, title, owner, more)                                                              \
    "SELECT x.id, " title ", o.id, o.name, " more " FROM " of                                      \
    " LEFT JOIN shared_people o ON o.id = " owner " AND o.state = 'active' WHERE x.id = ?"

static enum status read_place(struct request *request, struct query *query, const char *subject,
                              int64_t id, struct question_place *place)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *place = (struct question_place){.subject = subject,
                                     .id = id,
                                     .title = row_text(&rows, 0, 1),
                                     .owner_id = row_number(&rows, 0, 2),
                                     .owner = row_text(&rows, 0, 3),
                                     .answer_on = row_text(&rows, 0, 4),
                                     .closed = row_number(&rows, 0, 5) != 0};
    return status;
}

/* A post is seen by the content team, leaders and its author until it is approved. */
static enum status read_post(struct request *request, int64_t id, struct question_place *place)
{
    static struct query query = {
        .sql = "SELECT x.id, x.title, o.id, o.name, '', 0 FROM shared_posts x"
               " LEFT JOIN shared_people o ON o.id = x.author_id AND o.state = 'active'"
               " WHERE x.id = ? AND (? = 1 OR x.author_id = ?"
               " OR x.state IN ('approved', 'scheduled', 'published'))"};
    struct rows rows;
    int64_t sees_all = person_is(request, ROLE_CONTENT | ROLE_LEADER) ? 1 : 0;
    enum status status = db_rows(request, &query, &rows, "iii", id, sees_all, person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *place = (struct question_place){.subject = "post",
                                     .id = id,
                                     .title = row_text(&rows, 0, 1),
                                     .owner_id = row_number(&rows, 0, 2),
                                     .owner = row_text(&rows, 0, 3),
                                     .answer_on = ""};
    return status;
}

enum status question_place_find(struct request *request, const char *subject, int64_t id,
                                struct question_place *place)
{
    static struct query brief = {
        .sql = PLACE("briefs x JOIN brief_versions v ON v.brief_id = x.id AND v.number ="
                     " x.current_version",
                     "v.title", "x.owner_id", "'', 0")};
    static struct query goal = {
        .sql = PLACE("goals x JOIN briefs b ON b.id = x.brief_id AND b.current_version IS NOT NULL",
                     "x.title", "x.owner_id", "'', 0")};
    static struct query campaign = {
        .sql = PLACE("shared_campaigns x", "x.title", "x.owner_id", "'', 0")};
    static struct query round = {
        .sql = PLACE("rounds x", "x.title", "x.leader_id", "x.answer_on, x.closed")};
    if (strcmp(subject, "post") == 0)
        return read_post(request, id, place);
    if (strcmp(subject, "brief") == 0)
        return read_place(request, &brief, subject, id, place);
    if (strcmp(subject, "goal") == 0)
        return read_place(request, &goal, subject, id, place);
    if (strcmp(subject, "campaign") == 0)
        return read_place(request, &campaign, subject, id, place);
    if (strcmp(subject, "round") == 0)
        return read_place(request, &round, subject, id, place);
    return STATUS_NOT_FOUND;
}

/* Questions. The first parameter of the columns is who asks. */

#define COLUMNS                                                                                    \
    "q.id, q.subject, q.subject_id, d.place, q.title, q.words, q.asker_id, a.name AS asker,"       \
    " q.owner_id, o.name AS owner, d.answerer_id, w.name AS answerer, q.answer_by, q.private,"     \
    " q.asker_agrees, q.owner_agrees, q.state, UNIX_TIMESTAMP(q.state_since),"                     \
    " UNIX_TIMESTAMP(q.asked_at), q.accepted_id, q.supports, EXISTS (SELECT 1 FROM"                \
    " question_supports s WHERE s.question_id = q.id AND s.person_id = ?), d.round_closed,"        \
    " q.version"

/* Outer joins, so that questions are read first, in the order of an index. */
#define TABLES TABLES_BY("")
#define TABLES_BY(index)                                                                           \
    " FROM questions q " index "LEFT JOIN shared_question_places d ON d.question_id = q.id"        \
    " LEFT JOIN shared_people a ON a.id = q.asker_id"                                              \
    " LEFT JOIN shared_people o ON o.id = q.owner_id"                                              \
    " LEFT JOIN shared_people w ON w.id = d.answerer_id "

#define IS_PUBLISHED                                                                               \
    "(q.private = 0 AND q.state <> 'withdrawn' OR q.private = 1 AND q.asker_agrees = 1"            \
    " AND q.owner_agrees = 1 AND q.state IN ('answered', 'accepted'))"

/* The parameters: who asks, 1 for content staff and leaders, who asks. */
#define IS_VISIBLE                                                                                 \
    "(? IN (q.asker_id, q.owner_id) OR " IS_PUBLISHED                                              \
    " AND (d.hidden = 0 OR ? = 1 OR d.post_author_id = ?))"

static int64_t is(const struct request *request, unsigned roles)
{
    return person_is(request, roles) ? 1 : 0;
}

static struct question take_question(const struct rows *rows, size_t i)
{
    return (struct question){.id = row_number(rows, i, 0),
                             .subject = row_text(rows, i, 1),
                             .subject_id = row_number(rows, i, 2),
                             .place = row_text(rows, i, 3),
                             .title = row_text(rows, i, 4),
                             .words = row_text(rows, i, 5),
                             .asker_id = row_number(rows, i, 6),
                             .asker = row_text(rows, i, 7),
                             .owner_id = row_number(rows, i, 8),
                             .owner = row_text(rows, i, 9),
                             .answerer_id = row_number(rows, i, 10),
                             .answerer = row_text(rows, i, 11),
                             .answer_by = row_text(rows, i, 12),
                             .private = row_number(rows, i, 13) != 0,
                             .asker_agrees = row_number(rows, i, 14) != 0,
                             .owner_agrees = row_number(rows, i, 15) != 0,
                             .state = row_text(rows, i, 16),
                             .state_since = row_number(rows, i, 17),
                             .asked_at = row_number(rows, i, 18),
                             .accepted_id = row_number(rows, i, 19),
                             .supports = row_number(rows, i, 20),
                             .supported = row_number(rows, i, 21) != 0,
                             .round_closed = row_number(rows, i, 22) != 0,
                             .version = row_number(rows, i, 23)};
}

static void take_questions(struct request *request, const struct rows *rows,
                           struct questions *questions)
{
    struct question *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = take_question(rows, i);
    *questions = (struct questions){.count = rows->count, .items = items};
}

enum status question_find(struct request *request, int64_t id, struct question *question)
{
    static struct query query = {.sql = "SELECT " COLUMNS TABLES "WHERE q.id = ? AND " IS_VISIBLE};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &query, &rows, "iiiii", me, id, me,
                                 is(request, ROLE_CONTENT | ROLE_LEADER), me);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *question = take_question(&rows, 0);
    return status;
}

/* A filter that is off is a constant to the optimizer. Those that wait are few among all that
 * were ever asked, so they are read by their state. */
#define LIST_OF "SELECT " COLUMNS
#define LISTED                                                                                     \
    "WHERE q.id < ? AND (? = '' OR q.state = ?)"                                                   \
    " AND (? = '' OR q.subject = ? AND q.subject_id = ?) AND (? = 0 OR q.asker_id = ?)"            \
    " AND (? = 0 OR q.state = 'asked' AND (d.answerer_id = ? OR d.answerer_id IS NULL"             \
    " AND q.private = 0 AND ? = 1))"                                                               \
    " AND (? = 0 OR " IS_PUBLISHED ") AND " IS_VISIBLE " ORDER BY q.id DESC LIMIT ?"

enum status question_list(struct request *request, const struct question_filter *filter,
                          int64_t most, struct questions *questions)
{
    static struct query all = {.sql = LIST_OF TABLES LISTED};
    static struct query waiting = {.sql = LIST_OF TABLES_BY("FORCE INDEX (by_state) ") LISTED};
    bool waits = filter->waiting || strcmp(filter->state, "asked") == 0;
    struct rows rows;
    int64_t me = person_id(request);
    int64_t before = filter->before == 0 ? INT64_MAX : filter->before;
    enum status status =
        db_rows(request, waits ? &waiting : &all, &rows, "iissssiiiiiiiiiii", me, before,
                filter->state, filter->state, filter->subject, filter->subject, filter->subject_id,
                (int64_t)filter->mine, me, (int64_t)filter->waiting, me, is(request, ROLE_LEADER),
                (int64_t)filter->published, me, is(request, ROLE_CONTENT | ROLE_LEADER), me, most);
    take_questions(request, &rows, questions);
    return status;
}

enum status question_list_round(struct request *request, int64_t round, struct questions *questions)
{
    static struct query query = {
        .sql = "SELECT " COLUMNS TABLES "WHERE q.subject = 'round' AND q.subject_id = ?"
               " AND q.state <> 'withdrawn' ORDER BY q.supports DESC, q.id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", person_id(request), round);
    take_questions(request, &rows, questions);
    return status;
}

enum status question_insert(struct request *request, struct question *question)
{
    static struct query query = {
        .sql = "INSERT INTO questions (subject, subject_id, title, words, asker_id, owner_id,"
               " answer_by, private, state_since, asked_at, updated_at) VALUES (?, ?, ?, ?, ?, ?,"
               " ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sissiisi", question->subject, question->subject_id,
                 question->title, question->words, person_id(request), question->owner_id,
                 question->answer_by, (int64_t)question->private);
    question->id = written.id;
    return status;
}

enum status question_update(struct request *request, const struct question *question)
{
    static struct query query = {
        .sql = "UPDATE questions SET title = ?, words = ?, owner_id = ?, answer_by = ?, private ="
               " ?, asker_agrees = FALSE, owner_agrees = FALSE, version = version + 1, updated_at"
               " = UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = 'asked'"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ssisiii", question->title,
                                  question->words, question->owner_id, question->answer_by,
                                  (int64_t)question->private, question->id, question->version);
    return db_fresh(status, &written);
}

static enum status add_event(struct request *request, const struct question *question,
                             const char *to, const char *words, int64_t passed_to)
{
    static struct query query = {
        .sql = "INSERT INTO question_moves (question_id, person_id, from_state, to_state, words,"
               " passed_to, moved_at) VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "iisssn", question->id, person_id(request),
                    question->state, to, words, passed_to);
}

enum status question_set_state(struct request *request, const struct question *question,
                               const char *to, int64_t accepted, const char *words)
{
    static struct query query = {
        .sql = "UPDATE questions SET state = ?, state_since = UTC_TIMESTAMP(), accepted_id = ?,"
               " answered_at = IF(state IN ('answered', 'accepted'), COALESCE(answered_at,"
               " UTC_TIMESTAMP()), answered_at), version = version + 1, updated_at ="
               " UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "sniis", to, accepted, question->id,
                                  question->version, question->state);
    status = db_fresh(status, &written);
    return status == STATUS_OK ? add_event(request, question, to, words, 0) : status;
}

enum status question_pass(struct request *request, const struct question *question, int64_t to)
{
    static struct query query = {
        .sql = "UPDATE questions SET owner_id = ?, version = version + 1, updated_at ="
               " UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = 'asked'"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "iii", to, question->id, question->version);
    status = db_fresh(status, &written);
    return status == STATUS_OK ? add_event(request, question, question->state, "", to) : status;
}

enum status question_support(struct request *request, int64_t id, bool on)
{
    static struct query add = {
        .sql = "INSERT IGNORE INTO question_supports (question_id, person_id) VALUES (?, ?)"};
    static struct query take = {
        .sql = "DELETE FROM question_supports WHERE question_id = ? AND person_id = ?"};
    static struct query count = {.sql = "UPDATE questions SET supports = supports + ? WHERE id ="
                                        " ? AND supports + ? >= 0"};
    struct written written = {0};
    int64_t one = on ? 1 : -1;
    enum status status =
        db_write(request, on ? &add : &take, &written, "ii", id, person_id(request));
    if (status != STATUS_OK || written.rows == 0)
        return status;
    return db_write(request, &count, NULL, "iii", one, id, one);
}

enum status question_agree(struct request *request, const struct question *question, bool asker,
                           bool agrees)
{
    static struct query by_asker = {
        .sql = "UPDATE questions SET asker_agrees = ?, version = version + 1, updated_at ="
               " UTC_TIMESTAMP() WHERE id = ? AND version = ? AND private = 1"};
    static struct query by_owner = {
        .sql = "UPDATE questions SET owner_agrees = ?, version = version + 1, updated_at ="
               " UTC_TIMESTAMP() WHERE id = ? AND version = ? AND private = 1"};
    struct written written = {0};
    enum status status = db_write(request, asker ? &by_asker : &by_owner, &written, "iii",
                                  (int64_t)agrees, question->id, question->version);
    return db_fresh(status, &written);
}

/* Answers */

#define ANSWER_COLUMNS                                                                             \
    "a.id, a.person_id, p.name, a.words, a.version, UNIX_TIMESTAMP(a.created_at),"                 \
    " UNIX_TIMESTAMP(a.updated_at) FROM answers a LEFT JOIN shared_people p ON p.id ="             \
    " a.person_id WHERE a.question_id = ?"

static struct answer take_answer(const struct rows *rows, size_t i)
{
    return (struct answer){.id = row_number(rows, i, 0),
                           .person_id = row_number(rows, i, 1),
                           .person = row_text(rows, i, 2),
                           .words = row_text(rows, i, 3),
                           .version = row_number(rows, i, 4),
                           .created_at = row_number(rows, i, 5),
                           .updated_at = row_number(rows, i, 6)};
}

enum status answer_list(struct request *request, int64_t question, struct answers *answers)
{
    static struct query query = {.sql = "SELECT " ANSWER_COLUMNS " ORDER BY a.id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", question);
    struct answer *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_answer(&rows, i);
    *answers = (struct answers){.count = rows.count, .items = items};
    return status;
}

_Static_assert(ANSWERS_MOST == 200, "the LIMIT of answer_list");

enum status answer_find(struct request *request, int64_t question, int64_t id,
                        struct answer *answer)
{
    static struct query query = {.sql = "SELECT " ANSWER_COLUMNS " AND a.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", question, id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *answer = take_answer(&rows, 0);
    return status;
}

static enum status take_agreement_back(struct request *request, int64_t id)
{
    static struct query query = {
        .sql = "UPDATE questions SET asker_agrees = FALSE, owner_agrees = FALSE, version ="
               " version + 1, updated_at = UTC_TIMESTAMP() WHERE id = ? AND state <> 'withdrawn'"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "i", id);
    return db_fresh(status, &written);
}

enum status answer_add(struct request *request, const struct question *question, const char *words,
                       int64_t *id)
{
    static struct query query = {
        .sql = "INSERT INTO answers (question_id, person_id, words, created_at, updated_at) VALUES"
               " (?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = take_agreement_back(request, question->id);
    if (status == STATUS_OK)
        status =
            db_write(request, &query, &written, "iis", question->id, person_id(request), words);
    *id = written.id;
    return status;
}

enum status answer_save(struct request *request, const struct question *question,
                        const struct answer *answer)
{
    static struct query query = {
        .sql = "UPDATE answers SET words = ?, version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = take_agreement_back(request, question->id);
    if (status == STATUS_OK)
        status =
            db_write(request, &query, &written, "sii", answer->words, answer->id, answer->version);
    return db_fresh(status, &written);
}

enum status question_history(struct request *request, int64_t id, struct question_events *events)
{
    static struct query query = {
        .sql = "SELECT m.person_id, p.name, m.from_state, m.to_state, m.words, t.name,"
               " UNIX_TIMESTAMP(m.moved_at) FROM question_moves m"
               " LEFT JOIN shared_people p ON p.id = m.person_id"
               " LEFT JOIN shared_people t ON t.id = m.passed_to"
               " WHERE m.question_id = ? ORDER BY m.id DESC LIMIT 50"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    struct question_event *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct question_event){.person_id = row_number(&rows, i, 0),
                                           .person = row_text(&rows, i, 1),
                                           .from = row_text(&rows, i, 2),
                                           .to = row_text(&rows, i, 3),
                                           .words = row_text(&rows, i, 4),
                                           .passed_to = row_text(&rows, i, 5),
                                           .at = row_number(&rows, i, 6)};
    *events = (struct question_events){.count = rows.count, .items = items};
    return status;
}

enum status question_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('subject', subject, 'subject_id', subject_id, 'asker',"
               " asker_id, 'owner', owner_id, 'answer_by', answer_by, 'private', private,"
               " 'asker_agrees', asker_agrees, 'owner_agrees', owner_agrees, 'state', state,"
               " 'accepted', accepted_id, 'version', version, 'title_sha256', SHA2(title, 256),"
               " 'words_characters', CHAR_LENGTH(words), 'words_sha256', SHA2(words, 256))"
               " FROM questions WHERE id = ? FOR UPDATE"};
    return db_text(request, &query, id, json);
}
