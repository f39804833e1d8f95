#include "lib/app.h"
#include "results/channel_pages.h"
#include "results/click_count.h"
#include "results/contribution_pages.h"
#include "results/entry_pages.h"
#include "results/import_draft.h"
#include "results/import_pages.h"
#include "results/inbound_act_pages.h"
#include "results/inbound_edit_pages.h"
#include "results/inbound_list_pages.h"
#include "results/link_pages.h"
#include "results/results_pages.h"
#include "results/share_pages.h"
#include "results/unplanned_pages.h"
#include "results/unread_pages.h"

enum { HEARS = ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN };

static const struct route routes[] = {
    {METHOD_GET, "/results", RIGHT_SIGNED_IN, NULL, results_page},
    {METHOD_GET, "/results/campaigns/:number", RIGHT_SIGNED_IN, NULL, results_campaign_page},
    {METHOD_GET, "/results/campaigns/:number/csv", RIGHT_SIGNED_IN, NULL, results_campaign_csv},
    {METHOD_GET, "/results/campaigns/:number/new", RIGHT_SIGNED_IN, NULL, entry_campaign_new_page},
    {METHOD_POST, "/results/campaigns/:number/new", RIGHT_SIGNED_IN, &entry_form,
     entry_campaign_new},
    {METHOD_GET, "/results/campaigns/:number/goals/:number", RIGHT_SIGNED_IN, NULL,
     contribution_edit_page},
    {METHOD_POST, "/results/campaigns/:number/goals/:number", RIGHT_SIGNED_IN, &contribution_form,
     contribution_edit},
    {METHOD_GET, "/results/campaigns/:number/links", RIGHT_SIGNED_IN, NULL, link_list_page},
    {METHOD_GET, "/results/campaigns/:number/links/csv", RIGHT_SIGNED_IN, NULL, link_list_csv},
    {METHOD_GET, "/results/campaigns/:number/links/new", RIGHT_SIGNED_IN, NULL, link_new_page},
    {METHOD_POST, "/results/campaigns/:number/links/new", RIGHT_SIGNED_IN, &link_form, link_create},
    {METHOD_GET, "/results/campaigns/:number/links/name", RIGHT_SIGNED_IN, NULL, link_name_page},
    {METHOD_POST, "/results/campaigns/:number/links/name", RIGHT_SIGNED_IN, &link_name_form,
     link_rename},
    {METHOD_GET, "/results/links/:number", RIGHT_SIGNED_IN, NULL, link_page},
    {METHOD_POST, "/results/links/:number/retire", RIGHT_SIGNED_IN, &link_retire_form, link_end},
    {METHOD_GET, "/l/*word", RIGHT_ANYONE, NULL, link_follow},
    {METHOD_GET, "/results/posts/:number", RIGHT_SIGNED_IN, NULL, results_post_page},
    {METHOD_GET, "/results/posts/:number/share", RIGHT_SIGNED_IN, NULL, share_page},
    {METHOD_POST, "/results/posts/:number/share/tell", RIGHT_SIGNED_IN, &share_form, share_tell},
    {METHOD_POST, "/results/posts/:number/share/take-back", RIGHT_SIGNED_IN, &share_form,
     share_untell},
    {METHOD_POST, "/results/posts/:number/share/thanks", RIGHT_SIGNED_IN, &share_thanks_form,
     share_thank},
    {METHOD_GET, "/results/posts/:number/new", RIGHT_SIGNED_IN, NULL, entry_post_new_page},
    {METHOD_POST, "/results/posts/:number/new", RIGHT_SIGNED_IN, &entry_form, entry_post_new},
    {METHOD_POST, "/results/entries/:number/take-back", RIGHT_SIGNED_IN, &take_back_form,
     entry_take_back_page},
    {METHOD_GET, "/results/unread", ROLE_CONTENT, NULL, unread_list_page},
    {METHOD_GET, "/results/unread/:number", ROLE_CONTENT, NULL, unread_page},
    {METHOD_POST, "/results/unread/:number", ROLE_CONTENT, &unread_form, unread_decide},
    {METHOD_GET, "/results/unplanned", ROLE_CONTENT, NULL, unplanned_page},
    {METHOD_POST, "/results/unplanned", ROLE_CONTENT, &unplanned_form, unplanned_plan},
    {METHOD_GET, "/channels", RIGHT_SIGNED_IN, NULL, channel_list_page},
    {METHOD_GET, "/channels/new", ROLE_ADMIN, NULL, channel_new_page},
    {METHOD_POST, "/channels/new", ROLE_ADMIN, &channel_form, channel_create},
    {METHOD_GET, "/channels/:number", ROLE_ADMIN, NULL, channel_edit_page},
    {METHOD_POST, "/channels/:number", ROLE_ADMIN, &channel_form, channel_edit},
    {METHOD_POST, "/channels/:number/up", ROLE_ADMIN, &channel_version_form, channel_up},
    {METHOD_POST, "/channels/:number/retire", ROLE_ADMIN, &channel_version_form, channel_retire},
    {METHOD_POST, "/channels/:number/restore", ROLE_ADMIN, &channel_version_form,
     channel_bring_back},
    {METHOD_GET, "/inbound", HEARS, NULL, inbound_list_page},
    {METHOD_GET, "/inbound/csv", HEARS, NULL, inbound_list_csv},
    {METHOD_GET, "/inbound/new", ROLE_CONTENT, NULL, inbound_new_page},
    {METHOD_POST, "/inbound/new", ROLE_CONTENT, &inbound_form, inbound_create},
    {METHOD_GET, "/inbound/:number", HEARS, NULL, inbound_page},
    {METHOD_GET, "/inbound/:number/edit", ROLE_CONTENT, NULL, inbound_edit_page},
    {METHOD_POST, "/inbound/:number/edit", ROLE_CONTENT, &inbound_form, inbound_save},
    {METHOD_POST, "/inbound/:number/move", ROLE_CONTENT | ROLE_LEADER, &inbound_act_form,
     inbound_act},
    {METHOD_POST, "/inbound/:number/erase", ROLE_ADMIN, NULL, inbound_forget},
    {METHOD_GET, "/import", ROLE_CONTENT, NULL, import_list_page},
    {METHOD_POST, "/import", ROLE_CONTENT, &import_upload_form, import_upload},
    {METHOD_GET, "/import/:number", ROLE_CONTENT, NULL, import_page},
    {METHOD_GET, "/import/:number/preview", ROLE_CONTENT, NULL, import_preview_page},
    {METHOD_POST, "/import/:number/preview", ROLE_CONTENT, &import_form, import_save},
    {METHOD_POST, "/import/:number/stop", ROLE_CONTENT, &take_back_form, import_stop_page},
    {METHOD_POST, "/import/:number/give-up", ROLE_CONTENT, &take_back_form, import_give_up_page},
    {METHOD_POST, "/import/:number/take-back", ROLE_CONTENT, &take_back_form, import_take_back},
};

static const struct note notes[] = {
    {"figures-added", "Written down. The sums are made anew."},
    {"figures-taken-back", "Taken back. What stood before stands again."},
    {"planned", "Said. Its figures count for the campaign now."},
    {"imported", "Imported. The sums are made anew."},
    {"import-stopped", "Stopped. Nothing of it is written."},
    {"import-given-up", "Given up. Nothing of the file was kept."},
    {"import-undone", "Taken back whole. What stood before stands again."},
    {"contribution-stated", "Said. It stands in the thread of the goal."},
    {"channel-added", "Added. Campaigns and posts can choose it from now on."},
    {"channel-saved", "Saved."},
    {"channel-up", "Moved up."},
    {"channel-retired", "Retired. It is offered for nothing new; old posts keep it."},
    {"channel-last", "This is the last channel: add another one before you retire it."},
    {"channel-back", "The channel is back."},
    {"shared", "Thank you. You can take it back at any time."},
    {"share-taken-back", "Taken back. Nothing of it remains."},
    {"thanked", "Said. All who shared it read it on this page."},
    {"inbound-logged", "Logged. It waits with whoever answers it."},
    {"inbound-answered", "Answered. Thank you."},
    {"inbound-escalated", "Escalated. It waits with that leader, who sees it at home."},
    {"inbound-closed", "Closed without an answer."},
    {"inbound-open", "Open. It waits for an answer again."},
    {"inbound-erased", "Erased. That it came in still counts."},
    {"looked-at", "Said. It comes back on its day."},
    {"saved", "Saved."},
    {"link-made", "Made. Copy it, and put it where its readers are."},
    {"link-there", "There is such a link already: this one."},
    {"link-retired", "Retired. Who follows it is told that it has ended."},
    {"link-revived", "It leads there again."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "results",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
    .chore = &click_chore,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
