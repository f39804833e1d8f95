#include "people/person_store.h"

#include "lib/db.h"

#define COLLEAGUE_COLUMNS                                                                          \
    "SELECT p.id, p.name, p.title, p.department, p.roles, p.state = 'active', "                    \
    "v.person_id IS NOT NULL, v.formats, v.interests FROM shared_people p "

#define SEEN "volunteers v ON v.person_id = p.id AND v.seen AND v.takes_part AND NOT v.paused "

#define COLLEAGUE_FILTER                                                                           \
    "WHERE p.state = 'active' AND p.name >= ? AND (p.name > ? OR p.id > ?) "                       \
    "AND (? = '' OR p.name LIKE ? OR p.name LIKE ? OR p.department LIKE ?) "                       \
    "AND (? = 0 OR p.department_id = ?) "

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

enum status colleagues_load(struct request *request, const struct colleague_filter *filter,
                            struct colleague_list *list)
{
    static struct query find_all = {.sql = COLLEAGUE_COLUMNS "LEFT JOIN " SEEN COLLEAGUE_FILTER
                                                             "ORDER BY p.name, p.id LIMIT ?"};
    static struct query find_helping = {.sql = COLLEAGUE_COLUMNS
                                        "JOIN " SEEN COLLEAGUE_FILTER
                                        "AND (? = '' OR FIND_IN_SET(?, v.formats) > 0) "
                                        "ORDER BY p.name, p.id LIMIT ?"};
    struct rows rows;
    const char *after;
    const char *words = db_like(request->arena, filter->words);
    const char *begins = arena_printf(request->arena, "%s%%", words);
    const char *within = arena_printf(request->arena, "%% %s%%", words);
    enum status status = name_of(request, filter->after, &after);
    if (status != STATUS_OK)
        return status;
    if (filter->helps)
        status = db_rows(request, &find_helping, &rows, "ssissssiissi", after, after, filter->after,
                         words, begins, within, begins, filter->department, filter->department,
                         filter->format, filter->format, filter->limit);
    else
        status =
            db_rows(request, &find_all, &rows, "ssissssiii", after, after, filter->after, words,
                    begins, within, begins, filter->department, filter->department, filter->limit);
    read_colleagues(request, &rows, list);
    return status;
}

enum status colleague_load(struct request *request, int64_t id, struct colleague **colleague)
{
    static struct query find = {.sql = COLLEAGUE_COLUMNS "LEFT JOIN " SEEN
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
        .sql = "SELECT w.id, w.title, k.title, w.campaign_id, ch.name, "
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
