#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/csv.h"

static struct arena *arena;
static struct csv_reader reader;
static struct csv_row row;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 26);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void open_text(const char *text)
{
    csv_open(&reader, text, strlen(text));
}

static void assert_row(size_t number, size_t count, ...)
{
    assert_true(csv_next(&reader, arena, &row));
    assert_int_equal(row.number, number);
    assert_int_equal(row.count, count);
    va_list fields;
    va_start(fields, count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(row.fields[i], va_arg(fields, const char *));
    va_end(fields);
}

static void assert_end(void)
{
    assert_false(csv_next(&reader, arena, &row));
    assert_null(reader.problem);
}

static void assert_problem(const char *text, size_t number, size_t column, const char *problem)
{
    open_text(text);
    while (csv_next(&reader, arena, &row))
        continue;
    assert_non_null(reader.problem);
    assert_string_equal(reader.problem, problem);
    assert_int_equal(reader.row, number);
    assert_int_equal(reader.column, column);
    assert_false(csv_next(&reader, arena, &row));
}

static void fields_and_quotes(void **state)
{
    (void)state;
    open_text("a,\"b, \"\"c\"\"\",\r\n\"two\nlines\", d ,e\n,,\n");
    assert_row(1, 3, "a", "b, \"c\"", "");
    assert_row(2, 3, "two\nlines", " d ", "e");
    assert_row(3, 3, "", "", "");
    assert_end();
    open_text("5\" screen,\"\"");
    assert_row(1, 2, "5\" screen", "");
    assert_end();
    open_text("");
    assert_end();
}

static void line_ends_and_empty_rows(void **state)
{
    (void)state;
    open_text("\xEF\xBB\xBF"
              "a,b\r\n\r\nc,d\rе,f\n\ng,h");
    assert_row(1, 2, "a", "b");
    assert_row(3, 2, "c", "d");
    assert_row(4, 2, "е", "f");
    assert_row(6, 2, "g", "h");
    assert_end();
}

static void the_delimiter_is_found(void **state)
{
    (void)state;
    open_text("Title\n\nName;Reach;Rate\nA;1,5;2,5\n");
    assert_int_equal(reader.delimiter, ';');
    open_text("Name\tReach, all\nA; B\t1\n");
    assert_int_equal(reader.delimiter, '\t');
    open_text("\"a;b\",c\n\"d;e\",f\n");
    assert_int_equal(reader.delimiter, ',');
    open_text("alone\n");
    assert_int_equal(reader.delimiter, ',');
}

static void problems_say_where(void **state)
{
    (void)state;
    assert_problem("a,b\nc,\"d\n", 2, 2, "A quotation mark is opened and never closed.");
    assert_problem("a,b\n\n\"c\"d,e\n", 3, 1, "There is text after a closing quotation mark.");
    assert_problem("a,b\nc,caf\xE9\n", 2, 2, "This cell is not UTF-8 text.");
    open_text("");
    csv_open(&reader, "a\0b", 3);
    assert_false(csv_next(&reader, arena, &row));
    assert_int_equal(reader.column, 1);
}

static char *repeat(const char *text, size_t count)
{
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_puts(&out, text);
    return out.data;
}

static void limits(void **state)
{
    (void)state;
    open_text(repeat(",", CSV_COLUMNS_MOST - 1));
    assert_true(csv_next(&reader, arena, &row));
    assert_int_equal(row.count, CSV_COLUMNS_MOST);
    assert_problem(repeat(",", CSV_COLUMNS_MOST), 1, 0, "This row has too many columns.");
    open_text(repeat("x", CSV_FIELD_MOST));
    assert_true(csv_next(&reader, arena, &row));
    assert_problem(repeat("x", CSV_FIELD_MOST + 1), 1, 1, "This cell is too long.");
    open_text(repeat("\n", CSV_ROWS_MOST));
    assert_end();
    assert_problem(repeat("\n", CSV_ROWS_MOST + 1), CSV_ROWS_MOST + 1, 0,
                   "There are too many rows.");
}

static const char *written(const char *value)
{
    struct buf out;
    buf_init(&out, arena);
    csv_add_field(&out, value);
    return out.data;
}

static void fields_are_written(void **state)
{
    (void)state;
    assert_string_equal(written("plain"), "plain");
    assert_string_equal(written(""), "");
    assert_string_equal(written("a,b"), "\"a,b\"");
    assert_string_equal(written("say \"x\""), "\"say \"\"x\"\"\"");
    assert_string_equal(written("=1+1"), "'=1+1");
    assert_string_equal(written("@a,b"), "\"'@a,b\"");
    assert_string_equal(written("+1"), "'+1");
    assert_string_equal(written("-1"), "'-1");
    assert_string_equal(written("\tx"), "\"'\tx\"");
    assert_string_equal(written("1-1"), "1-1");
    assert_string_equal(written("'quoted'"), "'quoted'");
    assert_string_equal(written("''=x"), "'''=x");
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    static const char *const values[] = {
        "a",    "=1", "'=1",  "''=1",   "'",    "''",       "'a", "-",          "@", "\t", "+a",
        "\"\"", "\"", "a\"b", "x\ny\r", "\r\n", "a;b,c\td", "'-", "=\"a\",\n1", "é", "",
    };
    enum { COUNT = sizeof values / sizeof *values };
    struct buf out;
    buf_init(&out, arena);
    csv_add_row(&out, values, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        csv_add_row(&out, &values[i], 1);
    open_text(out.data);
    assert_true(csv_next(&reader, arena, &row));
    assert_int_equal(row.count, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        assert_string_equal(csv_unguard(row.fields[i]), values[i]);
    for (size_t i = 0; i < COUNT; i++) {
        assert_true(csv_next(&reader, arena, &row));
        assert_string_equal(csv_unguard(row.fields[0]), values[i]);
    }
    assert_end();
}

static void rows_are_written(void **state)
{
    (void)state;
    static const char *const fields[] = {"Campaign", "a,b", "=1"};
    static const char *const empty[] = {""};
    struct buf out;
    buf_init(&out, arena);
    csv_add_row(&out, fields, 3);
    csv_add_row(&out, empty, 1);
    assert_string_equal(out.data, "Campaign,\"a,b\",'=1\r\n\"\"\r\n");
    open_text(out.data);
    assert_true(csv_next(&reader, arena, &row));
    assert_true(csv_next(&reader, arena, &row));
    assert_int_equal(row.count, 1);
    assert_end();
}

/* Sums a column of a real export; blanks are unknown. */
static long sum(const char *text, size_t length, size_t column, int *blanks)
{
    long total = 0;
    csv_open(&reader, text, length);
    assert_true(csv_next(&reader, arena, &row));
    while (csv_next(&reader, arena, &row)) {
        assert_true(row.count > column);
        *blanks += *row.fields[column] == '\0';
        total += strtol(row.fields[column], NULL, 10);
    }
    assert_null(reader.problem);
    return total;
}

static void a_real_export(void **state)
{
    (void)state;
    FILE *file = fopen("../shared/data/metrics/facebook-page-2014.csv", "r");
    if (file == NULL) {
        print_message("skipped: ../shared/data is absent\n");
        skip();
    }
    static char text[64 * 1024];
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    int blanks = 0;
    assert_int_equal(sum(text, length, 7, &blanks), 6951680);
    assert_int_equal(sum(text, length, 8, &blanks), 14792974);
    assert_int_equal(sum(text, length, 15, &blanks), 3741);
    assert_int_equal(blanks, 0);
    assert_int_equal(sum(text, length, 16, &blanks), 88795);
    assert_int_equal(blanks, 1);
    assert_int_equal(sum(text, length, 17, &blanks), 13524);
    assert_int_equal(blanks, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_and_quotes),
        cmocka_unit_test(line_ends_and_empty_rows),
        cmocka_unit_test(the_delimiter_is_found),
        cmocka_unit_test(problems_say_where),
        cmocka_unit_test(limits),
        cmocka_unit_test(fields_are_written),
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(rows_are_written),
        cmocka_unit_test(a_real_export),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
