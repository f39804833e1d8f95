#include "lib/request.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>

#include "lib/log.h"
#include "lib/multipart.h"
#include "lib/utf8.h"

enum { ID_LENGTH = 32, CHUNK_SIZE = 16 * 1024, URLENCODED_MOST = 16 * 1024 * 1024 };

/* The variable's text, or NULL when it is absent or empty. */
static const char *variable(const struct request_source *source, const char *name)
{
    const char *value = source->variable(source->source, name);
    return value == NULL || value[0] == '\0' ? NULL : value;
}

static bool is_line(const char *text)
{
    for (const char *c = text; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == '\x7f')
            return false;
    return utf8_valid(text, strlen(text));
}

/* Copies a variable that may be absent; false when it holds what no header should. */
static bool copy_line(struct request *request, const struct request_source *source,
                      const char *name, const char **into)
{
    const char *value = variable(source, name);
    if (value != NULL && !is_line(value))
        return false;
    *into = arena_strdup(request->arena, value);
    return true;
}

static bool is_id(const char *text)
{
    return text != NULL && strlen(text) == ID_LENGTH &&
           strspn(text, "0123456789abcdef") == ID_LENGTH;
}

static const char *draw_id(struct arena *arena)
{
    unsigned char bytes[ID_LENGTH / 2];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        abort();
    struct buf id;
    buf_init(&id, arena);
    for (size_t i = 0; i < sizeof bytes; i++)
        buf_printf(&id, "%02x", bytes[i]);
    return id.data;
}

static enum method method_of(const char *name)
{
    if (name == NULL)
        return METHOD_OTHER;
    if (strcmp(name, "GET") == 0)
        return METHOD_GET;
    if (strcmp(name, "HEAD") == 0)
        return METHOD_HEAD;
    return strcmp(name, "POST") == 0 ? METHOD_POST : METHOD_OTHER;
}

/* Digits alone, as RFC 9110, 8.6, has it; no variable is 0. */
static bool read_length(const char *text, size_t *length)
{
    *length = 0;
    if (text == NULL)
        return true;
    if (text[strspn(text, "0123456789")] != '\0' || strlen(text) > 18)
        return false;
    *length = (size_t)strtoull(text, NULL, 10);
    return true;
}

static enum status parse_target(struct request *request, const char *target)
{
    size_t length = strcspn(target, "?");
    if (target[0] != '/')
        return STATUS_BAD_REQUEST;
    size_t path_length = length;
    char *path = params_decode(request->arena, target, &path_length, false);
    if (path == NULL || strlen(path) != path_length || !is_line(path))
        return STATUS_BAD_REQUEST;
    request->path = path;
    if (target[length] == '\0')
        return STATUS_OK;
    const char *query = target + length + 1;
    return params_parse(&request->query, request->arena, query, strlen(query));
}

static const char *or_empty(const char *text)
{
    return text == NULL ? "" : text;
}

/* Copies the headers; false when one holds bytes that it should not. */
static bool copy_headers(struct request *request, const struct request_source *source)
{
    if (!copy_line(request, source, "HTTP_USER_AGENT", &request->user_agent))
        request->user_agent = NULL;
    request->autosave = variable(source, "HTTP_X_AUTOSAVE") != NULL;
    request->ahead =
        variable(source, "HTTP_SEC_PURPOSE") != NULL || variable(source, "HTTP_PURPOSE") != NULL;
    return copy_line(request, source, "REMOTE_ADDR", &request->address) &&
           copy_line(request, source, "HTTP_HOST", &request->host) &&
           copy_line(request, source, "HTTP_ORIGIN", &request->origin) &&
           copy_line(request, source, "HTTP_SEC_FETCH_SITE", &request->fetch_site) &&
           copy_line(request, source, "CONTENT_TYPE", &request->content_type) &&
           read_length(variable(source, "CONTENT_LENGTH"), &request->content_length);
}

enum status request_parse_head(struct request *request, const struct request_source *source)
{
    const char *id = variable(source, "REQUEST_ID");
    request->id = is_id(id) ? arena_strdup(request->arena, id) : draw_id(request->arena);
    request->method = method_of(variable(source, "REQUEST_METHOD"));
    const char *target = variable(source, "REQUEST_URI");
    request->target = target == NULL ? "/" : arena_strdup(request->arena, target);
    request->path = "/";

    bool headers_are_good = copy_headers(request, source);
    request->host = or_empty(request->host);
    request->address = or_empty(request->address);
    enum status status = parse_target(request, request->target);
    enum status cookies =
        params_parse_cookies(&request->cookies, request->arena, variable(source, "HTTP_COOKIE"));
    if (status == STATUS_OK)
        status = cookies;
    return headers_are_good ? status : STATUS_BAD_REQUEST;
}

/* Reads until `length` bytes are there or the body ends. */
static size_t read_fully(const struct request_source *source, char *into, size_t length)
{
    size_t total = 0;
    size_t got = 1;
    while (total < length && got > 0) {
        got = source->read(source->source, into + total, length - total);
        total += got;
    }
    return total;
}

/* In memory as a whole; what is larger are files, which come in parts. */
static enum status parse_urlencoded(struct request *request, const struct request_source *source)
{
    if (request->content_length > URLENCODED_MOST)
        return STATUS_TOO_LARGE;
    /* One byte more than announced, to notice a body that is longer. */
    char *body = arena_alloc(request->arena, request->content_length + 1);
    size_t length = read_fully(source, body, request->content_length + 1);
    if (length != request->content_length)
        return STATUS_BAD_REQUEST;
    return params_parse(&request->form, request->arena, body, length);
}

/* The part of a multipart body that is being read. Its pieces are never longer than the
 * chunk that they came in. */
struct part {
    struct request *request;
    char *name;
    char *filename; /* NULL: a field */
    struct buf value;
    struct upload *upload; /* NULL: no byte of it has come, or it is left out */
    bool left_out;         /* a file too many */
    char pending[CHUNK_SIZE];
    size_t pending_length; /* bytes that came but are not in the file yet */
};

static int open_temporary(void)
{
    const char *folder = getenv("TMPDIR");
    if (folder == NULL || folder[0] == '\0')
        folder = "/tmp";
    int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0)
        return file;

    char path[4096]; /* file systems without unnamed files, NFS among them */
    if (snprintf(path, sizeof path, "%s/throughline-XXXXXX", folder) >= (int)sizeof path)
        return -1;
    file = mkostemp(path, O_CLOEXEC);
    if (file >= 0)
        unlink(path);
    return file;
}

enum status request_spool(struct request *request, struct upload **spool)
{
    int file = request->upload_count < REQUEST_UPLOADS_MOST ? open_temporary() : -1;
    if (file < 0) {
        log_error("no temporary file: %s", strerror(errno));
        return STATUS_UNAVAILABLE;
    }
    *spool = &request->uploads[request->upload_count++];
    **spool = (struct upload){.field = "", .filename = "", .file = file};
    return STATUS_OK;
}

static enum status open_upload(struct part *part)
{
    struct request *request = part->request;
    if (request->upload_count == REQUEST_UPLOADS_MOST) {
        part->left_out = true;
        request->left_out = part->name;
        return STATUS_OK;
    }
    enum status status = request_spool(request, &part->upload);
    if (status != STATUS_OK)
        return status;
    part->upload->field = part->name;
    part->upload->filename = part->filename;
    return STATUS_OK;
}

enum status upload_add(struct upload *upload, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(upload->file, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            log_error("an upload cannot be written: %s", strerror(errno));
            return STATUS_UNAVAILABLE;
        }
        bytes += written;
        length -= (size_t)written;
        upload->length += (size_t)written;
    }
    return STATUS_OK;
}

static enum status begin_part(void *data, const char *name, const char *filename)
{
    struct part *part = data;
    struct arena *arena = part->request->arena;
    part->name = arena_strdup(arena, name);
    part->filename = arena_strdup(arena, filename);
    part->upload = NULL;
    part->left_out = false;
    part->pending_length = 0;
    if (filename == NULL)
        buf_init(&part->value, arena);
    return filename == NULL || filename[0] == '\0' ? STATUS_OK : open_upload(part);
}

static enum status flush_upload(struct part *part)
{
    size_t length = part->pending_length;
    part->pending_length = 0;
    return upload_add(part->upload, part->pending, length);
}

/* The parser gives a piece for each line end, so pieces are gathered before a write. */
static enum status add_to_upload(struct part *part, const char *bytes, size_t length)
{
    enum status status = part->upload == NULL && !part->left_out ? open_upload(part) : STATUS_OK;
    if (part->left_out)
        return STATUS_OK;
    if (status == STATUS_OK && length > sizeof part->pending - part->pending_length)
        status = flush_upload(part);
    if (status != STATUS_OK)
        return status;
    memcpy(part->pending + part->pending_length, bytes, length);
    part->pending_length += length;
    return STATUS_OK;
}

static enum status add_to_part(void *data, const char *bytes, size_t length)
{
    struct part *part = data;
    if (part->filename != NULL)
        return add_to_upload(part, bytes, length);
    buf_add(&part->value, bytes, length);
    return STATUS_OK;
}

static enum status end_part(void *data)
{
    struct part *part = data;
    if (part->filename == NULL)
        return params_add_text(&part->request->form, part->request->arena, part->name,
                               part->value.data, part->value.length);
    return part->upload == NULL ? STATUS_OK : flush_upload(part);
}

static enum status parse_multipart(struct request *request, const struct request_source *source)
{
    struct part *part = arena_alloc(request->arena, sizeof *part);
    part->request = request;
    const struct multipart_events events = {part, begin_part, add_to_part, end_part};
    struct multipart *parser = arena_alloc(request->arena, sizeof *parser);
    enum status status = multipart_begin(parser, request->content_type, &events);
    char *chunk = arena_alloc(request->arena, CHUNK_SIZE);
    size_t total = 0;
    size_t got = 1;
    while (got > 0 && total <= request->content_length && status == STATUS_OK) {
        got = source->read(source->source, chunk, CHUNK_SIZE);
        total += got;
        status = multipart_feed(parser, chunk, got);
    }
    if (status != STATUS_OK)
        return status;
    return total == request->content_length ? multipart_end(parser) : STATUS_BAD_REQUEST;
}

static bool is_type(const char *content_type, const char *type)
{
    size_t length = strlen(type);
    return strncasecmp(content_type, type, length) == 0 &&
           strchr("; \t", content_type[length]) != NULL;
}

enum status request_parse_body(struct request *request, const struct request_source *source,
                               size_t limit)
{
    const char *type = request->content_type;
    if (type == NULL)
        return request->content_length == 0 ? STATUS_OK : STATUS_MEDIA_TYPE;
    if (request->content_length > limit)
        return STATUS_TOO_LARGE;
    if (is_type(type, "application/x-www-form-urlencoded"))
        return parse_urlencoded(request, source);
    return parse_multipart(request, source);
}

const struct upload *request_upload(const struct request *request, const char *field)
{
    for (size_t i = 0; i < request->upload_count; i++)
        if (strcmp(request->uploads[i].field, field) == 0)
            return &request->uploads[i];
    return NULL;
}

enum status upload_text(struct request *request, const struct upload *upload, char **text)
{
    char *into = arena_alloc(request->arena, upload->length + 1);
    size_t total = 0;
    while (total < upload->length) {
        ssize_t got = pread(upload->file, into + total, upload->length - total, (off_t)total);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            log_error("an upload cannot be read: %s", got < 0 ? strerror(errno) : "cut short");
            return STATUS_FAILED;
        }
        total += (size_t)got;
    }
    *text = into;
    return STATUS_OK;
}

enum status upload_map(struct request *request, const struct upload *upload, const char **bytes)
{
    *bytes = upload->length == 0 ? "" : upload->bytes;
    if (*bytes != NULL)
        return STATUS_OK;
    void *mapped = mmap(NULL, upload->length, PROT_READ, MAP_SHARED, upload->file, 0);
    if (mapped == MAP_FAILED) {
        log_error("an upload cannot be mapped: %s", strerror(errno));
        return STATUS_UNAVAILABLE;
    }
    *bytes = request->uploads[upload - request->uploads].bytes = mapped;
    return STATUS_OK;
}

void upload_forget(const struct upload *upload, const char *at)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t read = (size_t)(at - upload->bytes) / page * page;
    if (upload->file >= 0 && read > 0)
        madvise((void *)(uintptr_t)upload->bytes, read, MADV_DONTNEED);
}

void request_close(struct request *request)
{
    for (size_t i = 0; i < request->upload_count; i++) {
        struct upload *upload = &request->uploads[i];
        if (upload->bytes != NULL)
            munmap((void *)(uintptr_t)upload->bytes, upload->length);
        close(upload->file);
    }
    request->upload_count = 0;
}
