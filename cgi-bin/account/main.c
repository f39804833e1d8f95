#include "account/password.h"
#include "account/sign_in_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/sign-in", RIGHT_ANYONE, NULL, sign_in_page},
    {METHOD_POST, "/sign-in", RIGHT_ANYONE, &sign_in_form, sign_in},
    {METHOD_POST, "/sign-out", RIGHT_SIGNED_IN, NULL, sign_out},
};

static const struct note notes[] = {
    {"signed-out", "You are signed out."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "account",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
    .prepare = password_prepare,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
