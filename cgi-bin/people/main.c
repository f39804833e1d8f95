#include "lib/app.h"
#include "people/call_edit_pages.h"
#include "people/call_pages.h"
#include "people/offer_pages.h"
#include "people/person_pages.h"
#include "people/volunteer_pages.h"

static const struct route routes[] = {
    {METHOD_GET, "/volunteer", RIGHT_SIGNED_IN, NULL, volunteer_page},
    {METHOD_POST, "/volunteer", RIGHT_SIGNED_IN, &volunteer_form, volunteer_change},

    {METHOD_GET, "/help-wanted", RIGHT_SIGNED_IN, NULL, call_list_page},
    {METHOD_GET, "/help-wanted/mine", RIGHT_SIGNED_IN, NULL, offer_list_page},
    {METHOD_GET, "/help-wanted/new", RIGHT_SIGNED_IN, NULL, call_new_page},
    {METHOD_POST, "/help-wanted/new", RIGHT_SIGNED_IN, &call_form, call_create},
    {METHOD_GET, "/help-wanted/:number", RIGHT_SIGNED_IN, NULL, call_page},
    {METHOD_GET, "/help-wanted/:number/edit", RIGHT_SIGNED_IN, NULL, call_edit_page},
    {METHOD_POST, "/help-wanted/:number/edit", RIGHT_SIGNED_IN, &call_form, call_update},
    {METHOD_POST, "/help-wanted/:number/close", RIGHT_SIGNED_IN, &call_state_form, call_close},
    {METHOD_POST, "/help-wanted/:number/reopen", RIGHT_SIGNED_IN, &call_state_form, call_reopen},
    {METHOD_POST, "/help-wanted/:number/pass", RIGHT_SIGNED_IN, NULL, call_pass_it},
    {METHOD_POST, "/help-wanted/:number/return", RIGHT_SIGNED_IN, NULL, call_take_back},
    {METHOD_POST, "/help-wanted/:number/offer", RIGHT_SIGNED_IN, &offer_form, offer_send},
    {METHOD_POST, "/help-wanted/:number/withdraw", RIGHT_SIGNED_IN, &withdraw_form,
     offer_take_back},
    {METHOD_GET, "/help-wanted/offers/:number", RIGHT_SIGNED_IN, NULL, offer_page},
    {METHOD_POST, "/help-wanted/offers/:number", RIGHT_SIGNED_IN, &answer_form, offer_decide},

    {METHOD_GET, "/people", RIGHT_SIGNED_IN, NULL, person_list_page},
    {METHOD_GET, "/people/:number", RIGHT_SIGNED_IN, NULL, person_page},
};

static const struct note notes[] = {
    {"saved", "Saved. Your answer is yours: only you see it here."},
    {"offered", "Thank you. Your offer is with the campaign's team now."},
    {"already", "You have offered to help here already: this is where it stands."},
    {"withdrawn", "Withdrawn. Nothing is held against you."},
    {"passed", "Passed. You will not see this call again, and nobody is told."},
    {"returned", "The call is back in your lists."},
    {"opened", "Open. People whom it fits see it first."},
    {"changed", "Saved. Those who look at the call see it as it is now."},
    {"closed", "Closed. Offers that wait can still be answered."},
    {"reopened", "Open again."},
    {"accepted", "Accepted. They can begin to write."},
    {"declined", "Declined with thanks."},
    {"done", "Done, and thanked."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "people",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
