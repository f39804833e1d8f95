#ifndef THROUGHLINE_GENERATIONS_H
#define THROUGHLINE_GENERATIONS_H

#include <stdbool.h>
#include <stdint.h>

/* How often each area (areas.h) was written, counted in memory that all handlers of this
 * machine share: a small file that each maps. Who keeps what was read knows by these
 * numbers when it is old. */

/* Maps the file, and makes it where there is none. False, with a line in the log, where
 * that fails; then nothing may be kept. */
bool generations_open(const char *path);

/* A number that is another one after each generations_raise() of any of those areas; 0 if
 * nothing is open. It has to be taken before the read that it is to vouch for. */
uint64_t generations_of(uint32_t areas);

/* To be called after a write can be seen by others, and before its writer is told. */
void generations_raise(uint32_t areas);

#endif
