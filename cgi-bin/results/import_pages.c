#include "results/import_pages.h"

#include <sodium.h>
#include <string.h>

#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "lib/words.h"
#include "results/column.h"
#include "results/import_draft.h"
#include "results/import_job.h"
#include "results/import_plan.h"
#include "results/import_store.h"
#include "results/import_write.h"
#include "results/sheet.h"

enum { FILE_FIELD, WINDOWS, UPLOAD_FIELDS };

static const struct field upload_fields[UPLOAD_FIELDS] = {
    [FILE_FIELD] = {.name = "file",
                    .label = "The file",
                    .kind = FIELD_FILE,
                    .flags = FIELD_REQUIRED},
    [WINDOWS] = {.name = "windows", .label = "Read it as Windows-1252", .kind = FIELD_FLAG},
};

const struct form import_upload_form = {"import_upload", upload_fields, UPLOAD_FIELDS,
                                        SHEET_BYTES_MOST + FORM_BODY};

/* The list, and a new file */

static void show_row(struct request *request, HDF *row, const struct import *import)
{
    static const struct {
        const char *state;
        const char *kind;
        const char *word;
    } states[] = {{"draft", "waiting", "Not confirmed yet"},
                  {"standing", "done", "Counts"},
                  {"writing", "waiting", "Being written"},
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
    unsigned char digest[IMPORT_DIGEST_BYTES];
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
    bool is_known =
        remembered != NULL &&
        import_plan_read(request->arena, remembered, bringing->sheet.columns, &bringing->plan);
    bringing->plan.is_windows = form_flag(request, WINDOWS);
    if (is_known) {
        memset(bringing->plan.groups, 0, sizeof bringing->plan.groups);
        bringing->plan.campaign = 0;
        return STATUS_OK;
    }
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
        import_draft(request, &import, bringing->upload, bringing->digest, bringing->head);
    return status == STATUS_OK
               ? page_redirect(request, NULL, "/import/%lld/preview", (long long)import.id)
               : status;
}

static enum status digest(struct request *request, struct bringing *bringing)
{
    enum { PIECE = 1024 * 1024 };
    const struct upload *file = bringing->upload;
    crypto_hash_sha256_state state;
    const char *bytes;
    enum status status = upload_map(request, file, &bytes);
    crypto_hash_sha256_init(&state);
    for (size_t at = 0; status == STATUS_OK && at < file->length; at += PIECE) {
        size_t left = file->length - at;
        crypto_hash_sha256_update(&state, (const unsigned char *)bytes + at,
                                  left < PIECE ? left : PIECE);
        upload_forget(file, bytes + at);
    }
    crypto_hash_sha256_final(&state, bringing->digest);
    return status;
}

static enum status understand(struct request *request, struct bringing *bringing)
{
    int64_t same = 0;
    bool asks_for_windows;
    bringing->upload = request_upload(request, "file");
    const char *problem = sheet_open(request, bringing->upload, form_flag(request, WINDOWS),
                                     &bringing->sheet, &asks_for_windows);
    page_flag(page_root(request), "AsksForWindows", asks_for_windows);
    if (problem != NULL) {
        form_error(request, FILE_FIELD, "%s", problem);
        return STATUS_OK;
    }
    bringing->head = head_text(request, &bringing->sheet);
    enum status status = digest(request, bringing);
    if (status == STATUS_OK)
        status = import_same(request, bringing->digest, &same);
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

/* One that is being written: how far it is. The page asks for itself again. */
static enum status show_writing(struct request *request, const struct import *import)
{
    HDF *root = page_root(request);
    struct arena *arena = request->arena;
    bool is_held = true;
    if (import->is_quiet) {
        enum status status = import_is_held(request, import->id, &is_held);
        if (status != STATUS_OK)
            return status;
    }
    show_row(request, page_node(request, "Import"), import);
    page_number(root, "Import.Version", import->version);
    page_flag(root, "Import.IsMine", import->person_id == person_id(request));
    page_flag(root, "Import.IsLeft", !is_held);
    page_number(root, "Import.Done", import->lines);
    page_number(root, "Import.All", import->lines_all);
    page_format(root, "Import.Progress", "%s of %s rows", words_number(arena, import->lines),
                words_number(arena, import->lines_all));
    page_title(request, "results", "%s", import->file_name);
    if (is_held)
        page_header(request, "Refresh", "2");
    return page_show(request, "results/import_writing.cs");
}

enum status import_page(struct request *request)
{
    struct import import;
    enum status status = import_find(request, request->numbers[0], &import);
    if (status != STATUS_OK)
        return status;
    if (strcmp(import.state, "draft") == 0)
        return page_redirect(request, NULL, "/import/%lld/preview", (long long)import.id);
    return strcmp(import.state, "writing") == 0 ? show_writing(request, &import)
                                                : show_done(request, &import);
}

/* A draft */

enum status import_preview_page(struct request *request)
{
    struct import_held held = {0};
    enum status status = import_find(request, request->numbers[0], &held.import);
    if (status != STATUS_OK)
        return status;
    if (strcmp(held.import.state, "draft") != 0)
        return page_redirect(request, NULL, "/import/%lld", (long long)held.import.id);
    status = import_draft_open(request, &held);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &import_form);
    form_set(request, IMPORT_DECIMALS, held.plan.comma ? "comma" : "point");
    form_set(request, IMPORT_ORDER, held.plan.day_first ? "day" : "month");
    form_set(request, IMPORT_TAKEN_ON, held.plan.taken_on);
    return import_draft_show(request, &held);
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
    struct import_held *held = data;
    enum status status = import_write(request, held, NULL, NULL);
    return status == STATUS_OK
               ? page_redirect(request, "imported", "/import/%lld", (long long)held->import.id)
               : status;
}

static enum status begin(struct request *request, void *data)
{
    struct import_held *held = data;
    bool has_room;
    enum status status = import_begin(request, &held->import, &has_room);
    if (status != STATUS_OK)
        return status;
    if (!has_room)
        form_error(request, IMPORT_ACTION,
                   "Two large files are being written just now. Try again in a minute.");
    else
        request->afterwards = import_job;
    return page_redirect(request, NULL, "/import/%lld", (long long)held->import.id);
}

static enum status look(struct request *request, void *data)
{
    struct import_held *held = data;
    enum status status = import_keep_plan(request, &held->import);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, NULL, "/import/%lld/preview", (long long)held->import.id);
}

static enum status confirm_or_begin(struct request *request, struct import_held *held)
{
    enum status status =
        import_read(request, &held->sheet, &held->plan, &held->kinds, held->tally, NULL, NULL);
    held->import.lines_all = (int64_t)held->tally->lines;
    if (status == STATUS_OK)
        status = transaction_run(request,
                                 held->tally->lines <= IMPORT_AT_ONCE_MOST ? confirm : begin, held);
    if (status != STATUS_OK)
        request->afterwards = NULL;
    return status == STATUS_OK && !form_valid(request) ? import_draft_show(request, held) : status;
}

enum status import_save(struct request *request)
{
    struct import_held held = {0};
    enum status status = import_find(request, request->numbers[0], &held.import);
    if (status == STATUS_OK && strcmp(held.import.state, "draft") != 0)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = import_draft_open(request, &held);
    if (status != STATUS_OK)
        return status;
    import_draft_take(request, &held);
    if (!form_valid(request))
        return import_draft_show(request, &held);
    bool confirms = strcmp(form_text(request, IMPORT_ACTION), "confirm") == 0;
    held.import.version = form_number(request, IMPORT_VERSION);
    held.import.taken_on = held.plan.taken_on;
    held.import.plan = import_plan_text(request->arena, &held.plan, held.sheet.columns);
    return confirms ? confirm_or_begin(request, &held) : transaction_run(request, look, &held);
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

static enum status stop(struct request *request, void *data)
{
    struct import *import = data;
    import->version = form_number(request, 0);
    enum status status = import_stop(request, import, "It was stopped. Nothing of it is written.");
    return status == STATUS_OK ? page_redirect(request, "import-stopped", "/import/%lld/preview",
                                               (long long)import->id)
                               : status;
}

enum status import_stop_page(struct request *request)
{
    struct import import;
    enum status status = import_find(request, request->numbers[0], &import);
    if (status != STATUS_OK)
        return status;
    if (import.person_id != person_id(request))
        return STATUS_FORBIDDEN;
    return form_valid(request) ? transaction_run(request, stop, &import) : STATUS_INVALID;
}

enum status import_take_back(struct request *request)
{
    struct leaving leaving = {
        .leave = import_undo, .action = "figures.take-back", .note = "import-undone"};
    return leave_page(request, &leaving);
}
