#include "people/fit.h"

#include <stdlib.h>
#include <string.h>

#include "people/formats.h"

enum { FORMAT_SCORE = 4, TOPIC_SCORE = 3, NETWORK_SCORE = 2, TOO_LONG = 3, TOPIC_LEAST = 3 };

static void add_reason(struct buf *because, const char *words, const char *what, size_t length)
{
    buf_puts(because, because->length == 0 ? "you " : ", you ");
    buf_puts(because, words);
    buf_add(because, what, length);
}

/* The first line of interests that names the topic, with its length; NULL for none. */
static const char *find_topic(struct request *request, const struct volunteer *volunteer,
                              const char *topic, size_t *length)
{
    const char *shown = volunteer->interests;
    for (const char *at = volunteer->interests_folded; *at != '\0'; at += *at == '\n') {
        size_t folded = strcspn(at, "\n");
        *length = strcspn(shown, "\n");
        const char *line = arena_strndup(request->arena, at, folded);
        if (folded >= TOPIC_LEAST && strstr(topic, line) != NULL)
            return shown;
        at += folded;
        shown += *length;
        shown += *shown == '\n';
    }
    return NULL;
}

static struct fit judge(struct request *request, const struct volunteer *volunteer,
                        const struct call *call)
{
    struct fit fit = {.call = call};
    struct buf because;
    size_t length = 0;
    buf_init(&because, request->arena);
    if (format_is_in(call->format, volunteer->formats)) {
        const char *verb = format_verb(call->format);
        add_reason(&because, "like to ", verb, strlen(verb));
        fit.score += FORMAT_SCORE;
    }
    const char *topic = find_topic(request, volunteer, call->topic_folded, &length);
    if (topic != NULL) {
        add_reason(&because, "care about ", topic, length);
        fit.score += TOPIC_SCORE;
    }
    if (volunteer_uses(volunteer, call->channel_id)) {
        add_reason(&because, "use ", call->channel, strlen(call->channel));
        fit.score += NETWORK_SCORE;
    }
    if (fit.score > TOO_LONG && volunteer->hours > 0 && call->minutes > volunteer->hours * 60)
        fit.score -= TOO_LONG;
    fit.because = because.data;
    return fit;
}

static int compare(const void *left, const void *right)
{
    const struct fit *one = left;
    const struct fit *other = right;
    if (one->score != other->score)
        return other->score - one->score;
    int days = strcmp(one->call->deadline, other->call->deadline);
    return days != 0 ? days : (one->call->id > other->call->id) - (one->call->id < other->call->id);
}

void fit_rank(struct request *request, const struct volunteer *volunteer,
              const struct call_list *calls, struct fit **fits, size_t *count)
{
    *count = 0;
    *fits = arena_array(request->arena, calls->count, sizeof **fits);
    for (size_t i = 0; i < calls->count; i++) {
        struct fit fit = judge(request, volunteer, &calls->calls[i]);
        if (fit.score > 0 && fit.call->taken < fit.call->places)
            (*fits)[(*count)++] = fit;
    }
    qsort(*fits, *count, sizeof **fits, compare);
}
