#include "campaigns/board_store.h"

#include "campaigns/post_rows_store.h"
#include "lib/session.h"

/* An overview, which may be behind what other machines write. */
#define KEEPS_FOR 10

/* A filter that is off is a constant to the optimizer. */
#define IN_COLUMN                                                                                  \
    "p.state = ? AND (? = 0 OR p.channel_id = ?) AND (? = 0 OR p.campaign_id = ?) "                \
    "AND (? = 0 OR p.author_id = ?) AND " POST_IS_VISIBLE

/* Without the keys that are in the order of ids: all of a state would be sorted. */
#define COLUMN(order)                                                                              \
    "SELECT " POST_COLUMNS " FROM posts p IGNORE INDEX (PRIMARY, by_age, by_state_and_age, "       \
    "by_state_and_channel, by_author_and_age) " POST_JOINS "WHERE " IN_COLUMN " ORDER BY " order   \
    " LIMIT ?"

enum status board_column(struct request *request, const char *state, enum board_order order,
                         const struct board_filter *filter, int64_t most, struct posts *posts)
{
    static struct query queries[] = {
        [BOARD_OLDEST] = {.sql = COLUMN("p.state_since, p.id"), .keeps_for = KEEPS_FOR},
        [BOARD_NEXT_OUT] = {.sql = COLUMN("p.goes_out_at, p.id"), .keeps_for = KEEPS_FOR},
        [BOARD_NEWEST] = {.sql = COLUMN("p.state_since DESC, p.id DESC"), .keeps_for = KEEPS_FOR},
    };
    struct rows rows;
    int64_t author = post_author_to_look_for(request, state, filter->author);
    enum status status =
        db_rows(request, &queries[order], &rows, "siiiiiiiii", state, filter->channel,
                filter->channel, filter->campaign, filter->campaign, author, author,
                post_sees_all(request), person_id(request), most);
    posts_take(request, &rows, posts);
    return status;
}

enum status board_count(struct request *request, const char *state,
                        const struct board_filter *filter, int64_t most, int64_t *count)
{
    static struct query query = {.sql = "SELECT COUNT(*) FROM (SELECT 1 FROM posts p "
                                        "WHERE " IN_COLUMN " LIMIT ?) n",
                                 .keeps_for = KEEPS_FOR};
    struct rows rows;
    int64_t author = post_author_to_look_for(request, state, filter->author);
    enum status status = db_rows(request, &query, &rows, "siiiiiiiii", state, filter->channel,
                                 filter->channel, filter->campaign, filter->campaign, author,
                                 author, post_sees_all(request), person_id(request), most);
    *count = row_number(&rows, 0, 0);
    return status;
}
