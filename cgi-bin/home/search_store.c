#include "home/search_store.h"

#include "lib/db.h"
#include "lib/session.h"

/* A piece of the text from some letters before the word: at the beginning of a word where
 * there is one, else anywhere. Two parameters, each the word. */
#define PLACE(text)                                                                                \
    "CAST(COALESCE(NULLIF(LOCATE(CONCAT(' ', ?), " text "), 0), LOCATE(?, " text ")) AS SIGNED)"
#define PIECE " GREATEST(f.place - 60, 1), 400), f.place > 61 "

static void read_found(struct request *request, const struct rows *rows, struct found_list *list)
{
    list->count = rows->count;
    list->items = arena_array(request->arena, rows->count, sizeof *list->items);
    for (size_t i = 0; i < rows->count; i++)
        list->items[i] = (struct found){
            .id = row_number(rows, i, 0),
            .title = row_text(rows, i, 1),
            .state = row_text(rows, i, 2),
            .meta = row_text(rows, i, 3),
            .piece = row_text(rows, i, 4),
            .is_inside = row_number(rows, i, 5) != 0,
        };
}

static bool is_empty(const struct search *search, struct found_list *list)
{
    *list = (struct found_list){0};
    return *search->boolean == '\0';
}

enum status search_briefs(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list)
{
    static struct query find = {
        .sql =
            "SELECT f.id, f.title, f.state, o.name, SUBSTRING(f.text," PIECE
            "FROM (SELECT b.id, b.title, b.state, b.owner_id,"
            " CONCAT_WS('\n', b.vision, b.body) AS text, " PLACE(
                "CONCAT_WS('\n', b.vision, b.body)") " AS place,"
                                                     " MATCH(b.title, b.summary, b.vision, b.body) "
                                                     "AGAINST(? IN BOOLEAN MODE) AS score"
                                                     " FROM shared_briefs b"
                                                     " WHERE MATCH(b.title, b.summary, b.vision, "
                                                     "b.body) AGAINST(? IN BOOLEAN MODE)"
                                                     " AND b.state <> 'draft' ORDER BY b.state = "
                                                     "'archived', score DESC LIMIT ?) f"
                                                     " JOIN shared_people o ON o.id = f.owner_id"
                                                     " ORDER BY f.state = 'archived', f.score "
                                                     "DESC"};
    struct rows rows;
    if (is_empty(search, list))
        return STATUS_OK;
    enum status status = db_rows(request, &find, &rows, "ssssi", search->first, search->first,
                                 search->boolean, search->boolean, limit);
    read_found(request, &rows, list);
    return status;
}

enum status search_goals(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list)
{
    static struct query find = {
        .sql = "SELECT g.id, g.title, g.state, g.category, g.measure, 0 FROM shared_goals g"
               " WHERE MATCH(g.title, g.measure) AGAINST(? IN BOOLEAN MODE)"
               " ORDER BY g.state = 'archived', g.due_on LIMIT ?"};
    struct rows rows;
    if (is_empty(search, list))
        return STATUS_OK;
    enum status status = db_rows(request, &find, &rows, "si", search->boolean, limit);
    read_found(request, &rows, list);
    return status;
}

enum status search_campaigns(struct request *request, const struct search *search, int64_t limit,
                             struct found_list *list)
{
    static struct query find = {
        .sql = "SELECT k.id, k.title, k.state, o.name, k.message, 0 FROM shared_campaigns k"
               " JOIN shared_people o ON o.id = k.owner_id"
               " WHERE MATCH(k.title, k.audience, k.message) AGAINST(? IN BOOLEAN MODE)"
               " ORDER BY MATCH(k.title, k.audience, k.message) AGAINST(? IN BOOLEAN MODE) DESC"
               " LIMIT ?"};
    struct rows rows;
    if (is_empty(search, list))
        return STATUS_OK;
    enum status status =
        db_rows(request, &find, &rows, "ssi", search->boolean, search->boolean, limit);
    read_found(request, &rows, list);
    return status;
}

enum status search_posts(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list)
{
    static struct query find = {
        .sql = "SELECT p.id, p.title, p.state, CONCAT(h.name, ' · ', a.name),"
               " SUBSTRING(p.body," PIECE "FROM (SELECT q.id, " PLACE(
                   "q.body") " AS place,"
                             " MATCH(q.title, q.body) AGAINST(? IN BOOLEAN MODE) AS score"
                             " FROM shared_posts q WHERE MATCH(q.title, q.body) AGAINST(? IN "
                             "BOOLEAN MODE)"
                             " AND (q.state IN ('approved', 'scheduled', 'published') OR "
                             "q.author_id = ? OR ?)"
                             " ORDER BY score DESC, q.id DESC LIMIT ?) f"
                             " JOIN shared_posts p ON p.id = f.id JOIN shared_people a ON a.id = "
                             "p.author_id"
                             " JOIN shared_channels h ON h.id = p.channel_id ORDER BY f.score "
                             "DESC, p.id DESC"};
    struct rows rows;
    int64_t sees_all = person_is(request, ROLE_CONTENT | ROLE_LEADER);
    if (is_empty(search, list))
        return STATUS_OK;
    enum status status =
        db_rows(request, &find, &rows, "ssssiii", search->first, search->first, search->boolean,
                search->boolean, person_id(request), sees_all, limit);
    read_found(request, &rows, list);
    return status;
}

enum status search_people(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list)
{
    static struct query by_words = {
        .sql = "SELECT p.id, p.name, p.state, CONCAT_WS(' · ', NULLIF(p.title, ''), p.department),"
               " '', 0 FROM shared_people p WHERE p.state = 'active'"
               " AND MATCH(p.name, p.title) AGAINST(? IN BOOLEAN MODE) ORDER BY p.name LIMIT ?"};
    static struct query by_name = {
        .sql = "SELECT p.id, p.name, p.state, CONCAT_WS(' · ', NULLIF(p.title, ''), p.department),"
               " '', 0 FROM shared_people p WHERE p.state = 'active'"
               " AND p.name LIKE CONCAT(?, '%') ORDER BY p.name LIMIT ?"};
    struct rows rows;
    *list = (struct found_list){0};
    if (search->count == 0)
        return STATUS_OK;
    bool short_words = *search->boolean == '\0';
    enum status status = db_rows(request, short_words ? &by_name : &by_words, &rows, "si",
                                 short_words ? search->words[0] : search->boolean, limit);
    read_found(request, &rows, list);
    return status;
}
