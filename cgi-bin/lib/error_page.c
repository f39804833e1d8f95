#include "lib/error_page.h"

#include <string.h>

#include "lib/log.h"
#include "lib/page.h"
#include "lib/route.h"

struct words {
    enum status status;
    const char *title;
    const char *text;
    const char *href;
    const char *link;
};

static const struct words all_words[] = {
    {STATUS_BAD_REQUEST, "We could not read that request",
     "Something in it is malformed. Nothing was changed.", "/", "Go to the home page"},
    {STATUS_SIGN_IN, "You are signed out",
     "Sign in again, then send it once more. Nothing was changed.", "/sign-in", "Sign in"},
    {STATUS_FORBIDDEN, "That is not open to you",
     "Your role does not include this, or the form came from another page. Nothing was changed.",
     "/", "Go to the home page"},
    {STATUS_NOT_FOUND, "There is nothing here",
     "The address may be mistyped, or what it named is not visible to you.", "/search",
     "Search for it"},
    {STATUS_METHOD, "That cannot be done here", "The address does not take this kind of request.",
     "/", "Go to the home page"},
    {STATUS_CONFLICT, "Somebody was quicker",
     "This was changed or sent already in the meantime. Your version was not saved; open the page "
     "anew to see what stands there now.",
     "/", "Go to the home page"},
    {STATUS_GONE, "This is over", "The link has been used or has expired.", "/sign-in", "Sign in"},
    {STATUS_TOO_LARGE, "That is too large",
     "Shorten it or split it into parts, then send it again. Nothing was changed.", "/",
     "Go to the home page"},
    {STATUS_MEDIA_TYPE, "We cannot take that kind of content",
     "Send the form from its page. Nothing was changed.", "/", "Go to the home page"},
    {STATUS_MISDIRECTED, "This server does not answer for that name",
     "Use the address that your organisation gave you.", "/", "Go to the home page"},
    {STATUS_INVALID, "That does not fit", "Please check what you typed. Nothing was changed.", "/",
     "Go to the home page"},
    {STATUS_TOO_MANY, "Too many tries", "Wait a little, then try again. Nothing is lost.", "/",
     "Go to the home page"},
    {STATUS_FAILED, "That went wrong on our side",
     "Nothing was changed. Try again; if it stays, tell your admin the number below.", "/",
     "Go to the home page"},
    {STATUS_UNAVAILABLE, "We cannot answer just now",
     "The portal is busy or restarting. Nothing was changed; try again in a moment.", "/",
     "Go to the home page"},
};

static const struct words *words_for(enum status status)
{
    for (size_t i = 0; i < sizeof all_words / sizeof all_words[0]; i++)
        if (all_words[i].status == status)
            return &all_words[i];
    return words_for(STATUS_FAILED);
}

struct kept {
    HDF *error;
    size_t count;
};

static void keep(void *data, const char *label, const char *text)
{
    struct kept *kept = data;
    HDF *item = page_item(kept->error, "Kept", kept->count++);
    page_text(item, "label", label);
    page_text(item, "text", text);
}

/* For when even the template does not render. */
static void plain_page(struct request *request, const struct words *words)
{
    if (!page_begin_anew(request))
        log_error("no memory for an error page");
    const char *text = arena_printf(request->arena, "%s.\n%s\n", words->title, words->text);
    page_send(request, "text/plain; charset=utf-8", NULL, text, strlen(text));
}

void error_page(struct request *request, enum status status)
{
    const struct words *words = words_for(status);
    page_begin_anew(request);
    request->fields = NULL;
    HDF *error = page_node(request, "Error");
    struct kept kept = {.error = error};
    page_number(error, "Status", words->status);
    page_text(error, "Title", words->title);
    page_text(error, "Text", words->text);
    page_text(error, "Href", words->href);
    page_text(error, "LinkText", words->link);
    page_title(request, "", "%s", words->title);
    if (request->route != NULL && request->method == METHOD_POST)
        form_each_typed(request, request->route->form, keep, &kept);
    /* 401 is for HTTP authentication (RFC 9110, 15.5.2), which this is not */
    int code = words->status == STATUS_SIGN_IN ? STATUS_FORBIDDEN : (int)words->status;
    if (page_show_as(request, code, "error/error.cs") != STATUS_OK)
        plain_page(request, words);
    page_set_code(request, code);
}
