#include "lib/questions.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/excerpt.h"
#include "lib/questions_store.h"
#include "lib/states.h"
#include "lib/words.h"

enum { SHOWN = 5, ANSWER_LETTERS = 300 };

static const char *meta_of(struct request *request, const struct asked *asked)
{
    struct arena *arena = request->arena;
    const char *others =
        asked->supports == 0
            ? ""
            : arena_printf(arena, " · %s",
                           words_count(arena, asked->supports, "other would like to know",
                                       "others would like to know"));
    if (*asked->asker == '\0')
        return arena_printf(arena, "Without names%s", others);
    if (strcmp(asked->state, "asked") == 0)
        return arena_printf(arena, "%s asks %s · answer by %s%s", asked->asker, asked->owner,
                            clock_day(arena, asked->answer_by), others);
    if (*asked->answered_by != '\0')
        return arena_printf(arena, "%s asked, %s answered", asked->asker, asked->answered_by);
    return arena_printf(arena, "%s asked %s%s", asked->asker, asked->owner, others);
}

static void show_row(struct request *request, HDF *row, const struct asked *asked)
{
    page_text(row, "Title", asked->title);
    page_format(row, "Href", "/questions/%lld", (long long)asked->id);
    page_text(row, "Meta", meta_of(request, asked));
    page_moment(request, row, "When", asked->state_since);
    if (*asked->answer != '\0')
        page_text(row, "Text", excerpt(request->arena, asked->answer, ANSWER_LETTERS, false));
    page_question_state(row, asked->state);
    if (strcmp(asked->state, "asked") == 0 && strcmp(asked->answer_by, clock_today(request)) < 0) {
        page_text(row, "Status", "Overdue");
        page_text(row, "StatusKind", "problem");
    }
}

enum status questions_show(struct request *request, const char *name, const char *subject,
                           int64_t id)
{
    struct asked_list list;
    HDF *node = page_node(request, name);
    enum status status = asked_list(request, subject, id, SHOWN + 1, &list);
    for (size_t i = 0; i < list.count && i < SHOWN; i++)
        show_row(request, page_item(node, "Rows", i), &list.items[i]);
    if (list.count > SHOWN)
        page_format(node, "AllHref", "/questions?%s=%lld", subject, (long long)id);
    page_format(node, "AskHref", "/questions/new?%s=%lld", subject, (long long)id);
    return status;
}
