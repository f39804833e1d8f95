#include "lib/session.h"

#include <sodium.h>
#include <string.h>

#include "lib/app.h"
#include "lib/page.h"
#include "lib/route.h"
#include "lib/session_store.h"

enum {
    COOKIE_TEXT =
        sodium_base64_ENCODED_LEN(SESSION_ID_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
    TOKEN_BYTES = 32,
    TOKEN_TEXT =
        sodium_base64_ENCODED_LEN(2 * TOKEN_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
};

bool person_is(const struct request *request, unsigned roles)
{
    return request->person != NULL && (request->person->roles & roles) != 0;
}

int64_t person_id(const struct request *request)
{
    return request->person == NULL ? 0 : request->person->id;
}

/* __Host- binds a cookie to this very host over https (RFC 6265bis, 4.1.3.2); browsers
 * refuse the prefix on plain http, which is for development on loopback alone. */
static const char *session_cookie(const struct request *request)
{
    return request->app->config->secure ? "__Host-session" : "session";
}

static const char *visit_cookie(const struct request *request)
{
    return request->app->config->secure ? "__Host-visit" : "visit";
}

static void send_cookie(struct request *request, const char *name, const char *value,
                        const char *more)
{
    const char *secure = request->app->config->secure ? " Secure;" : "";
    page_header(request, "Set-Cookie",
                arena_printf(request->arena, "%s=%s; Path=/;%s HttpOnly; SameSite=Lax%s", name,
                             value, secure, more));
}

static bool read_secret(const struct request *request, const char *cookie,
                        unsigned char secret[SESSION_ID_BYTES])
{
    const char *text = params_get(&request->cookies, cookie);
    size_t length = 0;
    return text != NULL &&
           sodium_base642bin(secret, SESSION_ID_BYTES, text, strlen(text), NULL, &length, NULL,
                             sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
           length == SESSION_ID_BYTES;
}

static const char *new_secret(struct request *request, unsigned char secret[SESSION_ID_BYTES])
{
    char *text = arena_alloc(request->arena, COOKIE_TEXT);
    randombytes_buf(secret, SESSION_ID_BYTES);
    sodium_bin2base64(text, COOKIE_TEXT, secret, SESSION_ID_BYTES,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text;
}

bool session_hash(struct request *request, unsigned char hash[SESSION_HASH_BYTES])
{
    unsigned char id[SESSION_ID_BYTES];
    if (!read_secret(request, session_cookie(request), id))
        return false;
    crypto_generichash(hash, SESSION_HASH_BYTES, id, sizeof id, NULL, 0);
    return true;
}

enum status session_find(struct request *request)
{
    unsigned char hash[SESSION_HASH_BYTES];
    struct person *person = NULL;
    enum status status = STATUS_OK;
    if (session_hash(request, hash))
        status = session_load(request, hash, &person);
    request->person = person;
    return status;
}

void session_issue(struct request *request, unsigned char hash[SESSION_HASH_BYTES])
{
    unsigned char id[SESSION_ID_BYTES];
    send_cookie(request, session_cookie(request), new_secret(request, id), "");
    crypto_generichash(hash, SESSION_HASH_BYTES, id, sizeof id, NULL, 0);
    sodium_memzero(id, sizeof id);
}

void session_forget(struct request *request)
{
    send_cookie(request, session_cookie(request), "", "; Max-Age=0");
}

/* A keyed hash of a fixed word under the cookie's secret: nothing to store, and nobody
 * who cannot read the cookie can make it. */
static void token_of(const unsigned char secret[SESSION_ID_BYTES], unsigned char token[TOKEN_BYTES])
{
    static const unsigned char word[] = "form token";
    crypto_generichash(token, TOKEN_BYTES, word, sizeof word - 1, secret, SESSION_ID_BYTES);
}

static void mask(unsigned char masked[TOKEN_BYTES], const unsigned char by[TOKEN_BYTES])
{
    for (size_t i = 0; i < TOKEN_BYTES; i++)
        masked[i] ^= by[i];
}

static const char *cookie_of_forms(const struct request *request)
{
    return request->person != NULL ? session_cookie(request) : visit_cookie(request);
}

/* Pages are compressed and repeat what people typed, so the token looks different on
 * each (BREACH): a random mask, then the token under it. */
const char *session_form_token(struct request *request)
{
    unsigned char secret[SESSION_ID_BYTES];
    unsigned char shown[2 * TOKEN_BYTES];
    if (!read_secret(request, cookie_of_forms(request), secret))
        send_cookie(request, visit_cookie(request), new_secret(request, secret), "");
    randombytes_buf(shown, TOKEN_BYTES);
    token_of(secret, shown + TOKEN_BYTES);
    mask(shown + TOKEN_BYTES, shown);
    char *text = arena_alloc(request->arena, TOKEN_TEXT);
    return sodium_bin2base64(text, TOKEN_TEXT, shown, sizeof shown,
                             sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

static bool comes_from_us(const struct request *request)
{
    if (request->origin != NULL)
        return config_has_origin(request->app->config, request->origin);
    return request->fetch_site != NULL && strcmp(request->fetch_site, "same-origin") == 0;
}

static bool fits_cookie(const struct request *request, const char *cookie)
{
    unsigned char secret[SESSION_ID_BYTES];
    unsigned char shown[2 * TOKEN_BYTES];
    unsigned char wanted[TOKEN_BYTES];
    size_t length = 0;
    const char *given = params_get(&request->form, "form_token");
    if (given == NULL || !read_secret(request, cookie, secret) ||
        sodium_base642bin(shown, sizeof shown, given, strlen(given), NULL, &length, NULL,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        length != sizeof shown)
        return false;
    token_of(secret, wanted);
    mask(shown + TOKEN_BYTES, shown);
    return sodium_memcmp(shown + TOKEN_BYTES, wanted, TOKEN_BYTES) == 0;
}

/* A form that anyone may send may have been shown before this browser signed in elsewhere. */
bool session_form_token_fits(struct request *request)
{
    bool open = request->route != NULL && request->route->right == RIGHT_ANYONE;
    return comes_from_us(request) && (fits_cookie(request, cookie_of_forms(request)) ||
                                      (open && fits_cookie(request, visit_cookie(request))));
}
