#include "lib/worker.h"

#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lib/clock.h"
#include "lib/fcgi_reply.h"
#include "lib/log.h"

enum {
    BACKLOG = 511,
    PASSED_SOCKET = 3, /* SD_LISTEN_FDS_START of sd_listen_fds(3) */
    PAUSE_FIRST = 100, /* milliseconds */
    PAUSE_MOST = 5000,
    REQUEST_ID_SIZE = 33,
};

/* What a worker tells its parent, in memory that both see. */
struct report {
    char request[REQUEST_ID_SIZE]; /* in hand, or "" */
    bool has_answered;             /* at least one request */
};

struct pool {
    const struct worker_settings *settings;
    const struct worker_program *program;
    int listener;
    sigset_t signals; /* that the parent and its workers wait for; blocked in both */
    pid_t *workers;   /* 0: none runs in that place */
    struct report *reports;
    int failures;           /* workers that ended badly before their first answer, in a row */
    int64_t earliest_start; /* of the next worker, in milliseconds of clock_milliseconds() */
};

/* The listening socket. */

static bool is_socket_or_nothing(const char *path)
{
    struct stat about;
    return lstat(path, &about) != 0 ? errno == ENOENT : S_ISSOCK(about.st_mode);
}

/* Binds beside the path and renames, so that the path leads to a listener at any time. */
static bool bind_in_place(int listener, const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int length = snprintf(address.sun_path, sizeof address.sun_path, "%s.new", path);
    if (length < 0 || (size_t)length >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (!is_socket_or_nothing(path)) {
        errno = EEXIST;
        return false;
    }
    unlink(address.sun_path);
    mode_t mask = umask(0117);
    bool is_bound = bind(listener, (struct sockaddr *)&address, sizeof address) == 0;
    umask(mask);
    return is_bound && listen(listener, BACKLOG) == 0 && rename(address.sun_path, path) == 0;
}

static int open_listener(const char *path)
{
    if (path == NULL || *path == '\0') {
        log_error("no socket: set THROUGHLINE_SOCKET, or let systemd pass one");
        return -1;
    }
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener >= 0 && bind_in_place(listener, path))
        return listener;
    log_error("socket %s: %s", path, strerror(errno));
    if (listener >= 0)
        close(listener);
    return -1;
}

/* Whether a socket was passed as sd_listen_fds(3) has it, by systemd or by restart(). */
static bool is_socket_passed(void)
{
    const char *pid = getenv("LISTEN_PID");
    const char *count = getenv("LISTEN_FDS");
    return pid != NULL && count != NULL && strtol(pid, NULL, 10) == getpid() &&
           strcmp(count, "1") == 0;
}

/* The listener does not block: of the workers that wake for a connection, one gets it. */
static int find_listener(const char *path)
{
    int listener = is_socket_passed() ? PASSED_SOCKET : open_listener(path);
    if (listener < 0)
        return -1;
    if (fcntl(listener, F_SETFL, O_NONBLOCK) != 0 || fcntl(listener, F_SETFD, FD_CLOEXEC) != 0) {
        log_error("listening socket: %s", strerror(errno));
        return -1;
    }
    return listener;
}

/* A worker. */

static const char *fcgi_variable(void *source, const char *name)
{
    FCGX_Request *fcgi = source;
    return FCGX_GetParam(name, fcgi->envp);
}

static size_t fcgi_read(void *source, char *into, size_t length)
{
    FCGX_Request *fcgi = source;
    int got = FCGX_GetStr(into, length > INT_MAX ? INT_MAX : (int)length, fcgi->in);
    return got > 0 ? (size_t)got : 0;
}

/* A socket that is closed with bytes unread would take the answer with it. */
static void discard_body(const struct request_source *source)
{
    char bytes[4096];
    while (source->read(source->source, bytes, sizeof bytes) > 0)
        ;
}

/* FCGX_Finish_r would wait for the web server to close first, which a unix socket, whose
 * other end was read to its end, has no need of. */
static void close_connection(FCGX_Request *fcgi)
{
    int connection = fcgi->ipcFd;
    FCGX_Free(fcgi, 0);
    fcgi->ipcFd = -1;
    close(connection);
}

static void answer(FCGX_Request *fcgi, const struct worker_program *program, struct report *report)
{
    const struct request_source source = {fcgi, fcgi_variable, fcgi_read};
    const char *id = FCGX_GetParam("REQUEST_ID", fcgi->envp);
    snprintf(report->request, sizeof report->request, "%s", id == NULL ? "" : id);

    struct worker_reply reply = {0};
    program->answer(program->data, &source, &reply);
    discard_body(&source);
    fcgi_reply(fcgi->ipcFd, fcgi->requestId, &reply);
    report->has_answered = true;
    close_connection(fcgi);
    if (program->afterwards != NULL)
        program->afterwards(program->data);
    report->request[0] = '\0';
}

/* The alarm ends the process when head, body and answer together take too long, so that
 * neither slow work nor a silent peer holds a worker. */
static bool answer_next(struct pool *pool, FCGX_Request *fcgi, struct report *report)
{
    alarm((unsigned)pool->settings->seconds_most);
    bool is_mine = FCGX_Accept_r(fcgi) == 0;
    if (is_mine)
        answer(fcgi, pool->program, report);
    alarm(0);
    return is_mine;
}

/* An epoll set of the listener and the signals that end a worker, so that neither can
 * starve the other. Connections wake one worker, not all. */
static int open_events(const struct pool *pool)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    int signals = signalfd(-1, &ending, SFD_CLOEXEC);
    int events = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event signal = {.events = EPOLLIN, .data.fd = signals};
    struct epoll_event connection = {.events = EPOLLIN | EPOLLEXCLUSIVE, .data.fd = pool->listener};
    if (signals < 0 || events < 0 || epoll_ctl(events, EPOLL_CTL_ADD, signals, &signal) != 0 ||
        epoll_ctl(events, EPOLL_CTL_ADD, pool->listener, &connection) != 0)
        return -1;
    return events;
}

/* Does what is due between requests; gives back how many milliseconds may be waited. */
static int work_between(const struct pool *pool)
{
    if (pool->program->between == NULL)
        return -1;
    alarm((unsigned)pool->settings->seconds_most);
    int wait = pool->program->between(pool->program->data);
    alarm(0);
    return wait;
}

/* Waits for a connection; false when the worker is to end. Even then it may have been
 * the only one that a connection woke, which so has to be taken. */
static bool wait_for_connection(const struct pool *pool, int events)
{
    struct epoll_event ready[2];
    int count = epoll_wait(events, ready, 2, work_between(pool));
    for (int i = 0; i < count; i++)
        if (ready[i].data.fd != pool->listener)
            return false;
    return count >= 0 || errno == EINTR;
}

static int serve(struct pool *pool, struct report *report)
{
    FCGX_Request fcgi;
    int events = open_events(pool);
    if (FCGX_Init() != 0 || events < 0 || FCGX_InitRequest(&fcgi, pool->listener, 0) != 0) {
        log_error("worker cannot begin: %s", strerror(errno));
        return EXIT_FAILURE;
    }
    signal(SIGPIPE, SIG_IGN); /* FCGX_Init sets its own handler */
    alarm((unsigned)pool->settings->seconds_most);
    if (!pool->program->start(pool->program->data))
        return EXIT_FAILURE;
    alarm(0);
    int answered = 0;
    for (bool goes_on = true; goes_on && answered < pool->settings->requests_most;) {
        goes_on = wait_for_connection(pool, events);
        answered += answer_next(pool, &fcgi, report);
    }
    alarm((unsigned)pool->settings->seconds_most);
    pool->program->stop(pool->program->data);
    return EXIT_SUCCESS;
}

/* The parent. */

/* Of a worker that could not begin, or ended badly before it ever answered: another
 * is likely to fare no better, so the next ones wait, each time twice as long. */
static void note_failure(struct pool *pool)
{
    int64_t pause = PAUSE_FIRST;
    for (int i = 0; i < pool->failures && pause < PAUSE_MOST; i++)
        pause *= 2;
    pool->failures++;
    pool->earliest_start = clock_milliseconds() + (pause < PAUSE_MOST ? pause : PAUSE_MOST);
}

static void start_worker(struct pool *pool, int place)
{
    pid_t parent = getpid();
    pool->reports[place] = (struct report){0};
    pid_t pid = fork();
    if (pid < 0) {
        log_error("fork: %s", strerror(errno));
        note_failure(pool);
    }
    if (pid > 0)
        pool->workers[place] = pid;
    if (pid != 0)
        return;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    exit(getppid() == parent ? serve(pool, &pool->reports[place]) : EXIT_FAILURE);
}

/* Fills empty places, unless a pause is due. Returns whether all are filled. */
static bool fill(struct pool *pool)
{
    bool is_full = true;
    for (int place = 0; place < pool->settings->workers; place++) {
        if (pool->workers[place] == 0 && clock_milliseconds() >= pool->earliest_start)
            start_worker(pool, place);
        is_full = is_full && pool->workers[place] != 0;
    }
    return is_full;
}

static void log_end(const struct pool *pool, pid_t pid, int status, const char *request)
{
    log_request(request);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        log_error("worker %d ended: over %d seconds", (int)pid, pool->settings->seconds_most);
    else if (WIFSIGNALED(status))
        log_error("worker %d ended: %s", (int)pid, strsignal(WTERMSIG(status)));
    else if (WEXITSTATUS(status) != 0)
        log_error("worker %d ended: status %d", (int)pid, WEXITSTATUS(status));
    log_request(NULL);
}

static int place_of(const struct pool *pool, pid_t pid)
{
    for (int place = 0; place < pool->settings->workers; place++)
        if (pool->workers[place] == pid)
            return place;
    return -1;
}

/* Children without a place are workers of the program as it was before a restart. */
static void reap(struct pool *pool, int options)
{
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, options)) > 0) {
        int place = place_of(pool, pid);
        log_end(pool, pid, status, place < 0 ? NULL : pool->reports[place].request);
        if (place < 0)
            continue;
        pool->workers[place] = 0;
        if (pool->reports[place].has_answered || status == 0)
            pool->failures = 0;
        else
            note_failure(pool);
    }
}

static void end_workers(const struct pool *pool)
{
    for (int place = 0; place < pool->settings->workers; place++)
        if (pool->workers[place] > 0)
            kill(pool->workers[place], SIGTERM);
}

/* Begins the program anew in this process. The socket is passed on, and connections wait
 * in its backlog meanwhile; old workers stay children of this process. Returns only if
 * the program cannot be run: then workers of the old one go on. */
static void restart(struct pool *pool, char **argv)
{
    char pid[24];
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    end_workers(pool);
    int passed = pool->listener == PASSED_SOCKET ? fcntl(PASSED_SOCKET, F_SETFD, 0)
                                                 : dup2(pool->listener, PASSED_SOCKET);
    if (passed >= 0 && setenv("LISTEN_PID", pid, 1) == 0 && setenv("LISTEN_FDS", "1", 1) == 0)
        execvp(argv[0], argv);
    log_error("restart: %s", strerror(errno));
}

/* Keeps the pool full until a signal asks for something else, and returns that signal. */
static int keep(struct pool *pool)
{
    const struct timespec pause = {.tv_nsec = PAUSE_FIRST * 1000000};
    for (;;) {
        bool is_full = fill(pool);
        int caught = sigtimedwait(&pool->signals, NULL, is_full ? NULL : &pause);
        if (caught == SIGCHLD)
            reap(pool, WNOHANG);
        else if (caught > 0)
            return caught;
    }
}

static bool prepare(struct pool *pool)
{
    size_t count = (size_t)pool->settings->workers;
    const int awaited[] = {SIGTERM, SIGINT, SIGHUP, SIGCHLD};
    const struct rlimit none = {0};
    sigemptyset(&pool->signals);
    for (size_t i = 0; i < sizeof awaited / sizeof awaited[0]; i++)
        sigaddset(&pool->signals, awaited[i]);
    sigprocmask(SIG_BLOCK, &pool->signals, NULL);
    setrlimit(RLIMIT_CORE, &none); /* a core file would hold passwords */
    prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L);

    pool->workers = calloc(count, sizeof *pool->workers);
    pool->reports = mmap(NULL, count * sizeof *pool->reports, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pool->listener = find_listener(pool->settings->socket_path);
    return pool->workers != NULL && pool->reports != MAP_FAILED && pool->listener >= 0;
}

int worker_run(const struct worker_settings *settings, const struct worker_program *program,
               char **argv)
{
    struct pool pool = {.settings = settings, .program = program};
    log_open(settings->name);
    if (!prepare(&pool)) {
        free(pool.workers);
        return EXIT_FAILURE;
    }
    log_info("%d workers begin", settings->workers);
    while (keep(&pool) == SIGHUP)
        restart(&pool, argv);
    close(pool.listener);
    end_workers(&pool);
    reap(&pool, 0);
    munmap(pool.reports, (size_t)settings->workers * sizeof *pool.reports);
    free(pool.workers);
    log_info("all workers ended");
    return EXIT_SUCCESS;
}
