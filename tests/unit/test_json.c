#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lib/json.h"

static struct arena *arena;
static struct buf out;
static struct json json;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 20);
    buf_init(&out, arena);
    json_begin(&json, &out);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void test_nests(void **state)
{
    (void)state;
    json_open(&json, NULL, '{');
    json_text(&json, "a", "b");
    json_open(&json, "list", '[');
    for (int i = 0; i < 2; i++) {
        json_open(&json, NULL, '{');
        json_boolean(&json, "is", i == 1);
        json_null(&json, "none");
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_open(&json, "empty", '[');
    json_close(&json, ']');
    json_value(&json, "number", "-1.5000");
    json_value(&json, "unknown", "");
    json_text_or_null(&json, "words", "");
    json_close(&json, '}');
    assert_string_equal(out.data,
                        "{\"a\":\"b\",\"list\":[{\"is\":false,\"none\":null},{\"is\":true,"
                        "\"none\":null}],\"empty\":[],\"number\":-1.5000,\"unknown\":null,"
                        "\"words\":null}");
}

static void test_escapes(void **state)
{
    (void)state;
    json_text(&json, NULL, "\"q\" \\ \n\t\x01 </script> 佐藤 é");
    assert_string_equal(out.data, "\"\\\"q\\\" \\\\ \\u000a\\u0009\\u0001 </script> 佐藤 é\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_nests, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_escapes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
