#include "lib/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lib/clock.h"
#include "lib/slowness.h"

static const struct sandbox_limits usual = {.wall_milliseconds = 300,
                                            .cpu_seconds = 1,
                                            .memory = 256 * 1024 * 1024,
                                            .output = SANDBOX_OUTPUT_MOST};

enum {
    ARENA = 128 * 1024 * 1024,
    IS_PRODUCT = SLOWNESS == 1,
    /* The sanitizers and valgrind report on standard error, or to a file. */
    FIRST_CLOSED = IS_PRODUCT ? 1 : 3,
};

/* What the child sends: this, then `length` bytes. */
struct answer {
    enum status status;
    unsigned length;
};

/* A process answers one request at a time; the pipe is emptied into here, so that an arena
 * that is exhausted cannot leave a child or a descriptor behind. */
static struct received {
    struct answer answer;
    char output[SANDBOX_ANY_OUTPUT_MOST];
} received;

/* For good; but valgrind refuses a new upper limit of files. */
static bool limit(__rlimit_resource_t resource, rlim_t most)
{
    struct rlimit limits;
    if (getrlimit(resource, &limits) != 0)
        return false;
    limits.rlim_cur = most;
    if (IS_PRODUCT)
        limits.rlim_max = most;
    return setrlimit(resource, &limits) == 0;
}

static bool limit_all(const struct sandbox_limits *limits)
{
    return limit(RLIMIT_CPU, limits->cpu_seconds * SLOWNESS) &&
           (!IS_PRODUCT || limit(RLIMIT_AS, limits->memory)) &&
           (!IS_PRODUCT || limit(RLIMIT_FSIZE, 0)) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, 0);
}

static void reset_signals(void)
{
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* From here on standard input is the pipe, and there is nothing else. */
static bool shut_in(const struct sandbox_limits *limits, int pipe_end)
{
    reset_signals();
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && dup2(pipe_end, STDIN_FILENO) == STDIN_FILENO &&
           close_range(FIRST_CLOSED, UINT_MAX, 0) == 0 && limit_all(limits);
}

static bool write_all(const void *data, size_t length)
{
    const char *at = data;
    while (length > 0) {
        ssize_t written = write(STDIN_FILENO, at, length);
        if (written <= 0)
            return false;
        at += written;
        length -= (size_t)written;
    }
    return true;
}

static _Noreturn void child(const struct sandbox_limits *limits, sandbox_work *work,
                            const char *input, size_t length, int pipe_end)
{
    if (!shut_in(limits, pipe_end))
        _exit(1);
    struct arena *arena = arena_new(ARENA);
    if (arena == NULL)
        _exit(1);
    struct buf output;
    buf_init(&output, arena);
    struct answer answer = {.status = work(arena, input, length, &output)};
    if (answer.status == STATUS_OK)
        answer.length = (unsigned)output.length;
    bool is_sent = write_all(&answer, sizeof answer) && write_all(output.data, answer.length);
    _exit(is_sent ? 0 : 1);
}

/* Reads until the child closes its end, the time is up or there is more than is taken;
 * returns the bytes read. */
static size_t receive(const struct sandbox_limits *limits, int pipe_end)
{
    const int64_t end = clock_milliseconds() + (int64_t)limits->wall_milliseconds * SLOWNESS;
    const size_t most = offsetof(struct received, output) + limits->output;
    size_t length = 0;
    while (length < most) {
        int64_t left = end - clock_milliseconds();
        struct pollfd ready = {.fd = pipe_end, .events = POLLIN};
        int count = left > 0 ? poll(&ready, 1, (int)left) : 0;
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        ssize_t got = read(pipe_end, (char *)&received + length, most - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        length += (size_t)got;
    }
    return length;
}

static void end_child(pid_t pid)
{
    kill(pid, SIGKILL);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
}

enum status sandbox_run_within(const struct sandbox_limits *limits, sandbox_work *work,
                               const char *input, size_t length, struct arena *arena,
                               const char **output, size_t *output_length)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return STATUS_UNAVAILABLE;
    pid_t pid = fork();
    if (pid == 0)
        child(limits, work, input, length, ends[1]);
    close(ends[1]);
    size_t got = pid > 0 ? receive(limits, ends[0]) : 0;
    close(ends[0]);
    if (pid < 0)
        return STATUS_UNAVAILABLE;
    end_child(pid);

    if (got < sizeof received.answer || got - sizeof received.answer != received.answer.length)
        return STATUS_INVALID;
    if (received.answer.status != STATUS_OK)
        return received.answer.status;
    *output = arena_strndup(arena, received.output, received.answer.length);
    *output_length = received.answer.length;
    return STATUS_OK;
}

enum status sandbox_run(sandbox_work *work, const char *input, size_t length, struct arena *arena,
                        const char **output, size_t *output_length)
{
    return sandbox_run_within(&usual, work, input, length, arena, output, output_length);
}
