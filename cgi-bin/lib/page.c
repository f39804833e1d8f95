#include "lib/page.h"

#include <ClearSilver.h>
#undef STATUS_OK /* ClearSilver's name for a NULL error; ours is in status.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/app.h"
#include "lib/form.h"
#include "lib/layout.h"
#include "lib/log.h"
#include "lib/utf8.h"

enum { TEMPLATES_MOST = 128, TEMPLATE_NAME_MOST = 64, LOCATION_MOST = 512, ADDRESS_MOST = 2000 };

struct parsed {
    char name[TEMPLATE_NAME_MOST];
    CSPARSE *template;
};

struct templates {
    HDF *settings;   /* what the parser reads: folder and escape mode */
    CSPARSE *macros; /* parsed once: most of a page's templates are macros */
    bool development;
    size_t count;
    struct parsed parsed[TEMPLATES_MOST];
};

struct page {
    HDF *data;
    int code;
    const char *section;
    const char *location;
    const char *content_type;
    struct buf headers;
    struct buf body;
};

/* Set when the data set ran out of memory, which its setters report one by one. */
static bool incomplete;

static void keep(NEOERR *error)
{
    if (error == NULL)
        return;
    nerr_ignore(&error);
    incomplete = true;
}

/* Templates */

struct templates *templates_new(const char *folder, bool development)
{
    struct templates *templates = calloc(1, sizeof *templates);
    if (templates == NULL)
        return NULL;
    templates->development = development;
    keep(hdf_init(&templates->settings));
    keep(hdf_set_value(templates->settings, "hdf.loadpaths.0", folder));
    /* read once, when a template is parsed: every var is escaped for HTML (safety C1) */
    keep(hdf_set_value(templates->settings, "Config.VarEscapeMode", "html"));
    if (!incomplete)
        return templates;
    templates_free(templates);
    return NULL;
}

/* Ends a template, but not the macros that it shares: they stand last in its list. */
static void destroy(CSPARSE *template, CS_MACRO *shared)
{
    CS_MACRO **own = &template->macros;
    while (*own != NULL && *own != shared)
        own = &(*own)->next;
    *own = NULL;
    cs_destroy(&template);
}

static void forget_parsed(struct templates *templates)
{
    if (templates->macros == NULL)
        return;
    while (templates->count > 0)
        destroy(templates->parsed[--templates->count].template, templates->macros->macros);
    cs_destroy(&templates->macros);
}

void templates_free(struct templates *templates)
{
    if (templates == NULL)
        return;
    forget_parsed(templates);
    hdf_destroy(&templates->settings);
    free(templates);
}

/* Parses a template that may call the macros that are given. */
static CSPARSE *parse(HDF *settings, const char *name, CS_MACRO *macros)
{
    CSPARSE *template = NULL;
    char file[TEMPLATE_NAME_MOST];
    snprintf(file, sizeof file, "%s", name);
    NEOERR *error = cs_init(&template, settings);
    if (error == NULL)
        error = cgi_register_strfuncs(template);
    if (error == NULL) {
        template->macros = macros;
        error = cs_parse_file(template, file);
    }
    if (error == NULL)
        return template;
    STRING text;
    string_init(&text);
    nerr_error_string(error, &text);
    log_error("template %s: %s", name, text.buf != NULL ? text.buf : "");
    string_clear(&text);
    nerr_ignore(&error);
    if (template != NULL)
        destroy(template, macros);
    return NULL;
}

static CSPARSE *find_template(struct templates *templates, const char *name)
{
    if (templates->development || templates->count == TEMPLATES_MOST)
        forget_parsed(templates);
    for (size_t i = 0; i < templates->count; i++)
        if (strcmp(templates->parsed[i].name, name) == 0)
            return templates->parsed[i].template;
    if (templates->macros == NULL)
        templates->macros = parse(templates->settings, "macros/all.cs", NULL);
    if (templates->macros == NULL)
        return NULL;
    CSPARSE *template = parse(templates->settings, name, templates->macros->macros);
    if (template == NULL)
        return NULL;
    struct parsed *parsed = &templates->parsed[templates->count++];
    snprintf(parsed->name, sizeof parsed->name, "%s", name);
    parsed->template = template;
    return template;
}

/* The page's data */

bool page_begin(struct request *request)
{
    struct page *page = arena_alloc(request->arena, sizeof *page);
    incomplete = false;
    keep(hdf_init(&page->data));
    page->code = 200;
    page->section = "";
    page->content_type = "text/html; charset=utf-8";
    buf_init(&page->headers, request->arena);
    buf_init(&page->body, request->arena);
    request->page = page;
    return !incomplete;
}

bool page_begin_anew(struct request *request)
{
    struct buf headers = request->page->headers;
    page_end(request);
    bool begun = page_begin(request);
    request->page->headers = headers;
    return begun;
}

void page_end(struct request *request)
{
    if (request->page != NULL)
        hdf_destroy(&request->page->data);
}

HDF *page_root(struct request *request)
{
    return request->page->data;
}

HDF *page_node(struct request *request, const char *name)
{
    HDF *node = NULL;
    keep(hdf_get_node(page_root(request), name, &node));
    return node;
}

HDF *page_item(HDF *node, const char *name, size_t index)
{
    char path[PARAM_NAME_MOST + 24];
    HDF *item = NULL;
    if (name == NULL)
        snprintf(path, sizeof path, "%zu", index);
    else
        snprintf(path, sizeof path, "%s.%zu", name, index);
    keep(hdf_get_node(node, path, &item));
    return item;
}

void page_text(HDF *node, const char *name, const char *value)
{
    if (value != NULL)
        keep(hdf_set_value(node, name, value));
}

void page_format(HDF *node, const char *name, const char *format, ...)
{
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    if (length < 0)
        incomplete = true;
    else
        keep(hdf_set_buf(node, name, text)); /* takes the text over */
}

void page_number(HDF *node, const char *name, int64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%lld", (long long)value);
    page_text(node, name, text);
}

void page_flag(HDF *node, const char *name, bool value)
{
    if (value)
        page_text(node, name, "1");
}

/* The first letters of the first and the last word. */
static void initials(char into[16], const char *name)
{
    const char *last = strrchr(name, ' ');
    size_t first_letter = utf8_cut(name, strlen(name), 1);
    size_t last_letter = last == NULL ? 0 : utf8_cut(last + 1, strlen(last + 1), 1);
    snprintf(into, 16, "%.*s%.*s", (int)first_letter, name, (int)last_letter,
             last == NULL ? "" : last + 1);
}

enum { HUES = 12 };

void page_person(HDF *node, const char *name, int64_t id, const char *person)
{
    char letters[16];
    HDF *shown = NULL;
    keep(hdf_get_node(node, name, &shown));
    initials(letters, person);
    page_number(shown, "Id", id);
    page_text(shown, "Name", person);
    page_text(shown, "Initials", letters);
    page_number(shown, "Hue", id % HUES);
}

void page_title(struct request *request, const char *section, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    page_text(page_root(request), "Page.Title", arena_vprintf(request->arena, format, arguments));
    va_end(arguments);
    page_text(page_root(request), "Page.Section", section);
    request->page->section = section;
}

const char *page_section(const struct request *request)
{
    return request->page->section;
}

/* The answer */

static NEOERR *add_output(void *body, char *text)
{
    buf_puts(body, text);
    return NULL;
}

enum status page_draw(struct request *request, const char *template, struct buf *html)
{
    CSPARSE *parsed = find_template(request->app->templates, template);
    if (parsed == NULL || incomplete)
        return STATUS_FAILED;
    parsed->hdf = request->page->data;
    NEOERR *error = cs_render(parsed, html, add_output);
    parsed->hdf = request->app->templates->settings;
    if (error == NULL)
        return STATUS_OK;
    log_error("template %s did not render", template);
    nerr_ignore(&error);
    return STATUS_FAILED;
}

enum status page_show_as(struct request *request, int code, const char *template)
{
    struct page *page = request->page;
    form_show(request);
    enum status status = layout_show(request);
    if (status == STATUS_OK)
        status = page_draw(request, template, &page->body);
    if (status == STATUS_OK)
        page->code = code;
    return status;
}

enum status page_show(struct request *request, const char *template)
{
    int code = form_has_conflict(request) ? STATUS_CONFLICT : 200;
    return page_show_as(request, form_valid(request) ? code : STATUS_INVALID, template);
}

enum status page_send(struct request *request, const char *content_type, const char *filename,
                      const char *body, size_t length)
{
    request->page->content_type = content_type;
    if (filename != NULL)
        page_header(request, "Content-Disposition",
                    arena_printf(request->arena, "attachment; filename=\"%s\"", filename));
    buf_add(&request->page->body, body, length);
    return STATUS_OK;
}

bool page_is_own_path(const char *path)
{
    if (path[0] != '/' || path[1] == '/' || path[1] == '\\' || strlen(path) > LOCATION_MOST)
        return false;
    for (const char *at = path; *at != '\0'; at++)
        if ((unsigned char)*at <= 0x20 || *at == 0x7f || *at == '\\')
            return false;
    return true;
}

enum status page_redirect(struct request *request, const char *note, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *path = arena_vprintf(request->arena, format, arguments);
    va_end(arguments);
    if (!page_is_own_path(path)) {
        log_error("redirect refused");
        return STATUS_FAILED;
    }
    if (note != NULL)
        path = arena_printf(request->arena, "%s%cnote=%s", path,
                            strchr(path, '?') == NULL ? '?' : '&', note);
    request->page->code = 303;
    request->page->location = path;
    request->page->body.length = 0;
    return STATUS_OK;
}

enum status page_redirect_away(struct request *request, const char *address)
{
    bool is_web = strncmp(address, "https://", 8) == 0 || strncmp(address, "http://", 7) == 0;
    bool is_plain = strlen(address) <= ADDRESS_MOST;
    for (const char *at = address; *at != '\0'; at++)
        is_plain = is_plain && (unsigned char)*at > 0x20 && (unsigned char)*at < 0x7f;
    if (!is_web || !is_plain) {
        log_error("redirect to another host refused");
        return STATUS_FAILED;
    }
    request->page->code = 302;
    request->page->location = address;
    request->page->body.length = 0;
    return STATUS_OK;
}

const char *page_escape(struct arena *arena, const char *text)
{
    struct buf escaped;
    buf_init(&escaped, arena);
    for (const char *at = text; *at != '\0'; at++)
        buf_printf(&escaped, "%%%02X", (unsigned char)*at);
    return escaped.data;
}

const char *page_location(const struct request *request)
{
    return request->page->location;
}

int page_code(const struct request *request)
{
    return request->page->code;
}

void page_set_code(struct request *request, int code)
{
    request->page->code = code;
}

void page_header(struct request *request, const char *name, const char *value)
{
    for (const char *at = value; *at != '\0'; at++)
        if (*at == '\r' || *at == '\n') {
            log_error("header %s refused", name);
            return;
        }
    buf_printf(&request->page->headers, "%s: %s\r\n", name, value);
}

/* Nobody reads the phrase, but the space before it has to be there (RFC 9112, 4). */
static const char *reason(int code)
{
    if (code < 300)
        return "OK";
    if (code == 302)
        return "Found";
    if (code < 400)
        return "See Other";
    return code < 500 ? "Refused" : "Failed";
}

void page_reply(struct request *request, struct worker_reply *reply)
{
    struct page *page = request->page;
    struct buf head;
    buf_init(&head, request->arena);
    buf_printf(&head, "Status: %d %s\r\n", page->code, reason(page->code));
    if (page->location != NULL)
        buf_printf(&head, "Location: %s\r\n", page->location);
    buf_printf(&head, "Content-Type: %s\r\nContent-Length: %zu\r\n", page->content_type,
               page->body.length);
    buf_add(&head, page->headers.data, page->headers.length);
    buf_puts(&head, "\r\n");
    *reply = (struct worker_reply){.head = head.data,
                                   .head_length = head.length,
                                   .body = page->body.data,
                                   .body_length =
                                       request->method == METHOD_HEAD ? 0 : page->body.length};
}
