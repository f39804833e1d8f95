#include "campaigns/feed_pages.h"

#include <sodium.h>
#include <string.h>

#include "campaigns/calendar_store.h"
#include "campaigns/feed_store.h"
#include "lib/app.h"
#include "lib/clock.h"
#include "lib/ical.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum {
    KEY_BYTES = 32,
    KEY_TEXT = sodium_base64_ENCODED_LEN(KEY_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
};

/* The key */

static void hash_key(const char *key, unsigned char hash[FEED_HASH_BYTES])
{
    crypto_generichash(hash, FEED_HASH_BYTES, (const unsigned char *)key, strlen(key), NULL, 0);
}

static const char *origin(const struct request *request)
{
    return request->app->config->origins[0].origin;
}

enum status feed_page(struct request *request)
{
    int64_t made_at;
    enum status status = feed_key_made_at(request, &made_at);
    if (status != STATUS_OK)
        return status;
    page_moment(request, page_root(request), "Made.When", made_at);
    page_title(request, "calendar", "Calendar in your own program");
    return page_show(request, "campaigns/feed.cs");
}

static enum status make_key(struct request *request, void *data)
{
    const char **link = data;
    unsigned char bytes[KEY_BYTES];
    unsigned char hash[FEED_HASH_BYTES];
    char key[KEY_TEXT];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2base64(key, sizeof key, bytes, sizeof bytes,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    hash_key(key, hash);
    *link = arena_printf(request->arena, "%s/calendar/feed/%s/posts.ics", origin(request), key);
    enum status status = feed_key_keep(request, hash);
    if (status == STATUS_OK)
        status = audit(request, "calendar.key", "person", person_id(request), NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, NULL, "/calendar/feed") : status;
}

/* The link is shown in the answer itself: an address that held it would end in logs. */
static enum status show_link(struct request *request, const char *link)
{
    if (!page_begin_anew(request))
        return STATUS_UNAVAILABLE;
    page_text(page_root(request), "Link", link);
    page_title(request, "calendar", "Your calendar's address");
    return page_show(request, "campaigns/feed.cs");
}

enum status feed_key_make(struct request *request)
{
    const char *link = NULL;
    enum status status = transaction_run(request, make_key, &link);
    if (status != STATUS_OK)
        return status;
    return link == NULL ? STATUS_OK : show_link(request, link);
}

static enum status withdraw_key(struct request *request, void *data)
{
    (void)data;
    enum status status = feed_key_end(request);
    if (status == STATUS_OK)
        status = audit(request, "calendar.key-withdraw", "person", person_id(request), NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "key-gone", "/calendar/feed") : status;
}

enum status feed_key_withdraw(struct request *request)
{
    return transaction_run(request, withdraw_key, NULL);
}

/* What it opens */

/* "intranet.example.org", without a port. */
static const char *host_of(struct request *request)
{
    const char *begin = strstr(origin(request), "://");
    begin = begin == NULL ? origin(request) : begin + strlen("://");
    return arena_strndup(request->arena, begin, strcspn(begin, ":/"));
}

static void write_event(struct request *request, struct buf *out, const struct post *post)
{
    struct arena *arena = request->arena;
    bool is_out = strcmp(post->state, "published") == 0;
    const char *address =
        arena_printf(arena, "%s/posts/%lld", origin(request), (long long)post->id);
    ical_line(out, "BEGIN", "VEVENT");
    ical_line(out, "UID",
              arena_printf(arena, "post-%lld@%s", (long long)post->id, host_of(request)));
    ical_moment(out, "DTSTAMP", post->updated_at);
    ical_moment(out, "CREATED", post->created_at);
    ical_moment(out, "LAST-MODIFIED", post->updated_at);
    ical_line(out, "SEQUENCE", arena_printf(arena, "%lld", (long long)post->version - 1));
    ical_moment(out, "DTSTART", is_out ? post->published_at : post->goes_out_at);
    ical_text(out, "SUMMARY", post->title);
    ical_text(out, "DESCRIPTION",
              arena_printf(arena, "%s, %s\n%s\n%s", post->channel.name, post->campaign,
                           is_out ? "Published" : "Scheduled", address));
    ical_text(out, "CATEGORIES", post->channel.name);
    ical_line(out, "STATUS", is_out ? "CONFIRMED" : "TENTATIVE");
    ical_line(out, "TRANSP", "TRANSPARENT");
    ical_line(out, "URL", address);
    ical_line(out, "END", "VEVENT");
}

/* RFC 5545. A moment of a post is no appointment, so it takes no time. */
static enum status send_calendar(struct request *request)
{
    struct posts posts;
    struct buf out;
    enum status status = calendar_feed(request, &posts);
    if (status != STATUS_OK)
        return status;
    buf_init(&out, request->arena);
    ical_line(&out, "BEGIN", "VCALENDAR");
    ical_line(&out, "VERSION", "2.0");
    ical_line(&out, "PRODID", "-//Throughline//Posts//EN");
    ical_line(&out, "CALSCALE", "GREGORIAN");
    ical_text(&out, "X-WR-CALNAME", "Posts");
    for (size_t i = 0; i < posts.count; i++)
        write_event(request, &out, &posts.items[i]);
    ical_line(&out, "END", "VCALENDAR");
    return page_send(request, "text/calendar; charset=utf-8", NULL, out.data, out.length);
}

enum status feed_calendar(struct request *request)
{
    unsigned char hash[FEED_HASH_BYTES];
    int64_t person;
    hash_key(request->word, hash);
    enum status status = feed_key_find(request, hash, &person);
    if (status != STATUS_OK)
        return status;
    return person == 0 ? STATUS_NOT_FOUND : send_calendar(request);
}
