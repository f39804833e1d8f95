#include "results/inbound_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/session.h"

#define INBOUND                                                                                    \
    "SELECT i.id, i.kind, i.tone, i.channel_id, h.name, i.address, i.said_by, i.words, i.subject," \
    " i.subject_id, CASE i.subject WHEN 'post' THEN p.title WHEN 'campaign' THEN c.title"          \
    " WHEN 'goal' THEN g.title END, i.owner_id, o.name, i.leader_id, l.name, i.due_on, i.state,"   \
    " UNIX_TIMESTAMP(i.state_since), i.logged_by, m.name, UNIX_TIMESTAMP(i.logged_at), i.erased,"  \
    " i.version FROM inbound i LEFT JOIN shared_channels h ON h.id = i.channel_id"                 \
    " LEFT JOIN shared_posts p ON i.subject = 'post' AND p.id = i.subject_id"                      \
    " LEFT JOIN shared_campaigns c ON i.subject = 'campaign' AND c.id = i.subject_id"              \
    " LEFT JOIN shared_goals g ON i.subject = 'goal' AND g.id = i.subject_id"                      \
    " LEFT JOIN shared_people o ON o.id = i.owner_id"                                              \
    " LEFT JOIN shared_people l ON l.id = i.leader_id"                                             \
    " LEFT JOIN shared_people m ON m.id = i.logged_by WHERE "

static struct inbound take(const struct rows *rows, size_t i)
{
    return (struct inbound){.id = row_number(rows, i, 0),
                            .kind = row_text(rows, i, 1),
                            .tone = row_text(rows, i, 2),
                            .channel_id = row_number(rows, i, 3),
                            .channel = row_text(rows, i, 4),
                            .address = row_text(rows, i, 5),
                            .said_by = row_text(rows, i, 6),
                            .words = row_text(rows, i, 7),
                            .subject = row_text(rows, i, 8),
                            .subject_id = row_number(rows, i, 9),
                            .about = row_text(rows, i, 10),
                            .owner_id = row_number(rows, i, 11),
                            .owner = row_text(rows, i, 12),
                            .leader_id = row_number(rows, i, 13),
                            .leader = row_text(rows, i, 14),
                            .due_on = row_text(rows, i, 15),
                            .state = row_text(rows, i, 16),
                            .state_since = row_number(rows, i, 17),
                            .logged_by = row_number(rows, i, 18),
                            .logger = row_text(rows, i, 19),
                            .logged_at = row_number(rows, i, 20),
                            .erased = row_number(rows, i, 21) != 0,
                            .version = row_number(rows, i, 22)};
}

enum status inbound_find(struct request *request, int64_t id, struct inbound *inbound)
{
    static struct query query = {.sql = INBOUND "i.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *inbound = take(&rows, 0);
    return status;
}

#define FITS                                                                                       \
    " AND (? = '' OR i.tone = ?) AND (? = 0 OR i.owner_id = ? OR i.leader_id = ?)"                 \
    " AND (? = '' OR i.words LIKE ? OR i.said_by LIKE ?)"
#define FIT_TYPES "ssiiisss"
#define FIT_VALUES(filter, like)                                                                   \
    (filter)->tone, (filter)->tone, (filter)->owner_id, (filter)->owner_id, (filter)->owner_id,    \
        (filter)->words, like, like

static enum status list_waiting(struct request *request, const struct inbound_filter *filter,
                                int64_t most, const char *like, struct rows *rows)
{
    static struct query query = {
        .sql = INBOUND "i.waiting = 1 AND i.due_on >= ? AND (i.due_on > ? OR i.id > ?)" FITS
                       " ORDER BY i.due_on, i.id LIMIT ?"};
    const char *day = *filter->after_day == '\0' ? "1000-01-01" : filter->after_day;
    return db_rows(request, &query, rows, "ssi" FIT_TYPES "i", day, day, filter->after,
                   FIT_VALUES(filter, like), most);
}

static enum status list_about(struct request *request, const struct inbound_filter *filter,
                              int64_t most, int64_t before, const char *like, struct rows *rows)
{
    static struct query query = {
        .sql = INBOUND "i.subject = ? AND i.subject_id = ? AND i.id < ?"
                       " AND (? = '' OR i.state = ? OR ? = 'waiting' AND i.waiting = 1)" FITS
                       " ORDER BY i.id DESC LIMIT ?"};
    return db_rows(request, &query, rows, "siisss" FIT_TYPES "i", filter->subject,
                   filter->subject_id, before, filter->state, filter->state, filter->state,
                   FIT_VALUES(filter, like), most);
}

static enum status list_all(struct request *request, const struct inbound_filter *filter,
                            int64_t most, int64_t before, const char *like, struct rows *rows)
{
    static struct query query = {.sql = INBOUND
                                 "i.id < ? AND i.id >= ? AND (? = '' OR i.state = ?)" FITS
                                 " ORDER BY i.id DESC LIMIT ?"};
    return db_rows(request, &query, rows, "iiss" FIT_TYPES "i", before, before - INBOUND_WINDOW,
                   filter->state, filter->state, FIT_VALUES(filter, like), most);
}

/* One more than the newest number. */
static enum status after_newest(struct request *request, int64_t *number)
{
    static struct query query = {.sql = "SELECT id + 1 FROM inbound ORDER BY id DESC LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    *number = rows.count == 0 ? 1 : row_number(&rows, 0, 0);
    return status;
}

enum status inbound_list(struct request *request, const struct inbound_filter *filter, int64_t most,
                         struct inbounds *found, int64_t *next)
{
    const char *like =
        arena_printf(request->arena, "%%%s%%", db_like(request->arena, filter->words));
    bool is_about = filter->subject_id != 0;
    bool waits = !is_about && strcmp(filter->state, "waiting") == 0;
    int64_t before = filter->after;
    struct rows rows = {0};
    enum status status = STATUS_OK;
    if (!waits && before == 0)
        status = after_newest(request, &before);
    if (status == STATUS_OK)
        status = waits      ? list_waiting(request, filter, most + 1, like, &rows)
                 : is_about ? list_about(request, filter, most + 1, before, like, &rows)
                            : list_all(request, filter, most + 1, before, like, &rows);
    bool is_full = (int64_t)rows.count > most;
    size_t count = is_full ? (size_t)most : rows.count;
    struct inbound *items = arena_array(request->arena, count, sizeof *items);
    for (size_t i = 0; i < count; i++)
        items[i] = take(&rows, i);
    *found = (struct inbounds){.count = count, .items = items};
    *next = 0;
    if (is_full)
        *next = items[count - 1].id;
    else if (!waits && !is_about && before > INBOUND_WINDOW)
        *next = before - INBOUND_WINDOW;
    return status;
}

enum status inbound_about(struct request *request, const char *subject, int64_t id,
                          const char **title)
{
    static struct query post = {.sql = "SELECT title FROM shared_posts WHERE id = ?"};
    static struct query campaign = {.sql = "SELECT title FROM shared_campaigns WHERE id = ?"};
    static struct query goal = {
        .sql = "SELECT title FROM shared_goals WHERE id = ? AND brief_state <> 'draft'"};
    struct query *query = strcmp(subject, "post") == 0       ? &post
                          : strcmp(subject, "campaign") == 0 ? &campaign
                                                             : &goal;
    enum status status = db_text(request, query, id, title);
    return status == STATUS_OK && *title == NULL ? STATUS_NOT_FOUND : status;
}

enum status inbound_people(struct request *request, bool leaders, struct names *people)
{
    static struct query query = {
        .sql = "SELECT id, name FROM shared_people WHERE plans = 1 AND state = 'active'"
               " AND roles & ? <> 0 ORDER BY name, id LIMIT 300"};
    struct rows rows;
    int64_t roles = leaders ? ROLE_LEADER : ROLE_LEADER | ROLE_CONTENT;
    enum status status = db_rows(request, &query, &rows, "i", roles);
    struct named *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct named){.id = row_number(&rows, i, 0), .name = row_text(&rows, i, 1)};
    *people = (struct names){.count = rows.count, .items = items};
    return status;
}

static enum status add_step(struct request *request, int64_t id, const char *from, const char *to,
                            const char *words)
{
    static struct query query = {
        .sql = "INSERT INTO inbound_moves (inbound_id, person_id, from_state, to_state, words,"
               " moved_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "iisss", id, person_id(request), from, to, words);
}

static const char *or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

enum status inbound_insert(struct request *request, struct inbound *inbound)
{
    static struct query query = {
        .sql = "INSERT INTO inbound (kind, tone, channel_id, address, said_by, words, subject,"
               " subject_id, owner_id, due_on, state_since, logged_by, logged_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), ?, UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(
        request, &query, &written, "ssnssssnisi", inbound->kind, inbound->tone, inbound->channel_id,
        inbound->address, inbound->said_by, inbound->words, or_null(inbound->subject),
        inbound->subject_id, inbound->owner_id, inbound->due_on, person_id(request));
    inbound->id = written.id;
    return status == STATUS_OK ? add_step(request, written.id, "", "open", "") : status;
}

enum status inbound_update(struct request *request, const struct inbound *inbound)
{
    static struct query query = {
        .sql = "UPDATE inbound SET kind = ?, tone = ?, channel_id = ?, address = ?, said_by = ?,"
               " words = ?, subject = ?, subject_id = ?, owner_id = ?, due_on = ?,"
               " version = version + 1 WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "ssnssssnisii", inbound->kind, inbound->tone,
                 inbound->channel_id, inbound->address, inbound->said_by, inbound->words,
                 or_null(inbound->subject), inbound->subject_id, inbound->owner_id, inbound->due_on,
                 inbound->id, inbound->version);
    return db_fresh(status, &written);
}

enum status inbound_go(struct request *request, const struct inbound *inbound, const char *to,
                       int64_t leader, const char *due_on, const char *words)
{
    static struct query query = {.sql = "UPDATE inbound SET state = ?, leader_id = ?, due_on = ?,"
                                        " state_since = UTC_TIMESTAMP(), version = version + 1"
                                        " WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_fresh(db_write(request, &query, &written, "snsii", to, leader, due_on,
                                           inbound->id, inbound->version),
                                  &written);
    return status == STATUS_OK ? add_step(request, inbound->id, inbound->state, to, words) : status;
}

enum status inbound_erase(struct request *request, int64_t id)
{
    static struct query words = {
        .sql = "UPDATE inbound SET words = '', said_by = '', address = '', erased = TRUE,"
               " version = version + 1 WHERE id = ?"};
    static struct query moves = {.sql = "UPDATE inbound_moves SET words = '' WHERE inbound_id = ?"};
    enum status status = db_write(request, &words, NULL, "i", id);
    return status == STATUS_OK ? db_write(request, &moves, NULL, "i", id) : status;
}

enum status inbound_history(struct request *request, int64_t id, struct inbound_steps *steps)
{
    static struct query query = {
        .sql = "SELECT s.person_id, m.name, s.from_state, s.to_state, s.words,"
               " UNIX_TIMESTAMP(s.moved_at) FROM inbound_moves s"
               " LEFT JOIN shared_people m ON m.id = s.person_id"
               " WHERE s.inbound_id = ? ORDER BY s.id DESC LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    struct inbound_step *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct inbound_step){row_number(&rows, i, 0), row_text(&rows, i, 1),
                                         row_text(&rows, i, 2),   row_text(&rows, i, 3),
                                         row_text(&rows, i, 4),   row_number(&rows, i, 5)};
    *steps = (struct inbound_steps){.count = rows.count, .items = items};
    return status;
}

enum status inbound_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('kind', kind, 'tone', tone, 'state', state, 'owner', owner_id,"
               " 'leader', leader_id, 'due', due_on, 'subject', subject, 'subject_id', subject_id,"
               " 'erased', erased, 'version', version) FROM inbound WHERE id = ?"};
    return db_text(request, &query, id, json);
}
