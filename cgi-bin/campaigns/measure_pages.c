#include "campaigns/measure_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/choice_store.h"
#include "campaigns/measure_store.h"
#include "lib/clock.h"
#include "lib/glossary.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { LEVEL, CHANNEL, KIND, MEASURE, UNIT, BASELINE, TARGET, DUE_ON, VERSION, FIELDS };

static const struct choice levels[] = {{"outcome", "Outcome: leads, sales, applicants"},
                                       {"audience", "Audience: reach, likes, followers"},
                                       {"activity", "Activity: posts, events"},
                                       {NULL, NULL}};

static const struct field fields[FIELDS] = {
    [LEVEL] = {"level", "The level", FIELD_CHOICE, FIELD_REQUIRED, .choices = levels},
    [CHANNEL] = {.name = "channel", .label = "The channel", .kind = FIELD_ID},
    [KIND] = {.name = "kind", .label = "The figure", .kind = FIELD_ID},
    [MEASURE] = {"measure", "The measure", FIELD_LINE, FIELD_REQUIRED, .most = 200},
    [UNIT] = {"unit", "The unit", FIELD_LINE, FIELD_REQUIRED, .most = 40},
    [BASELINE] = {.name = "baseline", .label = "Today", .kind = FIELD_DECIMAL},
    [TARGET] = {.name = "target",
                .label = "The target",
                .kind = FIELD_DECIMAL,
                .flags = FIELD_REQUIRED},
    [DUE_ON] = {.name = "due_on", .label = "The day", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form measure_form = {"measure", fields, FIELDS, 0};

static const struct field remove_fields[] = {
    {.name = "version", .label = "Version", .kind = FIELD_INTEGER, .flags = FIELD_REQUIRED},
};

const struct form measure_remove_form = {"measure_remove", remove_fields, 1, 0};

/* Showing */

static const char *span(struct request *request, const struct measure *measure)
{
    struct arena *arena = request->arena;
    const char *target = words_decimal(arena, measure->target);
    const char *by = clock_day(arena, measure->due_on);
    if (*measure->baseline == '\0')
        return arena_printf(arena, "To %s %s by %s", target, measure->unit, by);
    return arena_printf(arena, "From %s to %s %s by %s", words_decimal(arena, measure->baseline),
                        target, measure->unit, by);
}

enum status measure_show_all(struct request *request, const struct campaign *campaign)
{
    struct measures measures;
    bool activity_alone = true;
    enum status status = measure_list(request, campaign->id, &measures);
    for (size_t i = 0; i < measures.count; i++) {
        const struct measure *measure = &measures.items[i];
        HDF *row = page_item(page_root(request), "Measures", i);
        page_text(row, "Measure", measure->measure);
        page_text(row, "Span", span(request, measure));
        page_text(row, "Channel", *measure->channel == '\0' ? "All channels" : measure->channel);
        page_text(row, "Level", glossary_level(request, measure->level));
        page_format(row, "Href", "/campaigns/%lld/measures/%lld", (long long)campaign->id,
                    (long long)measure->id);
        activity_alone = activity_alone && strcmp(measure->level, "activity") == 0;
    }
    page_flag(page_root(request), "ActivityAlone", measures.count > 0 && activity_alone);
    page_flag(page_root(request), "MayAddMeasure", measures.count < MEASURES_MOST);
    if (strcmp(campaign->state, "live") == 0)
        page_day(request, page_root(request), "LiveSince", campaign->starts_on);
    return status;
}

/* The form */

struct held {
    struct campaign campaign;
    struct measure measure; /* id 0 for a new one */
    struct channels channels;
    struct choice_rows kinds;
    bool stale;
};

static enum status find(struct request *request, struct held *held, bool with_measure)
{
    *held = (struct held){0};
    enum status status = campaign_find(request, request->numbers[0], &held->campaign);
    if (status == STATUS_OK && !campaign_may_edit(request, &held->campaign))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK && with_measure)
        status = measure_find(request, held->campaign.id, request->numbers[1], &held->measure);
    if (status == STATUS_OK) {
        status = channels_of_campaign(request, held->campaign.id, &held->channels);
        held->channels = channels_live(request, &held->channels);
    }
    if (status == STATUS_OK)
        status = choice_metric_kinds(request, &held->kinds);
    return status;
}

static enum status show_form(struct request *request, const struct held *held)
{
    HDF *root = page_root(request);
    form_choice(request, CHANNEL, "", "All channels together");
    for (size_t i = 0; i < held->channels.count; i++)
        form_choice_number(request, CHANNEL, held->channels.items[i].id,
                           held->channels.items[i].name);
    if (held->measure.channel_id != 0 &&
        channel_of(&held->channels, held->measure.channel_id) == NULL)
        form_choice_number(request, CHANNEL, held->measure.channel_id, held->measure.channel);
    form_choice(request, KIND, "", "None does");
    for (size_t i = 0; i < held->kinds.count; i++)
        form_choice_number(request, KIND, held->kinds.items[i].id, held->kinds.items[i].name);
    page_text(root, "Campaign.Title", held->campaign.title);
    page_format(root, "Campaign.Href", "/campaigns/%lld", (long long)held->campaign.id);
    if (held->measure.id == 0) {
        page_format(root, "Action", "/campaigns/%lld/measures/new", (long long)held->campaign.id);
        page_title(request, "campaigns", "New measure");
    } else {
        page_format(root, "Action", "/campaigns/%lld/measures/%lld", (long long)held->campaign.id,
                    (long long)held->measure.id);
        page_number(root, "RemoveVersion", held->measure.version);
        page_title(request, "campaigns", "Change %s", held->measure.measure);
    }
    page_text(root, "Page.Width", "narrow");
    return page_show(request, "campaigns/measure.cs");
}

static void each_value(struct request *request, const struct measure *measure,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, MEASURE, measure->measure);
    use(request, UNIT, measure->unit);
    use(request, BASELINE, words_plain_decimal(request->arena, measure->baseline));
    use(request, TARGET, words_plain_decimal(request->arena, measure->target));
    use(request, DUE_ON, measure->due_on);
}

enum status measure_new_page(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, false);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &measure_form);
    form_set(request, DUE_ON, held.campaign.ends_on);
    return show_form(request, &held);
}

enum status measure_edit_page(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, true);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &measure_form);
    each_value(request, &held.measure, form_set);
    form_set(request, LEVEL, held.measure.level);
    if (held.measure.channel_id != 0)
        form_set_number(request, CHANNEL, held.measure.channel_id);
    if (held.measure.kind_id != 0)
        form_set_number(request, KIND, held.measure.kind_id);
    form_set_number(request, VERSION, held.measure.version);
    return show_form(request, &held);
}

/* Saving */

static struct measure typed(const struct request *request, const struct held *held)
{
    return (struct measure){.id = held->measure.id,
                            .campaign_id = held->campaign.id,
                            .channel_id = form_number(request, CHANNEL),
                            .kind_id = form_number(request, KIND),
                            .level = form_text(request, LEVEL),
                            .measure = form_text(request, MEASURE),
                            .unit = form_text(request, UNIT),
                            .baseline = form_text(request, BASELINE),
                            .target = form_text(request, TARGET),
                            .due_on = form_text(request, DUE_ON),
                            .version = form_number(request, VERSION)};
}

static enum status check(struct request *request, const struct held *held)
{
    int64_t channel = form_number(request, CHANNEL);
    int64_t kind = form_number(request, KIND);
    const char *baseline = words_plain_decimal(request->arena, form_text(request, BASELINE));
    const char *target = words_plain_decimal(request->arena, form_text(request, TARGET));
    if (kind != 0 && !choice_has(&held->kinds, kind))
        form_error(request, KIND, "There is no such figure any more. Choose another.");
    if (channel != 0 && channel != held->measure.channel_id &&
        channel_of(&held->channels, channel) == NULL)
        form_error(request, CHANNEL, "Choose one of the campaign's channels.");
    if (form_valid(request) && *baseline != '\0' && strcmp(baseline, target) == 0)
        form_error(request, TARGET, "The target must differ from where it stands today.");
    if (!form_valid(request) || held->measure.id != 0)
        return STATUS_OK;
    struct measures measures;
    enum status status = measure_list(request, held->campaign.id, &measures);
    if (status == STATUS_OK && measures.count >= MEASURES_MOST)
        form_error(request, MEASURE, "A campaign can name %d measures. Change one that it has.",
                   MEASURES_MOST);
    return status;
}

static enum status audited(struct request *request, const char *action, int64_t measure,
                           const char *before, int64_t campaign, const char *note)
{
    const char *after;
    enum status status = measure_json(request, measure, &after);
    if (status == STATUS_OK)
        status = audit(request, action, "campaign", campaign, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, note, "/campaigns/%lld", (long long)campaign);
}

static enum status create(struct request *request, void *data)
{
    const struct held *held = data;
    struct measure measure = typed(request, held);
    enum status status = measure_insert(request, &measure);
    if (status != STATUS_OK)
        return status;
    return audited(request, "measure.create", measure.id, NULL, held->campaign.id, "measure-saved");
}

enum status measure_create(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, false);
    if (status == STATUS_OK)
        status = check(request, &held);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        return transaction_run(request, create, &held);
    return show_form(request, &held);
}

static enum status save(struct request *request, void *data)
{
    struct held *held = data;
    struct measure measure = typed(request, held);
    const char *before;
    enum status status = measure_json(request, measure.id, &before);
    if (status == STATUS_OK)
        status = measure_update(request, &measure);
    held->stale = status == STATUS_CONFLICT;
    if (status != STATUS_OK)
        return status;
    return audited(request, "measure.save", measure.id, before, held->campaign.id, "measure-saved");
}

static enum status show_conflict(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, true);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, held.measure.version);
    each_value(request, &held.measure, form_conflict);
    if (strcmp(held.measure.level, form_text(request, LEVEL)) != 0)
        form_conflict(request, LEVEL, glossary_level(request, held.measure.level));
    if (held.measure.channel_id != form_number(request, CHANNEL))
        form_conflict(request, CHANNEL,
                      held.measure.channel_id == 0 ? "All channels together"
                                                   : held.measure.channel);
    if (held.measure.kind_id != form_number(request, KIND))
        form_conflict(request, KIND, held.measure.kind_id == 0 ? "None does" : held.measure.kind);
    return show_form(request, &held);
}

enum status measure_save(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, true);
    if (status == STATUS_OK)
        status = check(request, &held);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return show_form(request, &held);
    status = transaction_run(request, save, &held);
    return status == STATUS_CONFLICT && held.stale ? show_conflict(request) : status;
}

static enum status take_away(struct request *request, void *data)
{
    struct held *held = data;
    const char *before;
    held->measure.version = form_number(request, 0);
    enum status status = measure_json(request, held->measure.id, &before);
    if (status == STATUS_OK)
        status = measure_delete(request, &held->measure);
    if (status == STATUS_OK)
        status = audit(request, "measure.remove", "campaign", held->campaign.id, before, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "measure-gone", "/campaigns/%lld", (long long)held->campaign.id);
}

enum status measure_remove(struct request *request)
{
    struct held held;
    enum status status = find(request, &held, true);
    if (status != STATUS_OK)
        return status;
    return form_valid(request) ? transaction_run(request, take_away, &held) : STATUS_INVALID;
}
