#include "briefs/brief_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status brief_find(struct request *request, int64_t id, struct brief *brief)
{
    static struct query find = {
        .sql = "SELECT b.state, b.owner_id, o.name, o.title, b.delegate_id, d.name, b.title,"
               " b.summary, b.vision, b.audience, b.period_from, b.period_to, b.key_messages,"
               " b.no_gos, b.review_by, b.front_matter, b.current_version,"
               " COALESCE(b.told_version, b.current_version), b.changed, b.version, r.number,"
               " COALESCE(v.title, b.title), COALESCE(v.vision, b.vision)"
               " FROM briefs b JOIN shared_people o ON o.id = b.owner_id"
               " LEFT JOIN shared_people d ON d.id = b.delegate_id"
               " LEFT JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version"
               " LEFT JOIN brief_reads r ON r.brief_id = b.id AND r.person_id = ?"
               " WHERE b.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", person_id(request), id);
    if (status != STATUS_OK || rows.count == 0)
        return status == STATUS_OK ? STATUS_NOT_FOUND : status;
    *brief = (struct brief){
        .id = id,
        .state = row_text(&rows, 0, 0),
        .owner_id = row_number(&rows, 0, 1),
        .owner = row_text(&rows, 0, 2),
        .owner_title = row_text(&rows, 0, 3),
        .delegate_id = row_number(&rows, 0, 4),
        .delegate = row_text(&rows, 0, 5),
        .text = {.title = row_text(&rows, 0, 6),
                 .summary = row_text(&rows, 0, 7),
                 .vision = row_text(&rows, 0, 8),
                 .body = "",
                 .audience = row_text(&rows, 0, 9),
                 .period_from = row_text(&rows, 0, 10),
                 .period_to = row_text(&rows, 0, 11),
                 .key_messages = row_text(&rows, 0, 12),
                 .no_gos = row_text(&rows, 0, 13),
                 .review_by = row_text(&rows, 0, 14)},
        .front_matter = row_text(&rows, 0, 15),
        .current_version = row_number(&rows, 0, 16),
        .told_version = row_number(&rows, 0, 17),
        .changed = row_number(&rows, 0, 18) != 0,
        .version = row_number(&rows, 0, 19),
        .read_version = row_number(&rows, 0, 20),
        .shown_title = row_text(&rows, 0, 21),
        .shown_vision = row_text(&rows, 0, 22),
    };
    return STATUS_OK;
}

enum status brief_load_body(struct request *request, struct brief *brief)
{
    static struct query find = {.sql = "SELECT body FROM briefs WHERE id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", brief->id);
    brief->text.body = row_text(&rows, 0, 0);
    return status;
}

static const char *day_or_null(const char *day)
{
    return *day == '\0' ? NULL : day;
}

enum status brief_add(struct request *request, const struct brief_text *text, int64_t delegate,
                      const char *front_matter, int64_t *id)
{
    static struct query add = {
        .sql = "INSERT INTO briefs (owner_id, delegate_id, title, summary, vision, body, audience,"
               " period_from, period_to, key_messages, no_gos, review_by, front_matter,"
               " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
               " UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &add, &written, "insssssssssss", person_id(request), delegate,
                 text->title, text->summary, text->vision, text->body, text->audience,
                 day_or_null(text->period_from), day_or_null(text->period_to), text->key_messages,
                 text->no_gos, day_or_null(text->review_by), front_matter);
    *id = written.id;
    return status;
}

enum status brief_save(struct request *request, int64_t id, int64_t version,
                       const struct brief_text *text, int64_t delegate, bool *saved)
{
    static struct query save = {
        .sql = "UPDATE briefs SET delegate_id = ?, title = ?, summary = ?, vision = ?, body = ?,"
               " audience = ?, period_from = ?, period_to = ?, key_messages = ?, no_gos = ?,"
               " review_by = ?, changed = TRUE, version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &save, &written, "nssssssssssii", delegate, text->title, text->summary,
                 text->vision, text->body, text->audience, day_or_null(text->period_from),
                 day_or_null(text->period_to), text->key_messages, text->no_gos,
                 day_or_null(text->review_by), id, version);
    *saved = written.rows == 1;
    return status;
}

enum status brief_archive(struct request *request, int64_t id, int64_t version, bool archived,
                          bool *saved)
{
    static struct query archive = {
        .sql = "UPDATE briefs SET state = IF(?, 'archived',"
               " IF(current_version IS NULL, 'draft', 'published')), version = version + 1"
               " WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &archive, &written, "iii", (int64_t)archived, id, version);
    *saved = written.rows == 1;
    return status;
}

enum status brief_touch(struct request *request, int64_t id)
{
    static struct query touch = {
        .sql = "UPDATE briefs SET changed = TRUE, updated_at = UTC_TIMESTAMP() WHERE id = ?"};
    return db_write(request, &touch, NULL, "i", id);
}

enum status brief_state(struct request *request, int64_t id, const char **json)
{
    static struct query find = {
        .sql = "SELECT JSON_OBJECT('state', state, 'owner', owner_id, 'delegate', delegate_id,"
               " 'title', title, 'summary', summary, 'vision', vision,"
               " 'body_sha256', SHA2(body, 256), 'audience', audience,"
               " 'period_from', period_from, 'period_to', period_to,"
               " 'key_messages', key_messages, 'no_gos', no_gos, 'review_by', review_by,"
               " 'current_version', current_version, 'version', version)"
               " FROM briefs WHERE id = ? FOR UPDATE"};
    return db_text(request, &find, id, json);
}

enum status brief_mark_read(struct request *request, int64_t id, int64_t number)
{
    static struct query mark = {
        .sql = "INSERT INTO brief_reads (brief_id, person_id, number, read_at)"
               " SELECT id, ?, LEAST(?, current_version), UTC_TIMESTAMP() FROM briefs"
               " WHERE id = ? AND current_version IS NOT NULL"
               " ON DUPLICATE KEY UPDATE number = GREATEST(number, VALUES(number)),"
               " read_at = UTC_TIMESTAMP()"};
    return db_write(request, &mark, NULL, "iii", person_id(request), number, id);
}

/* Lists */

#define LIST_COLUMNS                                                                               \
    "SELECT b.id, b.state, v.title, IF(v.summary = '', LEFT(v.vision, 240), v.summary),"           \
    " v.audience, v.review_by, v.minutes,"                                                         \
    " UNIX_TIMESTAMP(v.published_at), DATE_FORMAT(b.published_at, '%Y%m%d%H%i%S'), b.owner_id,"    \
    " o.name, r.number IS NOT NULL,"                                                               \
    " COALESCE(r.number < COALESCE(b.told_version, b.current_version), FALSE)"

#define LIST_TABLES                                                                                \
    " FROM briefs b JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version"   \
    " JOIN shared_people o ON o.id = b.owner_id"                                                   \
    " LEFT JOIN brief_reads r ON r.brief_id = b.id AND r.person_id = ?"

#define LIST_FROM_PLACE                                                                            \
    " AND b.published_at <= ? AND (b.published_at < ? OR b.id < ?)"                                \
    " ORDER BY b.published_at DESC, b.id DESC LIMIT 21"

_Static_assert(BRIEF_LIST_MOST + 1 == 21, "the LIMIT of the lists");

static void fill_list(struct request *request, const struct rows *rows, struct brief_rows *list)
{
    list->items = arena_array(request->arena, rows->count, sizeof *list->items);
    list->count = rows->count;
    for (size_t i = 0; i < rows->count; i++)
        list->items[i] = (struct brief_row){
            .id = row_number(rows, i, 0),
            .state = row_text(rows, i, 1),
            .title = row_text(rows, i, 2),
            .summary = row_text(rows, i, 3),
            .audience = row_text(rows, i, 4),
            .review_by = row_text(rows, i, 5),
            .minutes = row_number(rows, i, 6),
            .version_at = row_number(rows, i, 7),
            .published_at = row_text(rows, i, 8),
            .owner_id = row_number(rows, i, 9),
            .owner = row_text(rows, i, 10),
            .is_read = row_number(rows, i, 11) != 0,
            .is_changed = row_number(rows, i, 12) != 0,
        };
}

enum status brief_list_unread(struct request *request, struct brief_rows *list)
{
    static struct query find = {
        .sql = LIST_COLUMNS LIST_TABLES
        " WHERE b.state = 'published'"
        " AND (r.number IS NULL OR r.number < COALESCE(b.told_version, b.current_version))"
        " ORDER BY b.told_at DESC, b.id DESC LIMIT 21"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person_id(request));
    fill_list(request, &rows, list);
    return status;
}

enum status brief_list_read(struct request *request, const char *published_at, int64_t id,
                            struct brief_rows *list)
{
    static struct query find = {
        .sql = LIST_COLUMNS LIST_TABLES
        " WHERE b.state = 'published'"
        " AND r.number >= COALESCE(b.told_version, b.current_version)" LIST_FROM_PLACE};
    struct rows rows;
    enum status status =
        db_rows(request, &find, &rows, "issi", person_id(request), published_at, published_at, id);
    fill_list(request, &rows, list);
    return status;
}

enum status brief_list_archived(struct request *request, const char *published_at, int64_t id,
                                struct brief_rows *list)
{
    static struct query find = {.sql = LIST_COLUMNS LIST_TABLES
                                " WHERE b.state = 'archived'" LIST_FROM_PLACE};
    struct rows rows;
    enum status status =
        db_rows(request, &find, &rows, "issi", person_id(request), published_at, published_at, id);
    fill_list(request, &rows, list);
    return status;
}

enum status brief_list_drafts(struct request *request, struct brief_rows *list)
{
    static struct query find = {
        .sql = "SELECT b.id, b.state, b.title, b.summary, b.audience, b.review_by, 0,"
               " UNIX_TIMESTAMP(b.updated_at), '', b.owner_id, o.name, FALSE, FALSE"
               " FROM briefs b JOIN shared_people o ON o.id = b.owner_id"
               " WHERE (b.owner_id = ? OR b.delegate_id = ?)"
               " AND (b.state = 'draft' OR b.state = 'published' AND b.changed)"
               " ORDER BY b.updated_at DESC, b.id DESC LIMIT 21"};
    struct rows rows;
    int64_t person = person_id(request);
    enum status status = db_rows(request, &find, &rows, "ii", person, person);
    fill_list(request, &rows, list);
    return status;
}

/* What others see of it */

enum status brief_reach(struct request *request, int64_t id, int64_t number,
                        struct reach_rows *list)
{
    static struct query find = {
        .sql =
            "SELECT d.name, h.people, COALESCE(r.readers, 0) FROM shared_headcounts h"
            " JOIN shared_departments d ON d.id = h.department_id"
            " LEFT JOIN (SELECT department_id, CAST(SUM(readers) AS SIGNED) AS readers"
            " FROM brief_departments WHERE brief_id = ? AND number >= ? GROUP BY department_id) r"
            " ON r.department_id = h.department_id WHERE h.people >= 5"
            " ORDER BY d.name LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", id, number);
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    list->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = (struct reach_row){.department = row_text(&rows, i, 0),
                                            .people = row_number(&rows, i, 1),
                                            .readers = row_number(&rows, i, 2)};
    return status;
}

static enum status read_made(struct request *request, struct query *query, int64_t id,
                             struct made_rows *list)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    list->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] =
            (struct made_row){.id = row_number(&rows, i, 0),
                              .title = row_text(&rows, i, 1),
                              .state = row_text(&rows, i, 2),
                              .day = row_text(&rows, i, 3),
                              .why = row_text(&rows, i, 4),
                              .at = row_number(&rows, i, 5),
                              .in_doubt = rows.columns > 6 && row_number(&rows, i, 6) != 0};
    return status;
}

enum status brief_campaigns(struct request *request, int64_t id, struct made_rows *list)
{
    static struct query find = {
        .sql = "SELECT c.id, c.title, c.state, c.starts_on, '', 0 FROM"
               " (SELECT DISTINCT l.starts_on, l.campaign_id FROM goals g"
               " JOIN shared_campaign_goals l ON l.goal_id = g.id WHERE g.brief_id = ?"
               " ORDER BY l.starts_on DESC, l.campaign_id DESC LIMIT 6) newest"
               " JOIN shared_campaigns c ON c.id = newest.campaign_id"
               " ORDER BY newest.starts_on DESC, newest.campaign_id DESC"};
    return read_made(request, &find, id, list);
}

/* The five newest posts are in the five campaigns that have the newest ones. */
enum status brief_posts(struct request *request, int64_t id, struct made_rows *list)
{
    static struct query find = {
        .sql = "SELECT p.id, p.title, p.state, '', '', UNIX_TIMESTAMP(p.state_since) FROM"
               " (SELECT DISTINCT t.out_at, t.campaign_id FROM goals g"
               " JOIN shared_campaign_goals l ON l.goal_id = g.id"
               " JOIN shared_campaign_tallies t ON t.campaign_id = l.campaign_id"
               " WHERE g.brief_id = ? AND t.out_at IS NOT NULL"
               " ORDER BY t.out_at DESC, t.campaign_id DESC LIMIT 5) newest"
               " JOIN shared_posts p ON p.campaign_id = newest.campaign_id"
               " AND p.state IN ('approved', 'scheduled', 'published')"
               " ORDER BY p.state_since DESC, p.id DESC LIMIT 5"};
    return read_made(request, &find, id, list);
}

enum status goal_campaigns(struct request *request, int64_t goal, struct made_rows *list)
{
    static struct query find = {
        .sql = "SELECT c.id, c.title, c.state, c.starts_on, l.why, 0,"
               " l.meaning < g.meaning AND c.state IN ('planned', 'live')"
               " FROM goals g STRAIGHT_JOIN shared_campaign_goals l ON l.goal_id = g.id"
               " STRAIGHT_JOIN shared_campaigns c ON c.id = l.campaign_id WHERE g.id = ?"
               " ORDER BY l.starts_on DESC, l.campaign_id DESC LIMIT 50"};
    return read_made(request, &find, goal, list);
}

/* People */

enum status people_active(struct request *request, struct person_rows *list)
{
    static struct query find = {.sql = "SELECT id, name FROM shared_people WHERE state = 'active'"
                                       " ORDER BY name, id LIMIT 2000"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    list->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] =
            (struct person_row){.id = row_number(&rows, i, 0), .name = row_text(&rows, i, 1)};
    return status;
}

enum status person_is_active(struct request *request, int64_t id, bool *active)
{
    static struct query find = {
        .sql = "SELECT 1 FROM shared_people WHERE id = ? AND state = 'active'"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", id);
    *active = rows.count == 1;
    return status;
}
