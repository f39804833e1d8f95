#include "campaigns/campaign_pages.h"

#include <string.h>

#include "campaigns/ask_show.h"
#include "campaigns/campaign_show.h"
#include "campaigns/campaign_state.h"
#include "campaigns/choice_store.h"
#include "campaigns/link_store.h"
#include "campaigns/measure_pages.h"
#include "lib/clock.h"
#include "lib/questions.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

static void show_moves(struct request *request, const struct campaign *campaign)
{
    size_t count = 0;
    for (const struct campaign_move *move = campaign_moves; move->from != NULL; move++) {
        if (strcmp(move->from, campaign->state) != 0)
            continue;
        if (move->needs_reason) {
            page_text(page_root(request), "StopWord", move->button);
            continue;
        }
        HDF *item = page_item(page_root(request), "Moves", count++);
        page_text(item, "To", move->to);
        page_text(item, "Word", move->button);
        page_text(item, "Icon", move->icon);
    }
}

static const char *event_words(struct request *request, const struct link_event *event)
{
    static const struct choice words[] = {{"linked", "linked it to"},
                                          {"confirmed", "confirmed that it serves"},
                                          {"withdrawn", "withdrew it from"},
                                          {"why changed", "said anew why it serves"},
                                          {NULL, ""}};
    const struct choice *choice = words;
    while (choice->value != NULL && strcmp(choice->value, event->what) != 0)
        choice++;
    return arena_printf(request->arena, "%s %s", choice->label, event->goal);
}

static enum status show_links_history(struct request *request, int64_t campaign)
{
    struct link_events events;
    enum status status = link_history(request, campaign, &events);
    for (size_t i = 0; i < events.count; i++) {
        HDF *row = page_item(page_root(request), "LinkHistory", i);
        page_person(row, "Who", events.items[i].person_id, events.items[i].person);
        page_text(row, "What", event_words(request, &events.items[i]));
        page_text(row, "Text", events.items[i].words);
        page_moment(request, row, "When", events.items[i].at);
    }
    return status;
}

static enum status show_campaign(struct request *request, const struct campaign *campaign)
{
    struct channels channels;
    const char *figures = "";
    HDF *node = page_node(request, "Campaign");
    campaign_show_head(request, campaign, "");
    enum status status = campaign_show_brief(request, campaign);
    if (status == STATUS_OK)
        status = channels_of_campaign(request, campaign->id, &channels);
    if (status == STATUS_OK)
        status = show_links_history(request, campaign->id);
    if (status == STATUS_OK)
        status = measure_show_all(request, campaign);
    if (status == STATUS_OK)
        status = ask_show_campaign(request, campaign->id);
    if (status == STATUS_OK)
        status = questions_show(request, "Asked", "campaign", campaign->id);
    if (status == STATUS_OK)
        status = campaign_figures(request, campaign->id, &figures);
    if (status != STATUS_OK)
        return status;
    struct buf names;
    buf_init(&names, request->arena);
    for (size_t i = 0; i < channels.count; i++)
        buf_printf(&names, "%s%s", i == 0 ? "" : ", ", channels.items[i].name);
    page_text(node, "Channels", names.data);
    page_text(node, "Figures", figures);
    if (campaign->deputy_id != 0)
        page_person(node, "Deputy", campaign->deputy_id, campaign->deputy);
    page_day(request, node, "Starts", campaign->starts_on);
    page_day(request, node, "Ends", campaign->ends_on);
    if (campaign_may_edit(request, campaign))
        show_moves(request, campaign);
    return page_show(request, "campaigns/campaign.cs");
}

enum status campaign_page(struct request *request)
{
    struct campaign campaign;
    enum status status = campaign_find(request, request->numbers[0], &campaign);
    return status == STATUS_OK ? show_campaign(request, &campaign) : status;
}

/* People: a contributor's name is for those who work with them; others see how many */

static void show_calls(struct request *request, const struct campaign_calls *calls)
{
    struct arena *arena = request->arena;
    for (size_t i = 0; i < calls->count; i++) {
        const struct campaign_call *call = &calls->items[i];
        HDF *row = page_item(page_root(request), "Calls", i);
        page_text(row, "Title", call->title);
        page_text(row, "Text", call->need);
        page_format(row, "Href", "/help-wanted/%lld", (long long)call->id);
        page_format(row, "Meta", "%s, %s, until %s",
                    words_count(arena, call->places, "place", "places"),
                    words_count(arena, call->minutes, "minute", "minutes"),
                    clock_day(arena, call->deadline));
        page_text(row, "StatusKind", call->open ? "waiting" : "draft");
        page_text(row, "Status", call->open ? "Open" : "Closed");
    }
}

static void show_contributors(struct request *request, const struct campaign *campaign,
                              const struct contributors *people)
{
    bool all = campaign_may_edit(request, campaign);
    size_t shown = 0;
    for (size_t i = 0; i < people->count; i++) {
        const struct contributor *person = &people->items[i];
        if (!all && person->person_id != person_id(request))
            continue;
        HDF *item = page_item(page_root(request), "Contributors", shown++);
        page_person(item, "Person", person->person_id, person->name);
        page_text(item, "Call", person->call);
        page_format(item, "CallHref", "/help-wanted/%lld", (long long)person->call_id);
        page_flag(item, "Done", person->done);
        if (person->person_id == person_id(request) && campaign_is_open(campaign))
            page_format(item, "WriteHref", "/posts/new?campaign=%lld&call=%lld",
                        (long long)campaign->id, (long long)person->call_id);
    }
    if (people->count > 0)
        page_text(
            page_root(request), "ContributorsWords",
            words_count(request->arena, (int64_t)people->count, "place taken", "places taken"));
}

enum status campaign_people_page(struct request *request)
{
    struct campaign campaign;
    struct campaign_calls calls;
    struct contributors people;
    enum status status = campaign_find(request, request->numbers[0], &campaign);
    if (status == STATUS_OK)
        status = campaign_calls(request, campaign.id, &calls);
    if (status == STATUS_OK)
        status = campaign_contributors(request, campaign.id, &people);
    if (status != STATUS_OK)
        return status;
    campaign_show_head(request, &campaign, "people");
    if (campaign.deputy_id != 0)
        page_person(page_node(request, "Campaign"), "Deputy", campaign.deputy_id, campaign.deputy);
    show_calls(request, &calls);
    show_contributors(request, &campaign, &people);
    page_title(request, "campaigns", "People of %s", campaign.title);
    return page_show(request, "campaigns/people.cs");
}

/* Changing the state */

enum { STATE_TO, STATE_REASON, STATE_VERSION };

static const struct choice all_states[] = {
    {"live", "Live"}, {"done", "Done"}, {"stopped", "Stopped"}, {NULL, NULL}};

static const struct field state_fields[] = {
    [STATE_TO] = {.name = "to",
                  .label = "The new state",
                  .kind = FIELD_CHOICE,
                  .flags = FIELD_REQUIRED,
                  .choices = all_states},
    [STATE_REASON] = {.name = "reason", .label = "The reason", .kind = FIELD_TEXT, .most = 500},
    [STATE_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form campaign_state_form = {"campaign_state", state_fields,
                                         sizeof state_fields / sizeof state_fields[0], 0};

static enum status move_campaign(struct request *request, struct campaign *campaign,
                                 const struct campaign_move *move)
{
    const char *before;
    const char *after;
    campaign->version = form_number(request, STATE_VERSION);
    enum status status = campaign_json(request, campaign->id, &before);
    if (status == STATUS_OK)
        status = campaign_set_state(request, campaign, move->to, form_text(request, STATE_REASON));
    if (status == STATUS_OK)
        status = link_settle(request, campaign->id);
    if (status == STATUS_OK)
        status = campaign_json(request, campaign->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "campaign.state", "campaign", campaign->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, move->note, "/campaigns/%lld", (long long)campaign->id);
}

static enum status change_state(struct request *request, void *data)
{
    struct campaign *campaign = data;
    enum status status = campaign_find(request, campaign->id, campaign);
    if (status != STATUS_OK)
        return status;
    const struct campaign_move *move = campaign_move(campaign->state, form_text(request, STATE_TO));
    if (move == NULL)
        return STATUS_CONFLICT;
    if (move->needs_reason && *form_text(request, STATE_REASON) == '\0') {
        form_error(request, STATE_REASON,
                   "Say why it stops: those who worked on it and the goal's owner will read it.");
        return STATUS_OK;
    }
    return move_campaign(request, campaign, move);
}

enum status campaign_state_change(struct request *request)
{
    struct campaign campaign;
    enum status status = campaign_find(request, request->numbers[0], &campaign);
    if (status != STATUS_OK)
        return status;
    if (!campaign_may_edit(request, &campaign))
        return STATUS_FORBIDDEN;
    if (form_valid(request))
        status = transaction_run(request, change_state, &campaign);
    if (status != STATUS_OK || form_valid(request))
        return status;
    return show_campaign(request, &campaign);
}
