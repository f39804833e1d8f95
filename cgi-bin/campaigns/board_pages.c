#include "campaigns/board_pages.h"

#include <string.h>

#include "campaigns/plan_show.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

enum { CARDS_MOST = 12, COUNTED_MOST = 100, DAY = 24 * 60 * 60 };

static const struct column {
    const char *state;
    enum board_order order;
    bool has_clock;
    enum setting_id days; /* after which a post waits for too long: as in the queue */
} columns[] = {
    {"idea", BOARD_OLDEST, true, SETTING_WAIT_DRAFT},
    {"drafting", BOARD_OLDEST, true, SETTING_WAIT_DRAFT},
    {"in_review", BOARD_OLDEST, true, SETTING_WAIT_REVIEW},
    {"changes_wanted", BOARD_OLDEST, true, SETTING_WAIT_CHANGES},
    {"approved", BOARD_OLDEST, true, SETTING_WAIT_SCHEDULE},
    {"scheduled", BOARD_NEXT_OUT, true, SETTING_WAIT_PUBLISH},
    {.state = "published", .order = BOARD_NEWEST},
    {.state = "declined", .order = BOARD_NEWEST},
    {.state = "dropped", .order = BOARD_NEWEST},
};

struct board {
    struct board_filter filter;
    const char *here; /* the address of the page without its choice */
};

static const char *board_href(struct request *request, const struct board_filter *filter)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_puts(&href, "/board?show=all");
    plan_filter_words(&href, filter);
    return href.data;
}

/* "12 days in this state", "goes out 7 December 2026, 09:30". */
static const char *wait_words(struct request *request, const struct column *column,
                              const struct post *post)
{
    struct arena *arena = request->arena;
    int64_t days = (clock_now() - post->state_since) / DAY;
    if (column->order == BOARD_NEXT_OUT)
        return arena_printf(arena, "%s %s", plan_is_overdue(post) ? "was due" : "goes out",
                            clock_exact(request, post->goes_out_at));
    if (column->order == BOARD_NEWEST)
        return clock_relative(request, post->state_since);
    return days == 0 ? "since today"
                     : arena_printf(arena, "waits %s", words_count(arena, days, "day", "days"));
}

static bool is_late(const struct column *column, int64_t days, const struct post *post)
{
    int64_t since = column->order == BOARD_NEXT_OUT ? post->goes_out_at : post->state_since;
    return column->has_clock && clock_now() - since >= days * DAY;
}

/* The same posts as a list: that of the person's own or of everyone's. */
static void show_more(struct request *request, HDF *node, const struct column *column,
                      const struct board *board, int64_t more, bool is_all)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "/posts?state=%s", column->state);
    plan_filter_words(&href, &board->filter);
    page_text(node, "MoreHref", href.data);
    page_format(node, "More", "and %s%s more", is_all ? "" : "over ",
                words_number(request->arena, more));
}

static enum status show_column(struct request *request, HDF *node, const struct column *column,
                               const struct board *board)
{
    struct posts posts;
    int64_t all;
    int64_t days = 0;
    enum status status =
        column->has_clock ? setting_number(request, column->days, &days) : STATUS_OK;
    if (status != STATUS_OK)
        return status;
    status =
        board_column(request, column->state, column->order, &board->filter, CARDS_MOST + 1, &posts);
    size_t shown = posts.count > CARDS_MOST ? CARDS_MOST : posts.count;
    page_text(node, "State", column->state);
    page_post_state(node, column->state);
    for (size_t i = 0; i < shown; i++) {
        HDF *card = page_item(node, "Cards", i);
        plan_show_card(request, card, &posts.items[i], board->here);
        page_text(card, "Wait", wait_words(request, column, &posts.items[i]));
        page_flag(card, "IsLate", is_late(column, days, &posts.items[i]));
    }
    page_number(node, "Count", (int64_t)shown);
    if (status != STATUS_OK || posts.count <= CARDS_MOST)
        return status;
    status = board_count(request, column->state, &board->filter, COUNTED_MOST, &all);
    page_text(node, "Count", words_at_most(request->arena, all, COUNTED_MOST));
    show_more(request, node, column, board,
              all == COUNTED_MOST ? all - CARDS_MOST - 1 : all - CARDS_MOST, all < COUNTED_MOST);
    return status;
}

static enum status fill_board(struct request *request, void *data)
{
    const struct board *board = data;
    struct board_filter other = board->filter;
    HDF *root = page_root(request);
    enum status status = plan_show_filters(request, &board->filter);
    for (size_t i = 0; status == STATUS_OK && i < sizeof columns / sizeof columns[0]; i++)
        status = show_column(request, page_item(root, "Columns", i), &columns[i], board);
    other.author = 0;
    show_filter(page_node(request, "Whose"), 0, "Everyone's", board_href(request, &other),
                board->filter.author == 0);
    other.author = person_id(request);
    show_filter(page_node(request, "Whose"), 1, "Mine", board_href(request, &other),
                board->filter.author != 0);
    return status;
}

enum status board_page(struct request *request)
{
    struct board board = {.filter = plan_filter(request)};
    board.here = board_href(request, &board.filter);
    /* what one may do to a card is one's own */
    const char *key =
        arena_printf(request->arena, "%lld %s", (long long)person_id(request), board.here);
    enum status status = page_part(request, "Board", "campaigns/board_part.cs", key, PART_OVERVIEW,
                                   fill_board, &board);
    if (status == STATUS_OK)
        status = plan_show_chosen(request, board.here, "");
    if (status != STATUS_OK)
        return status;
    page_title(request, "posts", "Board");
    return page_show(request, "campaigns/board.cs");
}
