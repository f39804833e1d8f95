#include "home/home_pages.h"
#include "home/search_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/", RIGHT_SIGNED_IN, NULL, home_page},
    {METHOD_GET, "/write", RIGHT_SIGNED_IN, NULL, write_page},
    {METHOD_GET, "/search", RIGHT_SIGNED_IN, NULL, search_page},
    {METHOD_GET, "/healthz", RIGHT_ANYONE, NULL, health_page},
};

static const struct handler handler = {
    .name = "home",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
