#include "campaigns/queue_pages.h"

#include <string.h>

#include "campaigns/post_state.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/session.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

enum {
    PAGE_MOST = 30,
    FIRST_MOST = 5,
    OTHERS_MOST = 20,
    HOUR_SECONDS = 60 * 60,
    DAY_SECONDS = 24 * HOUR_SECONDS,
};

static const struct {
    enum setting_id allowed;
    const char *verb;
    const char *waits_for; /* what is missing, for the table of states */
} looks[POST_WAITS] = {
    [WAIT_REVIEW] = {SETTING_WAIT_REVIEW, "Review", "its review"},
    [WAIT_FREE] = {SETTING_WAIT_REVIEW, "Review", "its review"},
    [WAIT_CHANGES] = {SETTING_WAIT_CHANGES, "Change it", "its changes"},
    [WAIT_SCHEDULE] = {SETTING_WAIT_SCHEDULE, "Schedule", "a moment to go out"},
    [WAIT_PUBLISH] = {SETTING_WAIT_PUBLISH, "Publish", "its address, once its moment has come"},
    [WAIT_FIGURES] = {SETTING_WAIT_FIGURES, "Bring figures", "figures"},
    [WAIT_DRAFT] = {SETTING_WAIT_DRAFT, "Go on", "its text"},
    [WAIT_OTHERS] = {SETTING_WAIT_REVIEW, NULL, "its review"},
};

static enum status read_allowed(struct request *request, struct wait_page *page)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < POST_WAITS; i++) {
        int64_t days = 0;
        status = setting_number(request, looks[i].allowed, &days);
        page->allowed[i] = days * DAY_SECONDS;
    }
    return status;
}

/* Whose turn it is: who is named, else who keeps the channel, else the campaign's owner. */
static const char *whose_turn(const struct post *post)
{
    if (post->reviewer_id != 0)
        return post->reviewer;
    if (post->channel.owner_id != 0 && post->channel.owner_id != post->author_id)
        return post->keeper;
    if (post->channel.deputy_id != 0 && post->channel.deputy_id != post->author_id)
        return post->keeper_deputy;
    return post->owner_id != post->author_id ? post->owner : "whoever of the content team is free";
}

static const char *span_words(struct request *request, int64_t seconds)
{
    if (seconds >= DAY_SECONDS)
        return words_count(request->arena, seconds / DAY_SECONDS, "day", "days");
    int64_t hours = seconds / HOUR_SECONDS;
    return hours == 0 ? "less than an hour" : words_count(request->arena, hours, "hour", "hours");
}

static const char *turn_words(struct request *request, const struct wait *wait)
{
    const char *held = post_held(&wait->post);
    if (held != NULL && (wait->kind == WAIT_SCHEDULE || wait->kind == WAIT_PUBLISH))
        return held;
    if (wait->kind == WAIT_OTHERS)
        return arena_printf(request->arena, "With %s.", whose_turn(&wait->post));
    if (wait->kind == WAIT_FREE)
        return arena_printf(request->arena, "With %s; anyone of the content team may.",
                            whose_turn(&wait->post));
    return NULL;
}

static void show_wait(struct request *request, HDF *row, const struct wait *wait)
{
    const struct post *post = &wait->post;
    int64_t left = wait->due - clock_now();
    page_text(row, "Title", post->title);
    page_format(row, "Href", "/posts/%lld", (long long)post->id);
    page_format(row, "Meta", "%s, %s, by %s", post->channel.name, post->campaign, post->author);
    page_moment(request, row, "When", wait->since);
    page_text(row, "Text", turn_words(request, wait));
    page_text(row, "StatusKind", left < 0 ? "problem" : "waiting");
    page_format(row, "Status", left < 0 ? "Late by %s" : "%s left",
                span_words(request, left < 0 ? -left : left));
    if (looks[wait->kind].verb == NULL)
        return;
    page_text(row, "Action.Word", looks[wait->kind].verb);
    page_format(row, "Action.Href",
                wait->kind == WAIT_FIGURES ? "/results/posts/%lld/new" : "/posts/%lld",
                (long long)post->id);
}

static size_t show_waits(struct request *request, const char *list, const struct waits *waits,
                         size_t most)
{
    size_t late = 0;
    for (size_t i = 0; i < waits->count && i < most; i++) {
        show_wait(request, page_item(page_root(request), list, i), waits->items[i]);
        late += waits->items[i]->due < clock_now();
    }
    return late;
}

static enum status show_others(struct request *request, struct wait_page *page, int64_t most)
{
    struct waits waits;
    page->after_due = 0;
    page->after_id = 0;
    page->most = most;
    enum status status = post_waits(request, true, page, &waits);
    if (status == STATUS_OK)
        show_waits(request, "Others", &waits, waits.count);
    return status;
}

enum status queue_show_first(struct request *request)
{
    struct wait_page page = {.most = FIRST_MOST};
    struct waits waits;
    enum status status = read_allowed(request, &page);
    if (status == STATUS_OK)
        status = post_waits(request, false, &page, &waits);
    if (status != STATUS_OK)
        return status;
    show_waits(request, "Waiting", &waits, waits.count);
    return show_others(request, &page, FIRST_MOST);
}

static const char *lead_words(struct request *request, const struct waits *waits, size_t late)
{
    if (waits->count == 0)
        return "Nothing waits for you.";
    bool more = waits->count > PAGE_MOST;
    int64_t count = more ? PAGE_MOST : (int64_t)waits->count;
    return arena_printf(request->arena, "%s%s for you, %s late.", more ? "The first " : "",
                        words_count(request->arena, count, "post waits", "posts wait"),
                        late == 0 ? "none of them" : words_number(request->arena, (int64_t)late));
}

enum status queue_page(struct request *request)
{
    struct wait_page page = {.after_due = query_id(request, "due"),
                             .after_id = query_id(request, "id"),
                             .most = PAGE_MOST + 1};
    bool is_first = page.after_due == 0;
    struct waits waits;
    enum status status = read_allowed(request, &page);
    if (status == STATUS_OK)
        status = post_waits(request, false, &page, &waits);
    if (status != STATUS_OK)
        return status;
    size_t late = show_waits(request, "Waiting", &waits, PAGE_MOST);
    page_text(page_root(request), "Lead", lead_words(request, &waits, late));
    if (waits.count > PAGE_MOST)
        page_format(page_root(request), "Pager.Next", "/posts/queue?due=%lld&id=%lld",
                    (long long)waits.items[PAGE_MOST - 1]->due,
                    (long long)waits.items[PAGE_MOST - 1]->post.id);
    if (is_first)
        status = show_others(request, &page, OTHERS_MOST);
    page_title(request, "posts", "My queue");
    return status == STATUS_OK ? page_show(request, "campaigns/queue.cs") : status;
}

/* The table of states */

struct part {
    unsigned bit;
    const char *words;
};

static const char *list_of(struct request *request, unsigned bits, const struct part *parts)
{
    struct buf words;
    buf_init(&words, request->arena);
    for (; parts->words != NULL; parts++)
        if ((bits & parts->bit) != 0)
            buf_printf(&words, "%s%s", words.length == 0 ? "" : ", ", parts->words);
    return words.data;
}

static void show_move(struct request *request, HDF *row, const struct post_move *move)
{
    static const struct part actors[] = {{POST_AUTHOR, "author"},
                                         {POST_CONTENT, "content staff"},
                                         {POST_KEEPER, "owner and deputy of the campaign"},
                                         {POST_CHANNEL_KEEPER, "owner and deputy of the channel"},
                                         {POST_REVIEWER, "named reviewer"},
                                         {0, NULL}};
    static const struct part asks[] = {
        {POST_ASKS_WHAT_WORKED, "first what works"}, {POST_ASKS_WORDS, "a reason"},
        {POST_ASKS_REVIEWER, "who reviews it"},      {POST_ASKS_MOMENT, "the moment"},
        {POST_ASKS_ADDRESS, "the address"},          {0, NULL}};
    page_text(row, "Word", move->button);
    page_post_state(row, move->to);
    page_text(row, "Who", list_of(request, move->who, actors));
    page_text(row, "Needs", list_of(request, move->needs, asks));
    page_text(row, "May", list_of(request, move->asks & ~move->needs, asks));
}

static void show_clock(struct request *request, HDF *node, const char *state,
                       const struct wait_page *page)
{
    static const struct {
        const char *state;
        enum post_wait wait;
    } clocks[] = {{"idea", WAIT_DRAFT},        {"drafting", WAIT_DRAFT},
                  {"in_review", WAIT_REVIEW},  {"changes_wanted", WAIT_CHANGES},
                  {"approved", WAIT_SCHEDULE}, {"scheduled", WAIT_PUBLISH},
                  {"published", WAIT_FIGURES}};
    for (size_t i = 0; i < sizeof clocks / sizeof clocks[0]; i++)
        if (strcmp(clocks[i].state, state) == 0)
            page_format(node, "Clock", "%s for %s",
                        span_words(request, page->allowed[clocks[i].wait]),
                        looks[clocks[i].wait].waits_for);
}

enum status post_states_page(struct request *request)
{
    struct wait_page page = {0};
    size_t count = 0;
    enum status status = read_allowed(request, &page);
    for (const struct choice *state = post_states; state->value != NULL; state++) {
        HDF *node = page_item(page_root(request), "States", count++);
        struct post post = {.state = state->value};
        size_t moves = 0;
        page_post_state(node, state->value);
        page_flag(node, "IsLocked", !post_is_editable(&post));
        show_clock(request, node, state->value, &page);
        for (const struct post_move *move = post_moves; move->from != NULL; move++)
            if (strcmp(move->from, state->value) == 0)
                show_move(request, page_item(node, "Moves", moves++), move);
    }
    page_title(request, "posts", "How a post goes");
    return status == STATUS_OK ? page_show(request, "campaigns/states.cs") : status;
}
