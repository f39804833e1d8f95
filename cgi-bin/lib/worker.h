#ifndef THROUGHLINE_WORKER_H
#define THROUGHLINE_WORKER_H

#include <stdbool.h>

#include "lib/request.h"

/* A prefork FastCGI server: a parent that holds the listening socket and keeps a number
 * of workers alive, each answering one request at a time.
 *
 * SIGTERM or SIGINT ends it when the requests in hand are answered. SIGHUP begins it anew
 * from the program file on the same socket, so nothing that waits there is lost. A worker
 * that crashes is replaced, after a growing pause if workers do so before their first
 * answer; a worker is renewed after `requests_most` requests. A request that takes over
 * `seconds_most` seconds, from its connection to the end of its answer, ends its worker
 * (safety R3). Workers end with their parent. In all of them these signals are blocked,
 * SIGALRM is taken, no core is written, and no program that they run gains privileges. */
struct worker_settings {
    const char *name;        /* of the handler, for the log */
    const char *socket_path; /* unix socket, made with mode 0660, in place of an older one;
                              * NULL when systemd passes the socket (sd_listen_fds(3)) */
    int workers;
    int requests_most;
    int seconds_most; /* also for start() and stop() */
};

/* What a worker sends back for one request. */
struct worker_reply {
    const char *head; /* header lines, each ended by CR LF, and the empty line */
    size_t head_length;
    const char *body;
    size_t body_length;
};

struct worker_program {
    void *data;
    /* Called once in each new worker; false ends it. */
    bool (*start)(void *data);
    /* Answers one request, whose body may be left unread; what `reply` points to must
     * live until the next call. */
    void (*answer)(void *data, const struct request_source *source, struct worker_reply *reply);
    /* Called once before a worker ends in good order. */
    void (*stop)(void *data);
    /* Called once the answer has left, within the same time; or NULL. */
    void (*afterwards)(void *data);
    /* Called between requests, for work that is nobody's: returns after how many milliseconds
     * it is to be called again even where no request comes, -1 for never. Or NULL. */
    int (*between)(void *data);
};

/* Runs until SIGTERM; returns the exit status of the process. `argv` is what main() got,
 * for SIGHUP. */
int worker_run(const struct worker_settings *settings, const struct worker_program *program,
               char **argv);

#endif
