#include "results/import_read.h"

#include <string.h>

#include "results/cell_value.h"
#include "results/column.h"

enum { LINE_MEMORY = 32 * 1024 * 1024, PIECE = 1024 * 1024 };

/* How often a key was met, found by its hash. */
struct seen {
    uint64_t hash;
    size_t times;
};

struct reading {
    struct request *request;
    const struct sheet *sheet;
    const struct import_plan *plan;
    const struct kinds *kinds;
    struct import_tally *tally;
    size_t places[SHEET_COLUMNS_MOST]; /* of each column's kind; kinds->count for none */
    struct import_figure figures[KINDS_MOST];
    struct arena *arena; /* of one row */
    const struct csv_row *row;
    bool is_wrong;
    struct seen *seen;
    size_t places_seen; /* more than twice as many as there can be rows */
};

size_t import_kind(const struct kinds *kinds, const char *code)
{
    for (size_t i = 0; i < kinds->count; i++)
        if (strcmp(kinds->items[i].code, code) == 0)
            return i;
    return kinds->count;
}

static void add_problem(struct reading *reading, size_t row, const char *column, const char *words)
{
    struct import_tally *tally = reading->tally;
    reading->is_wrong = true;
    if (tally->problem_count++ >= IMPORT_PROBLEMS_MOST)
        return;
    struct arena *arena = reading->request->arena;
    tally->problems[tally->problem_count - 1] =
        (struct import_problem){row, arena_strdup(arena, column), arena_strdup(arena, words)};
}

/* A cell that is wrong, with its beginning. */
static void refuse(struct reading *reading, size_t column, const char *words)
{
    const char *text = reading->row->fields[column];
    add_problem(reading, reading->row->number, reading->sheet->head[column],
                arena_printf(reading->arena, "“%.40s” %s", text, words));
}

static const char *cell(const struct reading *reading, size_t column)
{
    return column < reading->row->count ? csv_unguard(reading->row->fields[column]) : "";
}

/* The cell of the column that has that meaning, or "". */
static const char *cell_of(const struct reading *reading, const char *meaning, size_t *column)
{
    for (size_t i = 0; i < reading->sheet->columns; i++) {
        if (strcmp(reading->plan->meanings[i], meaning) != 0)
            continue;
        *column = i;
        return cell(reading, i);
    }
    return "";
}

static void count_marks(struct import_tally *tally, const char *text)
{
    enum cell_mark mark = cell_mark(text);
    tally->numbers_in_doubt = tally->numbers_in_doubt || mark == CELL_MARK_DOUBT;
    tally->has_comma += mark == CELL_MARK_COMMA;
    tally->has_point += mark == CELL_MARK_POINT;
}

static size_t read_figures(struct reading *reading)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->sheet->columns; i++) {
        if (reading->places[i] == reading->kinds->count)
            continue;
        const char *problem;
        const char *text = cell(reading, i);
        struct import_figure *figure = &reading->figures[count++];
        *figure = (struct import_figure){.kind = reading->kinds->items[reading->places[i]].id,
                                         .is_known = !cell_is_blank(text)};
        if (!figure->is_known)
            continue;
        count_marks(reading->tally, text);
        if (!cell_number(text, reading->plan->comma, &figure->number, &problem))
            refuse(reading, i, problem);
    }
    return count;
}

static const char *read_day(struct reading *reading)
{
    size_t column = 0;
    char day[CELL_DAY_BYTES];
    const char *text = cell_of(reading, COLUMN_DAY, &column);
    struct import_tally *tally = reading->tally;
    if (cell_is_blank(text))
        return reading->plan->taken_on;
    enum cell_order order = cell_order(text);
    tally->days_in_doubt = tally->days_in_doubt || order == CELL_ORDER_DOUBT;
    tally->has_day_first += order == CELL_ORDER_DAY;
    tally->has_month_first += order == CELL_ORDER_MONTH;
    if (!cell_day(text, reading->plan->day_first, day)) {
        refuse(reading, column, "is no day of the calendar.");
        return "";
    }
    return arena_strdup(reading->arena, day);
}

/* How often the key was met before: by FNV-1a, whose 64 bits hardly meet by chance among so few. */
static size_t times_seen(struct reading *reading, const char *key)
{
    uint64_t hash = 14695981039346656037U;
    for (; *key != '\0'; key++)
        hash = (hash ^ (unsigned char)*key) * 1099511628211U;
    size_t place = (size_t)(hash % reading->places_seen);
    while (reading->seen[place].times > 0 && reading->seen[place].hash != hash)
        place = (place + 1) % reading->places_seen;
    reading->seen[place].hash = hash;
    return reading->seen[place].times++;
}

/* A post stands in a file once, or its figures would be in doubt. */
static const char *named_key(struct reading *reading, size_t column, const char *key)
{
    if (times_seen(reading, key) > 0)
        refuse(reading, column, "stands in the file before, in another row.");
    return key;
}

/* What the source calls it; without a name, all that is no figure. */
static const char *read_key(struct reading *reading)
{
    size_t column = 0;
    const char *id = cell_of(reading, COLUMN_ID, &column);
    size_t address_column = 0;
    const char *address = cell_of(reading, COLUMN_ADDRESS, &address_column);
    if (!cell_is_blank(id) && cell_is_damaged(id)) {
        refuse(reading, column,
               "is a long number that a spreadsheet program has shortened, so it names no post any "
               "more. Export the file anew and bring it as it is.");
        return "";
    }
    if (!cell_is_blank(id))
        return named_key(reading, column, arena_printf(reading->arena, "id %s", id));
    if (!cell_is_blank(address))
        return named_key(reading, address_column, arena_printf(reading->arena, "at %s", address));
    struct buf key;
    buf_init(&key, reading->arena);
    for (size_t i = 0; i < reading->row->count && i < reading->sheet->columns; i++)
        if (reading->places[i] == reading->kinds->count)
            buf_printf(&key, "%s\n", reading->row->fields[i]);
    buf_printf(&key, "%zu", times_seen(reading, key.data));
    return key.data;
}

/* The place of the campaign that the file names; a new one is added. IMPORT_GROUPS_MOST where
 * there is no more room. */
static size_t read_group(struct reading *reading, const char *group)
{
    struct import_tally *tally = reading->tally;
    size_t i = 0;
    while (i < tally->group_count && strcmp(tally->groups[i], group) != 0)
        i++;
    if (i == IMPORT_GROUPS_MOST)
        return i;
    if (i == tally->group_count)
        tally->groups[tally->group_count++] = arena_strdup(reading->request->arena, group);
    tally->group_lines[i]++;
    return i;
}

static void add_sums(struct reading *reading, size_t count)
{
    struct import_tally *tally = reading->tally;
    size_t at = 0;
    for (size_t i = 0; i < reading->sheet->columns && at < count; i++) {
        size_t place = reading->places[i];
        if (place == reading->kinds->count)
            continue;
        const struct import_figure *figure = &reading->figures[at++];
        tally->known[place] += figure->is_known;
        tally->unknown[place] += !figure->is_known;
        tally->sums[place] += figure->number;
    }
}

static enum status read_row(struct reading *reading, import_use *use, void *data)
{
    struct import_tally *tally = reading->tally;
    const struct import_plan *plan = reading->plan;
    const char *group = cell_of(reading, COLUMN_CAMPAIGN, &(size_t){0});
    struct import_line line = {.number = reading->row->number,
                               .title = cell_of(reading, COLUMN_TITLE, &(size_t){0}),
                               .address = cell_of(reading, COLUMN_ADDRESS, &(size_t){0}),
                               .id = cell_of(reading, COLUMN_ID, &(size_t){0}),
                               .group = group,
                               .campaign = plan->campaign,
                               .figures = reading->figures};
    reading->is_wrong = false;
    line.count = read_figures(reading);
    line.day = read_day(reading);
    line.key = read_key(reading);
    if (reading->is_wrong) {
        tally->wrong++;
        return STATUS_OK;
    }
    if (*group != '\0') {
        size_t place = read_group(reading, group);
        if (place < IMPORT_GROUPS_MOST && plan->groups[place] != 0)
            line.campaign = plan->groups[place];
    }
    tally->lines++;
    add_sums(reading, line.count);
    return use == NULL ? STATUS_OK : use(reading->request, &line, data);
}

static void find_places(struct reading *reading)
{
    size_t rows = reading->sheet->text->length / reading->sheet->columns + 1;
    reading->places_seen = 2 * (rows < IMPORT_ROWS_MOST ? rows : IMPORT_ROWS_MOST) + 1;
    reading->seen =
        arena_array(reading->request->arena, reading->places_seen, sizeof *reading->seen);
    for (size_t i = 0; i < reading->sheet->columns; i++)
        reading->places[i] = import_kind(reading->kinds, reading->plan->meanings[i]);
}

enum status import_read(struct request *request, const struct sheet *sheet,
                        const struct import_plan *plan, const struct kinds *kinds,
                        struct import_tally *tally, import_use *use, void *data)
{
    struct csv_row row;
    struct csv_reader reader = sheet->rows;
    _Static_assert(IMPORT_ROWS_MOST == 200000, "the words below");
    const char *forgotten = reader.at;
    struct reading reading = {.request = request,
                              .sheet = sheet,
                              .plan = plan,
                              .kinds = kinds,
                              .tally = tally,
                              .arena = arena_new(LINE_MEMORY),
                              .row = &row};
    enum status status = STATUS_OK;
    *tally = (struct import_tally){0};
    if (reading.arena == NULL)
        return STATUS_FAILED;
    find_places(&reading);
    while (status == STATUS_OK && csv_next(&reader, reading.arena, &row)) {
        if (sheet_is_total(&row))
            tally->totals++;
        else if (tally->lines + tally->wrong == IMPORT_ROWS_MOST)
            reader.problem = "There are more than 200,000 rows. Bring the file in parts.";
        else
            status = read_row(&reading, use, data);
        arena_reset(reading.arena);
        if (reader.at - forgotten > PIECE) {
            upload_forget(sheet->text, reader.at);
            forgotten = reader.at;
        }
    }
    if (reader.problem != NULL)
        add_problem(&reading, reader.row, "", reader.problem);
    arena_free(reading.arena);
    return status;
}
