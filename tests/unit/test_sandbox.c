#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/proof.h"
#include "lib/sandbox.h"
#include "lib/slowness.h"

static struct arena *arena;
static const char *output;
static size_t output_length;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(8 << 20);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static enum status run(sandbox_work *work, const char *input)
{
    return sandbox_run(work, input, strlen(input), arena, &output, &output_length);
}

static enum status echo(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own;
    buf_add(out, input, length);
    return STATUS_OK;
}

static enum status refuse(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own;
    buf_add(out, input, length);
    return STATUS_CONFLICT;
}

static enum status loop(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own, (void)length, (void)out;
    for (volatile const char *at = input; *at != '\0';)
        continue;
    return STATUS_OK;
}

static enum status idle(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own, (void)input, (void)length, (void)out;
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    pause();
    return STATUS_OK;
}

static enum status crash(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own, (void)input, (void)length, (void)out;
    raise(SIGSEGV);
    return STATUS_OK;
}

static enum status exhaust(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)input, (void)length, (void)out;
    for (;;)
        arena_alloc(own, 1 << 20);
    return STATUS_OK;
}

static enum status flood(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own;
    for (size_t i = 0; i < SANDBOX_OUTPUT_MOST / length; i++)
        buf_add(out, input, length);
    buf_add(out, input, 1);
    return STATUS_OK;
}

/* Reports the doors that are open. */
static enum status probe(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own, (void)length;
    for (int file = 3; file < 256; file++)
        if (fcntl(file, F_GETFD) != -1)
            buf_printf(out, "descriptor %d; ", file);
    /* cppcheck-suppress leakReturnValNotUsed ; the child ends at once */
    if (open(input, O_RDONLY) != -1)
        buf_puts(out, "open; ");
    /* cppcheck-suppress leakReturnValNotUsed ; the same */
    if (socket(AF_UNIX, SOCK_STREAM, 0) != -1)
        buf_puts(out, "socket; ");
    if (pipe((int[2]){0}) != -1)
        buf_puts(out, "pipe; ");
    return STATUS_OK;
}

static enum status grab(struct arena *own, const char *input, size_t length, struct buf *out)
{
    (void)own, (void)input, (void)length;
    void *memory = malloc(300U << 20);
    buf_puts(out, memory == NULL ? "none" : "memory");
    free(memory);
    return STATUS_OK;
}

static void answers_come_back(void **state)
{
    (void)state;
    assert_int_equal(run(echo, "as it was"), STATUS_OK);
    assert_string_equal(output, "as it was");
    assert_int_equal(output_length, 9);
    assert_int_equal(run(echo, ""), STATUS_OK);
    assert_string_equal(output, "");
    output = NULL;
    assert_int_equal(run(refuse, "secret"), STATUS_CONFLICT);
    assert_null(output);
}

static void limits_end_it(void **state)
{
    (void)state;
    assert_int_equal(run(loop, "x"), STATUS_INVALID);
    assert_int_equal(run(idle, "x"), STATUS_INVALID);
    assert_int_equal(run(crash, "x"), STATUS_INVALID);
    assert_int_equal(run(exhaust, "x"), STATUS_INVALID);
    assert_int_equal(run(flood, "0123456789abcdef"), STATUS_INVALID);
    assert_int_equal(run(echo, "alive"), STATUS_OK);
}

static void the_largest_answer(void **state)
{
    (void)state;
    char *large = memset(arena_alloc(arena, SANDBOX_OUTPUT_MOST + 1), 'x', SANDBOX_OUTPUT_MOST);
    assert_int_equal(run(echo, large), STATUS_OK);
    assert_int_equal(output_length, SANDBOX_OUTPUT_MOST);
    assert_string_equal(output, large);
}

static void the_child_has_no_door(void **state)
{
    (void)state;
    int inherited[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, inherited), 0);
    int high = fcntl(inherited[0], F_DUPFD, 200);
    assert_true(high >= 200);
    assert_int_equal(run(probe, "/dev/null"), STATUS_OK);
    assert_string_equal(output, "");
    assert_int_equal(close(high) | close(inherited[0]) | close(inherited[1]), 0);
}

static void memory_is_limited(void **state)
{
    (void)state;
    if (SLOWNESS > 1)
        skip();
    assert_int_equal(run(grab, ""), STATUS_OK);
    assert_string_equal(output, "none");
}

static __attribute__((noinline)) int open_descriptors(void)
{
    int count = 0;
    for (int file = 0; file < 256; file++)
        count += fcntl(file, F_GETFD) != -1;
    return count;
}

static void on_alarm(int number)
{
    (void)number;
}

/* Neither a child nor a descriptor stays, and a signal in between changes nothing. */
static void nothing_stays_behind(void **state)
{
    (void)state;
    int before = open_descriptors();
    struct sigaction action = {.sa_handler = on_alarm};
    assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
    const struct itimerval often = {{0, 1000 * SLOWNESS}, {0, 1000 * SLOWNESS}}, never = {0};
    assert_int_equal(setitimer(ITIMER_REAL, &often, NULL), 0);
    for (int i = 0; i < 20; i++)
        assert_int_equal(run(echo, "again"), STATUS_OK);
    assert_int_equal(setitimer(ITIMER_REAL, &never, NULL), 0);
    assert_int_equal(run(crash, "x"), STATUS_INVALID);
    assert_int_equal(open_descriptors(), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

/* An arena that has no room for the answer jumps only when all is cleared away. */
static void an_exhausted_arena_leaves_nothing(void **state)
{
    (void)state;
    static int before;
    before = open_descriptors();
    char *large = memset(arena_alloc(arena, 300001), 'x', 300000);
    struct arena *small = arena_new(200000);
    assert_non_null(small);
    static jmp_buf exhausted;
    volatile int jumped = 0;
    if (setjmp(exhausted) == 0) {
        arena_on_exhausted(small, &exhausted);
        sandbox_run(echo, large, 300000, small, &output, &output_length);
    } else {
        jumped = 1;
    }
    assert_int_equal(jumped, 1);
    assert_int_equal(open_descriptors(), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    arena_free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_come_back),
        PROOF("C4", limits_end_it),
        PROOF("C4", the_largest_answer),
        PROOF("C4", the_child_has_no_door),
        PROOF("C4", memory_is_limited),
        cmocka_unit_test(nothing_stays_behind),
        cmocka_unit_test(an_exhausted_arena_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
