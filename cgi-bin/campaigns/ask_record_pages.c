#include <string.h>

#include "campaigns/ask_list_pages.h"
#include "campaigns/ask_show.h"
#include "campaigns/ask_store.h"
#include "lib/ask_amount.h"
#include "lib/page.h"
#include "lib/words.h"

/* The columns of the two tables. */
enum { ASKED, WAITING, APPROVED, PART, DECLINED, WITHDRAWN, DECISIONS };
enum { CAME, PARTLY, DID_NOT, DIFFER, OPEN, OUTCOMES };

struct tally {
    int64_t decisions[DECISIONS];
    int64_t outcomes[OUTCOMES];
};

static size_t decision_of(const struct ask_count *count)
{
    if (strcmp(count->state, "withdrawn") == 0)
        return WITHDRAWN;
    if (strcmp(count->decision, "declined") == 0)
        return DECLINED;
    if (strcmp(count->decision, "part_approved") == 0)
        return PART;
    return strcmp(count->decision, "approved") == 0 ? APPROVED : WAITING;
}

static size_t outcome_of(const struct ask_count *count)
{
    static const char *const names[] = {"came", "partly", "did_not", "differ"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], count->outcome) == 0)
            return i;
    return OPEN;
}

static void add(struct tally *tally, const struct ask_count *count)
{
    size_t decision = decision_of(count);
    tally->decisions[ASKED] += count->count;
    tally->decisions[decision] += count->count;
    if (decision == APPROVED || decision == PART)
        tally->outcomes[outcome_of(count)] += count->count;
}

static void show_cells(struct request *request, HDF *row, const char *name, const int64_t *cells,
                       size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_text(page_item(row, name, i), "Text", words_number(request->arena, cells[i]));
}

static void show_tally(struct request *request, size_t index, const char *word,
                       const struct tally *tally)
{
    HDF *row = page_item(page_root(request), "Record", index);
    page_text(row, "Word", word);
    show_cells(request, row, "Decisions", tally->decisions, DECISIONS);
    show_cells(request, row, "Outcomes", tally->outcomes, OUTCOMES);
}

static void show_stat(struct request *request, size_t index, int64_t number, const char *label,
                      int64_t base)
{
    HDF *stat = page_item(page_root(request), "Stats", index);
    page_text(stat, "Number", words_number(request->arena, number));
    page_text(stat, "Label", label);
    page_format(stat, "Base", "of %s", words_number(request->arena, base));
}

static void show_stats(struct request *request, const struct tally *all,
                       const struct ask_counts *counts)
{
    enum { DAY_HOURS = 24 };
    struct arena *arena = request->arena;
    int64_t given = all->decisions[APPROVED] + all->decisions[PART];
    show_stat(request, 0, given, "asks approved, whole or in part", all->decisions[ASKED]);
    show_stat(request, 1, all->outcomes[CAME] + all->outcomes[PARTLY],
              "changes came, whole or in part", given - all->outcomes[OPEN]);
    if (counts->decided == 0)
        return;
    HDF *stat = page_item(page_root(request), "Stats", 2);
    int64_t days = (counts->hours_to_decide + DAY_HOURS / 2) / DAY_HOURS;
    page_text(stat, "Number", days == 0 ? "Under a day" : words_count(arena, days, "day", "days"));
    page_format(stat, "Label", "from an ask to its decision, on average over %s",
                words_count(arena, counts->decided, "decision", "decisions"));
}

enum status ask_record_page(struct request *request)
{
    struct ask_counts counts;
    struct tally all = {0};
    enum status status = ask_record(request, &counts);
    if (status != STATUS_OK)
        return status;
    size_t kinds = 0;
    for (; ask_kinds[kinds].value != NULL; kinds++) {
        struct tally tally = {0};
        for (size_t i = 0; i < counts.count; i++)
            if (strcmp(counts.items[i].kind, ask_kinds[kinds].value) == 0)
                add(&tally, &counts.items[i]);
        show_tally(request, kinds, ask_kinds[kinds].label, &tally);
    }
    for (size_t i = 0; i < counts.count; i++)
        add(&all, &counts.items[i]);
    show_tally(request, kinds, "All", &all);
    if (all.decisions[ASKED] > 0)
        show_stats(request, &all, &counts);
    page_title(request, "asks", "What asks came to");
    return page_show(request, "campaigns/asks_record.cs");
}
