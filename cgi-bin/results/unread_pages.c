#include "results/unread_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "results/subject_store.h"
#include "results/unread_store.h"

enum { VERDICT, REASON, LOOK_ON, VERSION };
enum { DECIDED_MOST = 30, YEARS_DAYS = 2 * 366 };

static const struct choice verdicts[] = {{"keep", "Keep it as it is"},
                                         {"rework", "Rework it"},
                                         {"retire", "Retire it: take it down, or merge it"},
                                         {NULL, NULL}};
static const struct choice shown[] = {
    {"unread", "No reads"}, {"unknown", "No figures"}, {"decided", "Decided"}, {NULL, NULL}};

static const struct field fields[] = {
    [VERDICT] = {.name = "verdict",
                 .label = "What becomes of it",
                 .kind = FIELD_CHOICE,
                 .flags = FIELD_REQUIRED,
                 .choices = verdicts},
    [REASON] = {.name = "reason",
                .label = "Why",
                .kind = FIELD_TEXT,
                .flags = FIELD_REQUIRED,
                .most = 300},
    [LOOK_ON] = {.name = "look_on", .label = "Look again on", .kind = FIELD_DATE},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form unread_form = {"unread", fields, sizeof fields / sizeof fields[0], 0};

static void show(struct request *request, HDF *node, const struct unread *unread)
{
    static const char *const words[][2] = {
        {"keep", "Kept"}, {"rework", "To be reworked"}, {"retire", "To be retired"}};
    page_text(node, "Title", unread->post);
    page_format(node, "Href", "/results/unread/%lld", (long long)unread->post_id);
    page_format(node, "PostHref", "/posts/%lld", (long long)unread->post_id);
    page_format(node, "ResultsHref", "/results/posts/%lld", (long long)unread->post_id);
    page_text(node, "Campaign", unread->campaign);
    page_day(request, node, "Published", unread->published_on);
    page_day(request, node, "Latest", unread->latest_on);
    if (unread->version == 0)
        return;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i][0], unread->verdict) == 0)
            page_text(node, "Verdict", words[i][1]);
    page_text(node, "Reason", unread->reason);
    page_day(request, node, "LookOn", unread->look_on);
    page_person(node, "Who", unread->person_id, unread->person);
    page_moment(request, node, "When", unread->looked_at);
}

/* The list */

/* The blog that is asked for, or the first; offers them where there are several. */
static enum status choose_blog(struct request *request, const char *of, int64_t *channel)
{
    struct names channels;
    HDF *list = page_node(request, "Blogs");
    int64_t asked = query_id(request, "channel");
    size_t count = 0;
    *channel = 0;
    enum status status = subject_channels(request, &channels);
    for (size_t i = 0; i < channels.count; i++)
        if (strcmp(channels.items[i].kind, "blog") == 0 &&
            (*channel == 0 || channels.items[i].id == asked))
            *channel = channels.items[i].id;
    for (size_t i = 0; i < channels.count; i++)
        if (strcmp(channels.items[i].kind, "blog") == 0)
            show_filter(list, count++, channels.items[i].name,
                        arena_printf(request->arena, "/results/unread?show=%s&channel=%lld", of,
                                     (long long)channels.items[i].id),
                        channels.items[i].id == *channel);
    page_flag(page_root(request), "HasBlogs", count > 1);
    return status;
}

static enum status list_waiting(struct request *request, const char *of, struct unreads *found)
{
    int64_t channel = 0;
    int64_t next = 0;
    enum status status = choose_blog(request, of, &channel);
    if (status == STATUS_OK)
        status = unread_list(request, channel, strcmp(of, "unread") == 0,
                             query_id(request, "before"), found, &next);
    if (next != 0)
        page_format(page_root(request), "Pager.Next",
                    "/results/unread?show=%s&channel=%lld&before=%lld", of, (long long)channel,
                    (long long)next);
    return status;
}

static enum status list_decided(struct request *request, struct unreads *found)
{
    enum status status = unread_decided(request, query_id(request, "moment"),
                                        query_id(request, "before"), DECIDED_MOST + 1, found);
    if (found->count <= DECIDED_MOST)
        return status;
    found->count = DECIDED_MOST;
    page_format(page_root(request), "Pager.Next",
                "/results/unread?show=decided&moment=%lld&before=%lld",
                (long long)found->items[DECIDED_MOST - 1].looked_at,
                (long long)found->items[DECIDED_MOST - 1].post_id);
    return status;
}

enum status unread_list_page(struct request *request)
{
    struct unreads found = {0};
    const char *of = query_choice(request, "show", shown);
    if (*of == '\0')
        of = "unread";
    enum status status = strcmp(of, "decided") == 0 ? list_decided(request, &found)
                                                    : list_waiting(request, of, &found);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; shown[i].value != NULL; i++)
        show_filter(page_node(request, "Shows"), i, shown[i].label,
                    arena_printf(request->arena, "/results/unread?show=%s", shown[i].value),
                    strcmp(shown[i].value, of) == 0);
    for (size_t i = 0; i < found.count; i++)
        show(request, page_item(page_root(request), "Posts", i), &found.items[i]);
    page_text(page_root(request), "Show", of);
    page_title(request, "results", "Articles that nobody reads");
    return page_show(request, "results/unreads.cs");
}

/* One of them */

static enum status show_form(struct request *request, const struct unread *unread)
{
    show(request, page_node(request, "Post"), unread);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "results", "What becomes of %s", unread->post);
    return page_show(request, "results/unread.cs");
}

enum status unread_page(struct request *request)
{
    struct unread unread;
    enum status status = unread_find(request, request->numbers[0], &unread);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &unread_form);
    form_set(request, VERDICT, unread.version == 0 ? "rework" : unread.verdict);
    form_set(request, REASON, unread.reason);
    form_set(request, LOOK_ON,
             *unread.look_on != '\0' && strcmp(unread.look_on, clock_today(request)) > 0
                 ? unread.look_on
                 : clock_day_ahead(request, UNREAD_DAYS));
    form_set_number(request, VERSION, unread.version);
    return show_form(request, &unread);
}

static void check(struct request *request)
{
    const char *day = form_text(request, LOOK_ON);
    const char *today = clock_today(request);
    bool retires = strcmp(form_text(request, VERDICT), "retire") == 0;
    if (*day == '\0' && !retires)
        form_error(request, LOOK_ON, "Say when to look again. Only what is retired needs no day.");
    else if (*day != '\0' && strcmp(day, today) <= 0)
        form_error(request, LOOK_ON, "Look again on must be after today, %s.",
                   clock_day(request->arena, today));
    else if (*day != '\0' && clock_days_between(today, day) > YEARS_DAYS)
        form_error(request, LOOK_ON, "That is more than two years away. Is the year right?");
}

static enum status decide(struct request *request, void *data)
{
    struct unread *unread = data;
    const char *before;
    const char *after = NULL;
    unread->verdict = form_text(request, VERDICT);
    unread->reason = form_text(request, REASON);
    unread->look_on = form_text(request, LOOK_ON);
    unread->version = form_number(request, VERSION);
    enum status status = unread_json(request, unread->post_id, &before);
    if (status == STATUS_OK)
        status = unread_save(request, unread);
    if (status == STATUS_OK)
        status = unread_json(request, unread->post_id, &after);
    if (status == STATUS_OK)
        status = audit(request, "post.look", "post", unread->post_id, before, after);
    return status == STATUS_OK ? page_redirect(request, "looked-at", "/results/unread") : status;
}

static enum status stale(struct request *request)
{
    struct unread unread;
    enum status status = unread_find(request, request->numbers[0], &unread);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, unread.version);
    form_conflict(request, VERDICT, unread.verdict);
    form_conflict(request, REASON, unread.reason);
    form_conflict(request, LOOK_ON, unread.look_on);
    return show_form(request, &unread);
}

enum status unread_decide(struct request *request)
{
    struct unread unread;
    enum status status = unread_find(request, request->numbers[0], &unread);
    if (status != STATUS_OK)
        return status;
    check(request);
    if (form_valid(request))
        status = transaction_run(request, decide, &unread);
    if (status == STATUS_CONFLICT)
        return stale(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &unread) : status;
}
