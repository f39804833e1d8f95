#include "briefs/version_store.h"

#include "lib/db.h"
#include "lib/markdown.h"
#include "lib/session.h"

enum status version_find(struct request *request, int64_t brief, int64_t number,
                         struct brief_version *version)
{
    static struct query find = {
        .sql = "SELECT v.title, v.summary, v.vision, v.body, v.audience, v.period_from,"
               " v.period_to, v.key_messages, v.no_gos, v.review_by, v.body_html, v.minutes,"
               " v.goals, v.small_change, v.note, v.author_id, p.name,"
               " UNIX_TIMESTAMP(v.published_at)"
               " FROM brief_versions v JOIN shared_people p ON p.id = v.author_id"
               " WHERE v.brief_id = ? AND v.number = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", brief, number);
    if (status != STATUS_OK || rows.count == 0)
        return status == STATUS_OK ? STATUS_NOT_FOUND : status;
    *version = (struct brief_version){
        .number = number,
        .text = {.title = row_text(&rows, 0, 0),
                 .summary = row_text(&rows, 0, 1),
                 .vision = row_text(&rows, 0, 2),
                 .body = row_text(&rows, 0, 3),
                 .audience = row_text(&rows, 0, 4),
                 .period_from = row_text(&rows, 0, 5),
                 .period_to = row_text(&rows, 0, 6),
                 .key_messages = row_text(&rows, 0, 7),
                 .no_gos = row_text(&rows, 0, 8),
                 .review_by = row_text(&rows, 0, 9)},
        .html = row_text(&rows, 0, 10),
        .minutes = row_number(&rows, 0, 11),
        .goals = row_text(&rows, 0, 12),
        .small_change = row_number(&rows, 0, 13) != 0,
        .note = row_text(&rows, 0, 14),
        .author_id = row_number(&rows, 0, 15),
        .author = row_text(&rows, 0, 16),
        .published_at = row_number(&rows, 0, 17),
    };
    return STATUS_OK;
}

enum status version_list(struct request *request, int64_t brief, int64_t before,
                         struct brief_versions *versions)
{
    static struct query find = {
        .sql = "SELECT v.number, v.title, v.small_change, v.note, v.author_id, p.name,"
               " UNIX_TIMESTAMP(v.published_at)"
               " FROM brief_versions v JOIN shared_people p ON p.id = v.author_id"
               " WHERE v.brief_id = ? AND v.number < ? ORDER BY v.number DESC LIMIT 31"};
    _Static_assert(VERSION_LIST_MOST + 1 == 31, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", brief, before);
    versions->items = arena_array(request->arena, rows.count, sizeof *versions->items);
    versions->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        versions->items[i] = (struct brief_version){
            .number = row_number(&rows, i, 0),
            .text = {.title = row_text(&rows, i, 1)},
            .small_change = row_number(&rows, i, 2) != 0,
            .note = row_text(&rows, i, 3),
            .author_id = row_number(&rows, i, 4),
            .author = row_text(&rows, i, 5),
            .published_at = row_number(&rows, i, 6),
        };
    return status;
}

/* Each goal as one line: "Title: measure, from 1 to 2 unit by 2027-03-31". */
#define DECIMAL_WORDS(column) "TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM " column "))"
#define GOAL_LINES                                                                                 \
    "SELECT GROUP_CONCAT(CONCAT(g.title, ': ', g.measure, ',',"                                    \
    " COALESCE(CONCAT(' from ', " DECIMAL_WORDS(                                                   \
        "g.baseline") "), ''),"                                                                    \
                      " ' to ', " DECIMAL_WORDS(                                                   \
                          "g.target") ", ' ', g.unit, ' by ', g.due_on)"                           \
                                      " ORDER BY g.position, g.id SEPARATOR '\\n')"                \
                                      " FROM goals g WHERE g.state = 'live'"

enum status version_goals_now(struct request *request, int64_t brief, const char **goals)
{
    static struct query find = {.sql = GOAL_LINES " AND g.brief_id = ?"};
    return db_text(request, &find, brief, goals);
}

static enum status keep_version(struct request *request, const struct publication *publication,
                                struct written *written)
{
    static struct query keep = {
        .sql = "INSERT INTO brief_versions (brief_id, number, title, summary, vision, body,"
               " body_html, html_version, minutes, audience, period_from, period_to,"
               " key_messages, no_gos, review_by, goals, small_change, note, author_id,"
               " published_at) SELECT b.id, COALESCE(b.current_version, 0) + 1, b.title,"
               " b.summary, b.vision, b.body, ?, ?, ?, b.audience, b.period_from, b.period_to,"
               " b.key_messages, b.no_gos, b.review_by, COALESCE((" GOAL_LINES
               " AND g.brief_id = b.id), ''), ?, ?, ?, UTC_TIMESTAMP()"
               " FROM briefs b WHERE b.id = ? AND b.version = ?"};
    return db_write(request, &keep, written, "siiisiii", publication->html,
                    (int64_t)MARKDOWN_VERSION, publication->minutes,
                    (int64_t)publication->small_change, publication->note, person_id(request),
                    publication->brief, publication->version);
}

enum status version_publish(struct request *request, const struct publication *publication,
                            bool *published)
{
    static struct query show = {
        .sql = "UPDATE briefs SET told_version = IF(?, COALESCE(told_version, current_version),"
               " COALESCE(current_version, 0) + 1),"
               " current_version = COALESCE(current_version, 0) + 1, state = 'published',"
               " changed = FALSE, version = version + 1, updated_at = UTC_TIMESTAMP(),"
               " published_at = COALESCE(published_at, UTC_TIMESTAMP())"
               " WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = keep_version(request, publication, &written);
    *published = written.rows == 1;
    if (status != STATUS_OK || !*published)
        return status;
    return db_write(request, &show, NULL, "iii", (int64_t)publication->small_change,
                    publication->brief, publication->version);
}

enum status version_restore(struct request *request, int64_t brief, int64_t number, int64_t version,
                            bool *restored)
{
    static struct query restore = {
        .sql = "UPDATE briefs b JOIN brief_versions v ON v.brief_id = b.id AND v.number = ?"
               " SET b.title = v.title, b.summary = v.summary, b.vision = v.vision,"
               " b.body = v.body, b.audience = v.audience, b.period_from = v.period_from,"
               " b.period_to = v.period_to, b.key_messages = v.key_messages,"
               " b.no_gos = v.no_gos, b.review_by = v.review_by, b.changed = TRUE,"
               " b.version = b.version + 1, b.updated_at = UTC_TIMESTAMP()"
               " WHERE b.id = ? AND b.version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &restore, &written, "iii", number, brief, version);
    *restored = written.rows == 1;
    return status;
}

enum status version_old_html(struct request *request, int64_t brief, int64_t number,
                             struct old_html *old, size_t *count)
{
    static struct query find = {
        .sql = "SELECT brief_id, number, body FROM brief_versions WHERE html_version <> ?"
               " AND brief_id >= ? AND (brief_id > ? OR number > ?)"
               " ORDER BY brief_id, number LIMIT 20"};
    _Static_assert(OLD_HTML_MOST == 20, "the LIMIT of the list");
    struct rows rows;
    enum status status =
        db_rows(request, &find, &rows, "iiii", (int64_t)MARKDOWN_VERSION, brief, brief, number);
    *count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        old[i] = (struct old_html){.brief = row_number(&rows, i, 0),
                                   .number = row_number(&rows, i, 1),
                                   .body = row_text(&rows, i, 2)};
    return status;
}

enum status version_set_html(struct request *request, const struct old_html *old, const char *html,
                             int64_t minutes)
{
    static struct query set = {
        .sql = "UPDATE brief_versions SET body_html = ?, html_version = ?, minutes = ?"
               " WHERE brief_id = ? AND number = ?"};
    return db_write(request, &set, NULL, "siiii", html, (int64_t)MARKDOWN_VERSION, minutes,
                    old->brief, old->number);
}
