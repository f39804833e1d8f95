#include "results/import_draft.h"

#include <string.h>

#include "lib/glossary.h"
#include "lib/list_filter.h"
#include "lib/measured_day.h"
#include "lib/words.h"
#include "results/cell_value.h"
#include "results/column.h"
#include "results/import_plan.h"
#include "results/show_totals.h"

enum { SHOWN_ROWS = 3 };

static const struct choice decimals[] = {{"point", "A point parts the decimals: 1,200.5"},
                                         {"comma", "A comma parts the decimals: 1.200,5"},
                                         {NULL, NULL}};
static const struct choice orders[] = {
    {"month", "The month first: 12/31/2026"}, {"day", "The day first: 31/12/2026"}, {NULL, NULL}};
static const struct choice actions[] = {
    {"look", "Look again"}, {"confirm", "Confirm"}, {NULL, NULL}};

static const struct field fields[IMPORT_FIELDS] = {
    [IMPORT_MEANING] = {"meaning", "Meaning", FIELD_ID, FIELD_REPEATED,
                        .repeats = SHEET_COLUMNS_MOST},
    [IMPORT_DECIMALS] = {.name = "decimals",
                         .label = "Numbers",
                         .kind = FIELD_CHOICE,
                         .choices = decimals},
    [IMPORT_ORDER] = {.name = "order", .label = "Days", .kind = FIELD_CHOICE, .choices = orders},
    [IMPORT_TAKEN_ON] = {.name = "taken_on",
                         .label = "Day",
                         .kind = FIELD_DATE,
                         .flags = FIELD_REQUIRED},
    [IMPORT_CAMPAIGN] = {.name = "campaign", .label = "Campaign", .kind = FIELD_ID},
    [IMPORT_GROUP] = {"group", "Campaign", FIELD_ID, FIELD_REPEATED, .repeats = IMPORT_GROUPS_MOST},
    [IMPORT_ACTION] = {"action", "What to do", FIELD_CHOICE, FIELD_REQUIRED, .choices = actions},
    [IMPORT_VERSION] = {.name = "version",
                        .label = "Version",
                        .kind = FIELD_INTEGER,
                        .flags = FIELD_REQUIRED},
};

const struct form import_form = {"import", fields, IMPORT_FIELDS, 0};

enum status import_draft_open(struct request *request, struct import_held *held)
{
    const struct upload *file;
    bool asks;
    held->tally = arena_alloc(request->arena, sizeof *held->tally);
    enum status status = kind_list(request, &held->kinds);
    if (status == STATUS_OK)
        status = import_campaigns(request, &held->campaigns);
    if (status == STATUS_OK)
        status = import_file(request, held->import.id, &file);
    if (status == STATUS_NOT_FOUND) /* confirmed or given up this very moment */
        return STATUS_CONFLICT;
    if (status != STATUS_OK)
        return status;
    if (sheet_open(request, file, import_plan_is_windows(held->import.plan), &held->sheet, &asks) !=
            NULL ||
        !import_plan_read(request->arena, held->import.plan, held->sheet.columns, &held->plan))
        return STATUS_FAILED;
    held->plan.taken_on = held->import.taken_on;
    return STATUS_OK;
}

/* What a column may mean beside a kind of figure; in the form after the ids of those. */
static const struct choice meanings[] = {{COLUMN_ID, "The post’s id"},
                                         {COLUMN_ADDRESS, "Its address"},
                                         {COLUMN_TITLE, "Its title"},
                                         {COLUMN_CAMPAIGN, "The campaign"},
                                         {COLUMN_DAY, "The day"}};
enum { MEANINGS = sizeof meanings / sizeof meanings[0], MEANING_FIRST = 1000 };

static void add_meaning(HDF *row, size_t place, int64_t number, const struct choice *choice,
                        const char *present)
{
    show_option(row, "Choices", place, number, choice->label, strcmp(choice->value, present) == 0);
}

static void show_meanings(HDF *row, const struct import_held *held, const char *present)
{
    for (size_t i = 0; i < MEANINGS; i++)
        add_meaning(row, i, MEANING_FIRST + (int64_t)i, &meanings[i], present);
    for (size_t i = 0; i < held->kinds.count; i++) {
        const struct kind *kind = &held->kinds.items[i];
        add_meaning(row, MEANINGS + i, kind->id, &(struct choice){kind->code, kind->name}, present);
    }
}

/* "" for nothing; NULL where there is none of that number. */
static const char *meaning_of(const struct import_held *held, int64_t number)
{
    if (number == 0)
        return "";
    if (number >= MEANING_FIRST)
        return number - MEANING_FIRST < MEANINGS ? meanings[number - MEANING_FIRST].value : NULL;
    for (size_t i = 0; i < held->kinds.count; i++)
        if (held->kinds.items[i].id == number)
            return held->kinds.items[i].code;
    return NULL;
}

static void show_columns(struct request *request, const struct import_held *held)
{
    struct csv_reader reader = held->sheet.rows;
    struct csv_row rows[SHOWN_ROWS];
    size_t count = 0;
    while (count < SHOWN_ROWS && csv_next(&reader, request->arena, &rows[count]))
        count++;
    for (size_t i = 0; i < held->sheet.columns; i++) {
        HDF *row = page_item(page_root(request), "Columns", i);
        struct buf examples;
        buf_init(&examples, request->arena);
        page_format(row, "Place", "%zu", i);
        page_text(row, "Name",
                  *held->sheet.head[i] == '\0' ? arena_printf(request->arena, "Column %zu", i + 1)
                                               : held->sheet.head[i]);
        for (size_t j = 0; j < count; j++)
            buf_printf(&examples, "%s%.40s", j == 0 ? "" : " · ",
                       i < rows[j].count ? rows[j].fields[i] : "");
        page_text(row, "Examples", examples.data);
        show_meanings(row, held, held->plan.meanings[i]);
    }
}

static void show_sums(struct request *request, const struct import_held *held)
{
    size_t shown = 0;
    for (size_t i = 0; i < held->kinds.count; i++) {
        if (held->tally->known[i] + held->tally->unknown[i] == 0)
            continue;
        HDF *row = page_item(page_root(request), "Sums", shown++);
        page_text(row, "Kind", held->kinds.items[i].name);
        page_text(row, "Level", glossary_level(request, held->kinds.items[i].level));
        page_text(row, "Figure",
                  held->tally->known[i] == 0
                      ? "not known"
                      : words_decimal(request->arena,
                                      cell_decimal(request->arena, held->tally->sums[i])));
        page_text(row, "Unknown", unknown_words(request, (int64_t)held->tally->unknown[i]));
    }
}

static void show_problems(struct request *request, const struct import_tally *tally)
{
    for (size_t i = 0; i < tally->problem_count && i < IMPORT_PROBLEMS_MOST; i++) {
        HDF *row = page_item(page_root(request), "Problems", i);
        page_format(row, "Row", "%zu", tally->problems[i].row);
        page_text(row, "Column", tally->problems[i].column);
        page_text(row, "Text", tally->problems[i].words);
    }
    if (tally->problem_count > IMPORT_PROBLEMS_MOST)
        page_text(
            page_root(request), "MoreProblems",
            words_number(request->arena, (int64_t)tally->problem_count - IMPORT_PROBLEMS_MOST));
}

static void show_campaigns(HDF *node, const struct import_held *held, int64_t chosen)
{
    for (size_t i = 0; i < held->campaigns.count; i++)
        show_option(node, "Choices", i, held->campaigns.items[i].id, held->campaigns.items[i].name,
                    held->campaigns.items[i].id == chosen);
}

static void show_groups(struct request *request, const struct import_held *held)
{
    for (size_t i = 0; i < held->tally->group_count; i++) {
        HDF *row = page_item(page_root(request), "Groups", i);
        page_format(row, "Place", "%zu", i);
        page_text(row, "Name", held->tally->groups[i]);
        page_text(row, "Lines",
                  words_count(request->arena, (int64_t)held->tally->group_lines[i], "row", "rows"));
        show_campaigns(row, held, held->plan.groups[i]);
    }
}

static const char *delimiter_words(char delimiter)
{
    if (delimiter == '\t')
        return "tabs";
    return delimiter == ';' ? "semicolons" : "commas";
}

static void show_understood(struct request *request, const struct import_held *held)
{
    struct arena *arena = request->arena;
    HDF *root = page_root(request);
    const struct import_tally *tally = held->tally;
    page_format(root, "Understood", "%s. %s, parted by %s, the names of the columns in row %zu.",
                source_of(held->import.source)->name, held->sheet.encoding,
                delimiter_words(held->sheet.delimiter), held->sheet.head_row);
    page_text(root, "Rows", words_count(arena, (int64_t)tally->lines, "row", "rows"));
    if (tally->wrong > 0)
        page_text(root, "Wrong", words_count(arena, (int64_t)tally->wrong, "row", "rows"));
    if (tally->totals > 0)
        page_text(root, "TotalRows", words_count(arena, (int64_t)tally->totals, "row", "rows"));
    page_flag(root, "NumbersInDoubt",
              tally->numbers_in_doubt && tally->has_comma + tally->has_point == 0);
    page_flag(root, "DaysInDoubt",
              tally->days_in_doubt && tally->has_day_first + tally->has_month_first == 0);
    page_flag(root, "MayConfirm", tally->lines > 0);
}

enum status import_draft_show(struct request *request, struct import_held *held)
{
    enum status status =
        import_read(request, &held->sheet, &held->plan, &held->kinds, held->tally, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    page_text(page_root(request), "Title", held->import.file_name);
    page_format(page_root(request), "Href", "/import/%lld", (long long)held->import.id);
    page_text(page_root(request), "Note", held->import.note);
    page_number(page_root(request), "Version", held->import.version);
    show_understood(request, held);
    show_columns(request, held);
    show_sums(request, held);
    show_problems(request, held->tally);
    show_groups(request, held);
    show_campaigns(page_node(request, "Whole"), held, held->plan.campaign);
    page_title(request, "results", "%s", held->import.file_name);
    return page_show(request, "results/import_draft.cs");
}

/* What was chosen */

static bool has_campaign(const struct import_held *held, int64_t id)
{
    for (size_t i = 0; i < held->campaigns.count; i++)
        if (held->campaigns.items[i].id == id)
            return true;
    return id == 0;
}

static void take_meanings(struct request *request, struct import_held *held)
{
    const char **taken = held->plan.meanings;
    size_t figures = 0;
    for (size_t i = 0; i < held->sheet.columns; i++) {
        taken[i] = meaning_of(held, form_number_at(request, IMPORT_MEANING, i));
        if (taken[i] == NULL)
            form_error_at(request, IMPORT_MEANING, i, "There is no such meaning. Choose another.");
        taken[i] = taken[i] == NULL ? "" : taken[i];
        figures += import_kind(&held->kinds, taken[i]) < held->kinds.count;
        for (size_t j = 0; j < i; j++)
            if (*taken[i] != '\0' && strcmp(taken[i], taken[j]) == 0)
                form_error_at(request, IMPORT_MEANING, i,
                              "Two columns cannot mean the same: %s and %s.", held->sheet.head[j],
                              held->sheet.head[i]);
    }
    if (figures == 0)
        form_error_at(request, IMPORT_MEANING, 0, "Say of one column at least which figure it is.");
}

static void take_campaigns(struct request *request, struct import_held *held)
{
    held->plan.campaign = form_number(request, IMPORT_CAMPAIGN);
    if (!has_campaign(held, held->plan.campaign))
        form_error(request, IMPORT_CAMPAIGN, "There is no such campaign any more. Choose another.");
    for (size_t i = 0; i < IMPORT_GROUPS_MOST; i++) {
        held->plan.groups[i] = form_number_at(request, IMPORT_GROUP, i);
        if (!has_campaign(held, held->plan.groups[i]))
            form_error_at(request, IMPORT_GROUP, i,
                          "There is no such campaign any more. Choose another.");
    }
}

void import_draft_take(struct request *request, struct import_held *held)
{
    struct import_plan *plan = &held->plan;
    measured_day_check(request, IMPORT_TAKEN_ON);
    take_meanings(request, held);
    take_campaigns(request, held);
    if (*form_text(request, IMPORT_DECIMALS) != '\0')
        plan->comma = strcmp(form_text(request, IMPORT_DECIMALS), "comma") == 0;
    if (*form_text(request, IMPORT_ORDER) != '\0')
        plan->day_first = strcmp(form_text(request, IMPORT_ORDER), "day") == 0;
    if (*form_text(request, IMPORT_TAKEN_ON) != '\0')
        plan->taken_on = form_text(request, IMPORT_TAKEN_ON);
}
