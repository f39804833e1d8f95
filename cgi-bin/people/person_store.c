#include "people/person_store.h"

#include "lib/db.h"
#include "lib/words.h"

#define COLLEAGUE_COLUMNS                                                                          \
    "SELECT p.id, p.name, p.title, p.department, p.roles, p.state = 'active', "                    \
    "v.person_id IS NOT NULL, v.formats, v.interests FROM "

#define SEEN "volunteers v ON v.person_id = p.id AND v.seen AND v.takes_part AND NOT v.paused "

/* The department (0: any), with what they help ("any", or "" for everyone), and the place. */
#define COLLEAGUE_FILTER                                                                           \
    "(? = 0 OR p.department_id = ?) AND (? = '' OR (v.person_id IS NOT NULL "                      \
    "AND (? = 'any' OR FIND_IN_SET(?, v.formats) > 0))) "                                          \
    "AND p.name >= ? AND (p.name > ? OR p.id > ?) ORDER BY p.name, p.id LIMIT ?"
#define FILTER_TYPES "iisssssii"
#define FILTER_VALUES                                                                              \
    filter->department, filter->department, filter->format, filter->format, filter->format, after, \
        after, filter->after, filter->limit

static void read_colleagues(struct request *request, const struct rows *rows,
                            struct colleague_list *list)
{
    list->count = rows->count;
    list->colleagues = arena_array(request->arena, rows->count, sizeof *list->colleagues);
    for (size_t i = 0; i < rows->count; i++)
        list->colleagues[i] = (struct colleague){
            .id = row_number(rows, i, 0),
            .name = row_text(rows, i, 1),
            .title = row_text(rows, i, 2),
            .department = row_text(rows, i, 3),
            .roles = (unsigned)row_number(rows, i, 4),
            .active = row_number(rows, i, 5) != 0,
            .helps = row_number(rows, i, 6) != 0,
            .formats = row_text(rows, i, 7),
            .interests = row_text(rows, i, 8),
        };
}

static enum status name_of(struct request *request, int64_t id, const char **name)
{
    static struct query find = {.sql = "SELECT name FROM shared_people WHERE id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", id);
    *name = row_text(&rows, 0, 0);
    return status;
}

/* The first department that begins like that; 0 for none. */
static enum status department_like(struct request *request, const char *begins, int64_t *id)
{
    static struct query find = {
        .sql = "SELECT id FROM shared_departments WHERE name LIKE ? ORDER BY name LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "s", begins);
    *id = row_number(&rows, 0, 0);
    return status;
}

/* Those whose name begins so and those of a department are read in the order of the list.
 * Who is found by another word is found in no useful order, so there is a limit to how many
 * are looked at; more letters make them fewer. */
#define IN_ORDER(condition)                                                                        \
    "(SELECT p.id FROM shared_people p LEFT JOIN " SEEN "WHERE p.state = 'active' AND " condition  \
    " AND " COLLEAGUE_FILTER ")"
#define AT_MOST_200(condition)                                                                     \
    "(SELECT p.id FROM shared_people p WHERE " condition " AND p.state = 'active' LIMIT 200)"

#define FOUND                                                                                      \
    IN_ORDER("p.name LIKE ?")                                                                      \
    " UNION " IN_ORDER("p.department_id = ?") " UNION " AT_MOST_200(                               \
        "p.last_word LIKE ?") " UNION " AT_MOST_200("MATCH(p.name, p.title) AGAINST(? IN BOOLEAN " \
                                                    "MODE) AND p.name LIKE ?")

static enum status find_by_words(struct request *request, const struct colleague_filter *filter,
                                 const char *after, struct rows *rows)
{
    static struct query find = {.sql = COLLEAGUE_COLUMNS
                                "(" FOUND ") q STRAIGHT_JOIN shared_people p ON p.id = q.id "
                                "LEFT JOIN " SEEN "WHERE " COLLEAGUE_FILTER};
    const char *words = db_like(request->arena, filter->words);
    const char *begins = arena_printf(request->arena, "%s%%", words);
    const char *within = arena_printf(request->arena, "%% %s%%", words);
    const char *word = words_match(request->arena, filter->words);
    int64_t department;
    enum status status = department_like(request, begins, &department);
    if (status != STATUS_OK)
        return status;
    return db_rows(request, &find, rows, "s" FILTER_TYPES "i" FILTER_TYPES "sss" FILTER_TYPES,
                   begins, FILTER_VALUES, department, FILTER_VALUES, begins, word, within,
                   FILTER_VALUES);
}

enum status colleagues_load(struct request *request, const struct colleague_filter *filter,
                            struct colleague_list *list)
{
    static struct query find = {.sql = COLLEAGUE_COLUMNS
                                "shared_people p LEFT JOIN " SEEN
                                "WHERE p.state = 'active' AND " COLLEAGUE_FILTER};
    struct rows rows;
    const char *after;
    enum status status = name_of(request, filter->after, &after);
    if (status != STATUS_OK)
        return status;
    status = *filter->words == '\0' ? db_rows(request, &find, &rows, FILTER_TYPES, FILTER_VALUES)
                                    : find_by_words(request, filter, after, &rows);
    read_colleagues(request, &rows, list);
    return status;
}

enum status colleague_load(struct request *request, int64_t id, struct colleague **colleague)
{
    static struct query find = {.sql = COLLEAGUE_COLUMNS "shared_people p LEFT JOIN " SEEN
                                                         "WHERE p.id = ? AND p.state <> 'invited'"};
    struct rows rows;
    struct colleague_list list;
    enum status status = db_rows(request, &find, &rows, "i", id);
    read_colleagues(request, &rows, &list);
    *colleague = list.count == 0 ? NULL : list.colleagues;
    return status;
}

enum status departments_load(struct request *request, struct department_list *list)
{
    static struct query find = {
        .sql = "SELECT id, name FROM shared_departments ORDER BY name LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    list->count = rows.count;
    list->ids = arena_array(request->arena, rows.count, sizeof *list->ids);
    list->names = arena_array(request->arena, rows.count, sizeof *list->names);
    for (size_t i = 0; i < rows.count; i++) {
        list->ids[i] = row_number(&rows, i, 0);
        list->names[i] = row_text(&rows, i, 1);
    }
    return status;
}

enum status colleagues_who_help(struct request *request, int64_t most, int64_t *count)
{
    static struct query find = {
        .sql = "SELECT COUNT(*) FROM (SELECT v.person_id FROM volunteers v JOIN shared_people p "
               "ON p.id = v.person_id WHERE v.seen AND v.takes_part AND NOT v.paused AND "
               "p.state = 'active' LIMIT ?) seen"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", most);
    *count = row_number(&rows, 0, 0);
    return status;
}

enum status posts_written(struct request *request, int64_t person, struct written_post **posts,
                          size_t *count)
{
    static struct query find = {
        .sql = "SELECT STRAIGHT_JOIN w.id, w.title, k.title, w.campaign_id, ch.name, "
               "UNIX_TIMESTAMP(COALESCE(w.published_at, w.state_since)) FROM shared_posts w "
               "JOIN shared_campaigns k ON k.id = w.campaign_id "
               "JOIN shared_channels ch ON ch.id = w.channel_id "
               "WHERE w.author_id = ? AND w.state = 'published' "
               "ORDER BY w.state_since DESC LIMIT 12"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person);
    *count = rows.count;
    *posts = arena_array(request->arena, rows.count, sizeof **posts);
    for (size_t i = 0; i < rows.count; i++)
        (*posts)[i] = (struct written_post){
            .id = row_number(&rows, i, 0),
            .title = row_text(&rows, i, 1),
            .campaign = row_text(&rows, i, 2),
            .campaign_id = row_number(&rows, i, 3),
            .channel = row_text(&rows, i, 4),
            .published_at = row_number(&rows, i, 5),
        };
    return status;
}
