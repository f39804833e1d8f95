#include "briefs/show.h"

#include <string.h>

#include "briefs/access.h"
#include "lib/clock.h"
#include "lib/form.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

void show_lines(struct request *request, HDF *node, const char *name, const char *text)
{
    size_t shown = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        if (strspn(text, " \t") < length)
            page_text(page_item(node, name, shown++), "Text",
                      arena_strndup(request->arena, text, length));
        text += length + (text[length] == '\n');
    }
}

static void show_period(struct request *request, HDF *node, const struct brief_text *text)
{
    const char *from = clock_day(request->arena, text->period_from);
    const char *to = clock_day(request->arena, text->period_to);
    if (*from != '\0' && *to != '\0')
        page_format(node, "Period", "%s to %s", from, to);
    else if (*from != '\0')
        page_format(node, "Period", "From %s", from);
    else if (*to != '\0')
        page_format(node, "Period", "Until %s", to);
}

void show_text(struct request *request, HDF *node, const struct brief_text *text)
{
    page_text(node, "Title", brief_name(text->title));
    page_text(node, "Summary", text->summary);
    page_text(node, "Vision", text->vision);
    page_text(node, "Audience", text->audience);
    show_period(request, node, text);
    page_day(request, node, "ReviewBy", text->review_by);
    show_lines(request, node, "KeyMessages", text->key_messages);
    show_lines(request, node, "NoGos", text->no_gos);
}

void show_brief(struct request *request, HDF *node, const struct brief *brief)
{
    page_number(node, "Id", brief->id);
    page_format(node, "Href", "/briefs/%lld", (long long)brief->id);
    page_number(node, "Version", brief->version);
    page_flag(node, "IsMine", brief_is_mine(request, brief));
    page_flag(node, "IsDraft", brief->current_version == 0);
    page_flag(node, "IsArchived", strcmp(brief->state, "archived") == 0);
    page_person(node, "Owner", brief->owner_id, brief->owner);
    page_text(node, "Owner.Title", brief->owner_title);
    if (brief->delegate_id != 0)
        page_person(node, "Delegate", brief->delegate_id, brief->delegate);
    page_brief_state(node, brief->state);
}

void show_goal(struct request *request, HDF *node, const struct goal *goal, int64_t tolerance)
{
    struct arena *arena = request->arena;
    const struct goal_line *line = &goal->line;
    page_number(node, "Id", goal->id);
    page_text(node, "Title", goal->title);
    page_format(node, "Href", "/goals/%lld", (long long)goal->id);
    page_number(node, "Version", goal->version);
    page_text(node, "Category", goal->category);
    page_text(node, "Measure", goal->measure);
    page_text(node, "Unit", words_unit(goal->unit));
    page_text(node, "Target", words_amount_number(arena, goal->target, goal->unit));
    page_flag(node, "HasBaseline", *goal->baseline != '\0');
    if (*goal->baseline != '\0')
        page_text(node, "Baseline", words_amount_number(arena, goal->baseline, goal->unit));
    if (*line->latest_figure != '\0')
        page_text(node, "Latest", words_amount_number(arena, line->latest_figure, goal->unit));
    page_day(request, node, "LatestOn", line->latest_on);
    page_day(request, node, "Due", goal->due_on);
    page_person(node, "Owner", goal->owner_id, goal->owner);
    page_flag(node, "IsArchived", goal->archived);
    page_goal_course(node, goal_stands(arena, line, clock_today(request), tolerance).course);
}

enum status show_goals(struct request *request, HDF *node, const struct goals *goals)
{
    size_t live = 0;
    size_t archived = 0;
    int64_t tolerance;
    enum status status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    for (size_t i = 0; i < goals->count; i++) {
        const struct goal *goal = &goals->items[i];
        show_goal(request,
                  goal->archived ? page_item(node, "ArchivedGoals", archived++)
                                 : page_item(node, "Goals", live++),
                  goal, tolerance);
    }
    return status;
}

void show_campaigns(struct request *request, HDF *node, const char *name,
                    const struct made_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct made_row *row = &rows->items[i];
        HDF *item = page_item(node, name, i);
        page_text(item, "Title", row->title);
        page_format(item, "Href", "/campaigns/%lld", (long long)row->id);
        page_text(item, "Text", row->why);
        if (*row->why == '\0')
            page_text(item, "Meta", "Campaign");
        else
            page_format(item, "Meta", "From %s%s", clock_day(request->arena, row->day),
                        row->in_doubt ? "; in doubt since the goal changed" : "");
        page_campaign_state(item, row->state);
    }
}

void show_posts(struct request *request, HDF *node, const char *name, const struct made_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct made_row *row = &rows->items[i];
        HDF *item = page_item(node, name, i);
        page_text(item, "Title", row->title);
        page_format(item, "Href", "/posts/%lld", (long long)row->id);
        page_text(item, "Meta", "Post");
        page_moment(request, item, "When", row->at);
        page_post_state(item, row->state);
    }
}

enum status show_people(struct request *request, size_t field, const char *nobody)
{
    struct person_rows people;
    enum status status = people_active(request, &people);
    if (nobody != NULL)
        form_choice(request, field, "", nobody);
    for (size_t i = 0; i < people.count; i++)
        form_choice_number(request, field, people.items[i].id, people.items[i].name);
    return status;
}
