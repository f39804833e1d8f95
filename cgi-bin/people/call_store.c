#include "people/call_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/session.h"

#define CALL_COLUMNS                                                                               \
    "SELECT c.id, c.campaign_id, k.title, k.state, k.owner_id, k.deputy_id, c.title, c.need, "     \
    "c.format, c.topic, c.channel_id, ch.name, c.minutes, c.places, "                              \
    "(SELECT COUNT(*) FROM offers t WHERE t.call_id = c.id AND t.state IN ('accepted', 'done')), " \
    "c.deadline, c.done_means, c.example, c.state = 'open', c.version, "                           \
    "UNIX_TIMESTAMP(c.created_at), g.id, g.title, "                                                \
    "cg.why, LOWER(CONCAT(c.topic, ' ', c.title)), o.state, p.call_id IS NOT NULL, "               \
    "(SELECT COUNT(*) FROM offers w WHERE w.call_id = c.id AND w.state = 'offered') AS waiting "

#define CALL_TABLES "FROM calls c " CALL_JOINS

#define CALL_JOINS                                                                                 \
    "STRAIGHT_JOIN shared_campaigns k ON k.id = c.campaign_id "                                    \
    "LEFT JOIN shared_channels ch ON ch.id = c.channel_id "                                        \
    "LEFT JOIN shared_campaign_goals cg ON cg.campaign_id = c.campaign_id AND cg.goal_id = "       \
    "(SELECT MIN(f.goal_id) FROM shared_campaign_goals f WHERE f.campaign_id = c.campaign_id)"     \
    " LEFT JOIN shared_goals g ON g.id = cg.goal_id "                                              \
    "LEFT JOIN offers o ON o.person_id = ? AND o.call_id = c.id "                                  \
    "LEFT JOIN call_passes p ON p.person_id = ? AND p.call_id = c.id "

static struct call read_call(const struct rows *rows, size_t row)
{
    return (struct call){
        .id = row_number(rows, row, 0),
        .campaign_id = row_number(rows, row, 1),
        .campaign = row_text(rows, row, 2),
        .campaign_state = row_text(rows, row, 3),
        .owner_id = row_number(rows, row, 4),
        .deputy_id = row_number(rows, row, 5),
        .title = row_text(rows, row, 6),
        .need = row_text(rows, row, 7),
        .format = row_text(rows, row, 8),
        .topic = row_text(rows, row, 9),
        .channel_id = row_number(rows, row, 10),
        .channel = row_text(rows, row, 11),
        .minutes = row_number(rows, row, 12),
        .places = row_number(rows, row, 13),
        .taken = row_number(rows, row, 14),
        .deadline = row_text(rows, row, 15),
        .done_means = row_text(rows, row, 16),
        .example = row_text(rows, row, 17),
        .open = row_number(rows, row, 18) != 0,
        .version = row_number(rows, row, 19),
        .created_at = row_number(rows, row, 20),
        .goal_id = row_number(rows, row, 21),
        .goal = row_text(rows, row, 22),
        .why = row_text(rows, row, 23),
        .topic_folded = row_text(rows, row, 24),
        .my_state = row_text(rows, row, 25),
        .passed = row_number(rows, row, 26) != 0,
        .waiting = row_number(rows, row, 27),
    };
}

static void read_calls(struct request *request, const struct rows *rows, struct call_list *list)
{
    list->count = rows->count;
    list->calls = arena_array(request->arena, rows->count, sizeof *list->calls);
    for (size_t i = 0; i < rows->count; i++)
        list->calls[i] = read_call(rows, i);
}

/* The calls that a person may take, in the order of the key; all that is shown of them is
 * joined to these alone. */
#define CALLS_TO_TAKE                                                                              \
    "SELECT f.id FROM calls f STRAIGHT_JOIN shared_campaigns m ON m.id = f.campaign_id "           \
    "LEFT JOIN calls_settled s ON s.person_id = ? AND s.call_id = f.id AND s.holds > 0 "           \
    "WHERE f.state = 'open' AND f.deadline >= ? AND (f.deadline > ? OR f.id > ?) "                 \
    "AND (? = '' OR f.format = ?) AND (? = 0 OR f.minutes <= ?) "                                  \
    "AND m.state IN ('planned', 'live') AND s.call_id IS NULL "                                    \
    "ORDER BY f.deadline, f.id LIMIT ?"

enum status calls_open(struct request *request, const struct call_filter *filter,
                       struct call_list *list)
{
    static struct query find = {.sql = CALL_COLUMNS
                                "FROM (" CALLS_TO_TAKE
                                ") t STRAIGHT_JOIN calls c ON c.id = t.id " CALL_JOINS
                                "ORDER BY c.deadline, c.id"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "ississiiiii", me, filter->from,
                                 filter->from, filter->after_id, filter->format, filter->format,
                                 filter->minutes_most, filter->minutes_most, filter->limit, me, me);
    read_calls(request, &rows, list);
    return status;
}

enum status calls_passed(struct request *request, const char *today, struct call_list *list)
{
    static struct query find = {.sql = CALL_COLUMNS CALL_TABLES
                                "WHERE p.person_id = ? AND c.state = 'open' AND c.deadline >= ? "
                                "ORDER BY p.passed_at DESC LIMIT 50"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "iiis", me, me, me, today);
    read_calls(request, &rows, list);
    return status;
}

/* Of each kind the newest 50: calls that somebody waits at, and open ones. */
#define CALLS_OF_ALL                                                                               \
    "(SELECT DISTINCT call_id AS id FROM offers WHERE state = 'offered' "                          \
    "ORDER BY call_id DESC LIMIT 50) "                                                             \
    "UNION (SELECT id FROM calls WHERE state = 'open' ORDER BY id DESC LIMIT 50)"
#define CALLS_OF_MINE                                                                              \
    "SELECT h.id FROM shared_campaigns m JOIN calls h ON h.campaign_id = m.id "                    \
    "WHERE (m.owner_id = ? OR m.deputy_id = ?) AND (h.state = 'open' OR EXISTS "                   \
    "(SELECT 1 FROM offers u WHERE u.call_id = h.id AND u.state = 'offered'))"
#define CALLS_MANAGED(ids)                                                                         \
    CALL_COLUMNS "FROM (" ids ") managed STRAIGHT_JOIN calls c ON c.id = managed.id " CALL_JOINS   \
                 "ORDER BY waiting > 0 DESC, c.id DESC LIMIT 50"

enum status calls_managed(struct request *request, struct call_list *list)
{
    static struct query find_all = {.sql = CALLS_MANAGED(CALLS_OF_ALL)};
    static struct query find_mine = {.sql = CALLS_MANAGED(CALLS_OF_MINE)};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = person_is(request, ROLE_CONTENT)
                             ? db_rows(request, &find_all, &rows, "ii", me, me)
                             : db_rows(request, &find_mine, &rows, "iiii", me, me, me, me);
    read_calls(request, &rows, list);
    return status;
}

enum status call_load(struct request *request, int64_t id, struct call **call)
{
    static struct query find = {.sql = CALL_COLUMNS CALL_TABLES "WHERE c.id = ?"};
    struct rows rows;
    struct call_list list;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "iii", me, me, id);
    read_calls(request, &rows, &list);
    *call = list.count == 0 ? NULL : list.calls;
    return status;
}

enum status call_load_locked(struct request *request, int64_t id, struct call **call)
{
    static struct query lock = {.sql = "SELECT id FROM calls WHERE id = ? FOR UPDATE"};
    struct rows rows;
    enum status status = db_rows(request, &lock, &rows, "i", id);
    return status == STATUS_OK ? call_load(request, id, call) : status;
}

static bool may_manage(const struct request *request, int64_t owner, int64_t deputy)
{
    int64_t me = person_id(request);
    return person_is(request, ROLE_CONTENT) || me == owner || me == deputy;
}

bool call_is_mine(const struct request *request, const struct call *call)
{
    return may_manage(request, call->owner_id, call->deputy_id);
}

bool campaign_is_mine(const struct request *request, const struct campaign_choice *campaign)
{
    return may_manage(request, campaign->owner_id, campaign->deputy_id);
}

enum status call_goals(struct request *request, int64_t campaign, struct served_goal **goals,
                       size_t *count)
{
    static struct query find = {
        .sql = "SELECT g.id, g.title, cg.why FROM shared_campaign_goals cg "
               "JOIN shared_goals g ON g.id = cg.goal_id WHERE cg.campaign_id = ? "
               "ORDER BY g.id LIMIT 20"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", campaign);
    *count = rows.count;
    *goals = arena_array(request->arena, rows.count, sizeof **goals);
    for (size_t i = 0; i < rows.count; i++)
        (*goals)[i] = (struct served_goal){.id = row_number(&rows, i, 0),
                                           .title = row_text(&rows, i, 1),
                                           .why = row_text(&rows, i, 2)};
    return status;
}

static struct campaign_choice read_campaign(const struct rows *rows, size_t row)
{
    return (struct campaign_choice){.id = row_number(rows, row, 0),
                                    .title = row_text(rows, row, 1),
                                    .owner_id = row_number(rows, row, 2),
                                    .deputy_id = row_number(rows, row, 3),
                                    .running = row_number(rows, row, 4) != 0};
}

#define CHOICE_COLUMNS                                                                             \
    "SELECT id, title, owner_id, deputy_id, state IN ('planned', 'live'), starts_on "              \
    "FROM shared_campaigns "

enum status campaigns_to_call_for(struct request *request, struct campaign_choice **campaigns,
                                  size_t *count)
{
    static struct query find_all = {
        .sql = "(" CHOICE_COLUMNS "WHERE state = 'planned' ORDER BY starts_on DESC LIMIT 200) "
               "UNION ALL (" CHOICE_COLUMNS "WHERE state = 'live' ORDER BY starts_on DESC "
               "LIMIT 200) ORDER BY starts_on DESC, id LIMIT 200"};
    static struct query find_mine = {.sql = CHOICE_COLUMNS "WHERE state IN ('planned', 'live') "
                                                           "AND (owner_id = ? OR deputy_id = ?) "
                                                           "ORDER BY starts_on DESC, id LIMIT 200"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = person_is(request, ROLE_CONTENT)
                             ? db_rows(request, &find_all, &rows, "")
                             : db_rows(request, &find_mine, &rows, "ii", me, me);
    *count = rows.count;
    *campaigns = arena_array(request->arena, rows.count, sizeof **campaigns);
    for (size_t i = 0; i < rows.count; i++)
        (*campaigns)[i] = read_campaign(&rows, i);
    return status;
}

enum status campaign_load(struct request *request, int64_t id, struct campaign_choice **campaign)
{
    static struct query find = {.sql = "SELECT id, title, owner_id, deputy_id, state IN "
                                       "('planned', 'live') FROM shared_campaigns WHERE id = ?"};
    struct rows rows;
    *campaign = NULL;
    enum status status = db_rows(request, &find, &rows, "i", id);
    if (status != STATUS_OK || rows.count == 0)
        return status;
    *campaign = arena_alloc(request->arena, sizeof **campaign);
    **campaign = read_campaign(&rows, 0);
    return STATUS_OK;
}

enum status call_add(struct request *request, struct call *call)
{
    static struct query add = {
        .sql = "INSERT INTO calls (campaign_id, title, need, format, topic, channel_id, minutes, "
               "places, deadline, done_means, example, created_by, created_at, updated_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &add, &written, "issssniisssi", call->campaign_id, call->title,
                 call->need, call->format, call->topic, call->channel_id, call->minutes,
                 call->places, call->deadline, call->done_means, call->example, person_id(request));
    call->id = written.id;
    return status;
}

enum status call_save(struct request *request, const struct call *call)
{
    static struct query save = {
        .sql = "UPDATE calls SET title = ?, need = ?, format = ?, topic = ?, channel_id = ?, "
               "minutes = ?, places = ?, deadline = ?, done_means = ?, example = ?, "
               "version = version + 1, updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written;
    enum status status =
        db_write(request, &save, &written, "ssssniisssii", call->title, call->need, call->format,
                 call->topic, call->channel_id, call->minutes, call->places, call->deadline,
                 call->done_means, call->example, call->id, call->version);
    if (status != STATUS_OK)
        return status;
    return written.rows == 0 ? STATUS_CONFLICT : STATUS_OK;
}

enum status call_set_state(struct request *request, int64_t id, const char *state, int64_t version)
{
    static struct query save = {.sql = "UPDATE calls SET state = ?, version = version + 1, "
                                       "updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written;
    enum status status = db_write(request, &save, &written, "sii", state, id, version);
    if (status != STATUS_OK)
        return status;
    return written.rows == 0 ? STATUS_CONFLICT : STATUS_OK;
}

enum status call_pass(struct request *request, int64_t id, bool passed)
{
    static struct query add = {.sql = "INSERT INTO call_passes (person_id, call_id, passed_at) "
                                      "VALUES (?, ?, UTC_TIMESTAMP()) "
                                      "ON DUPLICATE KEY UPDATE passed_at = passed_at"};
    static struct query remove = {
        .sql = "DELETE FROM call_passes WHERE person_id = ? AND call_id = ?"};
    return db_write(request, passed ? &add : &remove, NULL, "ii", person_id(request), id);
}

enum status call_json(struct request *request, int64_t id, const char **json)
{
    static struct query find = {
        .sql = "SELECT JSON_OBJECT('campaign_id', campaign_id, 'title', title, 'need', need, "
               "'format', format, 'topic', topic, 'channel_id', channel_id, 'minutes', minutes, "
               "'places', places, 'deadline', deadline, 'done_means', done_means, 'example', "
               "example, 'state', state, 'version', version) FROM calls WHERE id = ?"};
    return db_text(request, &find, id, json);
}
