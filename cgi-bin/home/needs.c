#include "home/needs.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "home/budget.h"
#include "home/decisions.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/excerpt.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/words.h"

enum {
    SHOWN = 4,               /* before 'and more' */
    FOLDED = 4,              /* behind it; the rest comes up when these are done */
    QUOTED = 2,              /* with the beginning of the text */
    QUOTE_LETTERS = 150,     /* of a text that must be read elsewhere */
    WHOLE_LETTERS = 420,     /* a text that is no longer can be answered here */
    LETTERS_A_MINUTE = 1200, /* read with care */
    HOUR_MINUTES = 60,
    ROW_WORDS = 16, /* beside what people named */
};

/* How each kind looks, in the order of the enum. */
static const struct look {
    const char *icon;
    const char *tint;
    const char *action;
    int64_t minutes; /* that it takes, beside reading, where no call says it */
} looks[] = {
    [NEED_REVIEW] = {"post", "accent", "Review", 1},
    [NEED_UNCLAIMED] = {"post", "accent", "Review", 1},
    [NEED_OFFER] = {"hand", "good", "Answer", 1},
    [NEED_CHANGES] = {"pencil", "warn", "Change it", 10},
    [NEED_LINK] = {"goal", "warn", "Look", 1},
    [NEED_CALL] = {"write", "good", "Begin", 0},
    [NEED_POST] = {"write", "", "Go on", 20},
    [NEED_DRAFT] = {"brief", "accent", "Go on", 5},
    [NEED_STALE] = {"calendar", "warn", "Look", 3},
    [NEED_ELSEWHERE] = {"clock", "", NULL, 0},
    [NEED_ANSWERED] = {"question", "good", "Read it", 2},
    [NEED_OUTCOME] = {"hand", "warn", "Say so", 2},
    [NEED_OVERDUE] = {"question", "warn", NULL, 0},
    [NEED_INBOUND] = {"message", "accent", "Answer", 3},
};

const char *needs_number(struct arena *arena, int64_t number)
{
    static const char *const names[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (number >= 0 && number < (int64_t)(sizeof names / sizeof names[0]))
        return names[number];
    return words_number(arena, number);
}

static bool is_review(const struct need *need)
{
    return need->kind == NEED_REVIEW || need->kind == NEED_UNCLAIMED;
}

static bool is_late(const struct need *need)
{
    return need->overdue || (need->late_at != 0 && clock_now() > need->late_at);
}

static int64_t minutes_of(const struct need *need)
{
    if (need->minutes > 0)
        return need->minutes;
    int64_t reading = is_review(need) ? need->length / LETTERS_A_MINUTE : 0;
    return looks[need->kind].minutes + reading;
}

/* A draft of one's own is daily work for the content team and no news to them. */
static bool needs_me(const struct request *request, const struct need *need)
{
    if (need->kind == NEED_POST)
        return need->minutes > 0 || !person_is(request, ROLE_CONTENT);
    return need->kind != NEED_ELSEWHERE && need->kind != NEED_OVERDUE;
}

/* Outsiders wait for an answer as colleagues wait for one to their offer. */
static int rank_of(const struct need *need)
{
    if (is_late(need))
        return -1;
    return need->kind == NEED_INBOUND ? (int)NEED_OFFER : (int)need->kind;
}

static int compare(const void *left, const void *right)
{
    const struct need *one = *(const struct need *const *)left;
    const struct need *other = *(const struct need *const *)right;
    int one_rank = rank_of(one);
    int other_rank = rank_of(other);
    if (one_rank != other_rank)
        return one_rank - other_rank;
    return (one > other) - (one < other); /* as the store gave them */
}

static void show_title(struct request *request, HDF *row, const struct need *need)
{
    const char *whose = need->person_id == person_id(request)
                            ? "your"
                            : arena_printf(request->arena, "%s’s", need->person);
    const char *title = *need->title == '\0' ? "Untitled brief" : need->title;
    switch (need->kind) {
    case NEED_REVIEW:
    case NEED_UNCLAIMED:
        page_format(row, "Title", "Review “%s”", title);
        break;
    case NEED_OFFER:
        page_format(row, "Title", "Answer %s’s offer to help", need->person);
        break;
    case NEED_CHANGES:
        page_format(row, "Title", "Change “%s”", title);
        break;
    case NEED_LINK:
        page_format(row, "Title", "Does “%s” still serve its goal?", title);
        break;
    case NEED_CALL:
        page_format(row, "Title", "Begin “%s”", title);
        break;
    case NEED_POST:
        page_format(row, "Title", "Finish “%s”", title);
        break;
    case NEED_DRAFT:
        if (strcmp(need->place, "draft") == 0)
            page_format(row, "Title", "Finish %s brief “%s”", whose, title);
        else
            page_format(row, "Title", "Publish the changes to “%s”", title);
        break;
    case NEED_STALE:
        page_format(row, "Title", "Is “%s” still right?", title);
        break;
    case NEED_ELSEWHERE:
    case NEED_OVERDUE:
        page_text(row, "Title", title);
        break;
    case NEED_ANSWERED:
        page_format(row, "Title", "Is this answered: “%s”", title);
        break;
    case NEED_OUTCOME:
        page_format(row, "Title", "Did the change come: “%s”", title);
        break;
    case NEED_INBOUND:
        page_format(row, "Title", "Answer “%s”", title);
        break;
    }
}

/* Who and where, before the minutes. */
static const char *meta_of(struct request *request, const struct need *need)
{
    struct arena *arena = request->arena;
    switch (need->kind) {
    case NEED_REVIEW:
        return arena_printf(arena, "From %s · %s", need->person, need->place);
    case NEED_UNCLAIMED:
        return arena_printf(arena, "From %s · %s · for whoever is free", need->person, need->place);
    case NEED_OFFER:
        return arena_printf(arena, "“%s” · %s", need->title, need->place);
    case NEED_CHANGES:
        if (*need->person == '\0')
            return arena_printf(arena, "Changes wanted · %s", need->place);
        return arena_printf(arena, "%s wants changes · %s", need->person, need->place);
    case NEED_LINK:
        return arena_printf(arena, "“%s” has changed since", need->place);
    case NEED_CALL:
        return arena_printf(arena, "%s took your offer · by %s", need->person,
                            days_short(arena, need->day, false));
    case NEED_POST:
        return arena_printf(arena, "Your draft · %s", need->place);
    case NEED_DRAFT:
        return arena_printf(arena, "Edited %s", clock_relative(request, need->since));
    case NEED_STALE:
        return arena_printf(arena, "You meant to look at it by %s", clock_day(arena, need->day));
    case NEED_ANSWERED:
        return arena_printf(arena, "You asked %s · answered %s", need->person,
                            clock_relative(request, need->since));
    case NEED_OUTCOME:
        return arena_printf(arena, "It was to come by %s", clock_day(arena, need->day));
    case NEED_OVERDUE:
        return arena_printf(arena, "%s has not answered · was due %s", need->person,
                            days_short(arena, need->day, false));
    case NEED_INBOUND:
        return arena_printf(arena, "From outside%s · answer by %s",
                            strcmp(need->person, "urgent") == 0 ? ", urgent" : "",
                            days_short(arena, need->day, false));
    case NEED_ELSEWHERE:
        break;
    }
    if (*need->person == '\0')
        return arena_printf(arena, "%s · no reviewer yet", need->place);
    return arena_printf(arena, "With %s · %s", need->person, need->place);
}

static void show_address(HDF *row, const struct need *need)
{
    if (need->kind == NEED_CALL)
        page_format(row, "Href", "/posts/new?campaign=%lld&call=%lld", (long long)need->campaign_id,
                    (long long)need->id);
    else if (need->kind == NEED_DRAFT || need->kind == NEED_STALE)
        page_format(row, "Href", need->kind == NEED_DRAFT ? "/briefs/%lld/edit" : "/briefs/%lld",
                    (long long)need->id);
    else if (need->kind == NEED_ANSWERED || need->kind == NEED_OVERDUE)
        page_format(row, "Href", "/questions/%lld", (long long)need->id);
    else if (need->kind == NEED_INBOUND)
        page_format(row, "Href", "/inbound/%lld", (long long)need->id);
    else if (need->kind == NEED_OUTCOME)
        page_format(row, "Href", "/asks/%lld", (long long)need->id);
    else if (need->kind == NEED_LINK)
        page_format(row, "Href", "/campaigns/%lld", (long long)need->campaign_id);
    else if (need->kind == NEED_OFFER)
        page_format(row, "Href", "/help-wanted/offers/%lld", (long long)need->id);
    else
        page_format(row, "Href", "/posts/%lld", (long long)need->id);
}

static void show_need(struct request *request, HDF *row, const struct need *need)
{
    const struct look *look = &looks[need->kind];
    page_text(row, "Icon", look->icon);
    page_text(row, "Tint", look->tint);
    page_text(row, "Action", look->action);
    page_text(row, "Meta", meta_of(request, need));
    show_title(request, row, need);
    show_address(row, need);
    if (need->kind == NEED_ELSEWHERE || need->kind == NEED_OVERDUE)
        page_moment(request, row, "When", need->since);
    else
        page_format(row, "Minutes", "%lld min", (long long)minutes_of(need));
    if (need->kind == NEED_LINK) {
        page_format(row, "Confirm", "/campaigns/%lld/goals/%lld/confirm?back=home",
                    (long long)need->campaign_id, (long long)need->id);
        page_number(row, "Version", need->version);
    }
    if (need->goes_out > clock_now())
        page_format(row, "GoesOut", "goes out %s", days_soon(request, need->goes_out));
    if (need->overdue)
        page_text(row, "Late", "Overdue");
    else if (is_late(need))
        page_format(row, "Late", "Late: came %s", clock_relative(request, need->since));
}

/* The whole of a short post, to be approved here; else how it begins. */
static const char *quote_of(struct request *request, const struct need *need)
{
    return excerpt(request->arena, need->text,
                   need->length <= WHOLE_LETTERS ? WHOLE_LETTERS : QUOTE_LETTERS, false);
}

static void show_quote(HDF *row, const struct need *need, const char *quote)
{
    page_text(row, "Quote", quote);
    if (need->length > WHOLE_LETTERS)
        return;
    page_format(row, "Approve", "/posts/%lld/move", (long long)need->id);
    page_number(row, "Id", need->id);
    page_number(row, "Version", need->version);
}

static void say_how_much(struct request *request, int64_t count, int64_t minutes)
{
    HDF *home = page_node(request, "Home");
    struct arena *arena = request->arena;
    if (count == 0) {
        page_text(home, "Lead", "Nothing waits for you.");
        return;
    }
    char *number = arena_strdup(arena, needs_number(arena, count));
    number[0] = (char)toupper((unsigned char)number[0]);
    int64_t hours = (minutes + HOUR_MINUTES / 2) / HOUR_MINUTES;
    const char *time = minutes <= HOUR_MINUTES * 3 / 2
                           ? arena_printf(arena, "%s minute%s", needs_number(arena, minutes),
                                          minutes == 1 ? "" : "s")
                           : arena_printf(arena, "%s hours", needs_number(arena, hours));
    page_format(home, "Lead", "%s thing%s you. About %s%s.", number,
                count == 1 ? " needs" : "s need", time, count == 1 ? "" : " in all");
}

static size_t sort_mine(struct request *request, const struct needs *needs,
                        const struct need **mine)
{
    size_t count = 0;
    for (size_t i = 0; i < needs->count; i++)
        if (needs_me(request, &needs->items[i]))
            mine[count++] = &needs->items[i];
    qsort(mine, count, sizeof *mine, compare);
    return count;
}

static void show_elsewhere(struct request *request, const struct needs *needs)
{
    size_t shown = 0;
    for (size_t i = 0; i < needs->count && shown < SHOWN; i++)
        if (needs->items[i].kind == NEED_ELSEWHERE || needs->items[i].kind == NEED_OVERDUE)
            show_need(request, page_item(page_root(request), "Elsewhere", shown++),
                      &needs->items[i]);
}

/* Whether it is shown at once: leaders have a share of words for that. */
static bool fits(struct budget *budget, const struct need *need, const char *quote)
{
    return budget_takes_words(budget, ROW_WORDS + budget_words(need->title) +
                                          budget_words(need->person) + budget_words(need->place) +
                                          (quote == NULL ? 0 : budget_words(quote)));
}

/* The first ones, with the beginning of texts that wait for a review; gives back how many. */
static size_t show_first(struct request *request, const struct need *const *mine, size_t count)
{
    bool is_short = person_is(request, ROLE_LEADER);
    size_t quotes = is_short ? 1 : QUOTED;
    struct budget budget = {is_short ? (size_t)WORDS_OF_NEEDS : SIZE_MAX};
    for (size_t i = 0; i < count && i < SHOWN; i++) {
        bool is_quoted = i < quotes && is_review(mine[i]);
        const char *quote = is_quoted ? quote_of(request, mine[i]) : NULL;
        if (!fits(&budget, mine[i], quote))
            return i;
        HDF *row = page_item(page_root(request), "Needs", i);
        show_need(request, row, mine[i]);
        page_flag(row, "First", i == 0);
        if (is_quoted)
            show_quote(row, mine[i], quote);
    }
    return count < SHOWN ? count : SHOWN;
}

static void show_folded(struct request *request, const struct need *const *mine, size_t count)
{
    HDF *home = page_node(request, "Home");
    for (size_t i = 0; i < count && i < FOLDED; i++)
        show_need(request, page_item(page_root(request), "MoreNeeds", i), mine[i]);
    if (count > 0)
        page_format(home, "MoreWords", "and %s more", needs_number(request->arena, (int64_t)count));
    if (count > FOLDED)
        page_format(home, "RestWords", "%s more come up when these are done.",
                    words_number(request->arena, (int64_t)(count - FOLDED)));
}

void needs_show(struct request *request, const struct needs *needs, size_t decisions)
{
    const struct need **mine = arena_array(request->arena, needs->count, sizeof *mine);
    size_t count = sort_mine(request, needs, mine);
    int64_t minutes = (int64_t)decisions * DECISION_MINUTES;
    for (size_t i = 0; i < count; i++)
        minutes += minutes_of(mine[i]);
    size_t shown = show_first(request, mine, count);
    show_folded(request, mine + shown, count - shown);
    show_elsewhere(request, needs);
    say_how_much(request, (int64_t)(count + decisions), minutes);
}
