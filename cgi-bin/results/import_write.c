#include "results/import_write.h"

#include <string.h>

#include "lib/json.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "results/cell_value.h"
#include "results/sum_store.h"

enum { BATCH_ROWS = 500, BATCH_MEMORY = 32 * 1024 * 1024 };

/* Rows on their way to the database: see import_items() and import_figures(). */
struct batch {
    const struct import *import;
    struct arena *arena;
    struct buf items;
    struct buf figures;
    struct json json_items;
    struct json json_figures;
    size_t rows;
    int64_t lines; /* of all batches */
    import_progress *progress;
    void *data;
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
    batch->lines += (int64_t)batch->rows;
    begin_batch(batch);
    return status == STATUS_OK && batch->progress != NULL
               ? batch->progress(batch->data, batch->lines)
               : status;
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
    if (*line->address != '\0')
        json_text(json, "a", cut(arena, line->address, 500));
    if (*line->id != '\0')
        json_text(json, "i", line->id);
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
            json_value(json, "v", cell_decimal(arena, figure->number));
        json_close(json, '}');
    }
    return ++batch->rows < BATCH_ROWS ? STATUS_OK : write_batch(request, batch);
}

static enum status write_lines(struct request *request, struct import_held *held,
                               import_progress *progress, void *data)
{
    struct batch batch = {.import = &held->import,
                          .arena = arena_new(BATCH_MEMORY),
                          .progress = progress,
                          .data = data};
    if (batch.arena == NULL)
        return STATUS_FAILED;
    begin_batch(&batch);
    enum status status = import_read(request, &held->sheet, &held->plan, &held->kinds, held->tally,
                                     add_line, &batch);
    if (status == STATUS_OK && batch.rows > 0)
        status = write_batch(request, &batch);
    arena_free(batch.arena);
    return status;
}

/* The row of the import itself comes last: others write to it meanwhile. */
enum status import_write(struct request *request, struct import_held *held,
                         import_progress *progress, void *data)
{
    const char *after = NULL;
    struct import *import = &held->import;
    enum status status = write_lines(request, held, progress, data);
    import->lines = (int64_t)held->tally->lines;
    if (status == STATUS_OK)
        status = sums_make(request, import->id, 0);
    if (status == STATUS_OK)
        status = import_confirm(request, import);
    if (status == STATUS_OK)
        status = import_json(request, import->id, &after);
    return status == STATUS_OK
               ? audit(request, "figures.import", "figures", import->id, NULL, after)
               : status;
}
