#ifndef THROUGHLINE_GENERATIONS_H
#define THROUGHLINE_GENERATIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/areas.h"

/* One more than the areas: the first is for who writes and is no handler, see
 * generations.c. */
enum { GENERATIONS = 1 + AREAS };

/* How often each area (areas.h) was written, counted in memory that all handlers of this
 * machine share: a small file that each maps. Who keeps what was read knows by these
 * numbers when it is old. */

/* Maps the file, and makes it where there is none. False, with a line in the log, where
 * that fails; then nothing may be kept. */
bool generations_open(const char *path);

/* All counters at one moment. It has to be taken before the read that it is to vouch for. */
struct generations {
    bool counted; /* false: nothing is open */
    uint64_t counters[GENERATIONS];
};
void generations_now(struct generations *now);

/* Whether none of those areas was raised since. */
bool generations_same(const struct generations *before, uint32_t areas);

/* To be called after a write can be seen by others, and before its writer is told. */
void generations_raise(uint32_t areas);

#endif
