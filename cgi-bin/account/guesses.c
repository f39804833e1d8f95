#include "account/guesses.h"

#include <ctype.h>
#include <sodium.h>

#include "account/sign_in_store.h"
#include "lib/form.h"
#include "lib/log.h"
#include "lib/page.h"
#include "lib/words.h"

enum {
    QUARTER_FREE = 10,
    ACCOUNT_HOUR_MOST = 100,
    ADDRESS_HOUR_MOST = 30,
    DELAY_MOST = 15,
    DELAY_DOUBLINGS = 4,
    MINUTE = 60,
    HOUR = 60 * MINUTE,
    NAME_MOST = 256,
};

static int64_t delay_after(int64_t failures)
{
    int64_t over = failures - QUARTER_FREE;
    return over >= DELAY_DOUBLINGS ? DELAY_MOST : (int64_t)1 << over;
}

static int64_t seconds_to_wait(const struct failures *failures)
{
    if (failures->address_hour >= ADDRESS_HOUR_MOST)
        return HOUR - failures->address_first;
    if (failures->own_hour == 0 || failures->account_quarter < QUARTER_FREE)
        return 0;
    if (failures->account_hour >= ACCOUNT_HOUR_MOST)
        return HOUR - failures->account_first;
    return delay_after(failures->account_quarter) - failures->account_last;
}

static void make_key(int64_t person, const char *name, unsigned char key[ACCOUNT_KEY_BYTES])
{
    char folded[NAME_MOST] = "";
    if (person == 0)
        for (size_t i = 0; i + 1 < sizeof folded && name[i] != '\0'; i++)
            folded[i] = (char)tolower((unsigned char)name[i]);
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, ACCOUNT_KEY_BYTES);
    crypto_generichash_update(&state, (const unsigned char *)&person, sizeof person);
    crypto_generichash_update(&state, (const unsigned char *)folded, sizeof folded);
    crypto_generichash_final(&state, key, ACCOUNT_KEY_BYTES);
}

static const char *wait_words(struct arena *arena, int64_t seconds)
{
    if (seconds <= MINUTE)
        return words_count(arena, seconds, "second", "seconds");
    return words_count(arena, (seconds + MINUTE - 1) / MINUTE, "minute", "minutes");
}

enum status guess_allowed(struct request *request, int64_t person, const char *name, size_t field,
                          bool *allowed)
{
    unsigned char key[ACCOUNT_KEY_BYTES];
    struct failures failures;
    make_key(person, name, key);
    enum status status = failures_count(request, key, &failures);
    *allowed = status == STATUS_OK && seconds_to_wait(&failures) <= 0;
    if (status != STATUS_OK || *allowed)
        return status;
    int64_t seconds = seconds_to_wait(&failures);
    log_warning("guesses from %s are slowed down for %lld seconds", request->address,
                (long long)seconds);
    page_header(request, "Retry-After", arena_printf(request->arena, "%lld", (long long)seconds));
    form_error(request, field, "There were many tries. Wait %s, then try again.",
               wait_words(request->arena, seconds));
    return STATUS_OK;
}

enum status guess_failed(struct request *request, int64_t person, const char *name)
{
    unsigned char key[ACCOUNT_KEY_BYTES];
    make_key(person, name, key);
    log_warning("a password did not fit, from %s", request->address);
    return failures_add(request, key);
}
