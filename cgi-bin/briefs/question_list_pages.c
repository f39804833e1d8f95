#include "briefs/question_list_pages.h"

#include <string.h>

#include "briefs/question_show.h"
#include "briefs/question_state.h"
#include "lib/clock.h"
#include "lib/csv.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/states.h"

enum { PAGE_MOST = 30, CSV_MOST = 2000 };

static const char *const subjects[] = {"brief", "goal", "campaign", "post", "round"};

static struct question_filter read_filter(const struct request *request)
{
    struct question_filter filter = {
        .state = query_choice(request, "state", question_states),
        .subject = "",
        .mine = params_get(&request->query, "mine") != NULL,
        .waiting = params_get(&request->query, "waiting") != NULL,
        .before = query_id(request, "before"),
    };
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0] && filter.subject_id == 0; i++) {
        filter.subject_id = query_id(request, subjects[i]);
        filter.subject = filter.subject_id == 0 ? "" : subjects[i];
    }
    return filter;
}

static const char *filter_href(struct request *request, const char *path,
                               const struct question_filter *filter)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "%s?state=%s", path, filter->state);
    if (filter->mine)
        buf_puts(&href, "&mine=1");
    if (filter->waiting)
        buf_puts(&href, "&waiting=1");
    if (filter->subject_id != 0)
        buf_printf(&href, "&%s=%lld", filter->subject, (long long)filter->subject_id);
    return href.data;
}

static const char *list_href(struct request *request, const struct question_filter *filter)
{
    return filter_href(request, "/questions", filter);
}

static void show_filters(struct request *request, const struct question_filter *filter)
{
    HDF *list = page_node(request, "States");
    struct question_filter other = *filter;
    bool of_all = *filter->state == '\0' && !filter->mine && !filter->waiting;
    size_t count = 0;
    other.state = "";
    other.mine = other.waiting = false;
    show_filter(list, count++, "All", list_href(request, &other), of_all);
    other.waiting = true;
    show_filter(list, count++, "Waiting for me", list_href(request, &other), filter->waiting);
    other.waiting = false;
    other.mine = true;
    show_filter(list, count++, "Mine", list_href(request, &other), filter->mine);
    other.mine = filter->mine;
    for (const struct choice *state = question_states; state->value != NULL; state++) {
        if (strcmp(state->value, "withdrawn") == 0 && !filter->mine)
            continue; /* who asked alone sees those */
        other.state = state->value;
        show_filter(list, count++, state->label, list_href(request, &other),
                    strcmp(state->value, filter->state) == 0);
    }
    page_flag(page_root(request), "Filter.On", !of_all || filter->subject_id != 0);
    page_flag(page_root(request), "Filter.Waiting", filter->waiting);
}

static enum status show_subject(struct request *request, const struct question_filter *filter)
{
    struct question_place place;
    HDF *root = page_root(request);
    if (filter->subject_id == 0)
        return STATUS_OK;
    enum status status = question_place_find(request, filter->subject, filter->subject_id, &place);
    if (status != STATUS_OK)
        return status;
    page_text(root, "Place.Title", place.title);
    page_text(root, "Place.Href",
              question_place_href(request->arena, filter->subject, filter->subject_id));
    page_format(root, "Place.Ask", "/questions/new?%s=%lld", filter->subject,
                (long long)filter->subject_id);
    return STATUS_OK;
}

enum status question_list_page(struct request *request)
{
    struct questions found;
    struct question_filter filter = read_filter(request);
    enum status status = question_list(request, &filter, PAGE_MOST + 1, &found);
    if (status == STATUS_OK)
        status = show_subject(request, &filter);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_root(request);
    size_t shown = found.count > PAGE_MOST ? PAGE_MOST : found.count;
    for (size_t i = 0; i < shown; i++)
        question_show_row(request, page_item(root, "Questions", i), &found.items[i], true);
    show_filters(request, &filter);
    if (found.count > PAGE_MOST)
        page_format(root, "Pager.Next", "%s&before=%lld", list_href(request, &filter),
                    (long long)found.items[PAGE_MOST - 1].id);
    page_text(root, "CsvHref", filter_href(request, "/questions/csv", &filter));
    page_title(request, "questions", "Questions");
    return page_show(request, "briefs/questions.cs");
}

/* Private ones that both agreed to publish name nobody; others that are private are in no
 * file, not even in one that somebody whom they concern asks for. */
static void add_question(struct request *request, struct buf *csv, const struct question *question)
{
    struct arena *arena = request->arena;
    const char *state = "";
    for (const struct choice *choice = question_states; choice->value != NULL; choice++)
        if (strcmp(choice->value, question->state) == 0)
            state = choice->label;
    const char *fields[] = {
        arena_printf(arena, "%lld", (long long)question->id),
        question->title,
        question_subject_word(question->subject),
        question->place,
        question->private ? "" : question->asker,
        question->private ? "" : question->owner,
        state,
        question->answer_by,
        arena_printf(arena, "%lld", (long long)question->supports),
    };
    csv_add_row(csv, fields, sizeof fields / sizeof fields[0]);
}

enum status question_list_csv(struct request *request)
{
    static const char *const head[] = {"Number", "Question",  "Where",
                                       "Title",  "Asked by",  "Asked",
                                       "State",  "Answer by", "Others who want to know"};
    struct questions found;
    struct buf csv;
    struct question_filter filter = read_filter(request);
    filter.published = true;
    enum status status = question_list(request, &filter, CSV_MOST, &found);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < found.count; i++)
        add_question(request, &csv, &found.items[i]);
    return page_send(request, "text/csv; charset=utf-8; header=present", "questions.csv", csv.data,
                     csv.length);
}
