#include "people/call_pages.h"

#include <stdlib.h>
#include <string.h>

#include "lib/clock.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"
#include "people/fit.h"
#include "people/formats.h"
#include "people/offer_pages.h"
#include "people/offer_store.h"

enum { PAGE_ROWS = 30, FIT_ROWS = 100, FIT_SHOWN = 8, DAY_LETTERS = 10 };

static const int64_t minute_steps[] = {0, 15, 30, 60};

const char *call_is_shut(struct request *request, const struct call *call)
{
    if (!call->open)
        return "This call is closed.";
    if (strcmp(call->deadline, clock_today(request)) < 0)
        return "The deadline of this call has passed.";
    if (strcmp(call->campaign_state, "planned") != 0 && strcmp(call->campaign_state, "live") != 0)
        return "The campaign of this call is over.";
    if (call->taken >= call->places)
        return call->places == 1
                   ? "The one place of this call is taken."
                   : arena_printf(request->arena, "All %lld places of this call are taken.",
                                  (long long)call->places);
    return NULL;
}

static const char *places_left(struct request *request, const struct call *call)
{
    int64_t left = call->places > call->taken ? call->places - call->taken : 0;
    if (left == 0)
        return "no places left";
    if (call->places == 1)
        return "1 place";
    return arena_printf(request->arena, "%lld of %lld places left", (long long)left,
                        (long long)call->places);
}

void call_describe(struct request *request, HDF *node, const struct call *call)
{
    page_number(node, "Id", call->id);
    page_text(node, "Title", call->title);
    page_format(node, "Href", "/help-wanted/%lld", (long long)call->id);
    page_text(node, "Need", call->need);
    page_text(node, "Format", format_label(call->format));
    page_text(node, "Icon", format_icon(call->format));
    page_text(node, "Topic", call->topic);
    page_text(node, "Channel", call->channel);
    page_text(node, "Minutes", words_count(request->arena, call->minutes, "minute", "minutes"));
    page_text(node, "Places", places_left(request, call));
    page_day(request, node, "Deadline", call->deadline);
    page_text(node, "Done", call->done_means);
    page_text(node, "Example", call->example);
    page_number(node, "Version", call->version);
    page_text(node, "Campaign", call->campaign);
    page_format(node, "CampaignHref", "/campaigns/%lld", (long long)call->campaign_id);
    if (call->goal_id == 0)
        return;
    page_text(node, "Goal", call->goal);
    page_format(node, "GoalHref", "/goals/%lld", (long long)call->goal_id);
    page_text(node, "Why", call->why);
}

/* The list */

static struct call_filter read_filter(struct request *request)
{
    const char *format = params_get(&request->query, "format");
    const char *minutes = params_get(&request->query, "minutes");
    const char *from = params_get(&request->query, "from");
    const char *after = params_get(&request->query, "after");
    struct call_filter filter = {
        .from = clock_today(request), .format = "", .limit = PAGE_ROWS + 1};
    if (format != NULL && *format_label(format) != '\0')
        filter.format = format;
    for (size_t i = 1; minutes != NULL && i < sizeof minute_steps / sizeof minute_steps[0]; i++)
        if (strtoll(minutes, NULL, 10) == minute_steps[i])
            filter.minutes_most = minute_steps[i];
    if (from == NULL || after == NULL || strspn(from, "0123456789-") != DAY_LETTERS ||
        from[DAY_LETTERS] != '\0' || strcmp(from, filter.from) < 0)
        return filter;
    filter.from = from;
    filter.after_id = strtoll(after, NULL, 10);
    return filter;
}

static const char *list_address(struct request *request, const char *format, int64_t minutes)
{
    struct buf address;
    buf_init(&address, request->arena);
    buf_puts(&address, "/help-wanted");
    if (*format != '\0')
        buf_printf(&address, "?format=%s", format);
    if (minutes != 0)
        buf_printf(&address, "%cminutes=%lld", *format == '\0' ? '?' : '&', (long long)minutes);
    return address.data;
}

static void add_chip(HDF *list, size_t index, const char *href, const char *word, bool current)
{
    HDF *chip = page_item(list, NULL, index);
    page_text(chip, "Href", href);
    page_text(chip, "Word", word);
    page_flag(chip, "Current", current);
}

static void show_filters(struct request *request, const struct call_filter *filter)
{
    HDF *by_format = page_node(request, "FormatChips");
    HDF *by_minutes = page_node(request, "MinuteChips");
    int64_t most = filter->minutes_most;
    add_chip(by_format, 0, list_address(request, "", most), "Everything", *filter->format == '\0');
    for (size_t i = 0; i < FORMATS; i++)
        add_chip(by_format, i + 1, list_address(request, formats[i].value, most), formats[i].label,
                 strcmp(filter->format, formats[i].value) == 0);
    for (size_t i = 0; i < sizeof minute_steps / sizeof minute_steps[0]; i++) {
        int64_t step = minute_steps[i];
        add_chip(by_minutes, i, list_address(request, filter->format, step),
                 step == 0 ? "However long"
                           : arena_printf(request->arena, "%lld minutes or less", (long long)step),
                 step == most);
    }
    page_flag(page_root(request), "Filtered", *filter->format != '\0' || most != 0);
}

/* The best calls that fit; `fits` and `count` take what is shown. */
static enum status show_fitting(struct request *request, struct call_filter filter,
                                const struct volunteer *volunteer, struct fit **fits, size_t *count)
{
    struct call_list list;
    filter.limit = FIT_ROWS;
    enum status status = calls_open(request, &filter, &list);
    if (status != STATUS_OK)
        return status;
    fit_rank(request, volunteer, &list, fits, count);
    if (*count > FIT_SHOWN)
        *count = FIT_SHOWN;
    for (size_t i = 0; i < *count; i++) {
        HDF *row = page_item(page_root(request), "Fits", i);
        call_describe(request, row, (*fits)[i].call);
        page_text(row, "Because", (*fits)[i].because);
    }
    return STATUS_OK;
}

static bool is_among(const struct fit *fits, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (fits[i].call->id == id)
            return true;
    return false;
}

static void show_next(struct request *request, const struct call_filter *filter,
                      const struct call *last)
{
    const char *address = list_address(request, filter->format, filter->minutes_most);
    page_format(page_root(request), "Later", "%s%cfrom=%s&after=%lld", address,
                strchr(address, '?') == NULL ? '?' : '&', last->deadline, (long long)last->id);
}

static enum status show_open(struct request *request, const struct call_filter *filter,
                             const struct fit *fits, size_t count)
{
    struct call_list list;
    size_t shown = 0;
    enum status status = calls_open(request, filter, &list);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < list.count && i < PAGE_ROWS; i++)
        if (!is_among(fits, count, list.calls[i].id))
            call_describe(request, page_item(page_root(request), "Calls", shown++), &list.calls[i]);
    if (list.count > PAGE_ROWS)
        show_next(request, filter, &list.calls[PAGE_ROWS - 1]);
    return STATUS_OK;
}

static void offer_undo(struct request *request)
{
    const char *passed = params_get(&request->query, "passed");
    int64_t id = passed == NULL ? 0 : strtoll(passed, NULL, 10);
    if (id > 0)
        page_format(page_root(request), "Page.Undo.Action", "/help-wanted/%lld/return",
                    (long long)id);
}

enum status call_list_page(struct request *request)
{
    struct volunteer volunteer;
    struct fit *fits = NULL;
    size_t count = 0;
    struct campaign_choice *campaigns;
    size_t campaign_count = 0;
    struct call_filter filter = read_filter(request);
    enum status status = volunteer_load(request, &volunteer);
    if (status == STATUS_OK && volunteer_is_active(&volunteer) && filter.after_id == 0)
        status = show_fitting(request, filter, &volunteer, &fits, &count);
    if (status == STATUS_OK)
        status = show_open(request, &filter, fits, count);
    if (status == STATUS_OK && !person_is(request, ROLE_CONTENT))
        status = campaigns_to_call_for(request, &campaigns, &campaign_count);
    if (status != STATUS_OK)
        return status;
    show_filters(request, &filter);
    offer_undo(request);
    HDF *root = page_root(request);
    page_flag(root, "TakesPart", volunteer_is_active(&volunteer));
    page_flag(root, "Invite",
              !volunteer_is_active(&volunteer) && strcmp(volunteer.answer, "never") != 0);
    page_flag(root, "Paused", volunteer.paused);
    page_flag(root, "MayCall", person_is(request, ROLE_CONTENT) || campaign_count > 0);
    page_title(request, "help-wanted", "Help wanted");
    return page_show(request, "people/calls.cs");
}

/* One call */

static enum status show_goals(struct request *request, const struct call *call)
{
    struct served_goal *goals;
    size_t count;
    enum status status = call_goals(request, call->campaign_id, &goals, &count);
    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        HDF *row = page_item(page_root(request), "Goals", i);
        page_text(row, "Kind", "goal");
        page_text(row, "KindWord", "Goal");
        page_text(row, "Title", goals[i].title);
        page_format(row, "Href", "/goals/%lld", (long long)goals[i].id);
        page_text(row, "Why", goals[i].why);
    }
    return status;
}

const char *call_offers_waiting(struct request *request, const struct call *call)
{
    if (call->waiting == 0)
        return NULL;
    return words_count(request->arena, call->waiting, "offer waits for you", "offers wait for you");
}

static enum status show_offers(struct request *request, const struct call *call)
{
    struct offer_list list;
    enum status status = offers_of_call(request, call->id, &list);
    for (size_t i = 0; status == STATUS_OK && i < list.count; i++)
        offer_describe(request, page_item(page_root(request), "Offers", i), &list.offers[i]);
    page_text(page_root(request), "OffersWaiting", call_offers_waiting(request, call));
    return status;
}

static enum status show_my_offer(struct request *request, const struct call *call)
{
    struct offer *offer;
    enum status status = offer_of_mine(request, call->id, &offer);
    if (status == STATUS_OK && offer != NULL) {
        HDF *mine = page_node(request, "Mine");
        offer_describe(request, mine, offer);
        page_format(mine, "WriteHref", "/posts/new?campaign=%lld&call=%lld",
                    (long long)call->campaign_id, (long long)call->id);
    }
    return status;
}

enum status call_show(struct request *request, const struct call *call)
{
    struct volunteer volunteer;
    HDF *shown = page_node(request, "Call");
    enum status status = volunteer_load(request, &volunteer);
    if (status == STATUS_OK)
        status = show_goals(request, call);
    if (status == STATUS_OK)
        status = show_my_offer(request, call);
    if (status == STATUS_OK && call_is_mine(request, call))
        status = show_offers(request, call);
    if (status != STATUS_OK)
        return status;
    call_describe(request, shown, call);
    page_flag(shown, "IsMine", call_is_mine(request, call));
    page_flag(shown, "Open", call->open);
    page_flag(shown, "Passed", call->passed);
    page_text(shown, "Shut", call_is_shut(request, call));
    page_flag(page_root(request), "TakesPart", volunteer_is_active(&volunteer));
    if (request->fields == NULL)
        form_begin(request, &offer_form);
    page_title(request, "help-wanted", "%s", call->title);
    return page_show(request, "people/call.cs");
}

enum status call_page(struct request *request)
{
    struct call *call;
    enum status status = call_load(request, request->numbers[0], &call);
    if (status != STATUS_OK)
        return status;
    return call == NULL ? STATUS_NOT_FOUND : call_show(request, call);
}

/* Passing says nothing to anybody, so the audit has the same row as for any change of
 * what a person says about helping. */
static enum status keep_pass(struct request *request, bool passed)
{
    struct call *call;
    int64_t id = request->numbers[0];
    enum status status = call_load(request, id, &call);
    if (status == STATUS_OK && call == NULL)
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        status = call_pass(request, id, passed);
    if (status == STATUS_OK)
        status = audit(request, "volunteer.change", "volunteer", 0, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return passed ? page_redirect(request, "passed", "/help-wanted?passed=%lld", (long long)id)
                  : page_redirect(request, "returned", "/help-wanted/%lld", (long long)id);
}

static enum status pass_work(struct request *request, void *data)
{
    (void)data;
    return keep_pass(request, true);
}

static enum status return_work(struct request *request, void *data)
{
    (void)data;
    return keep_pass(request, false);
}

enum status call_pass_it(struct request *request)
{
    return transaction_run(request, pass_work, NULL);
}

enum status call_take_back(struct request *request)
{
    return transaction_run(request, return_work, NULL);
}
