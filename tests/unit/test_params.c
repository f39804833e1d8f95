#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/proof.h"
#include "lib/params.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(16 << 20);
    return arena == NULL;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

/* Parses a copy without NUL after it, so that a sanitizer sees every byte read too far. */
static enum status parse(struct params *params, const char *text, size_t length)
{
    char *copy = malloc(length + 1);
    assert_non_null(copy);
    memcpy(copy + 1, text, length);
    enum status status = params_parse(params, arena, copy + 1, length);
    free(copy);
    return status;
}

static void assert_param(const struct params *params, size_t at, const char *name,
                         const char *value)
{
    assert_true(at < params->count);
    assert_string_equal(params->items[at].name, name);
    assert_string_equal(params->items[at].value, value);
    assert_int_equal(params->items[at].length, strlen(value));
}

static void reads_pairs_in_order(void **state)
{
    (void)state;
    static const char text[] = "a=1&b=&c&a=x+y%2Bz&&=5&%C3%A9=%e2%82%ac&d=e=f";
    struct params params;
    assert_int_equal(parse(&params, text, strlen(text)), STATUS_OK);
    assert_int_equal(params.count, 7);
    assert_param(&params, 0, "a", "1");
    assert_param(&params, 1, "b", "");
    assert_param(&params, 2, "c", "");
    assert_param(&params, 3, "a", "x y+z");
    assert_param(&params, 4, "", "5");
    assert_param(&params, 5, "\xc3\xa9", "\xe2\x82\xac");
    assert_param(&params, 6, "d", "e=f");
    assert_int_equal(params_count(&params, "a"), 2);
    assert_int_equal(params_count(&params, "z"), 0);
    assert_string_equal(params_get(&params, "a"), "1");
    assert_null(params_get(&params, "z"));
}

static void unifies_line_ends(void **state)
{
    (void)state;
    static const char text[] = "t=%0D%0Aone%0Dtwo%0Athree%0D%0D%0A%0A%0D";
    struct params params;
    assert_int_equal(parse(&params, text, strlen(text)), STATUS_OK);
    assert_param(&params, 0, "t", "\none\ntwo\nthree\n\n\n\n");
}

static void refuses_malformed_text(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "a=%",    "a=%2",        "a=%g0",          "a=%0g",      "%=1",
        "a=%00",  "a%00b=1",     "a=%ff",          "%80=1",      "a=%c0%af",
        "a=\xc3", "a=%ed%a0%80", "a=%f4%90%80%80", "ok=1&a=%zz", "a=1&b=%e2%82",
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct params params;
        assert_int_equal(parse(&params, bad[i], strlen(bad[i])), STATUS_BAD_REQUEST);
    }
    struct params params;
    assert_int_equal(parse(&params, "a=\0", 3), STATUS_BAD_REQUEST);
    assert_int_equal(parse(&params, "a\0=1", 4), STATUS_BAD_REQUEST);
}

static enum status parse_fields(size_t count)
{
    char text[4 * (PARAMS_MOST + 1)] = "";
    for (size_t i = 0; i < count; i++)
        memcpy(text + 4 * i, "a=1&", 4);
    struct params params;
    enum status status = parse(&params, text, 4 * count);
    assert_int_equal(params.count, count > PARAMS_MOST ? PARAMS_MOST : count);
    return status;
}

static void caps_the_number_of_fields(void **state)
{
    (void)state;
    assert_int_equal(parse_fields(PARAMS_MOST - 1), STATUS_OK);
    assert_int_equal(parse_fields(PARAMS_MOST), STATUS_OK);
    assert_int_equal(parse_fields(PARAMS_MOST + 1), STATUS_BAD_REQUEST);
}

static enum status parse_name(size_t length)
{
    char text[3 * (PARAM_NAME_MOST + 1) + 3];
    for (size_t i = 0; i < length; i++)
        memcpy(text + 3 * i, "%6E", 3);
    memcpy(text + 3 * length, "=1", 2);
    struct params params;
    return parse(&params, text, 3 * length + 2);
}

static void caps_the_length_of_names(void **state)
{
    (void)state;
    assert_int_equal(parse_name(PARAM_NAME_MOST - 1), STATUS_OK);
    assert_int_equal(parse_name(PARAM_NAME_MOST), STATUS_OK);
    assert_int_equal(parse_name(PARAM_NAME_MOST + 1), STATUS_BAD_REQUEST);
}

static void reads_cookies_and_passes_over_others(void **state)
{
    (void)state;
    struct params params;
    assert_int_equal(params_parse_cookies(&params, arena,
                                          "a=1; __Host-s=AbC-_.~!; ;b; =x; c=x y; d=\xc3\xa9; "
                                          "e=\"q\";f=\t; g h=1; i=a,b;\tj=k=l \t;m=\"; n=p\\q"),
                     STATUS_OK);
    assert_int_equal(params.count, 5);
    assert_param(&params, 0, "a", "1");
    assert_param(&params, 1, "__Host-s", "AbC-_.~!");
    assert_param(&params, 2, "e", "q");
    assert_param(&params, 3, "f", "");
    assert_param(&params, 4, "j", "k=l");
    assert_int_equal(params_parse_cookies(&params, arena, NULL), STATUS_OK);
    assert_int_equal(params.count, 0);
    assert_int_equal(params_parse_cookies(&params, arena, "; ;; "), STATUS_OK);
    assert_int_equal(params.count, 0);
}

static void caps_cookies(void **state)
{
    (void)state;
    char header[4 * (PARAMS_MOST + 1) + 1] = "";
    for (size_t i = 0; i <= PARAMS_MOST; i++)
        memcpy(header + 4 * i, "a=1;", 5);
    struct params params;
    assert_int_equal(params_parse_cookies(&params, arena, header), STATUS_BAD_REQUEST);
    assert_int_equal(params_parse_cookies(&params, arena, header + 4), STATUS_OK);
    assert_int_equal(params.count, PARAMS_MOST);

    char name[PARAM_NAME_MOST + 4];
    memset(name, 'n', PARAM_NAME_MOST + 1);
    strcpy(name + PARAM_NAME_MOST + 1, "=1");
    assert_int_equal(params_parse_cookies(&params, arena, name), STATUS_OK);
    assert_int_equal(params.count, 0);
    assert_int_equal(params_parse_cookies(&params, arena, name + 1), STATUS_OK);
    assert_int_equal(params.count, 1);
}

static void decodes_percent_encoding(void **state)
{
    (void)state;
    size_t length = 9;
    char *text = params_decode(arena, "a%2f+b%00", &length, false);
    assert_non_null(text);
    assert_int_equal(length, 5);
    assert_memory_equal(text, "a/+b\0", 6);
    length = 2;
    assert_null(params_decode(arena, "%41", &length, false));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_pairs_in_order),
        cmocka_unit_test(unifies_line_ends),
        cmocka_unit_test(refuses_malformed_text),
        PROOF("B3", caps_the_number_of_fields),
        PROOF("B3", caps_the_length_of_names),
        cmocka_unit_test(reads_cookies_and_passes_over_others),
        cmocka_unit_test(caps_cookies),
        cmocka_unit_test(decodes_percent_encoding),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
