#include "lib/generations.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lib/log.h"

/* The first belongs to no area: who writes to the database and is no handler, as tests do,
 * writes another number there. */
enum { FIRST_AREA = 1, FILE_SIZE = 4096 };

_Static_assert(GENERATIONS * sizeof(uint64_t) <= FILE_SIZE, "one size for all versions");

static _Atomic uint64_t *counters;

bool generations_open(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    void *memory = MAP_FAILED;
    if (file >= 0 && ftruncate(file, FILE_SIZE) == 0)
        memory = mmap(NULL, FILE_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED)
        log_error("%s: %s", path, strerror(errno));
    else
        counters = memory;
    if (file >= 0)
        close(file);
    return memory != MAP_FAILED;
}

void generations_now(struct generations *now)
{
    now->counted = counters != NULL;
    for (int i = 0; now->counted && i < GENERATIONS; i++)
        now->counters[i] = atomic_load(&counters[i]);
}

bool generations_same(const struct generations *before, uint32_t areas)
{
    if (!before->counted || counters == NULL || before->counters[0] != atomic_load(&counters[0]))
        return false;
    for (int area = 0; area < AREAS; area++)
        if ((areas & (1U << area)) != 0 &&
            before->counters[FIRST_AREA + area] != atomic_load(&counters[FIRST_AREA + area]))
            return false;
    return true;
}

void generations_raise(uint32_t areas)
{
    for (int area = 0; counters != NULL && area < AREAS; area++)
        if ((areas & (1U << area)) != 0)
            atomic_fetch_add(&counters[FIRST_AREA + area], 1);
}
