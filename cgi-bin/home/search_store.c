#include "home/search_store.h"

#include "home/common_words.h"
#include "lib/clock.h"
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

/* Whether there is nothing to look for, or too much, as was found out before. */
static bool is_settled(const struct query *find, const struct search *search,
                       struct found_list *list)
{
    *list = (struct found_list){.is_too_common =
                                    common_words_has(find, search->boolean, clock_milliseconds())};
    return *search->boolean == '\0' || list->is_too_common;
}

/* The key over words gives the best fits first, so a LIMIT beside MATCH alone keeps the rows
 * of all the others from being read. How long it looks has a limit too: a word that is in
 * half of a million posts would take seconds. */
#define BEST " LIMIT 200"
#define IN_TIME "SET STATEMENT max_statement_time = 0.5 FOR "

static enum status read_in_time(struct request *request, const struct query *find,
                                const struct search *search, enum status status,
                                const struct rows *rows, struct found_list *list)
{
    list->is_too_common = status != STATUS_OK && db_took_too_long(request);
    if (list->is_too_common) {
        common_words_add(find, search->boolean, clock_milliseconds());
        return STATUS_OK;
    }
    read_found(request, rows, list);
    return status;
}

#define BRIEF_WORDS "MATCH(title, summary, vision, body) AGAINST(? IN BOOLEAN MODE)"
#define BEST_BRIEFS                                                                                \
    "SELECT id, state, score FROM (SELECT id, state, " BRIEF_WORDS " AS score FROM shared_briefs"  \
    " WHERE " BRIEF_WORDS BEST ") best WHERE state <> 'draft'"                                     \
    " ORDER BY state = 'archived', score DESC LIMIT ?"
#define BRIEF_TEXT "CONCAT_WS('\n', b.vision, b.body)"

enum status search_briefs(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list)
{
    static struct query find = {
        .sql =
            IN_TIME "SELECT f.id, f.title, f.state, o.name, SUBSTRING(f.text," PIECE "FROM"
                    " (SELECT b.id, b.title, b.state, b.owner_id, m.score, " BRIEF_TEXT
                    " AS text, " PLACE(BRIEF_TEXT) " AS place FROM (" BEST_BRIEFS ") m"
                                                   " JOIN shared_briefs b ON b.id = m.id) f"
                                                   " JOIN shared_people o ON o.id = f.owner_id"
                                                   " ORDER BY f.state = 'archived', f.score DESC"};
    struct rows rows;
    if (is_settled(&find, search, list))
        return STATUS_OK;
    enum status status = db_rows(request, &find, &rows, "ssssi", search->first, search->first,
                                 search->boolean, search->boolean, limit);
    return read_in_time(request, &find, search, status, &rows, list);
}

enum status search_goals(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list)
{
    static struct query find = {
        .sql = IN_TIME "SELECT g.id, g.title, g.state, g.category, g.measure, 0 FROM"
                       " (SELECT id FROM shared_goals"
                       " WHERE MATCH(title, measure) AGAINST(? IN BOOLEAN MODE)" BEST ") best"
                       " JOIN shared_goals g ON g.id = best.id"
                       " ORDER BY g.state = 'archived', g.due_on LIMIT ?"};
    struct rows rows;
    if (is_settled(&find, search, list))
        return STATUS_OK;
    enum status status = db_rows(request, &find, &rows, "si", search->boolean, limit);
    return read_in_time(request, &find, search, status, &rows, list);
}

enum status search_campaigns(struct request *request, const struct search *search, int64_t limit,
                             struct found_list *list)
{
    static struct query find = {
        .sql = IN_TIME
        "SELECT k.id, k.title, k.state, o.name, k.message, 0 FROM"
        " (SELECT id, MATCH(title, audience, message) AGAINST(? IN BOOLEAN MODE) AS score"
        " FROM shared_campaigns WHERE MATCH(title, audience, message)"
        " AGAINST(? IN BOOLEAN MODE) LIMIT ?) best"
        " JOIN shared_campaigns k ON k.id = best.id JOIN shared_people o ON o.id = k.owner_id"
        " ORDER BY best.score DESC"};
    struct rows rows;
    if (is_settled(&find, search, list))
        return STATUS_OK;
    enum status status =
        db_rows(request, &find, &rows, "ssi", search->boolean, search->boolean, limit);
    return read_in_time(request, &find, search, status, &rows, list);
}

#define POST_WORDS "MATCH(title, body) AGAINST(? IN BOOLEAN MODE)"
#define BEST_POSTS                                                                                 \
    "SELECT id, score FROM (SELECT id, state, author_id, " POST_WORDS " AS score"                  \
    " FROM shared_posts WHERE " POST_WORDS BEST ") best"                                           \
    " WHERE state IN ('approved', 'scheduled', 'published') OR author_id = ? OR ?"                 \
    " ORDER BY score DESC, id DESC LIMIT ?"

enum status search_posts(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list)
{
    static struct query find = {
        .sql =
            IN_TIME "SELECT f.id, f.title, f.state, CONCAT(h.name, ' · ', a.name),"
                    " SUBSTRING(f.body," PIECE "FROM (SELECT p.id, p.title, p.state, p.body,"
                    " p.author_id, p.channel_id, m.score, " PLACE(
                        "p.body") " AS place"
                                  " FROM (" BEST_POSTS ") m JOIN shared_posts p ON p.id = m.id) f"
                                  " JOIN shared_people a ON a.id = f.author_id"
                                  " JOIN shared_channels h ON h.id = f.channel_id"
                                  " ORDER BY f.score DESC, f.id DESC"};
    struct rows rows;
    int64_t sees_all = person_is(request, ROLE_CONTENT | ROLE_LEADER);
    if (is_settled(&find, search, list))
        return STATUS_OK;
    enum status status =
        db_rows(request, &find, &rows, "ssssiii", search->first, search->first, search->boolean,
                search->boolean, person_id(request), sees_all, limit);
    return read_in_time(request, &find, search, status, &rows, list);
}

#define QUESTION_WORDS "MATCH(title, words) AGAINST(? IN BOOLEAN MODE)"
#define BEST_QUESTIONS                                                                             \
    "SELECT id, " QUESTION_WORDS " AS score FROM shared_questions WHERE " QUESTION_WORDS BEST

enum status search_questions(struct request *request, const struct search *search, int64_t limit,
                             struct found_list *list)
{
    static struct query find = {
        .sql = IN_TIME
        "SELECT q.id, q.title, q.state, COALESCE(a.name, 'Without names'),"
        " COALESCE(q.answer, q.words), 0 FROM (" BEST_QUESTIONS ") m"
        " JOIN shared_questions q ON q.id = m.id LEFT JOIN shared_people a ON a.id = q.asker_id"
        " WHERE q.subject <> 'post' OR EXISTS (SELECT 1 FROM shared_posts p"
        " WHERE p.id = q.subject_id AND (p.state IN ('approved', 'scheduled', 'published')"
        " OR p.author_id = ? OR ?)) ORDER BY m.score DESC, q.id DESC LIMIT ?"};
    struct rows rows;
    int64_t sees_all = person_is(request, ROLE_CONTENT | ROLE_LEADER);
    if (is_settled(&find, search, list))
        return STATUS_OK;
    enum status status = db_rows(request, &find, &rows, "ssiii", search->boolean, search->boolean,
                                 person_id(request), sees_all, limit);
    return read_in_time(request, &find, search, status, &rows, list);
}

#define PERSON_COLUMNS                                                                             \
    "SELECT p.id, p.name, p.state, CONCAT_WS(' · ', NULLIF(p.title, ''), p.department), '', 0"

enum status search_people(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list)
{
    static struct query by_words = {
        .sql = IN_TIME PERSON_COLUMNS
        " FROM (SELECT id FROM shared_people"
        " WHERE MATCH(name, title) AGAINST(? IN BOOLEAN MODE)" BEST ") best"
        " JOIN shared_people p ON p.id = best.id WHERE p.state = 'active'"
        " ORDER BY p.name LIMIT ?"};
    static struct query by_name = {.sql = PERSON_COLUMNS
                                   " FROM shared_people p"
                                   " WHERE p.state = 'active' AND p.name LIKE CONCAT(?, '%')"
                                   " ORDER BY p.name LIMIT ?"};
    struct rows rows;
    bool short_words = *search->boolean == '\0';
    if ((is_settled(&by_words, search, list) && !short_words) || search->count == 0)
        return STATUS_OK;
    enum status status = db_rows(request, short_words ? &by_name : &by_words, &rows, "si",
                                 short_words ? search->words[0] : search->boolean, limit);
    return read_in_time(request, &by_words, search, status, &rows, list);
}
