#include "campaigns/ask_list_pages.h"

#include <string.h>

#include "campaigns/ask_show.h"
#include "campaigns/ask_state.h"
#include "campaigns/choice_store.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/csv.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/words.h"

enum { PAGE_MOST = 30, CSV_MOST = 2000, GOALS_MOST = 200 };

static struct ask_filter read_filter(const struct request *request)
{
    return (struct ask_filter){.state = query_choice(request, "state", ask_states),
                               .goal = query_id(request, "goal"),
                               .campaign = query_id(request, "campaign"),
                               .mine = params_get(&request->query, "mine") != NULL,
                               .waiting = params_get(&request->query, "waiting") != NULL,
                               .before = query_id(request, "before")};
}

static const char *filter_href(struct request *request, const char *path,
                               const struct ask_filter *filter)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "%s?state=%s", path, filter->state);
    if (filter->mine)
        buf_puts(&href, "&mine=1");
    if (filter->waiting)
        buf_puts(&href, "&waiting=1");
    if (filter->goal != 0)
        buf_printf(&href, "&goal=%lld", (long long)filter->goal);
    if (filter->campaign != 0)
        buf_printf(&href, "&campaign=%lld", (long long)filter->campaign);
    return href.data;
}

static const char *list_href(struct request *request, const struct ask_filter *filter)
{
    return filter_href(request, "/asks", filter);
}

static bool is_filtered(const struct ask_filter *filter)
{
    return *filter->state != '\0' || filter->mine || filter->waiting || filter->goal != 0 ||
           filter->campaign != 0;
}

static void show_whose(struct request *request, HDF *list, size_t *count,
                       const struct ask_filter *filter)
{
    struct ask_filter other = *filter;
    other.state = "";
    other.mine = other.waiting = false;
    show_filter(list, (*count)++, "All", list_href(request, &other),
                *filter->state == '\0' && !filter->mine && !filter->waiting);
    other.waiting = true;
    show_filter(list, (*count)++, "Waiting for me", list_href(request, &other), filter->waiting);
    other.waiting = false;
    other.mine = true;
    if (person_is(request, ROLE_CONTENT))
        show_filter(list, (*count)++, "Mine", list_href(request, &other), filter->mine);
}

/* A draft is for the content team alone. */
static void show_filters(struct request *request, const struct ask_filter *filter)
{
    HDF *list = page_node(request, "States");
    struct ask_filter other = *filter;
    size_t count = 0;
    show_whose(request, list, &count, filter);
    other.waiting = false;
    for (const struct choice *state = ask_states; state->value != NULL; state++) {
        if (strcmp(state->value, "draft") == 0 && !person_is(request, ROLE_CONTENT))
            continue;
        other.state = state->value;
        show_filter(list, count++, state->label, list_href(request, &other),
                    strcmp(state->value, filter->state) == 0);
    }
    page_text(page_root(request), "Filter.State", filter->state);
    page_flag(page_root(request), "Filter.Mine", filter->mine);
    page_flag(page_root(request), "Filter.Waiting", filter->waiting);
    page_flag(page_root(request), "Filter.On", is_filtered(filter));
}

static enum status show_goal_filter(struct request *request, int64_t chosen)
{
    struct choice_rows goals;
    enum status status = choice_goals(request, GOALS_MOST, &goals);
    for (size_t i = 0; i < goals.count; i++)
        show_option(page_root(request), "Filter.Goals", i, goals.items[i].id, goals.items[i].name,
                    goals.items[i].id == chosen);
    return status;
}

static const char *waiting_word(const struct ask *ask)
{
    if (strcmp(ask->state, "asked") == 0)
        return "Decide";
    return strcmp(ask->state, "more_wanted") == 0 ? "Answer" : "Did it come?";
}

static enum status show_queue(struct request *request)
{
    struct asks queue;
    enum status status = ask_queue(request, &queue);
    for (size_t i = 0; i < queue.count; i++) {
        HDF *row = page_item(page_root(request), "Waiting", i);
        ask_show_row(request, row, &queue.items[i]);
        page_text(row, "Action.Word", waiting_word(&queue.items[i]));
        page_format(row, "Action.Href", "/asks/%lld", (long long)queue.items[i].id);
    }
    return status;
}

enum status ask_list_page(struct request *request)
{
    struct asks found;
    struct ask_filter filter = read_filter(request);
    enum status status = ask_list(request, &filter, PAGE_MOST + 1, &found);
    if (status == STATUS_OK)
        status = show_goal_filter(request, filter.goal);
    if (status == STATUS_OK && filter.before == 0 && !is_filtered(&filter))
        status = show_queue(request);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_root(request);
    size_t shown = found.count > PAGE_MOST ? PAGE_MOST : found.count;
    for (size_t i = 0; i < shown; i++)
        ask_show_row(request, page_item(root, "Asks", i), &found.items[i]);
    show_filters(request, &filter);
    if (found.count > PAGE_MOST)
        page_format(root, "Pager.Next", "%s&before=%lld", list_href(request, &filter),
                    (long long)found.items[PAGE_MOST - 1].id);
    if (found.count > 0)
        page_text(root, "CsvHref", filter_href(request, "/asks/csv", &filter));
    page_flag(root, "MayCreate", person_is(request, ROLE_CONTENT));
    page_flag(root, "SeesRecord", ask_is_open_to(request));
    page_title(request, "asks", "Asks");
    return page_show(request, "campaigns/asks.cs");
}

/* As a file */

static const char *state_words(const char *state)
{
    const struct choice *choice = ask_states;
    while (choice->value != NULL && strcmp(choice->value, state) != 0)
        choice++;
    return choice->value == NULL ? state : choice->label;
}

static void add_ask(struct request *request, struct buf *csv, const struct ask *ask)
{
    struct arena *arena = request->arena;
    const char *fields[] = {
        arena_printf(arena, "%lld", (long long)ask->id),
        ask->title,
        ask_kind_words(ask->kind),
        words_plain_decimal(arena, ask->amount),
        ask_amount_unit(ask->kind, ask->currency),
        ask->goal,
        ask->campaign,
        ask->asker,
        ask->decided_by != 0 ? ask->decided_by_name : ask_decider_name(ask),
        state_words(ask->state),
        ask->answer_by,
        words_plain_decimal(arena, ask->given),
        ask->change_by,
        ask_outcome_words(ask->asker_outcome),
        words_plain_decimal(arena, ask->asker_figure),
        ask_outcome_words(ask->decider_outcome),
        words_plain_decimal(arena, ask->decider_figure),
        ask->unit,
    };
    csv_add_row(csv, fields, sizeof fields / sizeof fields[0]);
}

enum status ask_list_csv(struct request *request)
{
    static const char *const head[] = {"Number",
                                       "Ask",
                                       "Kind",
                                       "Amount",
                                       "Unit of amount",
                                       "First goal",
                                       "Campaign",
                                       "Asked by",
                                       "Decided by",
                                       "State",
                                       "Needed by",
                                       "Given",
                                       "Change by",
                                       "Asker says",
                                       "Asker's figure",
                                       "Decider says",
                                       "Decider's figure",
                                       "Unit of figures"};
    struct asks found;
    struct buf csv;
    struct ask_filter filter = read_filter(request);
    enum status status = ask_list(request, &filter, CSV_MOST, &found);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < found.count; i++)
        add_ask(request, &csv, &found.items[i]);
    return page_send(request, "text/csv; charset=utf-8; header=present", "asks.csv", csv.data,
                     csv.length);
}
