#include "campaigns/thread_export_pages.h"

#include "campaigns/ask_show.h"
#include "campaigns/campaign_store.h"
#include "campaigns/post_store.h"
#include "campaigns/thread_show.h"
#include "campaigns/thread_store.h"
#include "lib/csv.h"
#include "lib/json.h"
#include "lib/page.h"
#include "lib/questions_store.h"
#include "lib/words.h"

/* What the person may not see has no thread. */
static enum status find(struct request *request, enum thread_end end)
{
    int64_t id = request->numbers[0];
    if (end == THREAD_GOAL)
        return thread_goal(request, id, &(struct campaign_goal){0});
    if (end == THREAD_CAMPAIGN)
        return campaign_find(request, id, &(struct campaign){0});
    return post_find(request, id, &(struct post){0});
}

static enum status load(struct request *request, enum thread_end end, struct thread_lines *lines,
                        bool *complete)
{
    enum status status = find(request, end);
    if (status == STATUS_OK)
        status = thread_lines(request, end, request->numbers[0], lines);
    if (status != STATUS_OK)
        return status;
    *complete = lines->count <= THREAD_LINES_MOST;
    if (!*complete)
        lines->count = THREAD_LINES_MOST;
    return STATUS_OK;
}

static const char *file_name(struct request *request, enum thread_end end, const char *ending)
{
    static const char *const ends[] = {
        [THREAD_GOAL] = "goal", [THREAD_CAMPAIGN] = "campaign", [THREAD_POST] = "post"};
    return arena_printf(request->arena, "thread-%s-%lld.%s", ends[end],
                        (long long)request->numbers[0], ending);
}

/* What hangs on a goal or a campaign: questions, and asks for those who take part in them. */
struct hanging {
    struct thread_asks asks;
    struct asked_list questions;
};

enum { HANGING_MOST = 100 };

static enum status load_hanging(struct request *request, const char *subject, int64_t id,
                                struct hanging *hanging)
{
    enum status status = STATUS_OK;
    *hanging = (struct hanging){0};
    if (ask_is_open_to(request))
        status = thread_asks(request, subject, id, HANGING_MOST, &hanging->asks);
    return status == STATUS_OK ? asked_list(request, subject, id, HANGING_MOST, &hanging->questions)
                               : status;
}

/* CSV */

/* Titles of what hangs on the line's campaign, on its first line. */
static enum status add_titles(struct request *request, const struct thread_lines *lines, size_t i,
                              struct buf *asks, struct buf *questions)
{
    struct hanging hanging;
    int64_t campaign = lines->items[i].campaign_id;
    buf_init(asks, request->arena);
    buf_init(questions, request->arena);
    buf_puts(asks, "");
    buf_puts(questions, "");
    if (campaign == 0 || (i > 0 && lines->items[i - 1].campaign_id == campaign))
        return STATUS_OK;
    enum status status = load_hanging(request, "campaign", campaign, &hanging);
    for (size_t n = 0; n < hanging.asks.count; n++)
        buf_printf(asks, "%s%s", n == 0 ? "" : "; ", hanging.asks.items[n].title);
    for (size_t n = 0; n < hanging.questions.count; n++)
        buf_printf(questions, "%s%s", n == 0 ? "" : "; ", hanging.questions.items[n].title);
    return status;
}

static enum status send_csv(struct request *request, enum thread_end end)
{
    static const char *const head[] = {
        "Vision",  "Brief",  "Goal",      "Measure",  "Unit",         "Baseline", "Target",
        "Due",     "Latest", "Latest on", "Campaign", "State",        "Why",      "Post",
        "Channel", "Out on", "Address",   "Figure",   "Contribution", "Asks",     "Questions"};
    enum { COLUMNS = sizeof head / sizeof head[0] };
    struct thread_lines lines;
    struct buf out;
    struct buf asks;
    struct buf questions;
    bool complete;
    enum status status = load(request, end, &lines, &complete);
    if (status != STATUS_OK)
        return status;
    buf_init(&out, request->arena);
    csv_add_row(&out, head, COLUMNS);
    for (size_t i = 0; i < lines.count; i++) {
        const struct thread_line *line = &lines.items[i];
        status = add_titles(request, &lines, i, &asks, &questions);
        if (status != STATUS_OK)
            return status;
        const char *const fields[COLUMNS] = {
            line->vision,
            line->brief,
            line->goal,
            line->measure,
            line->unit,
            words_plain_decimal(request->arena, line->baseline),
            words_plain_decimal(request->arena, line->target),
            line->due_on,
            words_plain_decimal(request->arena, line->latest_figure),
            line->latest_on,
            line->campaign,
            line->campaign_state,
            line->why,
            line->post,
            line->channel,
            line->published_on,
            line->address,
            line->figures,
            thread_result_words(request->arena, &line->result, line->unit),
            asks.data,
            questions.data};
        csv_add_row(&out, fields, COLUMNS);
    }
    if (!complete)
        csv_add_row(&out, (const char *const[]){"There are more lines than these."}, 1);
    return page_send(request, "text/csv; charset=utf-8; header=present",
                     file_name(request, end, "csv"), out.data, out.length);
}

enum status thread_goal_csv(struct request *request)
{
    return send_csv(request, THREAD_GOAL);
}

enum status thread_campaign_csv(struct request *request)
{
    return send_csv(request, THREAD_CAMPAIGN);
}

enum status thread_post_csv(struct request *request)
{
    return send_csv(request, THREAD_POST);
}

/* JSON */

static void add_goal(struct request *request, struct json *json, const struct thread_line *line)
{
    struct arena *arena = request->arena;
    json_value(json, "id", arena_printf(arena, "%lld", (long long)line->goal_id));
    json_text(json, "title", line->goal);
    json_text_or_null(json, "vision", line->vision);
    json_text(json, "brief", line->brief);
    json_text(json, "measure", line->measure);
    json_text(json, "unit", line->unit);
    json_value(json, "baseline", words_plain_decimal(arena, line->baseline));
    json_value(json, "target", words_plain_decimal(arena, line->target));
    json_text(json, "due", line->due_on);
    json_value(json, "latest", words_plain_decimal(arena, line->latest_figure));
    json_text_or_null(json, "latest_on", line->latest_on);
}

static enum status add_hanging(struct request *request, struct json *json, const char *subject,
                               int64_t id)
{
    struct hanging hanging;
    enum status status = load_hanging(request, subject, id, &hanging);
    json_open(json, "asks", '[');
    for (size_t i = 0; i < hanging.asks.count; i++) {
        const struct thread_ask *ask = &hanging.asks.items[i];
        json_open(json, NULL, '{');
        json_value(json, "id", arena_printf(request->arena, "%lld", (long long)ask->id));
        json_text(json, "title", ask->title);
        json_text(json, "kind", ask->kind);
        json_text(json, "state", ask->state);
        json_value(json, "amount", words_plain_decimal(request->arena, ask->amount));
        json_text_or_null(json, "currency", ask->currency);
        json_close(json, '}');
    }
    json_close(json, ']');
    json_open(json, "questions", '[');
    for (size_t i = 0; i < hanging.questions.count; i++) {
        const struct asked *asked = &hanging.questions.items[i];
        json_open(json, NULL, '{');
        json_value(json, "id", arena_printf(request->arena, "%lld", (long long)asked->id));
        json_text(json, "title", asked->title);
        json_text(json, "state", asked->state);
        json_text_or_null(json, "answer", asked->answer);
        json_close(json, '}');
    }
    json_close(json, ']');
    return status;
}

static void add_post(struct request *request, struct json *json, const struct thread_line *line)
{
    json_open(json, NULL, '{');
    json_value(json, "id", arena_printf(request->arena, "%lld", (long long)line->post_id));
    json_text(json, "title", line->post);
    json_text(json, "channel", line->channel);
    json_text(json, "out_on", line->published_on);
    json_text_or_null(json, "address", line->address);
    json_value(json, "figures", line->figures_json);
    json_close(json, '}');
}

/* What the campaign brought to the goal, in the goal's unit. */
static void add_result(struct request *request, struct json *json, const struct thread_line *line)
{
    if (*line->result.how == '\0') {
        json_null(json, "contribution");
        return;
    }
    json_open(json, "contribution", '{');
    json_value(json, "figure", words_plain_decimal(request->arena, line->result.figure));
    json_text(json, "how", line->result.how);
    json_text(json, "note", line->result.note);
    json_close(json, '}');
}

/* One campaign of one goal, from its first line; `*at` becomes the line after its last. */
static enum status add_campaign(struct request *request, struct json *json,
                                const struct thread_lines *lines, size_t *at)
{
    size_t i = *at;
    const struct thread_line *line = &lines->items[i];
    int64_t campaign = line->campaign_id;
    int64_t goal = line->goal_id;
    json_open(json, NULL, '{');
    json_value(json, "id", arena_printf(request->arena, "%lld", (long long)campaign));
    json_text(json, "title", line->campaign);
    json_text(json, "state", line->campaign_state);
    json_text(json, "why", line->why);
    add_result(request, json, line);
    enum status status = add_hanging(request, json, "campaign", campaign);
    json_open(json, "posts", '[');
    for (; i < lines->count && lines->items[i].campaign_id == campaign &&
           lines->items[i].goal_id == goal;
         i++)
        if (lines->items[i].post_id != 0)
            add_post(request, json, &lines->items[i]);
    json_close(json, ']');
    json_close(json, '}');
    *at = i;
    return status;
}

static enum status add_goals(struct request *request, struct json *json,
                             const struct thread_lines *lines)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < lines->count;) {
        int64_t goal = lines->items[i].goal_id;
        json_open(json, NULL, '{');
        add_goal(request, json, &lines->items[i]);
        status = add_hanging(request, json, "goal", goal);
        json_open(json, "campaigns", '[');
        if (lines->items[i].campaign_id == 0)
            i++;
        else
            while (status == STATUS_OK && i < lines->count && lines->items[i].goal_id == goal)
                status = add_campaign(request, json, lines, &i);
        json_close(json, ']');
        json_close(json, '}');
    }
    return status;
}

static enum status send_json(struct request *request, enum thread_end end)
{
    struct thread_lines lines;
    struct buf out;
    struct json json;
    bool complete;
    enum status status = load(request, end, &lines, &complete);
    if (status != STATUS_OK)
        return status;
    buf_init(&out, request->arena);
    json_begin(&json, &out);
    json_open(&json, NULL, '{');
    json_open(&json, "goals", '[');
    status = add_goals(request, &json, &lines);
    if (status != STATUS_OK)
        return status;
    json_close(&json, ']');
    json_boolean(&json, "complete", complete);
    json_close(&json, '}');
    buf_puts(&out, "\n");
    return page_send(request, "application/json", file_name(request, end, "json"), out.data,
                     out.length);
}

enum status thread_goal_json(struct request *request)
{
    return send_json(request, THREAD_GOAL);
}

enum status thread_campaign_json(struct request *request)
{
    return send_json(request, THREAD_CAMPAIGN);
}

enum status thread_post_json(struct request *request)
{
    return send_json(request, THREAD_POST);
}
