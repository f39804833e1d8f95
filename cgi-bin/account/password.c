#include "account/password.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lib/log.h"
#include "lib/page.h"
#include "lib/utf8.h"

enum {
    PASSES = 2,
    MEMORY = 64 * 1024 * 1024,
    HASHES_AT_ONCE = 4, /* so that a flood of sign-ins costs 256 MiB at most */
};

/* Each byte of this file is a place for one hash; a lock on it ends with its process. */
static int places = -1;

bool password_prepare(void)
{
    places = memfd_create("password places", MFD_CLOEXEC);
    return places >= 0;
}

static int take_place(void)
{
    for (int place = 0; place < HASHES_AT_ONCE; place++) {
        struct flock lock = {.l_type = F_WRLCK, .l_start = place, .l_len = 1};
        if (fcntl(places, F_SETLK, &lock) == 0)
            return place;
    }
    return -1;
}

static void give_place(int place)
{
    struct flock lock = {.l_type = F_UNLCK, .l_start = place, .l_len = 1};
    fcntl(places, F_SETLK, &lock);
}

static enum status too_busy(struct request *request)
{
    log_warning("four passwords are being checked already");
    page_header(request, "Retry-After", "2");
    return STATUS_UNAVAILABLE;
}

/* Of no password: what unknown names are checked against, so that they cost the same. */
static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$SXPE4StVxVNdI2FKKIziFQ$"
                             "VIA1PnLBZM8R80A0a00hh82cpOMYRLR14sPeWHrssmI";

enum status password_check(struct request *request, const char *password, const char *hash,
                           bool *fits, bool *old)
{
    *fits = false;
    *old = false;
    int place = take_place();
    if (place < 0)
        return too_busy(request);
    char stored[crypto_pwhash_STRBYTES];
    snprintf(stored, sizeof stored, "%s", hash == NULL ? nobody : hash);
    *fits = crypto_pwhash_str_verify(stored, password, strlen(password)) == 0 && hash != NULL;
    *old = *fits && crypto_pwhash_str_needs_rehash(stored, PASSES, MEMORY) != 0;
    give_place(place);
    return STATUS_OK;
}

enum status password_hash(struct request *request, const char *password, const char **hash)
{
    int place = take_place();
    if (place < 0)
        return too_busy(request);
    char *made = arena_alloc(request->arena, crypto_pwhash_STRBYTES);
    int result = crypto_pwhash_str(made, password, strlen(password), PASSES, MEMORY);
    give_place(place);
    *hash = made;
    return result == 0 ? STATUS_OK : STATUS_UNAVAILABLE;
}

/* Twelve characters and more that guessers try first. */
static const char *const common[] = {
    "123456789012",    "1234567890123",   "12345678901234", "1q2w3e4r5t6y",
    "1qaz2wsx3edc",    "qwertyuiop123",   "qwertyuiopas",   "qwertyuiop[]",
    "password1234",    "password12345",   "password123456", "passwordpassword",
    "adminadminadmin", "administrator",   "administrator1", "iloveyouiloveyou",
    "letmeinletmein",  "welcome12345",    "welcomewelcome", "changemechangeme",
    "abcdefghijkl",    "abcdefghijklm",   "abcd12345678",   "correcthorsebatterystaple",
    "throughline123",  "throughline1234", "qwerty123456",   "asdfghjkl123",
    "zaq12wsxcde3",
};

static bool is_one_letter(const char *password)
{
    size_t length = strlen(password);
    size_t letter = utf8_cut(password, length, 1);
    return memcmp(password, password + letter, length - letter) == 0;
}

const char *password_weakness(const char *password, const char *name, const char *user_name)
{
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++)
        if (strcasecmp(password, common[i]) == 0)
            return "is one of the first that a guesser tries. Choose another.";
    if (is_one_letter(password))
        return "is the same character again and again. Choose another.";
    if (strcasecmp(password, name) == 0 || strcasecmp(password, user_name) == 0)
        return "is your name. Choose another.";
    return NULL;
}
