#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <regex.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/log.h"

static char written[8192];

/* Standard error goes into a pipe between these two. */
static int real_stderr, pipe_ends[2];

static void begin_capture(void)
{
    assert_int_equal(pipe(pipe_ends), 0);
    real_stderr = dup(STDERR_FILENO);
    assert_true(dup2(pipe_ends[1], STDERR_FILENO) >= 0);
    close(pipe_ends[1]);
}

static void end_capture(void)
{
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    ssize_t length = read(pipe_ends[0], written, sizeof written - 1);
    assert_true(length >= 0);
    written[length] = '\0';
    close(pipe_ends[0]);
}

static void assert_written(const char *pattern)
{
    regex_t expression;
    assert_int_equal(regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB), 0);
    if (regexec(&expression, written, 0, NULL, 0) != 0)
        fail_msg("%s is not %s", written, pattern);
    regfree(&expression);
}

#define TIME "^time=20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z "

static void writes_pairs(void **state)
{
    (void)state;
    log_open("briefs");
    log_request("0123abcd");
    begin_capture();
    log_warning("%d of %s", 3, "four");
    end_capture();
    assert_written(
        TIME "level=warning handler=\"briefs\" request=\"0123abcd\" message=\"3 of four\"\n$");
    log_request(NULL);
    begin_capture();
    log_info("begin");
    end_capture();
    assert_written(TIME "level=info handler=\"briefs\" message=\"begin\"\n$");
    begin_capture();
    log_error("end");
    end_capture();
    assert_written(TIME "level=error handler=\"briefs\" message=\"end\"\n$");
}

static void keeps_a_message_in_its_place(void **state)
{
    (void)state;
    log_request("a\" level=\"error\n");
    begin_capture();
    log_info("%s", "x\" request=\"y\\\n\r\t\x1b[31m\x7f\xc3\xa9\xff%s%n");
    end_capture();
    log_request(NULL);
    assert_non_null(strstr(written, " request=\"a\\\" level=\\\"error\\x0a\" message="));
    assert_non_null(strstr(written,
                           " message=\"x\\\" request=\\\"y\\\\\\x0a\\x0d\\x09\\x1b[31m\\x7f"
                           "\\xc3\\xa9\\xff%s%n\"\n"));
    assert_ptr_equal(strchr(written, '\n'), written + strlen(written) - 1);
}

/* Any length of message is one line of at most PIPE_BUF bytes, in one piece. */
static void cuts_what_is_too_long(void **state)
{
    (void)state;
    static const char kinds[] = "x\"\n";
    char message[5001] = "";
    for (size_t kind = 0; kind < 3; kind++)
        for (size_t length = 900; length <= 5000; length += 41) {
            memset(message, kinds[kind], length);
            message[length] = '\0';
            begin_capture();
            log_info("%s", message);
            end_capture();
            size_t line = strlen(written);
            assert_in_range(line, 900, 4096);
            assert_string_equal(written + line - 2, "\"\n");
            assert_ptr_equal(strchr(written, '\n'), written + line - 1);
        }
}

static void survives_a_closed_standard_error(void **state)
{
    (void)state;
    int kept = dup(STDERR_FILENO);
    close(STDERR_FILENO);
    log_info("nobody listens");
    assert_int_equal(dup2(kept, STDERR_FILENO), STDERR_FILENO);
    close(kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_pairs),
        cmocka_unit_test(keeps_a_message_in_its_place),
        cmocka_unit_test(cuts_what_is_too_long),
        cmocka_unit_test(survives_a_closed_standard_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
