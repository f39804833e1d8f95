#ifndef THROUGHLINE_SANDBOX_H
#define THROUGHLINE_SANDBOX_H

#include "lib/arena.h"
#include "lib/status.h"

/* The most bytes that work in the sandbox may answer with; and any, where it is given more. */
enum { SANDBOX_OUTPUT_MOST = 1024 * 1024, SANDBOX_ANY_OUTPUT_MOST = 4 * SANDBOX_OUTPUT_MOST };

struct sandbox_limits {
    int wall_milliseconds;
    unsigned cpu_seconds;
    size_t memory; /* bytes of address space */
    size_t output; /* bytes, at most SANDBOX_ANY_OUTPUT_MOST */
};

/* Fills `output`; runs in the child, with an arena of its own. */
typedef enum status sandbox_work(struct arena *arena, const char *input, size_t length,
                                 struct buf *output);

/* Runs work on untrusted input in a forked child that can only compute: no descriptor but
 * the pipe that it answers on, none to be opened, no files, no processes, 256 MiB, 1 s of
 * processor time, killed after 300 ms (safety C4; slowness.h says where longer, and without
 * the limits of memory and files). The answer is copied to the arena, NUL after its end.
 *
 * Returns what `work` returned; STATUS_INVALID when the child reached a limit or crashed;
 * STATUS_UNAVAILABLE when none could be started. The caller must not ignore SIGCHLD. */
enum status sandbox_run(sandbox_work *work, const char *input, size_t length, struct arena *arena,
                        const char **output, size_t *output_length);

/* The same within other limits. */
enum status sandbox_run_within(const struct sandbox_limits *limits, sandbox_work *work,
                               const char *input, size_t length, struct arena *arena,
                               const char **output, size_t *output_length);

#endif
