#include "lib/word_diff.h"

#include <ctype.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { TOKENS_MOST = 64 * 1024, WORK_MOST = 4 * 1000 * 1000 };

/* A text in parts; equal parts of both texts have equal ids. */
struct tokens {
    const char **starts; /* count + 1 */
    uint32_t *ids;
    bool *changed;
    long count;
};

/* ---- parts */

typedef size_t part_length(const char *text);

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || (c & 0x80);
}

/* A word, a run of blanks, or one byte of anything else. */
static size_t word_length(const char *text)
{
    size_t length = 0;
    while (is_word_byte(text[length]))
        length++;
    if (length == 0)
        length = strspn(text, " \t");
    return length == 0 ? 1 : length;
}

static size_t line_length(const char *text)
{
    size_t length = strcspn(text, "\n");
    return length + (text[length] == '\n');
}

static bool split(struct tokens *tokens, struct arena *arena, const char *text, part_length *part)
{
    long count = 0;
    for (const char *at = text; *at != '\0'; at += part(at))
        if (++count > TOKENS_MOST)
            return false;
    *tokens = (struct tokens){
        .starts = arena_array(arena, (size_t)count + 1, sizeof *tokens->starts),
        .ids = arena_array(arena, (size_t)count + 1, sizeof *tokens->ids),
        .changed = arena_array(arena, (size_t)count + 1, sizeof *tokens->changed),
        .count = count,
    };
    tokens->starts[0] = text;
    for (long i = 0; i < count; i++)
        tokens->starts[i + 1] = tokens->starts[i] + part(tokens->starts[i]);
    return true;
}

static size_t token_length(const struct tokens *tokens, long i)
{
    return (size_t)(tokens->starts[i + 1] - tokens->starts[i]);
}

/* An open-addressed table of the parts seen; an id is a place in it. */
struct names {
    const char **texts;
    size_t *lengths;
    size_t size; /* a power of two above twice the number of parts */
};

/* FNV-1a. */
static size_t hash(const char *text, size_t length)
{
    uint64_t value = 14695981039346656037U;
    for (size_t i = 0; i < length; i++)
        value = (value ^ (unsigned char)text[i]) * 1099511628211U;
    return (size_t)(value ^ value >> 32);
}

static void name_all(struct names *names, struct tokens *tokens)
{
    for (long i = 0; i < tokens->count; i++) {
        const char *text = tokens->starts[i];
        size_t length = token_length(tokens, i);
        size_t at = hash(text, length) & (names->size - 1);
        while (names->texts[at] != NULL &&
               (names->lengths[at] != length || memcmp(names->texts[at], text, length) != 0))
            at = (at + 1) & (names->size - 1);
        names->texts[at] = text;
        names->lengths[at] = length;
        tokens->ids[i] = (uint32_t)at;
    }
}

static void give_ids(struct arena *arena, struct tokens *before, struct tokens *after)
{
    struct names names = {.size = 2};
    while (names.size < 2 * (size_t)(before->count + after->count))
        names.size *= 2;
    names.texts = arena_array(arena, names.size, sizeof *names.texts);
    names.lengths = arena_array(arena, names.size, sizeof *names.lengths);
    name_all(&names, before);
    name_all(&names, after);
}

/* ---- the shortest edit script */

/* A rectangle of the edit graph: parts x of the earlier text, parts y of the later. */
struct box {
    long x, x_end;
    long y, y_end;
};

/* How far a search has come on each diagonal x - y, and the diagonals that it is on. */
struct front {
    long *furthest;
    long low, high;
};

struct search {
    const uint32_t *before;
    const uint32_t *after;
    bool *removed;
    bool *added;
    struct front forward;
    struct front backward;
    long work;
};

/* One more edit: the front moves to its neighbours, within the box. */
static void widen(struct front *front, const struct box *box, long never)
{
    if (front->low > box->x - box->y_end)
        front->furthest[--front->low - 1] = never;
    else
        front->low++;
    if (front->high < box->x_end - box->y)
        front->furthest[++front->high + 1] = never;
    else
        front->high--;
}

static bool on_front(const struct front *front, long diagonal)
{
    return diagonal >= front->low && diagonal <= front->high;
}

/* Moves the forward front by one edit; true when it meets the other one at *x. */
static bool step_forward(struct search *s, const struct box *box, long *x, long *y)
{
    struct front *front = &s->forward;
    widen(front, box, -1);
    for (long k = front->high; k >= front->low; k -= 2) {
        long down = front->furthest[k + 1], right = front->furthest[k - 1] + 1;
        *x = right > down ? right : down;
        *y = *x - k;
        for (; *x < box->x_end && *y < box->y_end && s->before[*x] == s->after[*y]; s->work++)
            ++*x, ++*y;
        front->furthest[k] = *x;
        s->work++;
        if (on_front(&s->backward, k) && s->backward.furthest[k] <= *x)
            return true;
    }
    return false;
}

static bool step_backward(struct search *s, const struct box *box, long *x, long *y)
{
    struct front *front = &s->backward;
    widen(front, box, LONG_MAX);
    for (long k = front->high; k >= front->low; k -= 2) {
        long up = front->furthest[k - 1], left = front->furthest[k + 1];
        *x = left == LONG_MAX || up < left ? up : left - 1;
        *y = *x - k;
        for (; *x > box->x && *y > box->y && s->before[*x - 1] == s->after[*y - 1]; s->work++)
            --*x, --*y;
        front->furthest[k] = *x;
        s->work++;
        if (on_front(&s->forward, k) && *x <= s->forward.furthest[k])
            return true;
    }
    return false;
}

/* A point on a shortest path through the box; false when the work is used up. */
static bool find_middle(struct search *s, const struct box *box, long *x, long *y)
{
    long first = box->x - box->y, last = box->x_end - box->y_end;
    s->forward.low = s->forward.high = first;
    s->forward.furthest[first] = box->x;
    s->backward.low = s->backward.high = last;
    s->backward.furthest[last] = box->x_end;
    while (s->work < WORK_MOST)
        if (step_forward(s, box, x, y) || step_backward(s, box, x, y))
            return true;
    return false;
}

/* Marks what the box's earlier text loses and its later one gains. Each half has half the
 * edits, so the recursion is no deeper than their logarithm. */
static bool compare(struct search *s, struct box box)
{
    while (box.x < box.x_end && box.y < box.y_end && s->before[box.x] == s->after[box.y])
        box.x++, box.y++;
    while (box.x < box.x_end && box.y < box.y_end &&
           s->before[box.x_end - 1] == s->after[box.y_end - 1])
        box.x_end--, box.y_end--;
    if (box.x == box.x_end || box.y == box.y_end) {
        memset(s->removed + box.x, true, (size_t)(box.x_end - box.x));
        memset(s->added + box.y, true, (size_t)(box.y_end - box.y));
        return true;
    }
    long x, y;
    return find_middle(s, &box, &x, &y) && compare(s, (struct box){box.x, x, box.y, y}) &&
           compare(s, (struct box){x, box.x_end, y, box.y_end});
}

static bool mark_changes(struct arena *arena, struct tokens *before, struct tokens *after)
{
    give_ids(arena, before, after);
    size_t diagonals = (size_t)(before->count + after->count + 3);
    long zero = after->count + 1;
    struct search search = {
        .before = before->ids,
        .after = after->ids,
        .removed = before->changed,
        .added = after->changed,
        .forward.furthest = (long *)arena_array(arena, diagonals, sizeof(long)) + zero,
        .backward.furthest = (long *)arena_array(arena, diagonals, sizeof(long)) + zero,
    };
    return compare(&search, (struct box){0, before->count, 0, after->count});
}

/* ---- segments */

static bool is_blank(const struct tokens *tokens, long i)
{
    return *tokens->starts[i] == ' ' || *tokens->starts[i] == '\t';
}

/* A blank between two changed words is changed with them: it reads better. */
static void join_changes(struct tokens *before, struct tokens *after)
{
    bool after_change = false;
    for (long x = 0, y = 0; x < before->count || y < after->count;) {
        if (before->changed[x] || after->changed[y]) {
            x += before->changed[x];
            y += after->changed[y];
            after_change = true;
            continue;
        }
        x++, y++;
        if (after_change && is_blank(before, x - 1) && (before->changed[x] || after->changed[y]))
            before->changed[x - 1] = after->changed[y - 1] = true;
        else
            after_change = false;
    }
}

/* The place after the run of parts from i on that are changed, or that are not. */
static long run_end(const struct tokens *tokens, long i, bool changed)
{
    while (i < tokens->count && tokens->changed[i] == changed)
        i++;
    return i;
}

static void add_segment(struct word_diff *diff, struct arena *arena, enum word_change change,
                        const char *start, const char *end)
{
    if (start == end)
        return;
    size_t length = (size_t)(end - start);
    diff->segments[diff->count++] =
        (struct word_segment){change, arena_strndup(arena, start, length), length};
}

/* False when there are more segments than are kept. */
static bool add_segments(struct word_diff *diff, struct arena *arena, const struct tokens *before,
                         const struct tokens *after)
{
    diff->count = 0;
    for (long x = 0, y = 0; x < before->count || y < after->count;) {
        if (diff->count + 3 > WORD_DIFF_SEGMENTS_MOST)
            return false;
        long removed = run_end(before, x, true), added = run_end(after, y, true);
        add_segment(diff, arena, WORD_REMOVED, before->starts[x], before->starts[removed]);
        add_segment(diff, arena, WORD_ADDED, after->starts[y], after->starts[added]);
        x = run_end(before, removed, false);
        long same = x - removed, most = run_end(after, added, false) - added;
        same = same < most ? same : most;
        x = removed + same;
        y = added + same;
        add_segment(diff, arena, WORD_SAME, before->starts[removed], before->starts[x]);
    }
    return true;
}

static bool diff_by(struct word_diff *diff, struct arena *arena, const char *before,
                    const char *after, part_length *part)
{
    struct tokens old, new;
    if (!split(&old, arena, before, part) || !split(&new, arena, after, part) ||
        !mark_changes(arena, &old, &new))
        return false;
    if (part == word_length)
        join_changes(&old, &new);
    return add_segments(diff, arena, &old, &new);
}

void word_diff(struct word_diff *diff, struct arena *arena, const char *before, const char *after)
{
    diff->segments = arena_array(arena, WORD_DIFF_SEGMENTS_MOST, sizeof *diff->segments);
    if (diff_by(diff, arena, before, after, word_length) ||
        diff_by(diff, arena, before, after, line_length))
        return;
    diff->count = 0;
    add_segment(diff, arena, WORD_REMOVED, before, before + strlen(before));
    add_segment(diff, arena, WORD_ADDED, after, after + strlen(after));
}
