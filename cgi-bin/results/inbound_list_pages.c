#include "results/inbound_list_pages.h"

#include <string.h>

#include "lib/csv.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/utf8.h"
#include "results/inbound_show.h"
#include "results/inbound_store.h"

enum { PAGE_MOST = 30, CSV_MOST = 2000, WORDS_MOST = 60 };

static const char *const subjects[] = {"post", "campaign", "goal"};

static const char *query_words(struct request *request)
{
    const char *words = params_get(&request->query, "q");
    if (words == NULL)
        return "";
    return arena_strndup(request->arena, words, utf8_cut(words, strlen(words), WORDS_MOST));
}

static struct inbound_filter read_filter(struct request *request)
{
    const char *state = params_get(&request->query, "state");
    struct inbound_filter filter = {
        .state = query_choice(request, "state", inbound_states),
        .tone = query_choice(request, "tone", inbound_tones),
        .words = query_words(request),
        .owner_id = params_get(&request->query, "mine") != NULL ? person_id(request) : 0,
        .subject = "",
        .after_day = query_day(request, "day"),
        .after = query_id(request, "after"),
    };
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0] && filter.subject_id == 0; i++) {
        filter.subject_id = query_id(request, subjects[i]);
        filter.subject = filter.subject_id == 0 ? "" : subjects[i];
    }
    bool of_waiting = state == NULL || strcmp(state, "waiting") == 0;
    if (of_waiting && filter.subject_id == 0)
        filter.state = "waiting";
    return filter;
}

static const char *href(struct request *request, const char *path,
                        const struct inbound_filter *filter)
{
    struct buf text;
    buf_init(&text, request->arena);
    buf_printf(&text, "%s?state=%s", path, filter->state);
    if (filter->owner_id != 0)
        buf_puts(&text, "&mine=1");
    if (*filter->tone != '\0')
        buf_printf(&text, "&tone=%s", filter->tone);
    if (*filter->words != '\0')
        buf_printf(&text, "&q=%s", page_escape(request->arena, filter->words));
    if (filter->subject_id != 0)
        buf_printf(&text, "&%s=%lld", filter->subject, (long long)filter->subject_id);
    return text.data;
}

static void show_filters(struct request *request, const struct inbound_filter *filter)
{
    static const struct choice shown[] = {{"waiting", "Waiting"},
                                          {"", "All"},
                                          {"open", "Open"},
                                          {"escalated", "Escalated"},
                                          {"answered", "Answered"},
                                          {"closed", "Closed"},
                                          {NULL, NULL}};
    HDF *root = page_root(request);
    HDF *list = page_node(request, "States");
    struct inbound_filter other = *filter;
    size_t count = 0;
    for (const struct choice *state = shown; state->value != NULL; state++) {
        other.state = state->value;
        show_filter(list, count++, state->label, href(request, "/inbound", &other),
                    strcmp(state->value, filter->state) == 0);
    }
    other = *filter;
    other.owner_id = filter->owner_id == 0 ? person_id(request) : 0;
    show_filter(list, count, "With me", href(request, "/inbound", &other), filter->owner_id != 0);
    for (size_t i = 0; inbound_tones[i].value != NULL; i++) {
        HDF *tone = page_item(root, "Tones", i);
        page_text(tone, "value", inbound_tones[i].value);
        page_text(tone, "label", inbound_tones[i].label);
        page_flag(tone, "selected", strcmp(inbound_tones[i].value, filter->tone) == 0);
    }
    page_text(root, "Filter.State", filter->state);
    page_text(root, "Filter.Words", filter->words);
    page_flag(root, "Filter.Mine", filter->owner_id != 0);
    page_flag(root, "Filter.On",
              strcmp(filter->state, "waiting") != 0 || filter->owner_id != 0 ||
                  *filter->tone != '\0' || *filter->words != '\0' || filter->subject_id != 0);
}

static enum status show_subject_of(struct request *request, const struct inbound_filter *filter)
{
    const char *title = NULL;
    HDF *root = page_root(request);
    if (filter->subject_id == 0)
        return STATUS_OK;
    enum status status = inbound_about(request, filter->subject, filter->subject_id, &title);
    page_text(root, "About.Title", title);
    page_format(root, "About.Href", "/%ss/%lld", filter->subject, (long long)filter->subject_id);
    page_text(root, "About.Subject", filter->subject);
    page_number(root, "About.Id", filter->subject_id);
    return status;
}

/* Where the list goes on: the waiting by day and number, the others by number. */
static void show_pager(struct request *request, const struct inbound_filter *filter,
                       const struct inbounds *found, int64_t next)
{
    const char *day =
        strcmp(filter->state, "waiting") == 0 && found->count > 0 && filter->subject_id == 0
            ? arena_printf(request->arena, "&day=%s", found->items[found->count - 1].due_on)
            : "";
    if (next != 0)
        page_format(page_root(request), "Pager.Next", "%s%s&after=%lld",
                    href(request, "/inbound", filter), day, (long long)next);
}

enum status inbound_list_page(struct request *request)
{
    struct inbounds found;
    int64_t next = 0;
    struct inbound_filter filter = read_filter(request);
    enum status status = show_subject_of(request, &filter);
    if (status == STATUS_OK)
        status = inbound_list(request, &filter, PAGE_MOST, &found, &next);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < found.count; i++)
        inbound_show(request, page_item(page_root(request), "Rows", i), &found.items[i]);
    show_filters(request, &filter);
    show_pager(request, &filter, &found, next);
    page_text(page_root(request), "CsvHref", href(request, "/inbound/csv", &filter));
    page_title(request, "inbound", "From outside");
    return page_show(request, "results/inbounds.cs");
}

static void add_row(struct request *request, struct buf *csv, const struct inbound *inbound)
{
    const char *row[] = {
        arena_printf(request->arena, "%lld", (long long)inbound->id),
        inbound_word(inbound_sorts, inbound->kind),
        inbound_word(inbound_tones, inbound->tone),
        inbound_word(inbound_states, inbound->state),
        inbound->words,
        inbound->said_by,
        inbound->channel,
        inbound->address,
        inbound_about_href(request, inbound),
        inbound->owner,
        inbound->leader,
        inbound->due_on,
    };
    csv_add_row(csv, row, sizeof row / sizeof row[0]);
}

enum status inbound_list_csv(struct request *request)
{
    static const char *const head[] = {"Number",  "Kind",    "Tone",  "State", "Words",  "Said by",
                                       "Channel", "Address", "About", "Owner", "Leader", "Due"};
    struct inbounds found;
    struct buf csv;
    int64_t next = 0;
    struct inbound_filter filter = read_filter(request);
    enum status status = inbound_list(request, &filter, CSV_MOST, &found, &next);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < found.count; i++)
        add_row(request, &csv, &found.items[i]);
    return page_send(request, "text/csv; charset=utf-8; header=present", "inbound.csv", csv.data,
                     csv.length);
}
