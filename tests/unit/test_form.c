#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/proof.h"
#include "lib/form.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 24);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

enum { LINE, TEXT, PASSWORD, NUMBER, NAMES, FLAG, CHOICE, FIELDS };

static const struct choice colours[] = {{"red", "Red"}, {"blue", "Blue"}, {NULL, NULL}};

static const struct field fields[FIELDS] = {
    [LINE] = {.name = "line",
              .label = "Line",
              .kind = FIELD_LINE,
              .flags = FIELD_REQUIRED,
              .least = 2,
              .most = 5},
    [TEXT] = {.name = "text", .label = "Text", .kind = FIELD_TEXT, .most = 10},
    [PASSWORD] = {.name = "password", .label = "Password", .kind = FIELD_PASSWORD},
    [NUMBER] =
        {.name = "number", .label = "Number", .kind = FIELD_INTEGER, .least = -5, .most = 10},
    [NAMES] = {.name = "names",
               .label = "Names",
               .kind = FIELD_LINE,
               .flags = FIELD_REPEATED,
               .repeats = 3,
               .most = 5},
    [FLAG] = {.name = "flag", .label = "Flag", .kind = FIELD_FLAG},
    [CHOICE] = {.name = "choice", .label = "Choice", .kind = FIELD_CHOICE, .choices = colours},
};

static const struct form form = {"test", fields, FIELDS, 0};

static struct request request;

static enum status read_form(const char *body)
{
    request = (struct request){.arena = arena};
    assert_int_equal(params_parse(&request.form, arena, body, strlen(body)), STATUS_OK);
    return form_read(&request, &form);
}

static void test_values(void **state)
{
    (void)state;
    struct check {
        enum field_kind kind;
        const char *text;
        bool right;
    };
    static const struct check checks[] = {
        {FIELD_LINE, "one line \xf0\x9f\x8c\xbb \xd7\xa9", true},
        {FIELD_LINE, "two\nlines", false},
        {FIELD_LINE, "a\tb", false},
        {FIELD_LINE, "a\x7f", false},
        {FIELD_TEXT, "two\nlines", true},
        {FIELD_EMAIL, "a@b.c", true},
        {FIELD_EMAIL, "ada.byron+x@mail.example.org", true},
        {FIELD_EMAIL, "o'neil@example.org", true},
        {FIELD_EMAIL, "a@b", false},
        {FIELD_EMAIL, "@b.c", false},
        {FIELD_EMAIL, "a@@b.c", false},
        {FIELD_EMAIL, "a@b@c.d", false},
        {FIELD_EMAIL, "a@.c", false},
        {FIELD_EMAIL, "a@b.", false},
        {FIELD_EMAIL, "a@b..c", false},
        {FIELD_EMAIL, "a@-b.c", false},
        {FIELD_EMAIL, "a@b-.c", false},
        {FIELD_EMAIL, "a b@c.d", false},
        {FIELD_EMAIL, "\"a\"@b.c", false},
        {FIELD_EMAIL, "Ada <a@b.c>", false},
        {FIELD_EMAIL, "a,b@c.d", false},
        {FIELD_EMAIL, "a@b.c\r\nBcc: x@y.z", false},
        {FIELD_EMAIL, "zo\xc3\xab@example.org", false},
        {FIELD_URL, "https://example.org/a?b=c#d", true},
        {FIELD_URL, "http://x", true},
        {FIELD_URL, "https://", false},
        {FIELD_URL, "//example.org", false},
        {FIELD_URL, "javascript:alert(1)", false},
        {FIELD_URL, "https://example.org/\x01", false},
        {FIELD_URL, "https://example.org/\x7f", false},
        {FIELD_URL, "https://a b", false},
        {FIELD_URL, "https://a\"onclick=", false},
        {FIELD_DATE, "2027-03-31", true},
        {FIELD_DATE, "2024-02-29", true},
        {FIELD_DATE, "2000-02-29", true},
        {FIELD_DATE, "2023-02-29", false},
        {FIELD_DATE, "1900-02-29", false},
        {FIELD_DATE, "2027-04-31", false},
        {FIELD_DATE, "2027-00-10", false},
        {FIELD_DATE, "2027-13-10", false},
        {FIELD_DATE, "2027-12-00", false},
        {FIELD_DATE, "0999-12-31", false},
        {FIELD_DATE, "1000-01-01", true},
        {FIELD_DATE, "9999-12-31", true},
        {FIELD_DATE, "10000-01-01", false},
        {FIELD_DATE, "2027-3-31", false},
        {FIELD_DATE, "31.03.2027", false},
        {FIELD_DATE, "2027-03-31x", false},
        {FIELD_DATE, "2027-03-31T10:00", false},
        {FIELD_MOMENT, "2027-03-31T00:00", true},
        {FIELD_MOMENT, "2027-03-31T23:59", true},
        {FIELD_MOMENT, "2027-03-31T24:00", false},
        {FIELD_MOMENT, "2027-03-31T23:60", false},
        {FIELD_MOMENT, "2027-02-30T10:00", false},
        {FIELD_MOMENT, "2027-03-31 10:00", false},
        {FIELD_MOMENT, "2027-03-31", false},
        {FIELD_DECIMAL, "0", true},
        {FIELD_DECIMAL, "-6.5", true},
        {FIELD_DECIMAL, "1234567890123456.1234", true},
        {FIELD_DECIMAL, "12345678901234567", false},
        {FIELD_DECIMAL, "1.12345", false},
        {FIELD_DECIMAL, "1.", false},
        {FIELD_DECIMAL, ".5", false},
        {FIELD_DECIMAL, "-", false},
        {FIELD_DECIMAL, "1,5", false},
        {FIELD_DECIMAL, "1e3", false},
        {FIELD_DECIMAL, "+1", false},
        {FIELD_DECIMAL, "NaN", false},
        {FIELD_INTEGER, "0", true},
        {FIELD_INTEGER, "-12", true},
        {FIELD_INTEGER, "999999999999999999", true},
        {FIELD_INTEGER, "1000000000000000000", false},
        {FIELD_INTEGER, "1.0", false},
        {FIELD_INTEGER, "-", false},
        {FIELD_INTEGER, "--1", false},
        {FIELD_INTEGER, "\xd9\xa1", false},
        {FIELD_ID, "1", true},
        {FIELD_ID, "999999999999999999", true},
        {FIELD_ID, "1000000000000000000", false},
        {FIELD_ID, "0", false},
        {FIELD_ID, "01", false},
        {FIELD_ID, "-1", false},
        {FIELD_ID, "1 OR 1=1", false},
        {FIELD_FLAG, "anything", true},
    };
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
        struct field field = {.name = "x", .label = "X", .kind = checks[i].kind};
        bool right = form_check(arena, &field, checks[i].text) == NULL;
        if (right != checks[i].right)
            fail_msg("%s is %s", checks[i].text, right ? "taken" : "refused");
    }
}

static void test_longest_email(void **state)
{
    (void)state;
    struct field field = {.kind = FIELD_EMAIL};
    char label[64] = {0};
    memset(label, 'x', 63);
    assert_null(form_check(arena, &field, arena_printf(arena, "a@%s.org", label)));
    assert_non_null(form_check(arena, &field, arena_printf(arena, "a@%sx.org", label)));
    char local[256] = {0};
    memset(local, 'l', 254 - 6);
    assert_null(form_check(arena, &field, arena_printf(arena, "%s@b.org", local)));
    assert_non_null(form_check(arena, &field, arena_printf(arena, "%sl@b.org", local)));
}

/* What is wrong with that text in the field of the form; NULL for nothing. */
static const char *wrong_in(size_t field, const char *text)
{
    return form_check(arena, &fields[field], text);
}

static void test_lengths_count_characters(void **state)
{
    (void)state;
    assert_string_equal(wrong_in(LINE, "a"), "must be at least 2 characters; this has 1.");
    assert_null(wrong_in(LINE, "ab"));
    assert_null(wrong_in(LINE, "abcde"));
    assert_string_equal(wrong_in(LINE, "abcdef"), "can be at most 5 characters; this has 6.");
    assert_null(wrong_in(LINE, "\xf0\x9f\x8c\xbb\xf0\x9f\x8c\xbb\xf0\x9f\x8c\xbb\xd7\xa9\xd7\xa9"));
    assert_non_null(wrong_in(LINE, "\xf0\x9f\x8c\xbb"));
    assert_null(wrong_in(TEXT, "ten letter"));
    assert_non_null(wrong_in(TEXT, "eleven lett"));
}

static void test_whole_numbers_have_bounds(void **state)
{
    (void)state;
    assert_non_null(wrong_in(NUMBER, "-6"));
    assert_null(wrong_in(NUMBER, "-5"));
    assert_null(wrong_in(NUMBER, "0"));
    assert_null(wrong_in(NUMBER, "10"));
    assert_string_equal(wrong_in(NUMBER, "11"), "must be between -5 and 10.");
}

static void test_reading(void **state)
{
    (void)state;
    assert_int_equal(read_form("line=+ab+&text=+ab%0D%0A+&password=+p+&number=7&names=a&names=&"
                               "names=c&flag=on&choice=blue&form_token=t&once=o"),
                     STATUS_OK);
    assert_true(form_valid(&request));
    assert_string_equal(form_text(&request, LINE), "ab");
    assert_string_equal(form_text(&request, TEXT), " ab\n ");
    assert_string_equal(form_text(&request, PASSWORD), " p ");
    assert_int_equal(form_number(&request, NUMBER), 7);
    assert_int_equal(form_count(&request, NAMES), 3);
    assert_string_equal(form_text_at(&request, NAMES, 1), "");
    assert_string_equal(form_text_at(&request, NAMES, 2), "c");
    assert_string_equal(form_text_at(&request, NAMES, 3), "");
    assert_true(form_flag(&request, FLAG));
    assert_string_equal(form_text(&request, CHOICE), "blue");
}

static void test_what_ends_the_request(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "line=ab&line=ab",
        "line=ab&role=admin",
        "line=ab&names=1&names=2&names=3&names=4",
        "line=ab&form_token=a&form_token=b",
        "line=ab&once=a&once=b",
        "line=ab&Line=ab",
        "line=ab&=",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        if (read_form(wrong[i]) != STATUS_BAD_REQUEST)
            fail_msg("%s is read", wrong[i]);
    assert_int_equal(read_form("line=ab&names=1&names=2&names=3"), STATUS_OK);
}

static void test_what_is_told_at_the_field(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "line=",
        "line=+%09+",
        "line=a",
        "line=abcdef",
        "line=ab&number=x",
        "line=ab&choice=green",
        "line=ab&names=a&names=abcdef",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        assert_int_equal(read_form(wrong[i]), STATUS_OK);
        if (form_valid(&request))
            fail_msg("%s is valid", wrong[i]);
    }
    assert_int_equal(read_form("line=ab&names=&choice=&number=&text="), STATUS_OK);
    assert_true(form_valid(&request));
}

static void test_errors_of_ours(void **state)
{
    (void)state;
    assert_int_equal(read_form("line=ab"), STATUS_OK);
    form_error(&request, LINE, "%s is taken.", "ab");
    form_error(&request, LINE, "A second one.");
    assert_false(form_valid(&request));
    form_forget_errors(&request);
    assert_true(form_valid(&request));
}

static void test_conflict(void **state)
{
    (void)state;
    assert_int_equal(read_form("line=mine&number=3"), STATUS_OK);
    assert_false(form_has_conflict(&request));
    form_conflict_begin(&request, NUMBER, 4);
    form_conflict(&request, LINE, "their");
    assert_true(form_has_conflict(&request));
    assert_string_equal(form_text(&request, LINE), "mine");
    assert_int_equal(form_number(&request, NUMBER), 4);
}

static size_t kept;

static void keep(void *data, const char *label, const char *text)
{
    (void)data;
    (void)label;
    assert_string_not_equal(text, "secret");
    kept++;
}

static void test_passwords_are_not_shown_again(void **state)
{
    (void)state;
    assert_int_equal(read_form("line=ab&text=cd&password=secret&names=&names=e"), STATUS_OK);
    kept = 0;
    form_each_typed(&request, &form, keep, NULL);
    assert_int_equal(kept, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_longest_email),
        cmocka_unit_test(test_lengths_count_characters),
        cmocka_unit_test(test_whole_numbers_have_bounds),
        cmocka_unit_test(test_reading),
        PROOF("B3", test_what_ends_the_request),
        cmocka_unit_test(test_what_is_told_at_the_field),
        cmocka_unit_test(test_errors_of_ours),
        cmocka_unit_test(test_conflict),
        cmocka_unit_test(test_passwords_are_not_shown_again),
    };
    return cmocka_run_group_tests_name("form", tests, set_up, tear_down);
}
