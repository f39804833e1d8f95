#include "briefs/question_show.h"

#include <string.h>

#include "briefs/question_state.h"
#include "lib/clock.h"
#include "lib/states.h"
#include "lib/transaction.h"
#include "lib/words.h"

static const struct {
    const char *subject;
    const char *word;
    const char *path;
} places[] = {
    {"brief", "Brief", "/briefs/"},
    {"goal", "Goal", "/goals/"},
    {"campaign", "Campaign", "/campaigns/"},
    {"post", "Post", "/posts/"},
    {"round", "Office hour", "/questions/rounds/"},
};

static size_t place_of(const char *subject)
{
    size_t i = 0;
    while (i + 1 < sizeof places / sizeof places[0] && strcmp(places[i].subject, subject) != 0)
        i++;
    return i;
}

const char *question_subject_word(const char *subject)
{
    return places[place_of(subject)].word;
}

const char *question_place_href(struct arena *arena, const char *subject, int64_t id)
{
    return arena_printf(arena, "%s%lld", places[place_of(subject)].path, (long long)id);
}

const char *question_answerer_name(const struct question *question)
{
    if (question->answerer_id != 0)
        return question->answerer;
    return question->private ? question->owner : "any leader";
}

void question_show_state(struct request *request, HDF *node, const struct question *question)
{
    page_question_state(node, question->state);
    if (question_is_overdue(question, clock_today(request))) {
        page_text(node, "Status", "Overdue");
        page_text(node, "StatusKind", "problem");
    }
}

static const char *who_words(struct request *request, const struct question *question)
{
    if (!question_names(request, question))
        return "Without names";
    if (strcmp(question->state, "asked") == 0)
        return arena_printf(request->arena, "%s asks %s", question->asker,
                            question_answerer_name(question));
    return arena_printf(request->arena, "%s asked %s", question->asker, question->owner);
}

void question_show_row(struct request *request, HDF *row, const struct question *question,
                       bool with_place)
{
    struct arena *arena = request->arena;
    struct buf meta;
    buf_init(&meta, arena);
    buf_puts(&meta, who_words(request, question));
    if (question->private && !question_is_published(question))
        buf_puts(&meta, " · private");
    if (with_place)
        buf_printf(&meta, " · %s: %s", question_subject_word(question->subject), question->place);
    if (strcmp(question->state, "asked") == 0)
        buf_printf(&meta, " · answer by %s", clock_day(arena, question->answer_by));
    if (question->supports > 0)
        buf_printf(&meta, " · %s",
                   words_count(arena, question->supports, "other would like to know",
                               "others would like to know"));
    page_text(row, "Title", question->title);
    page_format(row, "Href", "/questions/%lld", (long long)question->id);
    page_text(row, "Meta", meta.data);
    page_moment(request, row, "When", question->state_since);
    question_show_state(request, row, question);
}

enum status question_audit(struct request *request, const char *action,
                           const struct question *question, const char *before)
{
    const char *after;
    enum status status = question_json(request, question->id, &after);
    if (status != STATUS_OK)
        return status;
    return audit(request, action, question->private ? "private question" : "question", question->id,
                 before, after);
}
