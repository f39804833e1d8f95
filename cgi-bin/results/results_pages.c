#include "results/results_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/csv.h"
#include "lib/glossary.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/words.h"
#include "results/click_store.h"
#include "results/contribution_store.h"
#include "results/entry_store.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/total_store.h"

enum { CAMPAIGNS_MOST = 30 };

/* The list */

static void show_campaign_row(struct request *request, HDF *row,
                              const struct campaign_result *result)
{
    const char *unknown = unknown_words(request, result->unknown);
    page_text(row, "Title", result->title);
    page_format(row, "Href", "/results/campaigns/%lld", (long long)result->id);
    page_campaign_state(row, result->state);
    page_text(row, "Figures", *result->figures == '\0' ? "Nothing that is known" : result->figures);
    page_text(row, "Unknown", *unknown == '\0' ? NULL : unknown);
    page_day(request, row, "Latest", result->latest_on);
}

enum status results_page(struct request *request)
{
    struct campaign_results results;
    HDF *root = page_root(request);
    enum status status =
        campaign_results(request, query_day(request, "before"), query_id(request, "campaign"),
                         CAMPAIGNS_MOST + 1, &results);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < results.count && i < CAMPAIGNS_MOST; i++)
        show_campaign_row(request, page_item(root, "Campaigns", i), &results.items[i]);
    if (results.count > CAMPAIGNS_MOST)
        page_format(root, "Pager.Next", "/results?before=%s&campaign=%lld",
                    results.items[CAMPAIGNS_MOST - 1].latest_on,
                    (long long)results.items[CAMPAIGNS_MOST - 1].id);
    page_title(request, "results", "Results");
    return page_show(request, "results/list.cs");
}

/* A campaign */

static void show_targets(struct request *request, const struct targets *targets)
{
    struct arena *arena = request->arena;
    for (size_t i = 0; i < targets->count; i++) {
        const struct target *target = &targets->items[i];
        HDF *row = page_item(page_root(request), "Targets", i);
        page_text(row, "Measure", target->measure);
        page_text(row, "Level", glossary_level(request, target->level));
        page_text(row, "Channel", *target->channel == '\0' ? "All channels" : target->channel);
        page_text(row, "Target", words_amount(arena, target->target, target->unit));
        page_day(request, row, "Due", target->due_on);
        if (target->kind_id == 0)
            continue;
        page_text(row, "Actual", figure_words(request, target->actual));
        page_text(row, "Unknown", unknown_words(request, target->unknown));
        if (target->percent < 0)
            continue;
        page_number(row, "Percent", target->percent > 100 ? 100 : target->percent);
        page_format(row, "PercentWords", "%lld %% of the target", (long long)target->percent);
    }
}

static const char *how_words(struct request *request, const struct contribution *contribution)
{
    if (strcmp(contribution->how, "measured") == 0)
        return arena_printf(request->arena, "Measured: %s × %s",
                            words_decimal(request->arena, contribution->factor),
                            contribution->kind);
    return strcmp(contribution->how, "estimated") == 0 ? "Estimated" : "";
}

static void show_contributions(struct request *request, const struct subject *subject,
                               const struct contributions *contributions)
{
    struct arena *arena = request->arena;
    for (size_t i = 0; i < contributions->count; i++) {
        const struct contribution *contribution = &contributions->items[i];
        HDF *row = page_item(page_root(request), "Contributions", i);
        page_text(row, "Goal", contribution->goal);
        page_format(row, "GoalHref", "/goals/%lld", (long long)contribution->goal_id);
        page_text(row, "Target", words_amount(arena, contribution->target, contribution->unit));
        if (subject_is_mine(request, subject))
            page_format(row, "Edit", "/results/campaigns/%lld/goals/%lld",
                        (long long)subject->campaign_id, (long long)contribution->goal_id);
        const char *how = how_words(request, contribution);
        if (*how == '\0')
            continue;
        page_text(row, "Figure",
                  *contribution->figure == '\0'
                      ? "not known yet"
                      : words_amount(arena, contribution->figure, contribution->unit));
        page_text(row, "How", how);
        page_text(row, "Note", contribution->note);
        page_person(row, "Who", contribution->person_id, contribution->person);
        page_moment(request, row, "When", contribution->stated_at);
    }
}

static void show_chips(struct request *request, const struct subject *subject,
                       const struct totals *totals, int64_t kind)
{
    HDF *list = page_node(request, "Kinds");
    for (size_t i = 0; i < totals->count; i++)
        show_filter(list, i, totals->items[i].kind.name,
                    arena_printf(request->arena, "/results/campaigns/%lld?kind=%lld#over-time",
                                 (long long)subject->campaign_id,
                                 (long long)totals->items[i].kind.id),
                    totals->items[i].kind.id == kind);
}

/* The total of the kind that was asked for, or the first that has a figure; or NULL. */
static const struct total *chosen(const struct totals *totals, int64_t kind)
{
    const struct total *first = NULL;
    for (size_t i = 0; i < totals->count; i++) {
        const struct total *total = &totals->items[i];
        if (total->kind.id == kind)
            return total;
        if (first == NULL && *total->figure != '\0')
            first = total;
    }
    return first == NULL && totals->count > 0 ? &totals->items[0] : first;
}

static enum status show_kind(struct request *request, const struct subject *subject,
                             const struct totals *totals)
{
    struct day_totals days = {0};
    struct bests bests = {0};
    const struct total *total = chosen(totals, query_id(request, "kind"));
    if (total == NULL)
        return STATUS_OK;
    enum status status = totals_by_day(request, subject->campaign_id, total->kind.id, &days);
    if (status == STATUS_OK)
        status = best_posts(request, subject->campaign_id, total->kind.id, &bests);
    show_chips(request, subject, totals, total->kind.id);
    page_text(page_root(request), "Kind", total->kind.name);
    show_days(request, page_root(request), &days, total->kind.name);
    for (size_t i = 0; i < bests.count; i++) {
        HDF *row = page_item(page_root(request), "Best", i);
        page_text(row, "Title", bests.items[i].post);
        page_format(row, "Href", "/results/posts/%lld", (long long)bests.items[i].post_id);
        page_text(row, "Channel", bests.items[i].channel);
        page_text(row, "Figure", words_decimal(request->arena, bests.items[i].figure));
    }
    return status;
}

enum status results_campaign_page(struct request *request)
{
    struct subject subject;
    struct totals totals;
    struct totals by_channel;
    struct targets targets;
    struct contributions contributions;
    struct entries entries;
    struct day_totals clicks;
    const char *cost = "";
    int64_t id = request->numbers[0];
    enum status status = subject_of_campaign(request, id, &subject);
    if (status == STATUS_OK)
        status = totals_of_campaign(request, id, &totals);
    if (status == STATUS_OK)
        status = totals_by_channel(request, id, &by_channel);
    if (status == STATUS_OK)
        status = targets_of(request, id, &targets);
    if (status == STATUS_OK)
        status = contribution_list(request, id, &contributions);
    if (status == STATUS_OK)
        status = entries_of_campaign(request, id, &entries);
    if (status == STATUS_OK)
        status = cost_of_conversion(request, id, &cost);
    if (status == STATUS_OK)
        status = clicks_of_campaign(request, id, &clicks);
    if (status == STATUS_OK)
        status = show_kind(request, &subject, &totals);
    if (status != STATUS_OK)
        return status;
    show_subject(request, &subject);
    show_totals(request, page_root(request), &totals, &by_channel);
    show_targets(request, &targets);
    show_contributions(request, &subject, &contributions);
    show_entries(request, &subject, &entries);
    show_clicks(request, &clicks);
    page_text(page_root(request), "Cost",
              *cost == '\0' ? NULL : words_decimal(request->arena, cost));
    page_title(request, "results", "Results of %s", subject.campaign);
    return page_show(request, "results/campaign.cs");
}

enum status results_campaign_csv(struct request *request)
{
    static const char *const head[] = {"Campaign", "Figure",  "Level", "Channel",
                                       "Total",    "Unknown", "As of"};
    struct subject subject;
    struct totals totals;
    struct buf csv;
    enum status status = subject_of_campaign(request, request->numbers[0], &subject);
    if (status == STATUS_OK)
        status = totals_by_channel(request, subject.campaign_id, &totals);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < totals.count; i++) {
        const struct total *total = &totals.items[i];
        const char *row[] = {subject.campaign,
                             total->kind.name,
                             total->kind.level,
                             total->channel,
                             words_plain_decimal(request->arena, total->figure),
                             arena_printf(request->arena, "%lld", (long long)total->unknown),
                             total->latest_on};
        csv_add_row(&csv, row, sizeof row / sizeof row[0]);
    }
    return page_send(request, "text/csv; charset=utf-8; header=present", "results.csv", csv.data,
                     csv.length);
}

/* A post */

enum status results_post_page(struct request *request)
{
    struct subject subject;
    struct totals totals;
    struct entries entries;
    struct day_totals clicks;
    static const struct totals none = {0};
    enum status status = subject_of_post(request, request->numbers[0], &subject);
    if (status == STATUS_OK)
        status = totals_of_post(request, subject.post_id, &totals);
    if (status == STATUS_OK)
        status = entries_of_post(request, subject.post_id, &entries);
    if (status == STATUS_OK)
        status = clicks_of_post(request, subject.post_id, &clicks);
    if (status != STATUS_OK)
        return status;
    show_subject(request, &subject);
    show_totals(request, page_root(request), &totals, &none);
    show_entries(request, &subject, &entries);
    show_clicks(request, &clicks);
    page_title(request, "results", "Results of %s", subject.post);
    return page_show(request, "results/post.cs");
}
