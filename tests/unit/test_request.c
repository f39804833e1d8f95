#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../support/proof.h"
#include "lib/request.h"

#define URLENCODED "application/x-www-form-urlencoded"
#define MULTIPART "multipart/form-data; boundary=XyZ"
#define FIELD(name) "--XyZ\r\nContent-Disposition: form-data; name=\"" name "\"\r\n\r\n"
#define FILE_PART(name, filename)                                                                  \
    "--XyZ\r\nContent-Disposition: form-data; name=\"" name "\"; filename=\"" filename "\"\r\n\r"  \
    "\n"
#define LAST "\r\n--XyZ--\r\n"

enum { LIMIT = 64 * 1024 };

/* A request from memory. */
struct given {
    const char *const *variables; /* name, value, ..., NULL */
    const char *body;
    size_t left;
};

static const char *given_variable(void *source, const char *name)
{
    const struct given *given = source;
    for (const char *const *at = given->variables; *at != NULL; at += 2)
        if (strcmp(at[0], name) == 0)
            return at[1];
    return NULL;
}

static size_t given_read(void *source, char *into, size_t length)
{
    struct given *given = source;
    size_t size = length < given->left ? length : given->left;
    memcpy(into, given->body, size);
    given->body += size;
    given->left -= size;
    return size;
}

/* Stands before the library's: a file system may be made to know no unnamed files. */
static bool knows_unnamed_files = true;

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = va_arg(arguments, mode_t);
    va_end(arguments);
    if (!knows_unnamed_files && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return openat(AT_FDCWD, path, flags, mode);
}

static struct arena *arena;
static struct request request;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(64 << 20);
    return arena == NULL;
}

static int tear_down(void **state)
{
    (void)state;
    request_close(&request);
    arena_free(arena);
    return 0;
}

static enum status head(const char *const *variables)
{
    struct given given = {.variables = variables};
    const struct request_source source = {&given, given_variable, given_read};
    request_close(&request);
    arena_reset(arena);
    request = (struct request){.arena = arena};
    return request_parse_head(&request, &source);
}

/* Reads a body that is announced as `announced` bytes. */
static enum status body_announced(const char *type, const char *text, size_t length,
                                  size_t announced)
{
    char number[24];
    snprintf(number, sizeof number, "%zu", announced);
    const char *const variables[] = {
        "REQUEST_METHOD", "POST",         "REQUEST_URI", "/", "CONTENT_LENGTH",
        number,           "CONTENT_TYPE", type,          NULL};
    assert_int_equal(head(variables), STATUS_OK);
    struct given given = {variables, text, length};
    const struct request_source source = {&given, given_variable, given_read};
    return request_parse_body(&request, &source, LIMIT);
}

static enum status body(const char *type, const char *text)
{
    return body_announced(type, text, strlen(text), strlen(text));
}

static void reads_the_head(void **state)
{
    (void)state;
    static const char *const variables[] = {
        "REQUEST_METHOD",
        "GET",
        "REQUEST_URI",
        "/caf%C3%A9/a+b?q=x+y&n=1",
        "REQUEST_ID",
        "0123456789abcdef0123456789abcdef",
        "REMOTE_ADDR",
        "127.0.0.1",
        "HTTP_HOST",
        "intranet.example.org",
        "HTTP_ORIGIN",
        "https://intranet.example.org",
        "HTTP_SEC_FETCH_SITE",
        "same-origin",
        "HTTP_USER_AGENT",
        "Browser/1.0",
        "HTTP_COOKIE",
        "s=1; t=2",
        "HTTP_X_AUTOSAVE",
        "1",
        "HTTP_SEC_PURPOSE",
        "prefetch",
        "CONTENT_TYPE",
        "",
        "CONTENT_LENGTH",
        "",
        NULL,
    };
    assert_int_equal(head(variables), STATUS_OK);
    assert_int_equal(request.method, METHOD_GET);
    assert_string_equal(request.path, "/caf\xc3\xa9/a+b");
    assert_string_equal(request.target, "/caf%C3%A9/a+b?q=x+y&n=1");
    assert_string_equal(request.id, "0123456789abcdef0123456789abcdef");
    assert_string_equal(request.address, "127.0.0.1");
    assert_string_equal(request.host, "intranet.example.org");
    assert_string_equal(request.origin, "https://intranet.example.org");
    assert_string_equal(request.fetch_site, "same-origin");
    assert_string_equal(request.user_agent, "Browser/1.0");
    assert_string_equal(params_get(&request.query, "q"), "x y");
    assert_string_equal(params_get(&request.cookies, "t"), "2");
    assert_true(request.autosave);
    assert_true(request.ahead);
    assert_null(request.content_type);
    assert_int_equal(request.content_length, 0);
}

static void tells_methods_apart(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum method method;
    } cases[] = {{"GET", METHOD_GET},   {"HEAD", METHOD_HEAD}, {"POST", METHOD_POST},
                 {"PUT", METHOD_OTHER}, {"get", METHOD_OTHER}, {"POSTS", METHOD_OTHER},
                 {"", METHOD_OTHER}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *const variables[] = {"REQUEST_METHOD", cases[i].name, "REQUEST_URI", "/", NULL};
        assert_int_equal(head(variables), STATUS_OK);
        assert_int_equal(request.method, cases[i].method);
    }
}

static void refuses_malformed_heads(void **state)
{
    (void)state;
    static const char *const bad[][2] = {
        {"REQUEST_URI", "x"},          {"REQUEST_URI", "*"},
        {"REQUEST_URI", "http://a/"},  {"REQUEST_URI", "/%"},
        {"REQUEST_URI", "/%zz"},       {"REQUEST_URI", "/%00"},
        {"REQUEST_URI", "/%0d%0a"},    {"REQUEST_URI", "/%7f"},
        {"REQUEST_URI", "/%ff"},       {"REQUEST_URI", "/\xc0\xaf"},
        {"REQUEST_URI", "/?a=%00"},    {"REQUEST_URI", "/?%ff"},
        {"CONTENT_LENGTH", "-1"},      {"CONTENT_LENGTH", "+1"},
        {"CONTENT_LENGTH", "1x"},      {"CONTENT_LENGTH", " 1"},
        {"CONTENT_LENGTH", "0x10"},    {"CONTENT_LENGTH", "9999999999999999999"},
        {"HTTP_HOST", "a\x01"},        {"HTTP_ORIGIN", "http://a\xff"},
        {"HTTP_SEC_FETCH_SITE", "\t"}, {"CONTENT_TYPE", "a\r\nb"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *const variables[] = {bad[i][0], bad[i][1], "REQUEST_URI", "/", NULL};
        assert_int_equal(head(variables), STATUS_BAD_REQUEST);
        assert_non_null(request.id);
        assert_int_equal(request.path[0], '/');
        assert_non_null(request.target);
    }
}

static void leaves_out_a_user_agent_that_is_no_text(void **state)
{
    (void)state;
    static const char *const variables[] = {"REQUEST_URI", "/", "HTTP_USER_AGENT", "\xff", NULL};
    assert_int_equal(head(variables), STATUS_OK);
    assert_null(request.user_agent);
}

static void has_empty_texts_for_what_is_absent(void **state)
{
    (void)state;
    static const char *const variables[] = {NULL};
    assert_int_equal(head(variables), STATUS_OK);
    assert_int_equal(request.method, METHOD_OTHER);
    assert_string_equal(request.path, "/");
    assert_string_equal(request.target, "/");
    assert_string_equal(request.host, "");
    assert_string_equal(request.address, "");
    assert_null(request.origin);
    assert_null(request.fetch_site);
    assert_null(request.content_type);
    assert_false(request.autosave);
    assert_false(request.ahead);
}

static void draws_an_id_without_a_good_one(void **state)
{
    (void)state;
    static const char *const ids[] = {"", "short", "0123456789abcdef0123456789abcdeF",
                                      "0123456789abcdef0123456789abcdef0"};
    char last[33] = "";
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        const char *const variables[] = {"REQUEST_ID", ids[i], "REQUEST_URI", "/", NULL};
        assert_int_equal(head(variables), STATUS_OK);
        assert_int_equal(strlen(request.id), 32);
        assert_int_equal(strspn(request.id, "0123456789abcdef"), 32);
        assert_string_not_equal(request.id, last);
        strcpy(last, request.id);
    }
}

static void reads_urlencoded_forms(void **state)
{
    (void)state;
    static const char *const types[] = {URLENCODED, URLENCODED ";charset=UTF-8",
                                        "Application/X-WWW-Form-urlencoded ; charset=utf-8"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        assert_int_equal(body(types[i], "a=1&b=x%0D%0Ay"), STATUS_OK);
        assert_int_equal(request.form.count, 2);
        assert_string_equal(params_get(&request.form, "b"), "x\ny");
    }
    assert_int_equal(body(URLENCODED, ""), STATUS_OK);
    assert_int_equal(request.form.count, 0);
    assert_int_equal(body("", ""), STATUS_OK);
    assert_int_equal(body(URLENCODED, "a=%ff"), STATUS_BAD_REQUEST);
}

static void refuses_other_types(void **state)
{
    (void)state;
    static const char *const types[] = {"", "text/plain", "application/json", URLENCODED "x",
                                        "multipart/mixed; boundary=XyZ"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        assert_int_equal(body(types[i], "a=1"), STATUS_MEDIA_TYPE);
}

static void compares_the_length(void **state)
{
    (void)state;
    static const char *const form = "a=12345678";
    static const char *const parts = FIELD("a") "1" LAST;
    size_t length = strlen(parts);
    assert_int_equal(body_announced(URLENCODED, form, 10, 10), STATUS_OK);
    assert_int_equal(body_announced(URLENCODED, form, 10, 11), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(URLENCODED, form, 10, 9), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(URLENCODED, form, 0, 10), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(MULTIPART, parts, length, length), STATUS_OK);
    assert_int_equal(body_announced(MULTIPART, parts, length, length + 1), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(MULTIPART, parts, length, length - 1), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(MULTIPART, parts, length - 5, length), STATUS_BAD_REQUEST);
    assert_int_equal(body_announced(MULTIPART, parts, 0, 0), STATUS_BAD_REQUEST);
}

/* A form of one field that takes `length` bytes as a whole. */
static enum status body_of(const char *type, size_t length)
{
    const char *before = strcmp(type, MULTIPART) == 0 ? FIELD("a") : "a=";
    const char *after = strcmp(type, MULTIPART) == 0 ? LAST : "";
    char *text = malloc(length);
    assert_non_null(text);
    memset(text, 'x', length);
    memcpy(text, before, strlen(before));
    memcpy(text + length - strlen(after), after, strlen(after));
    enum status status = body_announced(type, text, length, length);
    free(text);
    return status;
}

static void caps_the_body(void **state)
{
    (void)state;
    static const char *const types[] = {URLENCODED, MULTIPART};
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(body_of(types[i], LIMIT - 1), STATUS_OK);
        assert_int_equal(body_of(types[i], LIMIT), STATUS_OK);
        assert_int_equal(request.form.count, 1);
        assert_int_equal(body_of(types[i], LIMIT + 1), STATUS_TOO_LARGE);
    }
}

static void reads_fields_of_multipart(void **state)
{
    (void)state;
    assert_int_equal(body(MULTIPART, FIELD("a") "x\r\ny\r\n" FIELD("b") "\r\n" FIELD("a") "z" LAST),
                     STATUS_OK);
    assert_int_equal(request.form.count, 3);
    assert_string_equal(request.form.items[0].value, "x\ny");
    assert_string_equal(request.form.items[1].value, "");
    assert_string_equal(request.form.items[2].value, "z");
    assert_int_equal(body(MULTIPART, FIELD("a") "\xff" LAST), STATUS_BAD_REQUEST);
    static const char nul[] = FIELD("a") "\0" LAST;
    assert_int_equal(body_announced(MULTIPART, nul, sizeof nul - 1, sizeof nul - 1),
                     STATUS_BAD_REQUEST);
}

/* A multipart form of `count` copies of a part. */
static enum status body_of_parts(const char *part, size_t count)
{
    size_t length = strlen(part);
    char *text = malloc(count * (length + 2) + sizeof LAST);
    assert_non_null(text);
    char *at = text;
    for (size_t i = 0; i < count; i++) {
        memcpy(at, part, length);
        memcpy(at + length, "\r\n", 2);
        at += length + 2;
    }
    strcpy(at - 2, LAST);
    enum status status = body(MULTIPART, text);
    free(text);
    return status;
}

static void caps_fields_and_files(void **state)
{
    (void)state;
    assert_int_equal(body_of_parts(FIELD("a") "1", PARAMS_MOST - 1), STATUS_OK);
    assert_int_equal(body_of_parts(FIELD("a") "1", PARAMS_MOST), STATUS_OK);
    assert_int_equal(request.form.count, PARAMS_MOST);
    assert_int_equal(body_of_parts(FIELD("a") "1", PARAMS_MOST + 1), STATUS_BAD_REQUEST);

    const char *file = FILE_PART("f", "x") "1";
    assert_int_equal(body_of_parts(file, REQUEST_UPLOADS_MOST - 1), STATUS_OK);
    assert_int_equal(body_of_parts(file, REQUEST_UPLOADS_MOST), STATUS_OK);
    assert_int_equal(request.upload_count, REQUEST_UPLOADS_MOST);
    assert_null(request.left_out);
    assert_int_equal(body_of_parts(file, REQUEST_UPLOADS_MOST + 1), STATUS_OK);
    assert_int_equal(request.upload_count, REQUEST_UPLOADS_MOST);
    assert_string_equal(request.left_out, "f");
    assert_int_equal(body_of_parts(FILE_PART("f", ""), REQUEST_UPLOADS_MOST + 1), STATUS_OK);
    assert_int_equal(request.upload_count, 0);
}

static void assert_upload(const char *field, const char *filename, const char *content)
{
    const struct upload *upload = request_upload(&request, field);
    assert_non_null(upload);
    assert_string_equal(upload->filename, filename);
    assert_int_equal(upload->length, strlen(content));
    char *text;
    assert_int_equal(upload_text(&request, upload, &text), STATUS_OK);
    assert_string_equal(text, content);
    assert_int_equal(upload_text(&request, upload, &text), STATUS_OK);
    assert_string_equal(text, content);
}

#define CSV_FILE FILE_PART("csv", "../people.csv") "a,b\r\nc,d\r\n\r\n"
#define EMPTY_FILE FILE_PART("empty", "nothing.txt") "\r\n"
#define NO_FILE FILE_PART("none", "") "\r\n"
#define ODD_FILE FILE_PART("odd", "") "x"

static const char files[] = CSV_FILE FIELD("note") "hello\r\n" EMPTY_FILE NO_FILE ODD_FILE LAST;

static void keeps_files_apart_from_fields(void **state)
{
    (void)state;
    assert_int_equal(body(MULTIPART, files), STATUS_OK);
    assert_int_equal(request.form.count, 1);
    assert_string_equal(params_get(&request.form, "note"), "hello");
    assert_int_equal(request.upload_count, 3);
    assert_upload("csv", "../people.csv", "a,b\r\nc,d\r\n");
    assert_upload("empty", "nothing.txt", "");
    assert_upload("odd", "", "x");
    assert_null(request_upload(&request, "none"));
    assert_null(request_upload(&request, "note"));
}

static void keeps_every_byte_of_a_file(void **state)
{
    (void)state;
    static char text[LIMIT];
    static const char before[] = FILE_PART("f", "x");
    size_t start = strlen(before);
    size_t length = sizeof text - start - strlen(LAST);
    memcpy(text, before, start);
    for (size_t i = 0; i < length; i++)
        text[start + i] = "\r\n-Xy\0\xff"[i * i % 7];
    memcpy(text + start + length, LAST, strlen(LAST));
    assert_int_equal(body_announced(MULTIPART, text, sizeof text, sizeof text), STATUS_OK);
    char *read;
    assert_int_equal(request.uploads[0].length, length);
    assert_int_equal(upload_text(&request, &request.uploads[0], &read), STATUS_OK);
    assert_memory_equal(read, text + start, length);
    assert_int_equal(read[length], '\0');
}

static int open_files(void)
{
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");
    assert_non_null(folder);
    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count;
}

static void assert_no_file_left(void)
{
    char folder[] = "/tmp/throughline-test-XXXXXX";
    assert_non_null(mkdtemp(folder));
    setenv("TMPDIR", folder, 1);
    request_close(&request);
    int before = open_files();
    assert_int_equal(body(MULTIPART, files), STATUS_OK);
    assert_upload("csv", "../people.csv", "a,b\r\nc,d\r\n");
    assert_int_equal(open_files(), before + 3);
    assert_int_equal(rmdir(folder), 0); /* only an empty folder can be removed */
    request_close(&request);
    request_close(&request);
    assert_int_equal(open_files(), before);
    unsetenv("TMPDIR");
}

static void leaves_no_file_behind(void **state)
{
    (void)state;
    assert_no_file_left();
    knows_unnamed_files = false;
    assert_no_file_left();
    knows_unnamed_files = true;
}

static void says_when_there_is_no_temporary_file(void **state)
{
    (void)state;
    setenv("TMPDIR", "/proc/self/fd", 1); /* refuses both */
    assert_int_equal(body(MULTIPART, files), STATUS_UNAVAILABLE);
    setenv("TMPDIR", "/nowhere", 1);
    assert_int_equal(body(MULTIPART, files), STATUS_UNAVAILABLE);
    unsetenv("TMPDIR");
    assert_int_equal(body(MULTIPART, files), STATUS_OK);
}

static void says_when_a_file_cannot_be_written(void **state)
{
    (void)state;
    static char text[LIMIT];
    memset(text, 'x', sizeof text);
    memcpy(text, FILE_PART("f", "x"), strlen(FILE_PART("f", "x")));
    const struct rlimit small = {.rlim_cur = 20000, .rlim_max = RLIM_INFINITY};
    const struct rlimit none = {.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    enum status status = body_announced(MULTIPART, text, sizeof text, sizeof text);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
    assert_int_equal(status, STATUS_UNAVAILABLE);
}

static bool exhausts(struct arena *small, const struct request_source *source)
{
    jmp_buf exhausted;
    arena_on_exhausted(small, &exhausted);
    if (setjmp(exhausted) != 0)
        return true;
    request_parse_head(&request, source);
    request_parse_body(&request, source, 1 << 20);
    return false;
}

static void closes_files_when_memory_ends(void **state)
{
    (void)state;
    request_close(&request);
    int before = open_files();
    struct arena *small = arena_new(100 * 1024);
    assert_non_null(small);
    static const char text[] = FILE_PART("f", "x") "1\r\n" FIELD("a");
    char *body_text = calloc(1, 200 * 1024);
    assert_non_null(body_text);
    memset(body_text, 'x', 200 * 1024);
    memcpy(body_text, text, strlen(text));
    const char *const variables[] = {
        "CONTENT_LENGTH", "204800", "CONTENT_TYPE", MULTIPART, "REQUEST_URI", "/", NULL};
    struct given given = {variables, body_text, 200 * 1024};
    const struct request_source source = {&given, given_variable, given_read};
    request = (struct request){.arena = small};
    assert_true(exhausts(small, &source));
    assert_int_equal(request.upload_count, 1);
    request_close(&request);
    assert_int_equal(open_files(), before);
    arena_free(small);
    free(body_text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_head),
        cmocka_unit_test(tells_methods_apart),
        cmocka_unit_test(refuses_malformed_heads),
        cmocka_unit_test(leaves_out_a_user_agent_that_is_no_text),
        cmocka_unit_test(has_empty_texts_for_what_is_absent),
        cmocka_unit_test(draws_an_id_without_a_good_one),
        cmocka_unit_test(reads_urlencoded_forms),
        cmocka_unit_test(refuses_other_types),
        cmocka_unit_test(compares_the_length),
        PROOF("B3", caps_the_body),
        cmocka_unit_test(reads_fields_of_multipart),
        PROOF("B3", caps_fields_and_files),
        cmocka_unit_test(keeps_files_apart_from_fields),
        cmocka_unit_test(keeps_every_byte_of_a_file),
        cmocka_unit_test(leaves_no_file_behind),
        cmocka_unit_test(says_when_there_is_no_temporary_file),
        cmocka_unit_test(says_when_a_file_cannot_be_written),
        cmocka_unit_test(closes_files_when_memory_ends),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
