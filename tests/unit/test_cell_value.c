#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "results/cell_value.c"

static void test_numbers(void **state)
{
    static const struct {
        const char *text;
        bool comma;
        int64_t number; /* -1: none */
    } cases[] = {
        {"0", false, 0},
        {"12", false, 120000},
        {"12,400", false, 124000000},
        {"1,234,567.5", false, 12345675000},
        {"1.200", true, 12000000},
        {"1.200,5", true, 12005000},
        {"1,5", true, 15000},
        {"6.5%", false, 65000},
        {"£ 12.50", false, 125000},
        {"1.429999948", false, 14300},
        {"0.00004", false, 0},
        {"0.00005", false, 1},
        {"\xC2\xA0"
         "1\xC2\xA0"
         "200",
         false, 12000000},
        {"12,40", false, -1},
        {"1,2345", false, -1},
        {"12,400,5", false, -1},
        {"1234,567", false, -1},
        {",5", false, -1},
        {"1.2.3", false, -1},
        {"", false, -1},
        {".", false, -1},
        {"-5", false, -1},
        {"six", false, -1},
        {"6.49E+17", false, -1},
        {"=1+1", false, -1},
        {"9000000000000", false, 90000000000000000},
        {"220022006501", false, 2200220065010000},
        {"12345678901234", false, -1},
        {"99999999999999999999", false, -1},
        {"9999999999999999999999999999999999999999999999999999999999999999999999", false, -1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t number = -1;
        const char *problem;
        bool read = cell_number(cases[i].text, cases[i].comma, &number, &problem);
        if (read != (cases[i].number >= 0))
            fail_msg("%s is %s", cases[i].text, read ? "read" : problem);
        if (read)
            assert_int_equal(number, cases[i].number);
    }
}

static void test_marks(void **state)
{
    (void)state;
    assert_int_equal(cell_mark("1200"), CELL_MARK_NONE);
    assert_int_equal(cell_mark("1,200"), CELL_MARK_DOUBT);
    assert_int_equal(cell_mark("1.200"), CELL_MARK_DOUBT);
    assert_int_equal(cell_mark("12.5"), CELL_MARK_POINT);
    assert_int_equal(cell_mark("12,5"), CELL_MARK_COMMA);
    assert_int_equal(cell_mark("0.125"), CELL_MARK_POINT);
    assert_int_equal(cell_mark("1,200,300"), CELL_MARK_POINT);
    assert_int_equal(cell_mark("1.200.300"), CELL_MARK_COMMA);
    assert_int_equal(cell_mark("1.200,5"), CELL_MARK_COMMA);
    assert_int_equal(cell_mark("1,200.5"), CELL_MARK_POINT);
}

static void test_damaged(void **state)
{
    (void)state;
    assert_true(cell_is_damaged("6.49E+17"));
    assert_true(cell_is_damaged("1e5"));
    assert_false(cell_is_damaged("649"));
    assert_false(cell_is_damaged("E+17"));
    assert_false(cell_is_damaged("6E"));
    assert_false(cell_is_damaged("6Even"));
}

static void test_blank(void **state)
{
    (void)state;
    assert_true(cell_is_blank(""));
    assert_true(cell_is_blank("  "));
    assert_true(cell_is_blank("-"));
    assert_true(cell_is_blank("N/A"));
    assert_false(cell_is_blank("0"));
}

static void test_days(void **state)
{
    static const struct {
        const char *text;
        bool day_first;
        const char *day; /* "": none */
        enum cell_order order;
    } cases[] = {
        {"2026-05-31", false, "2026-05-31", CELL_ORDER_CLEAR},
        {"2020-02-10 18:00 +0000", false, "2020-02-10", CELL_ORDER_CLEAR},
        {"20260501", false, "2026-05-01", CELL_ORDER_CLEAR},
        {"12/31/2026", false, "2026-12-31", CELL_ORDER_MONTH},
        {"31/12/2026", true, "2026-12-31", CELL_ORDER_DAY},
        {"31-08-2023", true, "2023-08-31", CELL_ORDER_DAY},
        {"31.08.2023", false, "2023-08-31", CELL_ORDER_CLEAR},
        {"5/6/2026", false, "2026-05-06", CELL_ORDER_DOUBT},
        {"5/6/2026", true, "2026-06-05", CELL_ORDER_DOUBT},
        {"5/5/2026", true, "2026-05-05", CELL_ORDER_CLEAR},
        {"Fri, Jun 5, 2026", false, "2026-06-05", CELL_ORDER_CLEAR},
        {"June 5, 2026", false, "2026-06-05", CELL_ORDER_CLEAR},
        {"5 Jun 2026", false, "2026-06-05", CELL_ORDER_CLEAR},
        {"29/02/2024", true, "2024-02-29", CELL_ORDER_DAY},
        {"29/02/2026", true, "", CELL_ORDER_NONE},
        {"31/02/2026", true, "", CELL_ORDER_NONE},
        {"12/31/2026", true, "", CELL_ORDER_MONTH},
        {"yesterday", false, "", CELL_ORDER_NONE},
        {"", false, "", CELL_ORDER_NONE},
        {"2026-13-01", false, "", CELL_ORDER_NONE},
        {"99999999", false, "", CELL_ORDER_NONE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char day[CELL_DAY_BYTES] = "";
        bool read = cell_day(cases[i].text, cases[i].day_first, day);
        if (read != (*cases[i].day != '\0') || strcmp(day, cases[i].day) != 0)
            fail_msg("“%s” is “%s”", cases[i].text, day);
        if (cell_order(cases[i].text) != cases[i].order)
            fail_msg("“%s” has the order %d", cases[i].text, cell_order(cases[i].text));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers), cmocka_unit_test(test_marks),
        cmocka_unit_test(test_damaged), cmocka_unit_test(test_blank),
        cmocka_unit_test(test_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
