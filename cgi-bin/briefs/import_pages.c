#include "briefs/import_pages.h"

#include <string.h>

#include "briefs/brief_store.h"
#include "lib/front_matter.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/utf8.h"

enum { FILES, TEXT, FIELDS };
enum { TITLE_MOST = 160, SUMMARY_MOST = 300, MATTER_MOST = 16 * 1024 };

static const struct field import_fields[FIELDS] = {
    [FILES] = {.name = "file",
               .label = "Markdown files",
               .kind = FIELD_FILE,
               .flags = FIELD_REPEATED,
               .repeats = REQUEST_UPLOADS_MOST},
    [TEXT] = {.name = "text", .label = "Text", .kind = FIELD_TEXT, .most = MARKDOWN_MOST},
};

const struct form import_form = {"import", import_fields, FIELDS, 8 * 1024 * 1024};

struct import {
    const char *title;
    const char *summary;
    struct buf body;
    struct buf front_matter;
};

enum status brief_import_page(struct request *request)
{
    form_begin(request, &import_form);
    page_title(request, "briefs", "Import a brief");
    return page_show(request, "briefs/import.cs");
}

static const char *cut(struct arena *arena, const char *text, size_t most)
{
    return arena_strndup(arena, text, utf8_cut(text, strlen(text), most));
}

static const char *first_value(const struct front_matter *matter, const char *a, const char *b)
{
    const char *value = front_matter_value(matter, a);
    return value != NULL ? value : front_matter_value(matter, b);
}

/* The rest of the front matter, one value a line. */
static void keep_rest(struct import *import, const struct front_matter *matter)
{
    for (size_t i = 0; i < matter->count; i++) {
        const struct front_matter_entry *entry = &matter->entries[i];
        if (strcmp(entry->key, "title") == 0 || strcmp(entry->key, "description") == 0)
            continue;
        for (size_t j = 0; j < entry->count; j++)
            buf_printf(&import->front_matter, "%s: %s\n", entry->key, entry->values[j]);
    }
}

/* A text without front matter is called what its first heading says. */
static const char *heading_of(struct arena *arena, const char **body)
{
    const char *text = *body + strspn(*body, "\r\n");
    if (strncmp(text, "# ", 2) != 0)
        return NULL;
    size_t length = strcspn(text, "\r\n");
    *body = text + length;
    return arena_strndup(arena, text + 2, length - 2);
}

static void add_document(struct request *request, struct import *import, const char *text,
                         size_t length)
{
    struct front_matter matter;
    front_matter_split(&matter, request->arena, text, length);
    const char *body = arena_strndup(request->arena, matter.body, matter.body_length);
    const char *title = front_matter_value(&matter, "title");
    const char *summary = first_value(&matter, "description", "summary");
    if (title == NULL && import->title == NULL)
        title = heading_of(request->arena, &body);
    if (import->title == NULL && title != NULL)
        import->title = cut(request->arena, title, TITLE_MOST);
    if (import->summary == NULL && summary != NULL)
        import->summary = cut(request->arena, summary, SUMMARY_MOST);
    keep_rest(import, &matter);
    body += strspn(body, "\r\n");
    buf_printf(&import->body, "%s%s", import->body.length > 0 ? "\n\n" : "", body);
}

static enum status add_upload(struct request *request, struct import *import,
                              const struct upload *upload)
{
    char *text;
    const char *name = upload->filename;
    if (upload->length > MARKDOWN_MOST) {
        form_error(request, FILES, "%s is larger than 256 KB.", name);
        return STATUS_OK;
    }
    enum status status = upload_text(request, upload, &text);
    if (status != STATUS_OK)
        return status;
    if (!utf8_is_text(text, upload->length))
        form_error(request, FILES,
                   "%s is not plain text in UTF-8. Save it as Markdown and try"
                   " again.",
                   name);
    else
        add_document(request, import, text, upload->length);
    return STATUS_OK;
}

static enum status gather(struct request *request, struct import *import)
{
    const char *text = form_text(request, TEXT);
    enum status status = STATUS_OK;
    buf_init(&import->body, request->arena);
    buf_init(&import->front_matter, request->arena);
    for (size_t i = 0; status == STATUS_OK && i < request->upload_count; i++)
        status = add_upload(request, import, &request->uploads[i]);
    if (*text != '\0')
        add_document(request, import, text, strlen(text));
    if (!form_valid(request) || status != STATUS_OK)
        return status;
    if (import->body.length == 0 && import->title == NULL)
        form_error(request, FILES, "Choose a Markdown file, or paste the text below.");
    if (import->body.length > MARKDOWN_MOST)
        form_error(request, FILES, "%s", markdown_problem(STATUS_TOO_LARGE));
    return STATUS_OK;
}

static enum status create(struct request *request, void *data)
{
    struct import *import = data;
    struct brief_text text = {.title = import->title == NULL ? "" : import->title,
                              .summary = import->summary == NULL ? "" : import->summary,
                              .vision = "",
                              .body = import->body.data,
                              .audience = "",
                              .period_from = "",
                              .period_to = "",
                              .key_messages = "",
                              .no_gos = "",
                              .review_by = ""};
    const char *matter = import->front_matter.data;
    const char *after;
    int64_t id;
    enum status status =
        brief_add(request, &text, 0, cut(request->arena, matter, MATTER_MOST), &id);
    if (status == STATUS_OK)
        status = brief_state(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, "brief.import", "brief", id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "imported", "/briefs/%lld/edit", (long long)id);
}

enum status brief_import(struct request *request)
{
    struct import import = {0};
    enum status status = gather(request, &import);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        return transaction_run(request, create, &import);
    page_title(request, "briefs", "Import a brief");
    return page_show(request, "briefs/import.cs");
}
