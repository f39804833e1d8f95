#include "account/invitation.h"

#include <sodium.h>
#include <string.h>

#include "account/person_store.h"
#include "lib/app.h"

enum {
    TOKEN_BYTES = 32,
    TOKEN_TEXT = sodium_base64_ENCODED_LEN(TOKEN_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
};

static void hash_token(const char *token, unsigned char hash[TOKEN_HASH_BYTES])
{
    crypto_generichash(hash, TOKEN_HASH_BYTES, (const unsigned char *)token, strlen(token), NULL,
                       0);
}

enum status invitation_make(struct request *request, int64_t person, const char **link)
{
    unsigned char bytes[TOKEN_BYTES];
    unsigned char hash[TOKEN_HASH_BYTES];
    char token[TOKEN_TEXT];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2base64(token, sizeof token, bytes, sizeof bytes,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    hash_token(token, hash);
    *link = arena_printf(request->arena, "%s/welcome/%s", request->app->config->origins[0].origin,
                         token);
    return invitation_keep(request, person, hash);
}

enum status invitation_of_token(struct request *request, const char *token, int64_t *person)
{
    unsigned char hash[TOKEN_HASH_BYTES];
    hash_token(token, hash);
    return invitation_find(request, hash, person);
}
