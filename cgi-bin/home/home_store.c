#include "home/home_store.h"

#include <stdlib.h>
#include <string.h>

#include "lib/db.h"
#include "lib/session.h"
#include "lib/settings.h"

/* What needs me */

/* So long may a home be behind what other machines write, a glance and a reload; what is written
 * on this one it shows at once. */
enum { HOME_SECONDS = 5 };

/* A plain NULL, like a 0, would make decimals of the column's numbers; so do signed and
 * unsigned ones together. */
#define NO_NUMBER "CAST(NULL AS UNSIGNED)"

/* Names are joined once to what the parts found: planning the same joins in each of them
 * took most of the time. */
#define NEED(kind, id, title, person)                                                              \
    "(SELECT " kind " AS kind, " id " AS id, " title " AS title, " person " AS person_id, "
#define OF_POST                                                                                    \
    " AS text, CHAR_LENGTH(p.body) AS length, UNIX_TIMESTAMP(p.state_since) AS since,"             \
    " UNIX_TIMESTAMP(p.goes_out_at) AS goes_out, NULL AS day, p.campaign_id, p.version,"           \
    " p.channel_id, NULL AS place, p.call_id FROM shared_posts p WHERE "
#define OF_OTHER(since, day, campaign, place, call)                                                \
    "NULL, " NO_NUMBER ", " since ", " NO_NUMBER ", " day ", " campaign ", " NO_NUMBER             \
    ", " NO_NUMBER ", " place ", " call
#define OLDEST_POSTS " ORDER BY p.state_since LIMIT 20)"

#define NEEDS_REVIEW                                                                               \
    NEED("0", "p.id", "p.title", "p.author_id")                                                    \
    "LEFT(p.body, 500)" OF_POST "p.reviewer_id = ? AND p.state = 'in_review'" OLDEST_POSTS
#define NEEDS_UNCLAIMED                                                                            \
    NEED("1", "p.id", "p.title", "p.author_id")                                                    \
    "LEFT(p.body, 500)" OF_POST "? AND p.reviewer_id IS NULL AND p.state = 'in_review'"            \
    " AND p.author_id <> ?" OLDEST_POSTS
#define NEEDS_OFFER                                                                                \
    NEED("2", "o.id", "c.title", "o.person_id")                                                    \
    OF_OTHER("UNIX_TIMESTAMP(o.created_at)", "NULL", "k.id", "k.title", NO_NUMBER)                 \
    " FROM shared_campaigns k JOIN shared_calls c ON c.campaign_id = k.id"                         \
    " JOIN shared_offers o ON o.call_id = c.id WHERE (k.owner_id = ? OR k.deputy_id = ?)"          \
    " ORDER BY o.created_at LIMIT 20)"
#define NEEDS_POST                                                                                 \
    NEED("CASE p.state WHEN 'changes_wanted' THEN 3 WHEN 'drafting' THEN 6 ELSE 9 END", "p.id",    \
         "p.title", "p.reviewer_id")                                                               \
    "NULL" OF_POST                                                                                 \
    "p.author_id = ? AND p.state IN ('drafting', 'changes_wanted', 'in_review')" OLDEST_POSTS
#define NEEDS_LINK                                                                                 \
    NEED("4", "g.id", "k.title", NO_NUMBER)                                                        \
    "NULL, " NO_NUMBER ", " NO_NUMBER ", " NO_NUMBER ", NULL, k.id, g.meaning, " NO_NUMBER         \
    ", g.title, " NO_NUMBER " FROM shared_campaigns k JOIN shared_campaign_goals l"                \
    " ON l.campaign_id = k.id JOIN shared_goals g ON g.id = l.goal_id"                             \
    " WHERE (k.owner_id = ? OR k.deputy_id = ?) AND k.state IN ('planned', 'live')"                \
    " AND (l.meaning < g.meaning OR l.despite_archive = 0"                                         \
    " AND (g.state = 'archived' OR g.brief_state = 'archived')) ORDER BY k.id, g.id LIMIT 5)"
#define NEEDS_CALL                                                                                 \
    NEED("5", "t.call_id", "t.title", "k.owner_id")                                                \
    OF_OTHER(NO_NUMBER, "t.deadline", "k.id", "k.title", "t.call_id")                              \
    " FROM shared_contributors t JOIN shared_campaigns k ON k.id = t.campaign_id"                  \
    " WHERE t.person_id = ? AND t.state = 'accepted' AND k.state IN ('planned', 'live')"           \
    " AND NOT EXISTS (SELECT 1 FROM shared_posts p WHERE p.author_id = t.person_id"                \
    " AND p.call_id = t.call_id) ORDER BY t.deadline LIMIT 20)"
#define NEEDS_DRAFT                                                                                \
    NEED("7", "d.id", "d.title", "d.owner_id")                                                     \
    OF_OTHER("UNIX_TIMESTAMP(d.updated_at)", "NULL", NO_NUMBER, "d.state", NO_NUMBER)              \
    " FROM shared_brief_drafts d WHERE (d.owner_id = ? OR d.delegate_id = ?)"                      \
    " ORDER BY d.updated_at DESC LIMIT 20)"
#define NEEDS_STALE                                                                                \
    NEED("8", "b.id", "b.title", NO_NUMBER)                                                        \
    OF_OTHER(NO_NUMBER, "b.review_by", NO_NUMBER, "NULL", NO_NUMBER)                               \
    " FROM shared_briefs b WHERE b.owner_id = ? AND b.state = 'published' AND b.review_by < ?"     \
    " ORDER BY b.review_by LIMIT 20)"

/* What comes of what I asked, and of asks that I approved. 'Too early' is asked anew after 30
 * days. The kind is an enum need_kind. */
#define NOT_SAID(side)                                                                             \
    "(a." side "_outcome IS NULL OR a." side "_outcome = 'too_early' AND a." side                  \
    "_answered_at < UTC_TIMESTAMP() - INTERVAL 30 DAY)"
#define OUTCOME(who, side)                                                                         \
    "(SELECT 11, a.id, a.title, NULL, a.change_by, 0 FROM shared_asks a WHERE a." who " = ?"       \
    " AND a.state IN ('approved', 'part_approved') AND a.change_by < ? AND " NOT_SAID(             \
        side) " LIMIT 5)"
#define INBOUND(who, state)                                                                        \
    "(SELECT 13, i.id, i.beginning, i.tone, i.due_on, 0 FROM shared_inbound i WHERE i." who " = ?" \
    " AND i.state = '" state "' ORDER BY i.due_on LIMIT 5)"
static struct query find_answers = {
    .keeps_for = HOME_SECONDS,
    .sql = "(SELECT IF(q.state = 'answered', 10, 12), q.id, q.title, o.name, q.answer_by,"
           " UNIX_TIMESTAMP(q.state_since) FROM shared_questions_open q"
           " LEFT JOIN shared_people o ON o.id = q.owner_id WHERE q.asker_id = ?"
           " AND (q.state = 'answered' OR q.state = 'asked' AND q.answer_by < ?)"
           " ORDER BY q.id LIMIT 20) UNION ALL " OUTCOME("asker_id", "asker") " UNION ALL " OUTCOME(
               "decided_by",
               "decider") " UNION ALL " INBOUND("owner_id",
                                                "open") " UNION ALL " INBOUND("leader_id",
                                                                              "escalated")};

/* The kind is an enum need_kind; each part is bounded by NEED_EACH_MOST. */
static struct query find_needs = {
    .keeps_for = HOME_SECONDS,
    .sql = "SELECT n.kind, n.id, n.title, n.person_id, a.name, COALESCE(h.name, n.place), n.text,"
           " CAST(n.length AS SIGNED), c.minutes, CAST(n.since AS SIGNED),"
           " CAST(n.goes_out AS SIGNED), n.day, n.campaign_id, n.version"
           " FROM (" NEEDS_REVIEW " UNION ALL " NEEDS_UNCLAIMED " UNION ALL " NEEDS_OFFER
           " UNION ALL " NEEDS_POST " UNION ALL " NEEDS_LINK " UNION ALL " NEEDS_CALL
           " UNION ALL " NEEDS_DRAFT " UNION ALL " NEEDS_STALE
           ") n LEFT JOIN shared_people a ON a.id = n.person_id"
           " LEFT JOIN shared_channels h ON h.id = n.channel_id"
           " LEFT JOIN shared_calls c ON c.id = n.call_id AND n.kind > 2"
           " ORDER BY n.kind, IF(n.kind = 7, -n.since, n.since), n.day"};

_Static_assert(NEED_EACH_MOST == 20, "the LIMIT of each part");
_Static_assert(NEED_REVIEW == 0 && NEED_UNCLAIMED == 1 && NEED_OFFER == 2 && NEED_CHANGES == 3 &&
                   NEED_LINK == 4 && NEED_CALL == 5 && NEED_POST == 6 && NEED_DRAFT == 7 &&
                   NEED_STALE == 8 && NEED_ELSEWHERE == 9 && NEED_ANSWERED == 10 &&
                   NEED_OUTCOME == 11 && NEED_OVERDUE == 12 && NEED_INBOUND == 13,
               "the first column of find_needs and find_answers");

static struct need take_answer(const struct rows *rows, size_t i, const char *today)
{
    enum need_kind kind = (enum need_kind)row_number(rows, i, 0);
    return (struct need){.kind = kind,
                         .overdue = kind == NEED_INBOUND && strcmp(row_text(rows, i, 4), today) < 0,
                         .id = row_number(rows, i, 1),
                         .title = row_text(rows, i, 2),
                         .person = row_text(rows, i, 3),
                         .day = row_text(rows, i, 4),
                         .since = row_number(rows, i, 5),
                         .place = "",
                         .text = ""};
}

/* Reviews that wait for nobody by name, on the channels that a leader keeps; columns as of
 * find_needs. */
static struct query find_kept = {
    .keeps_for = HOME_SECONDS,
    .sql = "SELECT 0, p.id, p.title, p.author_id, a.name, h.name, LEFT(p.body, 500),"
           " CAST(CHAR_LENGTH(p.body) AS SIGNED), 0, UNIX_TIMESTAMP(p.state_since),"
           " UNIX_TIMESTAMP(p.goes_out_at), NULL, p.campaign_id, p.version"
           " FROM shared_channels h STRAIGHT_JOIN shared_posts p ON p.channel_id = h.id"
           " LEFT JOIN shared_people a ON a.id = p.author_id"
           " WHERE (h.owner_id = ? OR h.deputy_id = ?) AND p.state = 'in_review'"
           " AND p.reviewer_id IS NULL AND p.author_id <> ? ORDER BY p.state_since LIMIT 5"};

static struct need take_need(const struct rows *rows, size_t i, int64_t allowed)
{
    struct need need = {
        .kind = (enum need_kind)row_number(rows, i, 0),
        .id = row_number(rows, i, 1),
        .title = row_text(rows, i, 2),
        .person_id = row_number(rows, i, 3),
        .person = row_text(rows, i, 4),
        .place = row_text(rows, i, 5),
        .text = row_text(rows, i, 6),
        .length = row_number(rows, i, 7),
        .minutes = row_number(rows, i, 8),
        .since = row_number(rows, i, 9),
        .goes_out = row_number(rows, i, 10),
        .day = row_text(rows, i, 11),
        .campaign_id = row_number(rows, i, 12),
        .version = row_number(rows, i, 13),
    };
    if (need.kind == NEED_REVIEW || need.kind == NEED_UNCLAIMED)
        need.late_at = need.since + allowed;
    return need;
}

enum status needs_load(struct request *request, const char *today, struct needs *needs)
{
    enum { DAY_SECONDS = 24 * 60 * 60 };
    struct rows rows;
    struct rows answers = {0};
    struct rows kept = {0};
    int64_t days = 0;
    int64_t me = person_id(request);
    int64_t reviews = person_is(request, ROLE_CONTENT);
    enum status status = db_rows(request, &find_needs, &rows, "iiiiiiiiiiiis", me, reviews, me, me,
                                 me, me, me, me, me, me, me, me, today);
    if (status == STATUS_OK)
        status = db_rows(request, &find_answers, &answers, "isisisii", me, today, me, today, me,
                         today, me, me);
    if (status == STATUS_OK && person_is(request, ROLE_LEADER) && reviews == 0)
        status = db_rows(request, &find_kept, &kept, "iii", me, me, me);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_WAIT_REVIEW, &days);
    needs->count = 0;
    needs->items =
        arena_array(request->arena, rows.count + answers.count + kept.count, sizeof *needs->items);
    for (size_t i = 0; i < rows.count; i++)
        needs->items[needs->count++] = take_need(&rows, i, days * DAY_SECONDS);
    for (size_t i = 0; i < kept.count; i++)
        needs->items[needs->count++] = take_need(&kept, i, days * DAY_SECONDS);
    for (size_t i = 0; i < answers.count; i++)
        needs->items[needs->count++] = take_answer(&answers, i, today);
    return status;
}

/* What is new */

/* Briefs first, then posts; the newest of each first. */
static int compare_news(const void *left, const void *right)
{
    const struct news *one = left;
    const struct news *other = right;
    if (one->is_brief != other->is_brief)
        return other->is_brief - one->is_brief;
    return (one->at < other->at) - (one->at > other->at);
}

/* Of the hundred briefs that people were told of last; texts are fetched for the few found. */
enum status news_load(struct request *request, struct news_list *list)
{
    static struct query find = {
        .keeps_for = HOME_SECONDS,
        .sql = "(SELECT STRAIGHT_JOIN 1, n.number IS NOT NULL, b.id, b.title,"
               " IF(b.summary = '', b.vision, b.summary), b.owner_id, o.name, '',"
               " UNIX_TIMESTAMP(b.version_at) FROM (SELECT t.id, r.number FROM"
               " (SELECT id, owner_id, told_version, told_at FROM shared_briefs"
               " WHERE state = 'published' ORDER BY told_at DESC LIMIT 100) t"
               " LEFT JOIN shared_brief_reads r ON r.brief_id = t.id AND r.person_id = ?"
               " WHERE t.owner_id <> ? AND (r.number IS NULL OR r.number < t.told_version)"
               " ORDER BY t.told_at DESC LIMIT 20) n JOIN shared_briefs b ON b.id = n.id"
               " JOIN shared_people o ON o.id = b.owner_id)"
               " UNION ALL (SELECT 0, 0, p.id, p.title, '', p.author_id, a.name, h.name,"
               " UNIX_TIMESTAMP(p.state_since) FROM shared_posts p"
               " JOIN shared_people a ON a.id = p.author_id"
               " JOIN shared_channels h ON h.id = p.channel_id WHERE p.state = 'published'"
               " AND p.state_since > UTC_TIMESTAMP() - INTERVAL 14 DAY"
               " ORDER BY p.state_since DESC LIMIT 4)"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "ii", me, me);
    list->count = rows.count;
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = (struct news){
            .is_brief = row_number(&rows, i, 0) != 0,
            .is_changed = row_number(&rows, i, 1) != 0,
            .id = row_number(&rows, i, 2),
            .title = row_text(&rows, i, 3),
            .line = row_text(&rows, i, 4),
            .person_id = row_number(&rows, i, 5),
            .person = row_text(&rows, i, 6),
            .channel = row_text(&rows, i, 7),
            .at = row_number(&rows, i, 8),
        };
    qsort(list->items, list->count, sizeof *list->items, compare_news);
    return status;
}

/* What everyone can do */

enum status goals_load(struct request *request, struct goals *goals)
{
    static struct query find = {
        .sql = "SELECT STRAIGHT_JOIN g.id, g.title, g.category, g.unit, g.baseline, g.target,"
               " g.due_on"
               " FROM shared_goals g WHERE g.state = 'live' AND g.brief_state = 'published'"
               " ORDER BY g.due_on, g.id LIMIT 16"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    goals->count = rows.count;
    goals->items = arena_array(request->arena, rows.count, sizeof *goals->items);
    for (size_t i = 0; i < rows.count; i++)
        goals->items[i] = (struct goal){
            .id = row_number(&rows, i, 0),
            .title = row_text(&rows, i, 1),
            .category = row_text(&rows, i, 2),
            .unit = row_text(&rows, i, 3),
            .baseline = row_text(&rows, i, 4),
            .target = row_text(&rows, i, 5),
            .due_on = row_text(&rows, i, 6),
        };
    return status;
}

_Static_assert(GOALS_MOST == 16, "the LIMIT of goals_load");

enum status opinions_load(struct request *request, const char *today, int64_t *drafts)
{
    static struct query find = {
        .keeps_for = HOME_SECONDS,
        .sql =
            "SELECT ask_id FROM shared_panel_waits WHERE person_id = ? AND closes_on >= ? LIMIT 9"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "is", person_id(request), today);
    *drafts = (int64_t)rows.count;
    return status;
}

enum status open_calls_load(struct request *request, const char *today, struct open_calls *calls)
{
    static struct query find = {
        .keeps_for = HOME_SECONDS,
        .sql =
            "SELECT c.id, c.title, c.format, c.minutes, CAST(c.places AS SIGNED)"
            " - (SELECT COUNT(*) FROM shared_contributors t WHERE t.call_id = c.id)"
            " AS places_left, c.deadline,"
            " g.title FROM shared_calls c STRAIGHT_JOIN shared_campaigns k ON k.id = c.campaign_id"
            " LEFT JOIN shared_calls_settled s ON s.person_id = ? AND s.call_id = c.id"
            " LEFT JOIN shared_goals g ON g.id = (SELECT MIN(l.goal_id)"
            " FROM shared_campaign_goals l WHERE l.campaign_id = k.id)"
            " WHERE c.state = 'open' AND c.deadline >= ? AND k.state IN ('planned', 'live')"
            " AND k.owner_id <> ? AND s.call_id IS NULL"
            " HAVING places_left > 0 ORDER BY c.deadline, c.id LIMIT 3"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "isi", me, today, me);
    calls->count = rows.count;
    calls->items = arena_array(request->arena, rows.count, sizeof *calls->items);
    for (size_t i = 0; i < rows.count; i++)
        calls->items[i] = (struct open_call){
            .id = row_number(&rows, i, 0),
            .title = row_text(&rows, i, 1),
            .format = row_text(&rows, i, 2),
            .minutes = row_number(&rows, i, 3),
            .places_left = row_number(&rows, i, 4),
            .deadline = row_text(&rows, i, 5),
            .goal = row_text(&rows, i, 6),
        };
    return status;
}

_Static_assert(CALLS_SHOWN == 3, "the LIMIT of open_calls_load");

/* What leaders see */

#define REACH_COLUMNS                                                                              \
    "SELECT id, owner_id, title, UNIX_TIMESTAMP(version_at), told_version,"                        \
    " (SELECT CAST(SUM(people) AS SIGNED) FROM shared_headcounts) FROM shared_briefs"
static struct query find_my_reach = {.sql =
                                         REACH_COLUMNS " WHERE owner_id = ? AND state = 'published'"
                                                       " ORDER BY version_at DESC LIMIT 1"};
static struct query find_newest_reach = {
    .sql = REACH_COLUMNS " WHERE state = 'published' ORDER BY newest_at DESC LIMIT 1"};

enum status reach_load(struct request *request, struct reach *reach)
{
    struct rows rows;
    enum status status = db_rows(request, &find_my_reach, &rows, "i", person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        status = db_rows(request, &find_newest_reach, &rows, "");
    *reach = (struct reach){
        .brief_id = row_number(&rows, 0, 0),
        .is_mine = row_number(&rows, 0, 1) == person_id(request),
        .title = row_text(&rows, 0, 2),
        .published_at = row_number(&rows, 0, 3),
        .told_version = row_number(&rows, 0, 4),
        .people = row_number(&rows, 0, 5),
    };
    return status;
}

enum status readers_load(struct request *request, const struct reach *reach, const char *from,
                         int64_t span, struct readers *readers)
{
    static struct query find = {
        .sql = "SELECT LEAST(GREATEST((at - UNIX_TIMESTAMP(?)) DIV ?, 0), 5) AS bar,"
               " CAST(SUM(readers) AS SIGNED),"
               " CAST(SUM(IF(at > UNIX_TIMESTAMP() - 86400, readers, 0)) AS SIGNED)"
               " FROM shared_brief_reach WHERE brief_id = ? AND number >= ? GROUP BY bar"};
    struct rows rows;
    enum status status =
        db_rows(request, &find, &rows, "siii", from, span, reach->brief_id, reach->told_version);
    *readers = (struct readers){0};
    for (size_t i = 0; i < rows.count; i++) {
        readers->bars[row_number(&rows, i, 0)] = row_number(&rows, i, 1);
        readers->all += row_number(&rows, i, 1);
        readers->lately += row_number(&rows, i, 2);
    }
    return status;
}

_Static_assert(READERS_BARS == 6, "the last bar of readers_load");

enum status figures_load(struct request *request, struct figures *figures)
{
    static struct query find = {
        .sql = "SELECT COALESCE((SELECT campaigns FROM shared_campaign_states"
               " WHERE state = 'live'), 0),"
               " (SELECT CAST(SUM(posts) AS SIGNED) FROM shared_hours_out"
               " WHERE began_at > UTC_TIMESTAMP() - INTERVAL 7 DAY),"
               " (SELECT COUNT(*) FROM (SELECT DISTINCT person_id FROM shared_helpers LIMIT ?) h)"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", (int64_t)HELPING_COUNTED);
    *figures = (struct figures){.live_campaigns = row_number(&rows, 0, 0),
                                .posts_out = row_number(&rows, 0, 1),
                                .helping = row_number(&rows, 0, 2)};
    return status;
}

/* What the content team sees */

/* Each part is read in the order of an index, so that a busy day costs no more. */
#define OUTGOING(state, at)                                                                        \
    "(SELECT p.id, p.title, p.state, h.name, UNIX_TIMESTAMP(" at ") AS at FROM shared_posts p"     \
    " STRAIGHT_JOIN shared_channels h ON h.id = p.channel_id WHERE p.state = '" state "' AND " at  \
    " >= ? AND " at " < ? ORDER BY " at " LIMIT 4)"

enum status outgoings_load(struct request *request, const char *from, const char *to,
                           struct outgoings *list)
{
    static struct query find = {
        .sql = OUTGOING("approved", "p.goes_out_at") " UNION ALL " OUTGOING(
            "scheduled",
            "p.goes_out_at") " UNION ALL " OUTGOING("published",
                                                    "p.state_since") " ORDER BY at LIMIT 4"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ssssss", from, to, from, to, from, to);
    list->count = rows.count;
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = (struct outgoing){
            .id = row_number(&rows, i, 0),
            .title = row_text(&rows, i, 1),
            .state = row_text(&rows, i, 2),
            .channel = row_text(&rows, i, 3),
            .at = row_number(&rows, i, 4),
        };
    return status;
}

_Static_assert(OUTGOINGS_MOST == 4, "the LIMITs of outgoings_load");

/* What admins see */

enum status invited_load(struct request *request, struct invited_list *list)
{
    static struct query find = {.sql = "SELECT id, name, title, department FROM shared_people"
                                       " WHERE state = 'invited' ORDER BY id DESC LIMIT 6"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    list->count = rows.count;
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = (struct invited){
            .id = row_number(&rows, i, 0),
            .name = row_text(&rows, i, 1),
            .title = row_text(&rows, i, 2),
            .department = row_text(&rows, i, 3),
        };
    return status;
}

_Static_assert(INVITED_SHOWN + 1 == 6, "the LIMIT of invited_load");

enum status deeds_load(struct request *request, const char *since, struct deeds *deeds)
{
    static struct query find = {
        .sql = "SELECT a.person_id, p.name, a.action, a.object_kind,"
               " a.object_id, UNIX_TIMESTAMP(a.at) DIV 1,"
               " CASE a.object_kind WHEN 'post' THEN EXISTS (SELECT 1 FROM shared_posts o"
               " WHERE o.id = a.object_id AND o.state IN ('approved', 'scheduled', 'published'))"
               " WHEN 'brief' THEN EXISTS (SELECT 1 FROM shared_briefs b WHERE b.id = a.object_id)"
               " WHEN 'goal' THEN EXISTS (SELECT 1 FROM shared_goals g WHERE g.id = a.object_id)"
               " ELSE 1 END FROM shared_audit a"
               " LEFT JOIN shared_people p ON p.id = a.person_id WHERE a.at >= ?"
               " AND a.action NOT IN ('account.sign-in', 'account.sign-out')"
               " ORDER BY a.at DESC LIMIT 12"};
    static struct query count = {
        .sql = "SELECT COUNT(*), COUNT(DISTINCT IF(action = 'account.sign-in', person_id, NULL))"
               " FROM (SELECT action, person_id FROM shared_audit WHERE at >= ? LIMIT ?) a"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "s", since);
    deeds->count = rows.count;
    deeds->items = arena_array(request->arena, rows.count, sizeof *deeds->items);
    for (size_t i = 0; i < rows.count; i++)
        deeds->items[i] = (struct deed){
            .person_id = row_number(&rows, i, 0),
            .person = row_text(&rows, i, 1),
            .action = row_text(&rows, i, 2),
            .object_kind = row_text(&rows, i, 3),
            .object_id = row_number(&rows, i, 4),
            .at = row_number(&rows, i, 5),
            .is_open = row_number(&rows, i, 6) != 0,
        };
    if (status == STATUS_OK)
        status = db_rows(request, &count, &rows, "si", since, (int64_t)DEEDS_COUNTED);
    deeds->all = row_number(&rows, 0, 0);
    deeds->signed_in = row_number(&rows, 0, 1);
    return status;
}

enum status health_check(struct request *request)
{
    return db_ping(request);
}

/* Where I may write */

enum status places_to_write_load(struct request *request, struct places_to_write *list)
{
    static struct query find = {
        .sql = "(SELECT k.id, k.title, c.id, c.title FROM shared_contributors t"
               " JOIN shared_calls c ON c.id = t.call_id"
               " JOIN shared_campaigns k ON k.id = c.campaign_id WHERE t.person_id = ?"
               " AND t.state = 'accepted' AND k.state IN ('planned', 'live')"
               " ORDER BY c.deadline LIMIT 20) UNION ALL"
               " (SELECT k.id, k.title, " NO_NUMBER ", NULL FROM shared_campaigns k"
               " WHERE (k.owner_id = ? OR k.deputy_id = ?) AND k.state IN ('planned', 'live')"
               " ORDER BY k.state = 'planned', k.starts_on DESC LIMIT 20)"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &find, &rows, "iii", me, me, me);
    list->count = rows.count;
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = (struct place_to_write){
            .campaign_id = row_number(&rows, i, 0),
            .campaign = row_text(&rows, i, 1),
            .call_id = row_number(&rows, i, 2),
            .call = row_text(&rows, i, 3),
        };
    return status;
}

enum status first_hour_load(struct request *request, bool done[FIRST_HOUR_STEPS], bool *wanted)
{
    static struct query find = {
        .keeps_for = HOME_SECONDS,
        .sql = "SELECT EXISTS (SELECT 1 FROM shared_people WHERE id <> ?),"
               " EXISTS (SELECT 1 FROM shared_people WHERE roles & 4 LIMIT 1)"
               " AND EXISTS (SELECT 1 FROM shared_people WHERE roles & 2 LIMIT 1),"
               " EXISTS (SELECT 1 FROM shared_goals WHERE brief_state = 'published'),"
               " EXISTS (SELECT 1 FROM shared_campaign_goals),"
               " EXISTS (SELECT 1 FROM shared_offers)"
               " FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM shared_settings"
               " WHERE name = 'first-hour' AND value = '0')"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person_id(request));
    *wanted = false;
    for (size_t i = 0; rows.count > 0 && i < FIRST_HOUR_STEPS; i++) {
        done[i] = row_number(&rows, 0, i) != 0;
        *wanted = *wanted || !done[i];
    }
    return status;
}
