#include "learn/glossary_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/glossary", RIGHT_SIGNED_IN, NULL, glossary_list_page},
    {METHOD_GET, "/glossary/csv", RIGHT_SIGNED_IN, NULL, glossary_csv},
    {METHOD_GET, "/glossary/new", ROLE_CONTENT | ROLE_ADMIN, NULL, glossary_new_page},
    {METHOD_POST, "/glossary/new", ROLE_CONTENT | ROLE_ADMIN, &entry_form, glossary_create},
    {METHOD_GET, "/glossary/:number", RIGHT_SIGNED_IN, NULL, glossary_entry_page},
    {METHOD_GET, "/glossary/:number/edit", ROLE_CONTENT | ROLE_ADMIN, NULL, glossary_edit_page},
    {METHOD_POST, "/glossary/:number/edit", ROLE_CONTENT | ROLE_ADMIN, &entry_form, glossary_edit},
    {METHOD_POST, "/glossary/:number/remove", ROLE_CONTENT | ROLE_ADMIN, &entry_version_form,
     glossary_remove},
    {METHOD_POST, "/glossary/:number/restore", ROLE_CONTENT | ROLE_ADMIN, &entry_version_form,
     glossary_restore},
};

static const struct note notes[] = {
    {"word-added", "Added. It is explained wherever it appears."},
    {"word-saved", "Saved. It is explained wherever it appears."},
    {"word-removed", "Removed. It is no longer explained."},
    {"word-back", "The word is back."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "learn",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
