#include "results/import_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/json.h"
#include "lib/list_filter.h"
#include "lib/measured_day.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "lib/words.h"
#include "results/cell_value.h"
#include "results/column.h"
#include "results/import_plan.h"
#include "results/import_read.h"
#include "results/import_store.h"
#include "results/sheet.h"
#include "results/show_totals.h"
#include "results/sum_store.h"

enum { FILE_FIELD, WINDOWS, UPLOAD_FIELDS };
enum { MEANING, DECIMALS, ORDER, TAKEN_ON, CAMPAIGN, GROUP, ACTION, VERSION, FIELDS };
enum { BATCH_ROWS = 200, BATCH_MEMORY = 32 * 1024 * 1024, SHOWN_ROWS = 3 };

static const struct field upload_fields[UPLOAD_FIELDS] = {
    [FILE_FIELD] = {.name = "file",
                    .label = "The file",
                    .kind = FIELD_FILE,
                    .flags = FIELD_REQUIRED},
    [WINDOWS] = {.name = "windows", .label = "Read it as Windows-1252", .kind = FIELD_FLAG},
};

const struct form import_upload_form = {"import_upload", upload_fields, UPLOAD_FIELDS,
                                        SHEET_BYTES_MOST + FORM_BODY};

static const struct choice decimals[] = {{"point", "A point parts the decimals: 1,200.5"},
                                         {"comma", "A comma parts the decimals: 1.200,5"},
                                         {NULL, NULL}};
static const struct choice orders[] = {
    {"month", "The month first: 12/31/2026"}, {"day", "The day first: 31/12/2026"}, {NULL, NULL}};
static const struct choice actions[] = {
    {"look", "Look again"}, {"confirm", "Confirm"}, {NULL, NULL}};

static const struct field fields[FIELDS] = {
    [MEANING] = {"meaning", "Meaning", FIELD_ID, FIELD_REPEATED, .repeats = SHEET_COLUMNS_MOST},
    [DECIMALS] = {.name = "decimals",
                  .label = "Numbers",
                  .kind = FIELD_CHOICE,
                  .choices = decimals},
    [ORDER] = {.name = "order", .label = "Days", .kind = FIELD_CHOICE, .choices = orders},
    [TAKEN_ON] = {.name = "taken_on", .label = "Day", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [CAMPAIGN] = {.name = "campaign", .label = "Campaign", .kind = FIELD_ID},
    [GROUP] = {"group", "Campaign", FIELD_ID, FIELD_REPEATED, .repeats = IMPORT_GROUPS_MOST},
    [ACTION] = {"action", "What to do", FIELD_CHOICE, FIELD_REQUIRED, .choices = actions},
    [VERSION] = {.name = "version",
                 .label = "Version",
                 .kind = FIELD_INTEGER,
                 .flags = FIELD_REQUIRED},
};

const struct form import_form = {"import", fields, FIELDS, 0};

/* The list, and a new file */

static void show_row(struct request *request, HDF *row, const struct import *import)
{
    static const struct {
        const char *state;
        const char *kind;
        const char *word;
    } states[] = {{"draft", "waiting", "Not confirmed yet"},
                  {"standing", "done", "Counts"},
                  {"undone", "draft", "Taken back"}};
    page_text(row, "Title", import->file_name);
    page_format(row, "Href", "/import/%lld", (long long)import->id);
    page_format(row, "Meta", "%s, %s, by %s", source_of(import->source)->name,
                words_count(request->arena, import->lines, "row", "rows"), import->person);
    page_moment(request, row, "When", import->created_at);
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
        if (strcmp(states[i].state, import->state) == 0) {
            page_text(row, "StatusKind", states[i].kind);
            page_text(row, "Status", states[i].word);
        }
}

static enum status show_list(struct request *request)
{
    struct imports imports;
    enum status status = import_list(request, query_id(request, "before"), &imports);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < imports.count && i < IMPORTS_MOST; i++)
        show_row(request, page_item(page_root(request), "Imports", i), &imports.items[i]);
    if (imports.count > IMPORTS_MOST)
        page_format(page_root(request), "Pager.Next", "/import?before=%lld",
                    (long long)imports.items[IMPORTS_MOST - 1].id);
    page_title(request, "results", "Files of figures");
    return page_show(request, "results/imports.cs");
}

enum status import_list_page(struct request *request)
{
    form_begin(request, &import_upload_form);
    return show_list(request);
}

struct bringing {
    const struct upload *upload;
    const char *bytes;
    struct sheet sheet;
    struct import_plan plan;
    const char *head;
};

static const char *head_text(struct request *request, const struct sheet *sheet)
{
    struct buf head;
    buf_init(&head, request->arena);
    for (size_t i = 0; i < sheet->columns; i++)
        buf_printf(&head, "%s\n", sheet->head[i]);
    return head.data;
}

/* As it was confirmed for such a file the last time, or as it seems to be. */
static enum status first_plan(struct request *request, struct bringing *bringing)
{
    struct kinds kinds;
    struct import_tally *tally = arena_alloc(request->arena, sizeof *tally);
    const char *remembered;
    import_plan_guess(&bringing->sheet, &bringing->plan);
    bringing->plan.taken_on = clock_today(request);
    enum status status = import_remembered(request, bringing->head, &remembered);
    if (status != STATUS_OK)
        return status;
    if (remembered != NULL &&
        import_plan_read(request->arena, remembered, bringing->sheet.columns, &bringing->plan)) {
        memset(bringing->plan.groups, 0, sizeof bringing->plan.groups);
        bringing->plan.campaign = 0;
        bringing->plan.is_windows = form_flag(request, WINDOWS);
        return STATUS_OK;
    }
    bringing->plan.is_windows = form_flag(request, WINDOWS);
    status = kind_list(request, &kinds);
    if (status == STATUS_OK)
        status = import_read(request, &bringing->sheet, &bringing->plan, &kinds, tally, NULL, NULL);
    import_plan_settle(&bringing->sheet, tally, &bringing->plan);
    return status;
}

static enum status draft(struct request *request, void *data)
{
    struct bringing *bringing = data;
    const char *name = *bringing->upload->filename == '\0' ? "A file" : bringing->upload->filename;
    struct import import = {
        .source = source_guess(bringing->sheet.head, bringing->sheet.columns)->code,
        .file_name = arena_strndup(request->arena, name, utf8_cut(name, strlen(name), 200)),
        .taken_on = bringing->plan.taken_on,
        .plan = import_plan_text(request->arena, &bringing->plan, bringing->sheet.columns)};
    enum status status =
        import_draft(request, &import, bringing->bytes, bringing->upload->length, bringing->head);
    return status == STATUS_OK ? page_redirect(request, NULL, "/import/%lld", (long long)import.id)
                               : status;
}

static enum status understand(struct request *request, struct bringing *bringing)
{
    char *bytes;
    int64_t same = 0;
    bool asks_for_windows;
    bringing->upload = request_upload(request, "file");
    enum status status = upload_text(request, bringing->upload, &bytes);
    if (status != STATUS_OK)
        return status;
    bringing->bytes = bytes;
    const char *problem =
        sheet_open(request->arena, bytes, bringing->upload->length, form_flag(request, WINDOWS),
                   &bringing->sheet, &asks_for_windows);
    page_flag(page_root(request), "AsksForWindows", asks_for_windows);
    if (problem != NULL) {
        form_error(request, FILE_FIELD, "%s", problem);
        return STATUS_OK;
    }
    bringing->head = head_text(request, &bringing->sheet);
    status = import_same(request, bytes, bringing->upload->length, &same);
    if (status != STATUS_OK || same == 0)
        return status;
    page_format(page_root(request), "SameHref", "/import/%lld", (long long)same);
    form_error(request, FILE_FIELD, "This very file counts already, so nothing would change.");
    return STATUS_OK;
}

enum status import_upload(struct request *request)
{
    struct bringing bringing = {0};
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = understand(request, &bringing);
    if (status == STATUS_OK && form_valid(request))
        status = first_plan(request, &bringing);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, draft, &bringing);
    return status == STATUS_OK && !form_valid(request) ? show_list(request) : status;
}

/* A draft: what was understood */

struct held {
    struct import import;
    struct sheet sheet;
    struct import_plan plan;
    struct import_tally *tally;
    struct kinds kinds;
    struct names campaigns;
};

static enum status open_draft(struct request *request, struct held *held)
{
    const char *bytes;
    size_t length;
    bool asks;
    held->tally = arena_alloc(request->arena, sizeof *held->tally);
    enum status status = kind_list(request, &held->kinds);
    if (status == STATUS_OK)
        status = import_campaigns(request, &held->campaigns);
    if (status == STATUS_OK)
        status = import_file(request, held->import.id, &bytes, &length);
    if (status == STATUS_NOT_FOUND) /* confirmed or given up this very moment */
        return STATUS_CONFLICT;
    if (status != STATUS_OK)
        return status;
    if (sheet_open(request->arena, bytes, length, import_plan_is_windows(held->import.plan),
                   &held->sheet, &asks) != NULL ||
        !import_plan_read(request->arena, held->import.plan, held->sheet.columns, &held->plan))
        return STATUS_FAILED;
    held->plan.taken_on = held->import.taken_on;
    return STATUS_OK;
}

static enum status read_all(struct request *request, struct held *held, import_use *use, void *data)
{
    return import_read(request, &held->sheet, &held->plan, &held->kinds, held->tally, use, data);
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

static void show_meanings(HDF *row, const struct held *held, const char *present)
{
    for (size_t i = 0; i < MEANINGS; i++)
        add_meaning(row, i, MEANING_FIRST + (int64_t)i, &meanings[i], present);
    for (size_t i = 0; i < held->kinds.count; i++) {
        const struct kind *kind = &held->kinds.items[i];
        add_meaning(row, MEANINGS + i, kind->id, &(struct choice){kind->code, kind->name}, present);
    }
}

/* "" for nothing; NULL where there is none of that number. */
static const char *meaning_of(const struct held *held, int64_t number)
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

static void show_columns(struct request *request, const struct held *held)
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

static const char *scaled_words(struct request *request, int64_t number)
{
    return words_decimal(request->arena, arena_printf(request->arena, "%lld.%04lld",
                                                      (long long)(number / CELL_SCALE),
                                                      (long long)(number % CELL_SCALE)));
}

static void show_sums(struct request *request, const struct held *held)
{
    size_t shown = 0;
    for (size_t i = 0; i < held->kinds.count; i++) {
        if (held->tally->known[i] + held->tally->unknown[i] == 0)
            continue;
        HDF *row = page_item(page_root(request), "Sums", shown++);
        page_text(row, "Kind", held->kinds.items[i].name);
        page_text(row, "Level", level_words(request, held->kinds.items[i].level));
        page_text(row, "Figure",
                  held->tally->known[i] == 0 ? "not known"
                                             : scaled_words(request, held->tally->sums[i]));
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

static void show_campaigns(struct request *request, HDF *node, const struct held *held,
                           int64_t chosen)
{
    for (size_t i = 0; i < held->campaigns.count; i++)
        show_option(node, "Choices", i, held->campaigns.items[i].id, held->campaigns.items[i].name,
                    held->campaigns.items[i].id == chosen);
    (void)request;
}

static void show_groups(struct request *request, const struct held *held)
{
    for (size_t i = 0; i < held->tally->group_count; i++) {
        HDF *row = page_item(page_root(request), "Groups", i);
        page_format(row, "Place", "%zu", i);
        page_text(row, "Name", held->tally->groups[i]);
        page_text(row, "Lines",
                  words_count(request->arena, (int64_t)held->tally->group_lines[i], "row", "rows"));
        show_campaigns(request, row, held, held->plan.groups[i]);
    }
}

static const char *delimiter_words(char delimiter)
{
    if (delimiter == '\t')
        return "tabs";
    return delimiter == ';' ? "semicolons" : "commas";
}

static void show_understood(struct request *request, const struct held *held)
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

/* Reads the file by the plan and shows what comes of it. */
static enum status show_draft(struct request *request, struct held *held)
{
    enum status status = read_all(request, held, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    page_text(page_root(request), "Title", held->import.file_name);
    page_format(page_root(request), "Href", "/import/%lld", (long long)held->import.id);
    page_number(page_root(request), "Version", held->import.version);
    show_understood(request, held);
    show_columns(request, held);
    show_sums(request, held);
    show_problems(request, held->tally);
    show_groups(request, held);
    show_campaigns(request, page_node(request, "Whole"), held, held->plan.campaign);
    page_title(request, "results", "%s", held->import.file_name);
    return page_show(request, "results/import_draft.cs");
}

/* What became of it. */
static enum status show_done(struct request *request, const struct import *import)
{
    struct import_matches matches;
    struct arena *arena = request->arena;
    HDF *root = page_root(request);
    enum status status = import_matches(request, import->id, &matches);
    if (status != STATUS_OK)
        return status;
    show_row(request, page_node(request, "Import"), import);
    page_number(root, "Import.Version", import->version);
    page_flag(root, "Import.Stands", strcmp(import->state, "standing") == 0);
    page_day(request, root, "Import.TakenOn", import->taken_on);
    page_text(root, "Import.Items", words_number(arena, matches.items));
    page_text(root, "Import.Posts", words_number(arena, matches.posts));
    page_text(root, "Import.Unplanned", words_number(arena, matches.unplanned));
    page_title(request, "results", "%s", import->file_name);
    return page_show(request, "results/import.cs");
}

enum status import_page(struct request *request)
{
    struct held held = {0};
    enum status status = import_find(request, request->numbers[0], &held.import);
    if (status != STATUS_OK)
        return status;
    if (strcmp(held.import.state, "draft") != 0)
        return show_done(request, &held.import);
    status = open_draft(request, &held);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &import_form);
    form_set(request, DECIMALS, held.plan.comma ? "comma" : "point");
    form_set(request, ORDER, held.plan.day_first ? "day" : "month");
    form_set(request, TAKEN_ON, held.plan.taken_on);
    return show_draft(request, &held);
}

/* Looking again, and confirming */

static bool has_campaign(const struct held *held, int64_t id)
{
    for (size_t i = 0; i < held->campaigns.count; i++)
        if (held->campaigns.items[i].id == id)
            return true;
    return id == 0;
}

static void take_meanings(struct request *request, struct held *held)
{
    const char **taken = held->plan.meanings;
    size_t figures = 0;
    for (size_t i = 0; i < held->sheet.columns; i++) {
        taken[i] = meaning_of(held, form_number_at(request, MEANING, i));
        if (taken[i] == NULL)
            form_error_at(request, MEANING, i, "There is no such meaning. Choose another.");
        taken[i] = taken[i] == NULL ? "" : taken[i];
        figures += import_kind(&held->kinds, taken[i]) < held->kinds.count;
        for (size_t j = 0; j < i; j++)
            if (*taken[i] != '\0' && strcmp(taken[i], taken[j]) == 0)
                form_error_at(request, MEANING, i, "Two columns cannot mean the same: %s and %s.",
                              held->sheet.head[j], held->sheet.head[i]);
    }
    if (figures == 0)
        form_error_at(request, MEANING, 0, "Say of one column at least which figure it is.");
}

static void take_campaigns(struct request *request, struct held *held)
{
    held->plan.campaign = form_number(request, CAMPAIGN);
    if (!has_campaign(held, held->plan.campaign))
        form_error(request, CAMPAIGN, "There is no such campaign any more. Choose another.");
    for (size_t i = 0; i < IMPORT_GROUPS_MOST; i++) {
        held->plan.groups[i] = form_number_at(request, GROUP, i);
        if (!has_campaign(held, held->plan.groups[i]))
            form_error_at(request, GROUP, i, "There is no such campaign any more. Choose another.");
    }
}

/* Takes what was chosen into the plan and says what is wrong with it. */
static void take_plan(struct request *request, struct held *held)
{
    struct import_plan *plan = &held->plan;
    measured_day_check(request, TAKEN_ON);
    take_meanings(request, held);
    take_campaigns(request, held);
    if (*form_text(request, DECIMALS) != '\0')
        plan->comma = strcmp(form_text(request, DECIMALS), "comma") == 0;
    if (*form_text(request, ORDER) != '\0')
        plan->day_first = strcmp(form_text(request, ORDER), "day") == 0;
    if (*form_text(request, TAKEN_ON) != '\0')
        plan->taken_on = form_text(request, TAKEN_ON);
}

struct batch {
    const struct import *import;
    struct arena *arena;
    struct buf items;
    struct buf figures;
    struct json json_items;
    struct json json_figures;
    size_t rows;
};

static void begin_batch(struct batch *batch)
{
    arena_reset(batch->arena);
    buf_init(&batch->items, batch->arena);
    buf_init(&batch->figures, batch->arena);
    json_begin(&batch->json_items, &batch->items);
    json_begin(&batch->json_figures, &batch->figures);
    json_open(&batch->json_items, NULL, '[');
    json_open(&batch->json_figures, NULL, '[');
    batch->rows = 0;
}

static enum status write_batch(struct request *request, struct batch *batch)
{
    json_close(&batch->json_items, ']');
    json_close(&batch->json_figures, ']');
    enum status status = import_items(request, batch->import, batch->items.data);
    if (status == STATUS_OK)
        status = import_figures(request, batch->import, batch->figures.data);
    begin_batch(batch);
    return status;
}

static const char *cut(struct arena *arena, const char *text, size_t most)
{
    return arena_strndup(arena, text, utf8_cut(text, strlen(text), most));
}

static enum status add_line(struct request *request, const struct import_line *line, void *data)
{
    struct batch *batch = data;
    struct arena *arena = batch->arena;
    struct json *json = &batch->json_items;
    json_open(json, NULL, '{');
    json_text(json, "k", line->key);
    json_text(json, "t", cut(arena, line->title, 200));
    json_text(json, "a", cut(arena, line->address, 500));
    if (line->campaign != 0)
        json_value(json, "c", arena_printf(arena, "%lld", (long long)line->campaign));
    json_close(json, '}');
    json = &batch->json_figures;
    for (size_t i = 0; i < line->count; i++) {
        const struct import_figure *figure = &line->figures[i];
        json_open(json, NULL, '{');
        json_text(json, "k", line->key);
        json_value(json, "n", arena_printf(arena, "%lld", (long long)figure->kind));
        json_text(json, "d", line->day);
        if (figure->is_known)
            json_value(json, "v",
                       arena_printf(arena, "%lld.%04lld", (long long)(figure->number / CELL_SCALE),
                                    (long long)(figure->number % CELL_SCALE)));
        json_close(json, '}');
    }
    return ++batch->rows < BATCH_ROWS ? STATUS_OK : write_batch(request, batch);
}

static enum status write_figures(struct request *request, struct held *held)
{
    struct batch batch = {.import = &held->import, .arena = arena_new(BATCH_MEMORY)};
    if (batch.arena == NULL)
        return STATUS_FAILED;
    begin_batch(&batch);
    enum status status = read_all(request, held, add_line, &batch);
    if (status == STATUS_OK && batch.rows > 0)
        status = write_batch(request, &batch);
    arena_free(batch.arena);
    return status;
}

static enum status audited(struct request *request, const char *action, int64_t id,
                           const char *before)
{
    const char *after = NULL;
    enum status status = import_json(request, id, &after);
    return status == STATUS_OK ? audit(request, action, "figures", id, before, after) : status;
}

static enum status confirm(struct request *request, void *data)
{
    struct held *held = data;
    enum status status = write_figures(request, held);
    held->import.lines = (int64_t)held->tally->lines;
    if (status == STATUS_OK)
        status = import_confirm(request, &held->import);
    if (status == STATUS_OK)
        status = import_match(request, &held->import);
    if (status == STATUS_OK)
        status = sums_make(request, held->import.id, 0);
    if (status == STATUS_OK)
        status = audited(request, "figures.import", held->import.id, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "imported", "/import/%lld", (long long)held->import.id);
}

static enum status look(struct request *request, void *data)
{
    struct held *held = data;
    enum status status = import_keep_plan(request, &held->import);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "/import/%lld", (long long)held->import.id);
}

enum status import_save(struct request *request)
{
    struct held held = {0};
    enum status status = import_find(request, request->numbers[0], &held.import);
    if (status == STATUS_OK && strcmp(held.import.state, "draft") != 0)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = open_draft(request, &held);
    if (status != STATUS_OK)
        return status;
    take_plan(request, &held);
    if (!form_valid(request))
        return show_draft(request, &held);
    bool confirms = strcmp(form_text(request, ACTION), "confirm") == 0;
    held.import.version = form_number(request, VERSION);
    held.import.taken_on = held.plan.taken_on;
    held.import.plan = import_plan_text(request->arena, &held.plan, held.sheet.columns);
    return transaction_run(request, confirms ? confirm : look, &held);
}

/* Giving up, and taking back */

struct leaving {
    struct import import;
    enum status (*leave)(struct request *request, const struct import *import);
    const char *action;
    const char *note;
};

static enum status leave(struct request *request, void *data)
{
    const struct leaving *leaving = data;
    struct import import = leaving->import;
    const char *before;
    import.version = form_number(request, 0);
    enum status status = import_json(request, import.id, &before);
    if (status == STATUS_OK)
        status = leaving->leave(request, &import);
    if (status == STATUS_OK)
        status = audited(request, leaving->action, import.id, before);
    return status == STATUS_OK ? page_redirect(request, leaving->note, "/import") : status;
}

static enum status leave_page(struct request *request, struct leaving *leaving)
{
    enum status status = import_find(request, request->numbers[0], &leaving->import);
    if (status != STATUS_OK)
        return status;
    return form_valid(request) ? transaction_run(request, leave, leaving) : STATUS_INVALID;
}

enum status import_give_up_page(struct request *request)
{
    struct leaving leaving = {
        .leave = import_give_up, .action = "figures.give-up", .note = "import-given-up"};
    return leave_page(request, &leaving);
}

enum status import_take_back(struct request *request)
{
    struct leaving leaving = {
        .leave = import_undo, .action = "figures.take-back", .note = "import-undone"};
    return leave_page(request, &leaving);
}
