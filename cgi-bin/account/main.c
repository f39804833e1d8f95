#include "account/account_form.h"
#include "account/accounts_pages.h"
#include "account/department_pages.h"
#include "account/first_admin.h"
#include "account/import_pages.h"
#include "account/me_pages.h"
#include "account/password.h"
#include "account/settings_pages.h"
#include "account/sign_in_pages.h"
#include "account/welcome_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/sign-in", RIGHT_ANYONE, NULL, sign_in_page},
    {METHOD_POST, "/sign-in", RIGHT_ANYONE, &sign_in_form, sign_in},
    {METHOD_POST, "/sign-out", RIGHT_SIGNED_IN, NULL, sign_out},
    {METHOD_GET, "/welcome/*token", RIGHT_ANYONE, NULL, welcome_page},
    {METHOD_POST, "/welcome/*token", RIGHT_ANYONE, &welcome_form, welcome},

    {METHOD_GET, "/me", RIGHT_SIGNED_IN, NULL, me_page},
    {METHOD_POST, "/me", RIGHT_SIGNED_IN, &me_form, me_change},
    {METHOD_GET, "/me/password", RIGHT_SIGNED_IN, NULL, password_page},
    {METHOD_POST, "/me/password", RIGHT_SIGNED_IN, &password_form, password_change},
    {METHOD_POST, "/me/way", RIGHT_SIGNED_IN, NULL, me_know_the_way},
    {METHOD_GET, "/me/sessions", RIGHT_SIGNED_IN, NULL, sessions_page},
    {METHOD_POST, "/me/sessions/:number/end", RIGHT_SIGNED_IN, NULL, session_end_one},
    {METHOD_POST, "/me/sessions/end", RIGHT_SIGNED_IN, NULL, sessions_end},

    {METHOD_GET, "/accounts", ROLE_ADMIN, NULL, accounts_page},
    {METHOD_GET, "/accounts/new", ROLE_ADMIN, NULL, account_new_page},
    {METHOD_POST, "/accounts/new", ROLE_ADMIN, &account_form, account_create},
    {METHOD_GET, "/accounts/import", ROLE_ADMIN, NULL, import_page},
    {METHOD_POST, "/accounts/import", ROLE_ADMIN, &import_form, import_people},
    {METHOD_GET, "/accounts/:number", ROLE_ADMIN, NULL, account_page},
    {METHOD_POST, "/accounts/:number", ROLE_ADMIN, &account_form, account_edit},
    {METHOD_POST, "/accounts/:number/invite", ROLE_ADMIN, NULL, account_invite},
    {METHOD_POST, "/accounts/:number/deactivate", ROLE_ADMIN, NULL, account_deactivate},
    {METHOD_POST, "/accounts/:number/activate", ROLE_ADMIN, NULL, account_activate},
    {METHOD_GET, "/departments", ROLE_ADMIN, NULL, departments_page},
    {METHOD_POST, "/departments", ROLE_ADMIN, &department_form, department_create},
    {METHOD_GET, "/departments/:number", ROLE_ADMIN, NULL, department_page},
    {METHOD_POST, "/departments/:number", ROLE_ADMIN, &department_form, department_edit},
    {METHOD_POST, "/settings/first-hour/away", ROLE_ADMIN, NULL, first_hour_put_away},
    {METHOD_GET, "/styleguide", ROLE_ADMIN, NULL, styleguide_page},
    {METHOD_GET, "/settings", ROLE_ADMIN, NULL, settings_page},
    {METHOD_GET, "/settings/*name", ROLE_ADMIN, NULL, setting_page},
    {METHOD_POST, "/settings/*name", ROLE_ADMIN, &setting_form, setting_edit},
};

static const struct note notes[] = {
    {"signed-out", "You are signed out."},
    {"welcome", "Welcome. Your password is set; check what is said about you here."},
    {"saved", "Saved."},
    {"password", "Your password is changed. You were signed out everywhere else."},
    {"ended", "That session is ended."},
    {"deactivated", "Deactivated, and signed out everywhere."},
    {"activated", "Active again."},
    {"not-yourself", "Nothing was changed: nobody deactivates themselves or the only admin."},
    {"imported", "The people are added. Make each an invitation link to let them in."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "account",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
    .prepare = password_prepare,
    .command = "--first-admin",
    .run_command = first_admin,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
