#ifndef THROUGHLINE_SANDBOX_H
#define THROUGHLINE_SANDBOX_H

#include "lib/arena.h"
#include "lib/status.h"

/* The most bytes that work in the sandbox may answer with. */
enum { SANDBOX_OUTPUT_MOST = 1024 * 1024 };

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

#endif
