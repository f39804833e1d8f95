#include "campaigns/post_version_store.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/db.h"
#include "lib/session.h"

#define VERSION_COLUMNS                                                                            \
    "v.number, v.title, v.summary, v.state, v.person_id, p.name, UNIX_TIMESTAMP(v.saved_at)"
#define VERSION_TABLES " FROM post_versions v LEFT JOIN shared_people p ON p.id = v.person_id "

static struct post_version take_version(const struct rows *rows, size_t i)
{
    return (struct post_version){.number = row_number(rows, i, 0),
                                 .title = row_text(rows, i, 1),
                                 .summary = row_text(rows, i, 2),
                                 .state = row_text(rows, i, 3),
                                 .person_id = row_number(rows, i, 4),
                                 .person = row_text(rows, i, 5),
                                 .saved_at = row_number(rows, i, 6)};
}

enum status post_version_list(struct request *request, int64_t post, int64_t before,
                              struct post_versions *versions)
{
    static struct query query = {.sql = "SELECT " VERSION_COLUMNS VERSION_TABLES
                                        "WHERE v.post_id = ? AND v.number < ? "
                                        "ORDER BY v.number DESC LIMIT 31"};
    _Static_assert(POST_VERSION_LIST_MOST + 1 == 31, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", post, before);
    struct post_version *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_version(&rows, i);
    *versions = (struct post_versions){.count = rows.count, .items = items};
    return status;
}

enum status post_version_find(struct request *request, int64_t post, int64_t number,
                              struct post_version *version)
{
    static struct query query = {.sql = "SELECT " VERSION_COLUMNS ", v.body" VERSION_TABLES
                                        "WHERE v.post_id = ? AND v.number = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", post, number);
    if (status != STATUS_OK || rows.count == 0)
        return status == STATUS_OK ? STATUS_NOT_FOUND : status;
    *version = take_version(&rows, 0);
    version->body = row_text(&rows, 0, 7);
    return STATUS_OK;
}

/* Keeping */

struct newest {
    int64_t number; /* 0 for none yet */
    bool takes_more;
};

static enum status find_newest(struct request *request, const struct post *post,
                               struct newest *newest)
{
    static struct query query = {
        .sql = "SELECT v.number, v.person_id, UNIX_TIMESTAMP(v.began_at), "
               "EXISTS (SELECT 1 FROM post_masters m WHERE m.master_id = v.post_id "
               "AND m.number = v.number), v.state FROM post_versions v WHERE v.post_id = ? "
               "ORDER BY v.number DESC LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post->id);
    *newest = (struct newest){0};
    if (status != STATUS_OK || rows.count == 0)
        return status;
    int64_t began = row_number(&rows, 0, 2);
    newest->number = row_number(&rows, 0, 0);
    newest->takes_more = row_number(&rows, 0, 1) == person_id(request) &&
                         strcmp(row_text(&rows, 0, 4), post->state) == 0 &&
                         began >= post->state_since && row_number(&rows, 0, 3) == 0 &&
                         began > clock_now() - (int64_t)POST_VERSION_MINUTES * 60;
    return STATUS_OK;
}

static enum status insert_version(struct request *request, const struct post *text, int64_t number,
                                  int64_t person, int64_t began, int64_t saved)
{
    static struct query query = {
        .sql =
            "INSERT INTO post_versions (post_id, number, title, summary, body, state, person_id, "
            "began_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), "
            "FROM_UNIXTIME(?))"};
    return db_write(request, &query, NULL, "iissssiii", text->id, number, text->title,
                    text->summary, text->body, text->state, person, began, saved);
}

static enum status replace_version(struct request *request, const struct post *text, int64_t number)
{
    static struct query query = {
        .sql = "UPDATE post_versions SET title = ?, summary = ?, body = ?, state = ?, "
               "saved_at = UTC_TIMESTAMP() WHERE post_id = ? AND number = ?"};
    return db_write(request, &query, NULL, "ssssii", text->title, text->summary, text->body,
                    text->state, text->id, number);
}

static enum status drop_oldest(struct request *request, int64_t post, int64_t newest)
{
    static struct query query = {
        .sql = "DELETE FROM post_versions WHERE post_id = ? AND number > 1 AND number <= ?"};
    return db_write(request, &query, NULL, "ii", post, newest - POST_VERSIONS_MOST);
}

/* The text of a post that was never changed before is its first version. */
static enum status keep_first(struct request *request, const struct post *before,
                              struct newest *newest)
{
    enum status status = insert_version(request, before, 1, before->author_id, before->created_at,
                                        before->updated_at);
    return status == STATUS_OK ? find_newest(request, before, newest) : status;
}

enum status post_version_keep(struct request *request, const struct post *before,
                              const struct post *after)
{
    struct newest newest;
    struct post text = *after;
    text.state = before->state;
    if (strcmp(before->title, after->title) == 0 && strcmp(before->summary, after->summary) == 0 &&
        strcmp(before->body, after->body) == 0)
        return STATUS_OK;
    enum status status = find_newest(request, before, &newest);
    if (status == STATUS_OK && newest.number == 0)
        status = keep_first(request, before, &newest);
    if (status != STATUS_OK)
        return status;
    if (newest.takes_more)
        return replace_version(request, &text, newest.number);
    int64_t now = clock_now();
    status = insert_version(request, &text, newest.number + 1, person_id(request), now, now);
    if (status == STATUS_OK && newest.number >= POST_VERSIONS_MOST)
        status = drop_oldest(request, before->id, newest.number + 1);
    return status;
}
