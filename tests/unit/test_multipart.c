#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/multipart.h"

#define TYPE "multipart/form-data; boundary=XyZ"
#define PART(parameters) "--XyZ\r\nContent-Disposition: form-data; " parameters "\r\n\r\n"
#define FIELD(name) PART("name=\"" name "\"")
#define LAST "\r\n--XyZ--\r\n"

/* What the parser told, written as "name:value;" and "name<filename>:content;". */
struct told {
    char text[8192];
    size_t length;
    enum status answer;
};

static void tell(struct told *told, const char *bytes, size_t length)
{
    assert_true(told->length + length < sizeof told->text);
    memcpy(told->text + told->length, bytes, length);
    told->length += length;
    told->text[told->length] = '\0';
}

static enum status on_begin(void *data, const char *name, const char *filename)
{
    tell(data, name, strlen(name));
    if (filename != NULL) {
        tell(data, "<", 1);
        tell(data, filename, strlen(filename));
        tell(data, ">", 1);
    }
    tell(data, ":", 1);
    return ((struct told *)data)->answer;
}

static enum status on_bytes(void *data, const char *bytes, size_t length)
{
    assert_true(length > 0);
    tell(data, bytes, length);
    return STATUS_OK;
}

static enum status on_end(void *data)
{
    tell(data, ";", 1);
    return STATUS_OK;
}

/* Feeds the body in pieces of `step` bytes, each a copy of its own. */
static enum status parse(struct told *told, const char *type, const char *body, size_t length,
                         size_t step)
{
    const struct multipart_events events = {told, on_begin, on_bytes, on_end};
    struct multipart parser;
    told->length = 0;
    told->text[0] = '\0';
    enum status status = multipart_begin(&parser, type, &events);
    if (status != STATUS_OK)
        return status;
    for (size_t at = 0; at < length; at += step) {
        size_t size = length - at < step ? length - at : step;
        char *piece = malloc(size);
        assert_non_null(piece);
        memcpy(piece, body + at, size);
        multipart_feed(&parser, piece, size);
        free(piece);
    }
    return multipart_end(&parser);
}

static void assert_told(const char *body, const char *expected)
{
    for (size_t step = 1; step <= strlen(body) + 1; step++) {
        struct told told = {.answer = STATUS_OK};
        assert_int_equal(parse(&told, TYPE, body, strlen(body), step), STATUS_OK);
        assert_string_equal(told.text, expected);
    }
}

static void assert_refused(const char *body, size_t length)
{
    for (size_t step = 1; step <= length; step += length - 1) {
        struct told told = {.answer = STATUS_OK};
        assert_int_equal(parse(&told, TYPE, body, length, step), STATUS_BAD_REQUEST);
    }
}

static void reads_fields_and_files(void **state)
{
    (void)state;
    assert_told("--XyZ--", "");
    assert_told(FIELD("a") "1" LAST, "a:1;");
    assert_told(FIELD("a") LAST, "a:;");
    assert_told(FIELD("a") "1\r\n" FIELD("b") "2\r\n" FIELD("a") "3" LAST, "a:1;b:2;a:3;");
    assert_told(
        PART("name=\"f\"; filename=\"caf\xc3\xa9.csv\"\r\nContent-Type: text/csv") "x,y" LAST,
        "f<caf\xc3\xa9.csv>:x,y;");
    assert_told(PART("name=\"f\"; filename=\"\"") LAST, "f<>:;");
    assert_told(PART("name=f;filename=g") "h" LAST, "f<g>:h;");
    assert_told(PART("NAME=\"f\"; other=\"x\"; filename*=UTF-8''y") "h" LAST, "f:h;");
    assert_told("--XyZ\r\ncontent-disposition:FORM-DATA; name=a\r\nX: y\r\n\r\n1" LAST, "a:1;");
    assert_told(FIELD("a") "1" LAST "an epilogue --XyZ", "a:1;");
}

static void undoes_what_browsers_encode_in_names(void **state)
{
    (void)state;
    assert_told(PART("name=\"a\"; filename=\"x%22y%41%2\"") LAST, "a<x\"y%41%2>:;");
    assert_told(PART("name=\"a\"; filename=\"C:\\b\"") LAST, "a<C:\\b>:;");
}

static void keeps_what_only_looks_like_a_delimiter(void **state)
{
    (void)state;
    assert_told(FIELD("a") "\r\r\n\r\n-\r\n--X\r\n--Xy\r\r\n--XyZ--",
                "a:\r\r\n\r\n-\r\n--X\r\n--Xy\r;");
    assert_told(FIELD("a") "--XyZ" LAST, "a:--XyZ;");
    assert_told(FIELD("a") "\n--XyZ\r--XyZ" LAST, "a:\n--XyZ\r--XyZ;");
}

static void keeps_every_byte_of_content(void **state)
{
    (void)state;
    char body[512] = PART("name=\"f\"; filename=\"b\"");
    size_t length = strlen(body);
    char expected[300] = "f<b>:";
    for (size_t i = 0; i < 256; i++)
        expected[5 + i] = body[length + i] = (char)i;
    expected[261] = ';';
    strcpy(body + length + 256, LAST);
    for (size_t step = 1; step < 300; step++) {
        struct told told = {.answer = STATUS_OK};
        assert_int_equal(parse(&told, TYPE, body, length + 256 + strlen(LAST), step), STATUS_OK);
        assert_int_equal(told.length, 262);
        assert_memory_equal(told.text, expected, 262);
    }
}

static void refuses_malformed_bodies(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "x--XyZ--",
        "\r\n--XyZ--",
        "--XyA--",
        "--XyZ-",
        "--XyZ-x",
        "--XyZ\rx",
        "--XyZ \r\n",
        "--XyZ\r\n",
        "--XyZ\r\n\r\nno header" LAST,
        "--XyZ\r\nX: y\r\n\r\nno name" LAST,
        "--XyZ\r\nno colon\r\n\r\n" LAST,
        "--XyZ\r\nContent-Disposition: form-data; name=a\n\r\n" LAST,
        "--XyZ\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; "
        "name=b\r\n\r\n" LAST,
        "--XyZ\r\nContent-Disposition: attachment; name=a\r\n\r\n" LAST,
        "--XyZ\r\nContent-Disposition: form-datax; name=a\r\n\r\n" LAST,
        FIELD("a") "no end",
        FIELD("a") "no end\r\n--XyZ",
        FIELD("a") "no end\r\n--XyZ-",
        FIELD("") LAST,
        FIELD("\xff") LAST,
        FIELD("a%0d%0ab") LAST,
        FIELD("a\x01") LAST,
        FIELD("a\x7f") LAST,
        FIELD("a\tb") LAST,
        PART("name=\"a") LAST,
        PART("name=\"a\"b") LAST,
        PART("name=\"a\\\"b\"") LAST,
        PART("name=") LAST,
        PART("name") LAST,
        PART("=a") LAST,
        PART("name=a; name=b") LAST,
        PART("name=a; filename=b; filename=c") LAST,
        PART("name=a;") LAST,
        PART("filename=a") LAST,
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_refused(bad[i], strlen(bad[i]));
    static const char nul[] = FIELD("a\0b") LAST;
    assert_refused(nul, sizeof nul - 1);
}

static void reads_the_boundary(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        enum status status;
    } cases[] = {
        {"multipart/form-data; boundary=XyZ", STATUS_OK},
        {"Multipart/Form-Data;BOUNDARY=\"XyZ\"", STATUS_OK},
        {"multipart/form-data; charset=utf-8; boundary=XyZ", STATUS_OK},
        {"multipart/form-data ; boundary=\"XyZ\" ", STATUS_OK},
        {"multipart/form-data", STATUS_BAD_REQUEST},
        {"multipart/form-data;", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=\"\"", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=\"XyZ", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=\"X\r\n\"", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=\"X \"", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=\xc3\xa9", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=XyZ; boundary=XyZ", STATUS_BAD_REQUEST},
        {"multipart/form-data; boundary=XyZ x", STATUS_BAD_REQUEST},
        {"multipart/form-datax; boundary=XyZ", STATUS_MEDIA_TYPE},
        {"multipart/mixed; boundary=XyZ", STATUS_MEDIA_TYPE},
        {"text/plain", STATUS_MEDIA_TYPE},
        {"", STATUS_MEDIA_TYPE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct told told = {.answer = STATUS_OK};
        assert_int_equal(parse(&told, cases[i].type, "--XyZ--", 7, 7), cases[i].status);
    }
}

/* A body whose `kind` has `length` bytes of 'n'. */
static enum status parse_long(const char *before, size_t length, const char *after)
{
    char *body = malloc(strlen(before) + length + strlen(after) + 1);
    assert_non_null(body);
    strcpy(body, before);
    memset(body + strlen(before), 'n', length);
    strcpy(body + strlen(before) + length, after);
    struct told told = {.answer = STATUS_OK};
    enum status status = parse(&told, TYPE, body, strlen(body), 100);
    free(body);
    return status;
}

static void assert_cap(const char *before, size_t most, const char *after)
{
    assert_int_equal(parse_long(before, most - 1, after), STATUS_OK);
    assert_int_equal(parse_long(before, most, after), STATUS_OK);
    assert_int_equal(parse_long(before, most + 1, after), STATUS_BAD_REQUEST);
}

static void caps_names_and_headers(void **state)
{
    (void)state;
    assert_cap("--XyZ\r\nContent-Disposition: form-data; name=\"", PARAM_NAME_MOST,
               "\"\r\n\r\n" LAST);
    assert_cap("--XyZ\r\nContent-Disposition: form-data; name=a; filename=\"",
               MULTIPART_FILENAME_MOST, "\"\r\n\r\n" LAST);
    assert_cap("--XyZ\r\nContent-Disposition: form-data; name=a\r\nX: ",
               MULTIPART_HEADER_MOST - strlen("X: \r\n"), "\r\n\r\n" LAST);
}

static enum status parse_headers(size_t count)
{
    char body[1024] = "--XyZ\r\nContent-Disposition: form-data; name=a\r\n";
    for (size_t i = 1; i < count; i++)
        strcat(body, "X: y\r\n");
    strcat(body, "\r\n" LAST);
    struct told told = {.answer = STATUS_OK};
    return parse(&told, TYPE, body, strlen(body), 7);
}

static enum status parse_boundary(size_t length)
{
    char type[256] = "multipart/form-data; boundary=";
    char body[256] = "--";
    size_t start = strlen(type);
    memset(type + start, 'b', length);
    memset(body + 2, 'b', length);
    strcpy(body + 2 + length, "--");
    struct told told = {.answer = STATUS_OK};
    return parse(&told, type, body, length + 4, 3);
}

static void caps_header_count_and_boundary(void **state)
{
    (void)state;
    assert_int_equal(parse_headers(MULTIPART_HEADERS_MOST - 1), STATUS_OK);
    assert_int_equal(parse_headers(MULTIPART_HEADERS_MOST), STATUS_OK);
    assert_int_equal(parse_headers(MULTIPART_HEADERS_MOST + 1), STATUS_BAD_REQUEST);
    assert_int_equal(parse_boundary(MULTIPART_BOUNDARY_MOST - 1), STATUS_OK);
    assert_int_equal(parse_boundary(MULTIPART_BOUNDARY_MOST), STATUS_OK);
    assert_int_equal(parse_boundary(MULTIPART_BOUNDARY_MOST + 1), STATUS_BAD_REQUEST);
}

static void ends_with_the_status_of_an_event(void **state)
{
    (void)state;
    static const char body[] = FIELD("a") "1\r\n" FIELD("b") "2" LAST;
    struct told told = {.answer = STATUS_UNAVAILABLE};
    assert_int_equal(parse(&told, TYPE, body, strlen(body), 5), STATUS_UNAVAILABLE);
    assert_string_equal(told.text, "a:");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_fields_and_files),
        cmocka_unit_test(undoes_what_browsers_encode_in_names),
        cmocka_unit_test(keeps_what_only_looks_like_a_delimiter),
        cmocka_unit_test(keeps_every_byte_of_content),
        cmocka_unit_test(refuses_malformed_bodies),
        cmocka_unit_test(reads_the_boundary),
        cmocka_unit_test(caps_names_and_headers),
        cmocka_unit_test(caps_header_count_and_boundary),
        cmocka_unit_test(ends_with_the_status_of_an_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
