#include "people/call_edit_pages.h"

#include <stdlib.h>
#include <string.h>

#include "lib/clock.h"
#include "lib/transaction.h"
#include "people/call_pages.h"
#include "people/channel_store.h"
#include "people/formats.h"

enum {
    CAMPAIGN,
    TITLE,
    NEED,
    FORMAT,
    TOPIC,
    CHANNEL,
    MINUTES,
    PLACES,
    DEADLINE,
    DONE,
    EXAMPLE,
    VERSION,
};
enum { STATE_VERSION };
enum {
    EXAMPLE_DAYS = 14,
    MINUTES_LEAST = 5,
    MINUTES_MOST = 2400,
    PLACES_MOST = 50,
    YEARS_AHEAD = 2 * 366
};

static const struct field fields[] = {
    [CAMPAIGN] = {.name = "campaign", .label = "Campaign", .kind = FIELD_ID},
    [TITLE] = {.name = "title",
               .label = "Title",
               .kind = FIELD_LINE,
               .flags = FIELD_REQUIRED,
               .most = 160,
               .example = "Tell us about one question that you answered"},
    [NEED] = {.name = "need",
              .label = "What we need",
              .kind = FIELD_TEXT,
              .flags = FIELD_REQUIRED,
              .most = 2000,
              .example = "Half a page in your own words: what was asked, how you found out, what"
                         " the other said. We do the rest."},
    [FORMAT] = {.name = "format",
                .label = "Format",
                .kind = FIELD_CHOICE,
                .flags = FIELD_REQUIRED,
                .choices = formats},
    [TOPIC] = {.name = "topic",
               .label = "Topic",
               .kind = FIELD_LINE,
               .flags = FIELD_REQUIRED,
               .most = 80,
               .example = "Customers"},
    [CHANNEL] = {.name = "channel", .label = "Network", .kind = FIELD_ID},
    [MINUTES] = {.name = "minutes",
                 .label = "Minutes",
                 .kind = FIELD_INTEGER,
                 .flags = FIELD_REQUIRED,
                 .least = MINUTES_LEAST,
                 .most = MINUTES_MOST,
                 .example = "20"},
    [PLACES] = {.name = "places",
                .label = "Places",
                .kind = FIELD_INTEGER,
                .flags = FIELD_REQUIRED,
                .least = 1,
                .most = PLACES_MOST},
    [DEADLINE] = {.name = "deadline",
                  .label = "Deadline",
                  .kind = FIELD_DATE,
                  .flags = FIELD_REQUIRED},
    [DONE] = {.name = "done_means",
              .label = "What done looks like",
              .kind = FIELD_TEXT,
              .flags = FIELD_REQUIRED,
              .most = 500,
              .example = "The text is with us, and you have seen what we make of it."},
    [EXAMPLE] = {.name = "example", .label = "An example", .kind = FIELD_TEXT, .most = 1000},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

static const struct field state_fields[] = {
    [STATE_VERSION] = {.name = "version",
                       .label = "Version",
                       .kind = FIELD_INTEGER,
                       .flags = FIELD_REQUIRED},
};

const struct form call_form = {"call", fields, sizeof fields / sizeof fields[0], 0};
const struct form call_state_form = {"call_state", state_fields, 1, 0};

static enum status offer_channels(struct request *request, int64_t present)
{
    struct channel_list channels;
    enum status status = channels_load(request, NULL, present, &channels);
    form_choice(request, CHANNEL, "", "No network in particular");
    for (size_t i = 0; status == STATUS_OK && i < channels.count; i++)
        form_choice_number(request, CHANNEL, channels.channels[i].id, channels.channels[i].name);
    return status;
}

/* `call` is NULL for a new one. */
static enum status show_form(struct request *request, const struct call *call)
{
    enum status status = offer_channels(request, call == NULL ? 0 : call->channel_id);
    if (status != STATUS_OK)
        return status;
    if (call != NULL)
        call_describe(request, page_node(request, "Call"), call);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "help-wanted", "%s", call == NULL ? "Ask for help" : "Change the call");
    return page_show(request, "people/call_edit.cs");
}

/* Campaigns to choose from; without one the page says how to come by it. */
static enum status offer_campaigns(struct request *request)
{
    struct campaign_choice *campaigns;
    size_t count;
    enum status status = campaigns_to_call_for(request, &campaigns, &count);
    if (status != STATUS_OK)
        return status;
    form_choice(request, CAMPAIGN, "", "Choose a campaign");
    for (size_t i = 0; i < count; i++)
        form_choice_number(request, CAMPAIGN, campaigns[i].id, campaigns[i].title);
    page_flag(page_root(request), "NoCampaign", count == 0);
    return STATUS_OK;
}

enum status call_new_page(struct request *request)
{
    struct campaign_choice *campaign = NULL;
    const char *wanted = params_get(&request->query, "campaign");
    enum status status = STATUS_OK;
    form_begin(request, &call_form);
    if (wanted != NULL)
        status = campaign_load(request, strtoll(wanted, NULL, 10), &campaign);
    if (status == STATUS_OK && wanted != NULL && campaign == NULL)
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK && campaign != NULL && !campaign_is_mine(request, campaign))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = offer_campaigns(request);
    if (status != STATUS_OK)
        return status;
    if (campaign != NULL)
        form_set_number(request, CAMPAIGN, campaign->id);
    form_set_number(request, PLACES, 1);
    if (form_fill(request)) {
        form_set(request, FORMAT, formats[0].value);
        form_set(request, DEADLINE, clock_day_ahead(request, EXAMPLE_DAYS));
    }
    return show_form(request, NULL);
}

static struct call from_form(const struct request *request)
{
    return (struct call){
        .campaign_id = form_number(request, CAMPAIGN),
        .title = form_text(request, TITLE),
        .need = form_text(request, NEED),
        .format = form_text(request, FORMAT),
        .topic = form_text(request, TOPIC),
        .channel_id = form_number(request, CHANNEL),
        .minutes = form_number(request, MINUTES),
        .places = form_number(request, PLACES),
        .deadline = form_text(request, DEADLINE),
        .done_means = form_text(request, DONE),
        .example = form_text(request, EXAMPLE),
        .version = form_number(request, VERSION),
    };
}

/* What the declaration of the fields cannot say. */
static enum status check_fields(struct request *request, const char *kept_deadline, int64_t present)
{
    struct channel_list channels;
    const char *deadline = form_text(request, DEADLINE);
    enum status status = channels_load(request, NULL, present, &channels);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    int64_t channel = form_number(request, CHANNEL);
    if (channel != 0 && !channels_have(&channels, channel))
        form_error(request, CHANNEL, "Network is not one of the choices.");
    int64_t away = clock_days_between(clock_today(request), deadline);
    if (strcmp(deadline, kept_deadline) == 0)
        return STATUS_OK;
    if (away < 0)
        form_error(request, DEADLINE, "Deadline must be today or later.");
    else if (away > YEARS_AHEAD)
        form_error(request, DEADLINE, "Deadline must be within two years.");
    return STATUS_OK;
}

static enum status audit_call(struct request *request, const char *action, int64_t id,
                              const char *before)
{
    const char *after;
    enum status status = call_json(request, id, &after);
    return status == STATUS_OK ? audit(request, action, "call", id, before, after) : status;
}

static enum status create_work(struct request *request, void *data)
{
    (void)data;
    struct call call = from_form(request);
    enum status status = call_add(request, &call);
    if (status == STATUS_OK)
        status = audit_call(request, "call.open", call.id, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "opened", "/help-wanted/%lld", (long long)call.id);
}

static enum status check_campaign(struct request *request)
{
    struct campaign_choice *campaign = NULL;
    int64_t id = form_number(request, CAMPAIGN);
    if (id == 0) {
        form_error(request, CAMPAIGN, "Campaign is missing.");
        return STATUS_OK;
    }
    enum status status = campaign_load(request, id, &campaign);
    if (status != STATUS_OK)
        return status;
    if (campaign == NULL)
        form_error(request, CAMPAIGN, "Campaign is not one of the choices.");
    else if (!campaign_is_mine(request, campaign))
        return STATUS_FORBIDDEN;
    else if (!campaign->running)
        form_error(request, CAMPAIGN, "This campaign is over: it needs no more help.");
    return STATUS_OK;
}

enum status call_create(struct request *request)
{
    enum status status = check_campaign(request);
    if (status == STATUS_OK)
        status = check_fields(request, "", 0);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, create_work, NULL);
    if (status != STATUS_OK || form_valid(request))
        return status;
    status = offer_campaigns(request);
    return status == STATUS_OK ? show_form(request, NULL) : status;
}

/* The call of the address; STATUS_FORBIDDEN for whoever may not change it. */
static enum status load_mine(struct request *request, struct call **call)
{
    enum status status = call_load(request, request->numbers[0], call);
    if (status != STATUS_OK)
        return status;
    if (*call == NULL)
        return STATUS_NOT_FOUND;
    return call_is_mine(request, *call) ? STATUS_OK : STATUS_FORBIDDEN;
}

enum status call_edit_page(struct request *request)
{
    struct call *call;
    enum status status = load_mine(request, &call);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &call_form);
    form_set(request, TITLE, call->title);
    form_set(request, NEED, call->need);
    form_set(request, FORMAT, call->format);
    form_set(request, TOPIC, call->topic);
    form_set(request, CHANNEL, "");
    if (call->channel_id != 0)
        form_set_number(request, CHANNEL, call->channel_id);
    form_set_number(request, MINUTES, call->minutes);
    form_set_number(request, PLACES, call->places);
    form_set(request, DEADLINE, call->deadline);
    form_set(request, DONE, call->done_means);
    form_set(request, EXAMPLE, call->example);
    form_set_number(request, VERSION, call->version);
    return show_form(request, call);
}

static enum status update_work(struct request *request, void *data)
{
    struct call **call = data;
    const char *before;
    struct call changed = from_form(request);
    changed.id = request->numbers[0];
    enum status status = call_load_locked(request, changed.id, call);
    if (status != STATUS_OK)
        return status;
    if (changed.places < (*call)->taken) {
        form_error(request, PLACES, "Places cannot be fewer than the %lld that are taken.",
                   (long long)(*call)->taken);
        return STATUS_OK;
    }
    status = call_json(request, changed.id, &before);
    if (status == STATUS_OK)
        status = call_save(request, &changed);
    if (status == STATUS_OK)
        status = audit_call(request, "call.change", changed.id, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "changed", "/help-wanted/%lld", (long long)changed.id);
}

static void conflict_of_number(struct request *request, size_t field, int64_t theirs)
{
    form_conflict(request, field, arena_printf(request->arena, "%lld", (long long)theirs));
}

/* Somebody else saved it meanwhile: both texts. */
static enum status show_conflict(struct request *request)
{
    struct call *call;
    enum status status = load_mine(request, &call);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, call->version);
    form_conflict(request, TITLE, call->title);
    form_conflict(request, NEED, call->need);
    if (strcmp(form_text(request, FORMAT), call->format) != 0)
        form_conflict(request, FORMAT, format_label(call->format));
    if (form_number(request, CHANNEL) != call->channel_id)
        form_conflict(request, CHANNEL, call->channel_id == 0 ? "None" : call->channel);
    conflict_of_number(request, MINUTES, call->minutes);
    conflict_of_number(request, PLACES, call->places);
    form_conflict(request, TOPIC, call->topic);
    form_conflict(request, DEADLINE, call->deadline);
    form_conflict(request, DONE, call->done_means);
    form_conflict(request, EXAMPLE, call->example);
    return show_form(request, call);
}

enum status call_update(struct request *request)
{
    struct call *call;
    enum status status = load_mine(request, &call);
    if (status == STATUS_OK)
        status = check_fields(request, call->deadline, call->channel_id);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, update_work, &call);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, call) : status;
}

static enum status state_work(struct request *request, void *data)
{
    const char *state = data;
    const char *before;
    int64_t id = request->numbers[0];
    bool opens = strcmp(state, "open") == 0;
    enum status status = call_json(request, id, &before);
    if (status == STATUS_OK)
        status = call_set_state(request, id, state, form_number(request, STATE_VERSION));
    if (status == STATUS_OK)
        status = audit_call(request, opens ? "call.reopen" : "call.close", id, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, opens ? "reopened" : "closed", "/help-wanted/%lld",
                         (long long)id);
}

static enum status set_state(struct request *request, char *state)
{
    struct call *call;
    enum status status = load_mine(request, &call);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, state_work, state);
    return status == STATUS_OK && !form_valid(request) ? call_show(request, call) : status;
}

enum status call_close(struct request *request)
{
    static char closed[] = "closed";
    return set_state(request, closed);
}

enum status call_reopen(struct request *request)
{
    static char open[] = "open";
    return set_state(request, open);
}
