#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lib/request.h"
#include "lib/slowness.h"
#include "lib/worker.h"

/* The handler under test: this program itself, run as
 * `test_worker serve SOCKET WORKERS REQUESTS_MOST SECONDS_MOST`. */

enum { BODY_LIMIT = 16 << 20, LARGE = 4 << 20 };

#define REQUEST_ID "0123456789abcdef0123456789abcdef"

static struct arena *arena;
static char reply_text[LARGE];

static bool handler_start(void *data)
{
    (void)data;
    arena = arena_new(64 << 20);
    return arena != NULL && getenv("TEST_FAILS_TO_START") == NULL;
}

static void handler_stop(void *data)
{
    (void)data;
    arena_free(arena);
    fputs("stopped in good order\n", stderr);
}

/* The body says: status, process, number of this run of the program, fields, uploads. */
static void handler_answer(void *data, const struct request_source *source,
                           struct worker_reply *reply)
{
    static const char head[] = "Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n";
    (void)data;
    arena_reset(arena);
    struct request request = {.arena = arena};
    enum status status = request_parse_head(&request, source);
    if (strcmp(request.path, "/crash") == 0)
        abort();
    while (strcmp(request.path, "/sleep") == 0)
        pause();
    if (status == STATUS_OK && strcmp(request.path, "/") == 0)
        status = request_parse_body(&request, source, BODY_LIMIT);
    int length =
        snprintf(reply_text, sizeof reply_text, "%d %d %s %zu", status, (int)getpid(),
                 getenv("TEST_RUN"), request.form.count == 1 ? request.form.items[0].length : 0);
    bool is_large = strcmp(request.path, "/large") == 0;
    *reply = (struct worker_reply){head, sizeof head - 1, reply_text,
                                   is_large ? sizeof reply_text : (size_t)length};
    request_close(&request);
}

static int serve(char **argv)
{
    const char *run = getenv("TEST_RUN");
    char next[16];
    snprintf(next, sizeof next, "%d", run == NULL ? 1 : atoi(run) + 1);
    setenv("TEST_RUN", next, 1);
    bool is_passed = strcmp(argv[2], "passed") == 0;
    const struct worker_settings settings = {"test", is_passed ? NULL : argv[2], atoi(argv[3]),
                                             atoi(argv[4]), atoi(argv[5])};
    const struct worker_program program = {
        .start = handler_start, .answer = handler_answer, .stop = handler_stop};
    return worker_run(&settings, &program, argv);
}

/* A FastCGI client (FastCGI specification 1.0, 3.3). */

enum { BEGIN_REQUEST = 1, END_REQUEST = 3, PARAMS = 4, STDIN = 5, STDOUT = 6 };

static bool send_all(int peer, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t sent = send(peer, at, length, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += sent;
        length -= (size_t)sent;
    }
    return true;
}

static bool send_record(int peer, int type, const void *content, size_t length)
{
    const unsigned char header[8] = {
        1, (unsigned char)type, 0, 1, (unsigned char)(length >> 8), (unsigned char)length, 0, 0};
    return send_all(peer, header, sizeof header) && send_all(peer, content, length);
}

static size_t add_variable(char *into, const char *name, const char *value)
{
    into[0] = (char)strlen(name);
    into[1] = (char)strlen(value);
    strcpy(into + 2, name);
    strcpy(into + 2 + strlen(name), value);
    return 2 + strlen(name) + strlen(value);
}

static bool send_head(int peer, const char *target, size_t content_length)
{
    static const char begin[8] = {0, 1};
    char variables[512];
    char number[24];
    snprintf(number, sizeof number, "%zu", content_length);
    size_t length = add_variable(variables, "REQUEST_METHOD", "POST");
    length += add_variable(variables + length, "REQUEST_URI", target);
    length += add_variable(variables + length, "REQUEST_ID", REQUEST_ID);
    length += add_variable(variables + length, "CONTENT_LENGTH", number);
    length += add_variable(variables + length, "CONTENT_TYPE", "application/x-www-form-urlencoded");
    return send_record(peer, BEGIN_REQUEST, begin, sizeof begin) &&
           send_record(peer, PARAMS, variables, length) && send_record(peer, PARAMS, "", 0);
}

/* Sends `length` bytes of a body of one field. */
static bool send_body(int peer, size_t length)
{
    static const char bytes[32768] = "a=";
    for (size_t at = 0; at < length; at += sizeof bytes) {
        size_t size = length - at < sizeof bytes ? length - at : sizeof bytes;
        char piece[sizeof bytes];
        memset(piece, 'x', size);
        if (at == 0)
            memcpy(piece, bytes, size < 2 ? size : 2);
        if (!send_record(peer, STDIN, piece, size))
            return false;
    }
    return true;
}

static bool receive_all(int peer, void *into, size_t length)
{
    return recv(peer, into, length, MSG_WAITALL) == (ssize_t)length;
}

/* Reads the answer's body; its length, or -1 when it does not come to its end. */
static ssize_t receive(int peer, char *into, size_t size)
{
    static __thread char content[65536 + 256];
    unsigned char header[8];
    size_t total = 0;
    bool is_head = true;
    while (receive_all(peer, header, sizeof header)) {
        size_t length = (size_t)header[4] << 8 | header[5];
        if (!receive_all(peer, content, length + header[6]))
            return -1;
        if (header[1] == END_REQUEST)
            return (ssize_t)total;
        if (header[1] != STDOUT)
            continue;
        content[length] = '\0';
        char *body = is_head ? strstr(content, "\r\n\r\n") + 4 : content;
        is_head = false;
        length -= (size_t)(body - content);
        for (size_t i = 0; i < length && total + i + 1 < size; i++)
            into[total + i] = body[i];
        total += length;
        into[total < size ? total : size - 1] = '\0';
    }
    return -1;
}

struct answer {
    int status;
    int pid;
    int run;
    size_t field;
};

static bool receive_answer(int peer, struct answer *answer)
{
    char text[128];
    ssize_t length = receive(peer, text, sizeof text);
    close(peer);
    return length > 0 && sscanf(text, "%d %d %d %zu", &answer->status, &answer->pid, &answer->run,
                                &answer->field) == 4;
}

/* The server, and the folder that it lives in. */

static char folder[] = "/tmp/throughline-test-XXXXXX";
static char socket_path[sizeof folder + 16];
static char log_path[sizeof folder + 16];
static pid_t server;

static int64_t milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Pauses between looks at a condition; fails when it takes too long to come. */
static void look_again(int64_t since)
{
    const struct timespec pause = {.tv_nsec = 2000000};
    nanosleep(&pause, NULL);
    if (milliseconds() - since > 20000 * SLOWNESS)
        fail_msg("waited too long");
}

static int try_to_dial(void)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strcpy(address.sun_path, socket_path);
    int peer = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (peer < 0 || connect(peer, (struct sockaddr *)&address, sizeof address) == 0)
        return peer;
    close(peer);
    return -1;
}

static int dial(void)
{
    int peer = try_to_dial();
    assert_true(peer >= 0);
    return peer;
}

static bool try_to_ask(const char *target, size_t announced, size_t length, struct answer *answer)
{
    int peer = try_to_dial();
    return peer >= 0 && send_head(peer, target, announced) && send_body(peer, length) &&
           send_record(peer, STDIN, "", 0) && receive_answer(peer, answer);
}

static struct answer ask(const char *target)
{
    struct answer answer;
    assert_true(try_to_ask(target, 0, 0, &answer));
    return answer;
}

static void spawn(const char *path, int workers, int requests_most, int seconds_most)
{
    char numbers[3][16];
    snprintf(numbers[0], sizeof numbers[0], "%d", workers);
    snprintf(numbers[1], sizeof numbers[1], "%d", requests_most);
    snprintf(numbers[2], sizeof numbers[2], "%d", seconds_most);
    server = fork();
    assert_true(server >= 0);
    if (server > 0)
        return;
    char self[PATH_MAX] = ""; /* by name, since /proc/self may be valgrind's */
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
        _exit(127);
    char *argv[] = {self, "serve", (char *)path, numbers[0], numbers[1], numbers[2], NULL};
    char pid[16];
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    if (strcmp(path, "passed") == 0)
        setenv("LISTEN_PID", pid, 1);
    if (freopen(log_path, "a", stderr) != NULL)
        execv(self, argv);
    _exit(127);
}

static void start(int workers, int requests_most, int seconds_most)
{
    spawn(socket_path, workers, requests_most, seconds_most);
    int64_t since = milliseconds();
    int peer;
    for (; (peer = try_to_dial()) < 0; look_again(since))
        ;
    close(peer);
}

static int end_of(pid_t pid)
{
    int status;
    int64_t since = milliseconds();
    for (; waitpid(pid, &status, WNOHANG) == 0; look_again(since))
        ;
    return status;
}

static void stop(void)
{
    kill(server, SIGTERM);
    assert_int_equal(end_of(server), 0);
    server = 0;
}

/* How often a text stands in the log. */
static int logged(const char *text)
{
    static char log[1 << 20];
    FILE *file = fopen(log_path, "r");
    if (file == NULL)
        return 0;
    log[fread(log, 1, sizeof log - 1, file)] = '\0';
    fclose(file);
    int count = 0;
    for (char *at = log; (at = strstr(at, text)) != NULL; at++)
        count++;
    return count;
}

static int set_up(void **state)
{
    (void)state;
    unsetenv("TEST_RUN");
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    snprintf(socket_path, sizeof socket_path, "%s/socket", folder);
    snprintf(log_path, sizeof log_path, "%s/log", folder);
    return prctl(PR_SET_CHILD_SUBREAPER, 1);
}

static int tear_down(void **state)
{
    (void)state;
    if (server > 0)
        kill(server, SIGKILL);
    while (wait(NULL) > 0)
        ;
    server = 0;
    unlink(log_path);
    unlink(socket_path);
    return rmdir(folder); /* and there was nothing else in it */
}

static void answers_requests(void **state)
{
    (void)state;
    static char text[LARGE + 1];
    struct stat about;
    start(2, 1000, 10);
    assert_int_equal(stat(socket_path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0660);
    struct answer answer;
    assert_true(try_to_ask("/", 100000, 100000, &answer));
    assert_int_equal(answer.status, STATUS_OK);
    assert_int_equal(answer.field, 100000 - 2);
    int peer = dial();
    assert_true(send_head(peer, "/large", 0) && send_record(peer, STDIN, "", 0));
    assert_int_equal(receive(peer, text, sizeof text), LARGE);
    close(peer);
    stop();
    assert_int_equal(logged("stopped in good order"), 2);
}

static void compares_the_length_of_bodies(void **state)
{
    (void)state;
    static const size_t lengths[][3] = {{5000, 5000, STATUS_OK},
                                        {5000, 4999, STATUS_BAD_REQUEST},
                                        {5000, 5001, STATUS_BAD_REQUEST},
                                        {300000, 131072, STATUS_BAD_REQUEST},
                                        {5000, 0, STATUS_BAD_REQUEST}};
    start(1, 1000, 10);
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        struct answer answer;
        assert_true(try_to_ask("/", lengths[i][0], lengths[i][1], &answer));
        assert_int_equal(answer.status, lengths[i][2]);
    }
    stop();
}

static void answers_when_a_body_was_not_read(void **state)
{
    (void)state;
    start(1, 1000, 10);
    struct answer answer;
    assert_true(try_to_ask("/ignore", LARGE, LARGE, &answer));
    assert_true(try_to_ask("/large", LARGE, LARGE, &answer));
    assert_true(try_to_ask("/", BODY_LIMIT + 1, BODY_LIMIT + 1, &answer));
    assert_int_equal(answer.status, STATUS_TOO_LARGE);
    stop();
}

static void outlives_a_peer_that_goes_away(void **state)
{
    (void)state;
    start(1, 1000, 10);
    int pid = ask("/").pid;
    for (int i = 0; i < 5; i++) {
        int peer = dial();
        assert_true(send_head(peer, "/large", 0) && send_record(peer, STDIN, "", 0));
        close(peer);
        peer = dial();
        assert_true(send_head(peer, "/", LARGE) && send_body(peer, 1000));
        close(peer);
    }
    assert_int_equal(ask("/").pid, pid);
    stop();
}

static void replaces_a_stale_socket_only(void **state)
{
    (void)state;
    start(1, 1000, 10);
    kill(server, SIGKILL);
    end_of(server);
    end_of(-1);         /* its worker, which came to this process */
    start(1, 1000, 10); /* over the socket that the first one left */
    assert_int_equal(ask("/").status, STATUS_OK);
    stop();

    unlink(socket_path);
    fclose(fopen(socket_path, "w"));
    spawn(socket_path, 1, 1000, 10);
    assert_int_equal(WEXITSTATUS(end_of(server)), EXIT_FAILURE);
    struct stat about;
    assert_int_equal(stat(socket_path, &about), 0);
    assert_true(S_ISREG(about.st_mode));
    server = 0;
}

static void refuses_to_begin_without_a_socket(void **state)
{
    (void)state;
    char path[200];
    memset(path, 'x', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    unsetenv("LISTEN_FDS");
    static const char *const bad[] = {"passed", "/nowhere/socket", ""};
    for (size_t i = 0; i <= 3; i++) {
        spawn(i < 3 ? bad[i] : path, 1, 1000, 10);
        assert_int_equal(WEXITSTATUS(end_of(server)), EXIT_FAILURE);
    }
    server = 0;
}

static void takes_a_socket_that_was_passed(void **state)
{
    (void)state;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strcpy(address.sun_path, socket_path);
    int kept = dup(3);
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(listener, 10), 0);
    assert_true(listener == 3 || dup2(listener, 3) == 3);
    setenv("LISTEN_FDS", "1", 1);
    spawn("passed", 1, 1000, 10);
    unsetenv("LISTEN_FDS");
    close(listener);
    close(3);
    if (kept >= 0) {
        dup2(kept, 3);
        close(kept);
    }
    assert_int_equal(ask("/").run, 1);
    kill(server, SIGHUP);
    int64_t since = milliseconds();
    for (; ask("/").run != 2; look_again(since))
        ;
    stop();
}

/* Sends so much of a body that a worker must be reading it. */
static int begin_request(void)
{
    int peer = dial();
    assert_true(send_head(peer, "/", LARGE) && send_body(peer, LARGE / 2));
    return peer;
}

static struct answer end_request(int peer)
{
    struct answer answer;
    char rest[32768];
    memset(rest, 'x', sizeof rest);
    for (size_t at = 0; at < LARGE / 2; at += sizeof rest)
        assert_true(send_record(peer, STDIN, rest, sizeof rest));
    assert_true(send_record(peer, STDIN, "", 0));
    assert_true(receive_answer(peer, &answer));
    assert_int_equal(answer.status, STATUS_OK);
    assert_int_equal(answer.field, LARGE - 2);
    return answer;
}

static void works_in_parallel(void **state)
{
    (void)state;
    int peers[8];
    int pids[8];
    start(8, 1000, 20);
    for (size_t i = 0; i < 8; i++)
        peers[i] = begin_request();
    for (size_t i = 0; i < 8; i++) {
        pids[i] = end_request(peers[i]).pid;
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(pids[i], pids[j]);
    }
    stop();
}

static void finishes_the_request_in_hand(void **state)
{
    (void)state;
    static const int signals[] = {SIGTERM, SIGINT};
    for (size_t i = 0; i < 2; i++) {
        start(3, 1000, 20);
        int peer = begin_request();
        kill(server, signals[i]);
        int64_t since = milliseconds();
        for (; logged("stopped in good order") < 2 + 3 * (int)i; look_again(since))
            ; /* the idle ones end at once */
        end_request(peer);
        assert_int_equal(end_of(server), 0);
        assert_int_equal(logged("stopped in good order"), 3 + 3 * (int)i);
        assert_int_equal(try_to_dial(), -1);
    }
    server = 0;
}

struct load {
    pthread_t thread;
    atomic_bool *is_over;
    int asked;
    int failed;
};

static void *put_load(void *data)
{
    struct load *load = data;
    while (!*load->is_over) {
        struct answer answer;
        bool is_good = try_to_ask("/", 1000, 1000, &answer) && answer.status == STATUS_OK &&
                       answer.field == 998;
        load->asked++;
        load->failed += !is_good;
    }
    return NULL;
}

static void drops_nothing_in_a_restart(void **state)
{
    (void)state;
    enum { RESTARTS = 10, CLIENTS = 4 };
    struct load loads[CLIENTS] = {0};
    atomic_bool is_over = false;
    start(3, 50, 10);
    int slow = begin_request();
    for (size_t i = 0; i < CLIENTS; i++) {
        loads[i].is_over = &is_over;
        assert_int_equal(pthread_create(&loads[i].thread, NULL, put_load, &loads[i]), 0);
    }
    for (int run = 2; run <= RESTARTS; run++) {
        kill(server, SIGHUP);
        int64_t since = milliseconds();
        for (; ask("/").run != run; look_again(since))
            ;
    }
    assert_int_equal(end_request(slow).run, 1);
    is_over = true;
    for (size_t i = 0; i < CLIENTS; i++) {
        pthread_join(loads[i].thread, NULL);
        assert_int_equal(loads[i].failed, 0);
        assert_true(loads[i].asked > RESTARTS);
    }
    stop();
    assert_int_equal(logged("ended:"), 0);
    assert_int_equal(wait(NULL), -1);
}

static void replaces_a_worker_that_was_killed(void **state)
{
    (void)state;
    start(1, 1000, 10);
    int64_t since = milliseconds();
    for (int i = 0; i < 20; i++) {
        int pid = ask("/").pid;
        kill(pid, SIGKILL);
        assert_int_not_equal(ask("/").pid, pid);
    }
    assert_true(milliseconds() - since < 5000); /* without pauses, as each had answered */

    struct answer answer;
    int pid = ask("/").pid;
    assert_false(try_to_ask("/crash", 0, 0, &answer));
    assert_int_not_equal(ask("/").pid, pid);
    char line[128];
    snprintf(line, sizeof line, "request=\"" REQUEST_ID "\" message=\"worker %d ended: Aborted",
             pid);
    assert_int_equal(logged(line), 1);
    stop();
}

static void hurts_only_the_request_in_hand(void **state)
{
    (void)state;
    start(2, 1000, 10);
    int peers[2] = {begin_request(), begin_request()};
    int third = dial();
    assert_true(send_head(third, "/", 0) && send_record(third, STDIN, "", 0));
    struct answer answer;
    int first = end_request(peers[0]).pid;
    assert_true(receive_answer(third, &answer));
    assert_int_equal(answer.pid, first);
    kill(first, SIGKILL);
    assert_int_not_equal(end_request(peers[1]).pid, first);
    stop();
}

static void pauses_when_workers_cannot_begin(void **state)
{
    (void)state;
    setenv("TEST_FAILS_TO_START", "1", 1);
    int64_t since = milliseconds();
    start(1, 1000, 10);
    unsetenv("TEST_FAILS_TO_START");
    for (; logged("ended: status 1") < 4; look_again(since))
        ;
    assert_true(milliseconds() - since >= 100 + 200 + 400);
    stop();
}

static void assert_released(int peer)
{
    int64_t since = milliseconds();
    assert_int_equal(ask("/").status, STATUS_OK);
    assert_in_range(milliseconds() - since, 500, 5000);
    close(peer);
}

static void is_not_held_by_a_silent_peer(void **state)
{
    (void)state;
    start(1, 1000, 1);
    assert_int_equal(ask("/").status, STATUS_OK);
    assert_released(dial());

    int peer = dial();
    assert_true(send_all(peer, "\1\1\0", 3));
    assert_released(peer);

    peer = dial();
    assert_true(send_head(peer, "/", 1000) && send_body(peer, 500));
    assert_released(peer);

    peer = dial(); /* one that does not read its answer */
    assert_true(send_head(peer, "/large", 0) && send_record(peer, STDIN, "", 0));
    assert_released(peer);

    peer = dial(); /* and a handler that never ends */
    assert_true(send_head(peer, "/sleep", 0) && send_record(peer, STDIN, "", 0));
    assert_released(peer);
    assert_true(logged("over 1 seconds") >= 4);
    stop();
}

static void renews_workers(void **state)
{
    (void)state;
    start(1, 3, 10);
    for (int i = 0; i < 5; i++) {
        int pid = ask("/").pid;
        assert_int_equal(ask("/").pid, pid);
        assert_int_equal(ask("/").pid, pid);
        int64_t since = milliseconds();
        while (kill(pid, 0) == 0)
            look_again(since);
    }
    stop();
    assert_int_equal(logged("ended:"), 0);
    assert_int_equal(logged("stopped in good order"), 6);
}

static void ends_workers_with_their_parent(void **state)
{
    (void)state;
    start(3, 1000, 10);
    int peer = begin_request();
    kill(server, SIGKILL);
    end_of(server);
    server = 0;
    end_request(peer);
    for (int i = 0; i < 3; i++) /* orphans come to this process */
        assert_int_equal(end_of(-1), 0);
    assert_int_equal(wait(NULL), -1);
    assert_int_equal(logged("stopped in good order"), 3);
}

int main(int argc, char **argv)
{
    if (argc == 6 && strcmp(argv[1], "serve") == 0)
        return serve(argv);
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
#define PROOF(id, function)                                                                        \
    {                                                                                              \
        id ": " #function, function, set_up, tear_down, NULL                                       \
    }
    const struct CMUnitTest tests[] = {
        TEST(answers_requests),
        TEST(compares_the_length_of_bodies),
        TEST(answers_when_a_body_was_not_read),
        TEST(outlives_a_peer_that_goes_away),
        TEST(replaces_a_stale_socket_only),
        TEST(refuses_to_begin_without_a_socket),
        TEST(takes_a_socket_that_was_passed),
        TEST(works_in_parallel),
        TEST(finishes_the_request_in_hand),
        PROOF("R2", drops_nothing_in_a_restart),
        PROOF("R1", replaces_a_worker_that_was_killed),
        PROOF("R1", hurts_only_the_request_in_hand),
        TEST(pauses_when_workers_cannot_begin),
        PROOF("R3", is_not_held_by_a_silent_peer),
        TEST(renews_workers),
        TEST(ends_workers_with_their_parent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
