#include "results/show_totals.h"

#include <string.h>

#include "lib/chart.h"
#include "lib/clock.h"
#include "lib/glossary.h"
#include "lib/words.h"

const char *figure_words(struct request *request, const char *figure)
{
    return *figure == '\0' ? "not known" : words_decimal(request->arena, figure);
}

const char *unknown_words(struct request *request, int64_t unknown)
{
    if (unknown == 0)
        return "";
    return arena_printf(request->arena, "%s unknown", words_number(request->arena, unknown));
}

/* "LinkedIn 1,200 · X 300 (1 unknown)"; "" where one total is all there is. */
static const char *channel_words(struct request *request, const struct totals *by_channel,
                                 int64_t kind)
{
    struct buf buf;
    size_t told = 0;
    buf_init(&buf, request->arena);
    for (size_t i = 0; i < by_channel->count; i++) {
        const struct total *total = &by_channel->items[i];
        if (total->kind.id != kind)
            continue;
        const char *unknown = unknown_words(request, total->unknown);
        buf_printf(&buf, "%s%s %s%s%s%s", told++ == 0 ? "" : " · ",
                   *total->channel == '\0' ? "On no one channel" : total->channel,
                   figure_words(request, total->figure), *unknown == '\0' ? "" : " (", unknown,
                   *unknown == '\0' ? "" : ")");
    }
    return told == 0 ? "" : buf.data;
}

void show_totals(struct request *request, HDF *node, const struct totals *totals,
                 const struct totals *by_channel)
{
    bool has_outcome = false;
    for (size_t i = 0; i < totals->count; i++) {
        const struct total *total = &totals->items[i];
        HDF *row = page_item(node, "Totals", i);
        page_text(row, "Kind", total->kind.name);
        page_text(row, "Level", glossary_level(request, total->kind.level));
        page_text(row, "Figure", figure_words(request, total->figure));
        page_text(row, "Unknown", unknown_words(request, total->unknown));
        page_text(row, "Channels", channel_words(request, by_channel, total->kind.id));
        page_flag(row, "CountsPeople", total->kind.counts_people && by_channel->count > 0);
        page_day(request, row, "Latest", total->latest_on);
        has_outcome = has_outcome || (strcmp(total->kind.level, "outcome") == 0 &&
                                      *total->figure != '\0' && *total->figure != '0');
    }
    page_flag(node, "NoOutcome", totals->count > 0 && !has_outcome);
}

/* The chart goes from the oldest of the days to the newest; the table the other way. */
static void draw_days(struct request *request, HDF *node, const struct day_totals *days,
                      const char *name)
{
    struct chart chart;
    struct arena *arena = request->arena;
    struct chart_point *points = arena_array(arena, days->count, sizeof *points);
    for (size_t i = 0; i < days->count; i++)
        points[i] = (struct chart_point){days->items[days->count - 1 - i].day,
                                         days->items[days->count - 1 - i].so_far};
    chart_begin(&chart, request->arena, node);
    chart_fit(&chart, (struct chart_point){points[0].day, "0"});
    for (size_t i = 0; i < days->count; i++)
        chart_fit(&chart, points[i]);
    chart_points(&chart, points, days->count, words_decimal(arena, days->items[0].so_far));
    page_format(node, "Alt", "%s: %s on %s, %s on %s", name, words_decimal(arena, points[0].figure),
                clock_day(arena, points[0].day), words_decimal(arena, days->items[0].so_far),
                clock_day(arena, days->items[0].day));
    page_text(node, "Begins", clock_day(arena, points[0].day));
    page_text(node, "Ends", clock_day(arena, days->items[0].day));
}

void show_days(struct request *request, HDF *node, const struct day_totals *days, const char *name)
{
    if (days->count > 1)
        draw_days(request, page_item(node, "Chart", 0), days, name);
    for (size_t i = 0; i < days->count; i++) {
        HDF *row = page_item(node, "Days", i);
        page_text(row, "Day", clock_day(request->arena, days->items[i].day));
        page_text(row, "DayIso", days->items[i].day);
        page_text(row, "Added", words_decimal(request->arena, days->items[i].added));
        page_text(row, "SoFar", words_decimal(request->arena, days->items[i].so_far));
    }
}

void show_clicks(struct request *request, const struct day_totals *days)
{
    HDF *node = page_node(request, "Clicks");
    if (days->count == 0)
        return;
    page_text(node, "Total", words_decimal(request->arena, days->items[0].so_far));
    show_days(request, node, days, "Clicks on short links");
}

void show_entries(struct request *request, const struct subject *subject,
                  const struct entries *entries)
{
    bool mine = subject_is_mine(request, subject);
    for (size_t i = 0; i < entries->count; i++) {
        const struct entry *entry = &entries->items[i];
        HDF *row = page_item(page_root(request), "Entries", i);
        page_text(row, "Figures", entry->figures);
        page_text(row, "Note", entry->note);
        page_text(row, "Channel", *entry->channel == '\0' ? "No one channel" : entry->channel);
        if (entry->post_id != 0 && subject->post_id == 0) {
            page_text(row, "Post", entry->post);
            page_format(row, "PostHref", "/results/posts/%lld", (long long)entry->post_id);
        }
        page_person(row, "Who", entry->person_id, entry->person);
        page_day(request, row, "Day", entry->taken_on);
        page_moment(request, row, "When", entry->created_at);
        if (!mine)
            continue;
        page_format(row, "TakeBack", "/results/entries/%lld/take-back", (long long)entry->id);
        page_number(row, "Version", entry->version);
    }
}

void show_subject(struct request *request, const struct subject *subject)
{
    HDF *node = page_node(request, "Subject");
    long long campaign = (long long)subject->campaign_id;
    long long post = (long long)subject->post_id;
    page_text(node, "Campaign", subject->campaign);
    page_format(node, "CampaignHref", "/campaigns/%lld", campaign);
    page_format(node, "CampaignResults", "/results/campaigns/%lld", campaign);
    page_format(node, "LinksHref", "/results/campaigns/%lld/links", campaign);
    page_flag(node, "IsMine", subject_is_mine(request, subject));
    if (subject->post_id == 0) {
        page_format(node, "InboundHref", "/inbound?campaign=%lld", campaign);
        page_text(node, "Title", subject->campaign);
        page_format(node, "Href", "/results/campaigns/%lld", campaign);
        page_format(node, "Thread", "/thread/campaigns/%lld", campaign);
        return;
    }
    page_flag(node, "IsPost", true);
    page_format(node, "InboundHref", "/inbound?post=%lld", post);
    page_text(node, "Title", subject->post);
    page_text(node, "Channel", subject->channel);
    page_format(node, "PostHref", "/posts/%lld", post);
    page_format(node, "Href", "/results/posts/%lld", post);
    page_format(node, "Thread", "/thread/posts/%lld", post);
    page_day(request, node, "Published", subject->published_on);
}
