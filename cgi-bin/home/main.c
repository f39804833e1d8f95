#include "home/digest_pages.h"
#include "home/home_pages.h"
#include "home/search_pages.h"
#include "home/team_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/", RIGHT_SIGNED_IN, NULL, home_page},
    {METHOD_GET, "/digest", ROLE_LEADER | ROLE_CONTENT, NULL, digest_page},
    {METHOD_GET, "/digest.txt", ROLE_LEADER | ROLE_CONTENT, NULL, digest_text},
    {METHOD_GET, "/digest/team", ROLE_LEADER, NULL, team_page},
    {METHOD_GET, "/write", RIGHT_SIGNED_IN, NULL, write_page},
    {METHOD_GET, "/search", RIGHT_SIGNED_IN, NULL, search_page},
    {METHOD_GET, "/healthz", RIGHT_ANYONE, NULL, health_page},
};

/* Of what is answered on the first page and done by others. */
static const struct note notes[] = {
    {"ask-approved", "Approved. Whoever asked sees it."},
    {"ask-part", "Approved in part, with your words."},
    {"ask-more", "Whoever asked sees what you want to know."},
    {"ask-declined", "Declined, with your words."},
    {"confirmed", "Still true: the goal's leader sees that you looked."},
    {"confirmed-before", "Somebody has said so already. Nothing is left to do."},
    {"link-gone", "The campaign does not serve that goal any more."},
    {"goal-changed-again", "The goal changed again since you opened that page. Read it once more."},
    {"way", "The first steps are put away. Search finds every page, and ? lists the keys."},
    {"first-hour", "The list is put away. The settings bring it back."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "home",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
