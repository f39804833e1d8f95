#include "lib/limits.h"

#include <stdatomic.h>
#include <sys/mman.h>

#include "lib/app.h"
#include "lib/clock.h"
#include "lib/log.h"
#include "lib/page.h"
#include "lib/session.h"

/* People whose ids differ by a multiple of this share one count: never seen where fewer
 * than that are at work. */
enum { PLACES = 4096, MINUTE_MS = 60 * 1000 };

/* The time until which what was sent is paid for, by the generic cell rate algorithm (ITU-T
 * I.371): one number for each person, changed without a lock. */
static _Atomic int64_t (*paid_until)[PLACES];

bool limits_prepare(void)
{
    void *memory = mmap(NULL, LIMITS * sizeof *paid_until, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    paid_until = memory == MAP_FAILED ? NULL : memory;
    /* cppcheck-suppress memleak ; it stays until the process ends */
    return paid_until != NULL;
}

static enum status refuse(struct request *request, int64_t milliseconds)
{
    long long seconds = (long long)(milliseconds + 999) / 1000;
    log_warning("forms of person %lld are slowed down", (long long)person_id(request));
    page_header(request, "Retry-After", arena_printf(request->arena, "%lld", seconds));
    return STATUS_TOO_MANY;
}

enum status limit_take(struct request *request, enum limit limit)
{
    if (request->person == NULL || paid_until == NULL)
        return STATUS_OK;
    int64_t each = MINUTE_MS / request->app->config->forms_a_minute[limit];
    int64_t ahead_most = MINUTE_MS / 2;
    int64_t now = clock_milliseconds();
    _Atomic int64_t *place = &paid_until[limit][request->person->id % PLACES];
    int64_t paid = atomic_load(place);
    int64_t next;
    do {
        next = (paid > now ? paid : now) + each;
        if (next - now > ahead_most)
            return refuse(request, next - now - ahead_most);
    } while (!atomic_compare_exchange_weak(place, &paid, next));
    return STATUS_OK;
}
