#include "campaigns/ask_edit_pages.h"
#include "campaigns/ask_list_pages.h"
#include "campaigns/ask_move_pages.h"
#include "campaigns/ask_pages.h"
#include "campaigns/board_pages.h"
#include "campaigns/calendar_pages.h"
#include "campaigns/campaign_edit_pages.h"
#include "campaigns/campaign_list_pages.h"
#include "campaigns/campaign_pages.h"
#include "campaigns/coverage_pages.h"
#include "campaigns/feed_pages.h"
#include "campaigns/link_pages.h"
#include "campaigns/measure_pages.h"
#include "campaigns/panel_ask_pages.h"
#include "campaigns/panel_pages.h"
#include "campaigns/post_address_pages.h"
#include "campaigns/post_edit_pages.h"
#include "campaigns/post_export_pages.h"
#include "campaigns/post_import_pages.h"
#include "campaigns/post_list_pages.h"
#include "campaigns/post_master_pages.h"
#include "campaigns/post_move_pages.h"
#include "campaigns/post_pages.h"
#include "campaigns/post_picture_pages.h"
#include "campaigns/post_version_pages.h"
#include "campaigns/queue_pages.h"
#include "campaigns/thread_export_pages.h"
#include "campaigns/thread_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/campaigns", RIGHT_SIGNED_IN, NULL, campaign_list_page},
    {METHOD_GET, "/campaigns/new", ROLE_CONTENT, NULL, campaign_new_page},
    {METHOD_POST, "/campaigns/new", ROLE_CONTENT, &campaign_form, campaign_create},
    {METHOD_GET, "/campaigns/:number", RIGHT_SIGNED_IN, NULL, campaign_page},
    {METHOD_GET, "/campaigns/:number/people", RIGHT_SIGNED_IN, NULL, campaign_people_page},
    {METHOD_GET, "/campaigns/:number/edit", ROLE_CONTENT | ROLE_LEADER, NULL, campaign_edit_page},
    {METHOD_POST, "/campaigns/:number/edit", ROLE_CONTENT | ROLE_LEADER, &campaign_form,
     campaign_save},
    {METHOD_POST, "/campaigns/:number/state", ROLE_CONTENT | ROLE_LEADER, &campaign_state_form,
     campaign_state_change},
    {METHOD_POST, "/campaigns/:number/goals/:number/confirm", ROLE_CONTENT | ROLE_LEADER,
     &link_confirm_form, link_confirm_post},
    {METHOD_GET, "/campaigns/:number/goals/:number/withdraw", ROLE_CONTENT | ROLE_LEADER, NULL,
     link_withdraw_page},
    {METHOD_POST, "/campaigns/:number/goals/:number/withdraw", ROLE_CONTENT | ROLE_LEADER,
     &link_withdraw_form, link_withdraw_post},
    {METHOD_GET, "/campaigns/:number/measures/new", ROLE_CONTENT | ROLE_LEADER, NULL,
     measure_new_page},
    {METHOD_POST, "/campaigns/:number/measures/new", ROLE_CONTENT | ROLE_LEADER, &measure_form,
     measure_create},
    {METHOD_GET, "/campaigns/:number/measures/:number", ROLE_CONTENT | ROLE_LEADER, NULL,
     measure_edit_page},
    {METHOD_POST, "/campaigns/:number/measures/:number", ROLE_CONTENT | ROLE_LEADER, &measure_form,
     measure_save},
    {METHOD_POST, "/campaigns/:number/measures/:number/remove", ROLE_CONTENT | ROLE_LEADER,
     &measure_remove_form, measure_remove},
    {METHOD_GET, "/campaigns/:number/posts", RIGHT_SIGNED_IN, NULL, campaign_posts_page},
    {METHOD_GET, "/campaigns/:number/posts/import", ROLE_CONTENT | ROLE_LEADER, NULL,
     post_import_page},
    {METHOD_POST, "/campaigns/:number/posts/import", ROLE_CONTENT | ROLE_LEADER, &post_import_form,
     post_import},

    {METHOD_GET, "/posts", RIGHT_SIGNED_IN, NULL, post_list_page},
    {METHOD_GET, "/posts/queue", RIGHT_SIGNED_IN, NULL, queue_page},
    {METHOD_GET, "/posts/states", RIGHT_SIGNED_IN, NULL, post_states_page},
    {METHOD_GET, "/posts/panel", RIGHT_SIGNED_IN, NULL, panel_page},
    {METHOD_POST, "/posts/panel", RIGHT_SIGNED_IN, &panel_form, panel_answer},
    {METHOD_GET, "/posts/panel/:number", RIGHT_SIGNED_IN, NULL, panel_draft_page},
    {METHOD_POST, "/posts/panel/:number", RIGHT_SIGNED_IN, &panel_vote_form, panel_vote},
    {METHOD_GET, "/posts/:number/panel", RIGHT_SIGNED_IN, NULL, panel_ask_page},
    {METHOD_POST, "/posts/:number/panel", RIGHT_SIGNED_IN, &panel_ask_form, panel_ask},
    {METHOD_POST, "/posts/:number/panel/end", RIGHT_SIGNED_IN, &panel_end_form, panel_end},
    {METHOD_GET, "/posts/new", RIGHT_SIGNED_IN, NULL, post_new_page},
    {METHOD_POST, "/posts/new", RIGHT_SIGNED_IN, &post_form, post_create},
    {METHOD_POST, "/posts/preview", RIGHT_SIGNED_IN, &post_preview_form, post_preview},
    {METHOD_GET, "/posts/:number", RIGHT_SIGNED_IN, NULL, post_page},
    {METHOD_GET, "/posts/:number/edit", RIGHT_SIGNED_IN, NULL, post_edit_page},
    {METHOD_POST, "/posts/:number/edit", RIGHT_SIGNED_IN, &post_form, post_save},
    {METHOD_GET, "/posts/:number/pictures", RIGHT_SIGNED_IN, NULL, post_pictures_page},
    {METHOD_POST, "/posts/:number/pictures", RIGHT_SIGNED_IN, &post_picture_form,
     post_picture_bring},
    {METHOD_GET, "/posts/:number/pictures/:number", RIGHT_SIGNED_IN, NULL, post_picture_page},
    {METHOD_POST, "/posts/:number/pictures/:number", RIGHT_SIGNED_IN, &post_picture_words_form,
     post_picture_say_anew},
    {METHOD_POST, "/posts/:number/pictures/:number/remove", RIGHT_SIGNED_IN, NULL,
     post_picture_take_away},
    {METHOD_GET, "/pictures/*name", RIGHT_SIGNED_IN, NULL, picture_page},
    {METHOD_POST, "/posts/:number/move", RIGHT_SIGNED_IN, &post_move_form, post_move_make},
    {METHOD_GET, "/posts/:number/address", RIGHT_SIGNED_IN, NULL, post_address_page},
    {METHOD_POST, "/posts/:number/address", RIGHT_SIGNED_IN, &post_address_form, post_address_save},
    {METHOD_GET, "/posts/:number/channels", RIGHT_SIGNED_IN, NULL, post_channels_page},
    {METHOD_POST, "/posts/:number/channels", RIGHT_SIGNED_IN, &post_channels_form,
     post_channels_add},
    {METHOD_POST, "/posts/:number/begin", RIGHT_SIGNED_IN, &post_master_form, post_begin_again},
    {METHOD_POST, "/posts/:number/hold", RIGHT_SIGNED_IN, &post_master_form, post_hold},
    {METHOD_GET, "/posts/:number/markdown", RIGHT_SIGNED_IN, NULL, post_markdown},
    {METHOD_GET, "/posts/:number/versions", RIGHT_SIGNED_IN, NULL, post_versions_page},
    {METHOD_GET, "/posts/:number/versions/:number", RIGHT_SIGNED_IN, NULL, post_version_page},
    {METHOD_GET, "/posts/:number/compare/:number/:number", RIGHT_SIGNED_IN, NULL,
     post_compare_page},
    {METHOD_POST, "/posts/:number/versions/:number/restore", RIGHT_SIGNED_IN, &post_restore_form,
     post_restore},

    {METHOD_GET, "/board", RIGHT_SIGNED_IN, NULL, board_page},
    {METHOD_GET, "/calendar", RIGHT_SIGNED_IN, NULL, calendar_page},
    {METHOD_GET, "/calendar/feed", RIGHT_SIGNED_IN, NULL, feed_page},
    {METHOD_POST, "/calendar/feed/make", RIGHT_SIGNED_IN, NULL, feed_key_make},
    {METHOD_POST, "/calendar/feed/withdraw", RIGHT_SIGNED_IN, NULL, feed_key_withdraw},
    {METHOD_GET, "/calendar/feed/*key/posts.ics", RIGHT_ANYONE, NULL, feed_calendar},

    {METHOD_GET, "/coverage", ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN, NULL, coverage_page},
    {METHOD_GET, "/coverage/csv", ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN, NULL, coverage_csv},

    {METHOD_GET, "/thread/goals/:number", RIGHT_SIGNED_IN, NULL, thread_goal_page},
    {METHOD_GET, "/thread/goals/:number/csv", RIGHT_SIGNED_IN, NULL, thread_goal_csv},
    {METHOD_GET, "/thread/goals/:number/json", RIGHT_SIGNED_IN, NULL, thread_goal_json},
    {METHOD_GET, "/thread/campaigns/:number", RIGHT_SIGNED_IN, NULL, thread_campaign_page},
    {METHOD_GET, "/thread/campaigns/:number/csv", RIGHT_SIGNED_IN, NULL, thread_campaign_csv},
    {METHOD_GET, "/thread/campaigns/:number/json", RIGHT_SIGNED_IN, NULL, thread_campaign_json},
    {METHOD_GET, "/thread/posts/:number", RIGHT_SIGNED_IN, NULL, thread_post_page},
    {METHOD_GET, "/thread/posts/:number/csv", RIGHT_SIGNED_IN, NULL, thread_post_csv},
    {METHOD_GET, "/thread/posts/:number/json", RIGHT_SIGNED_IN, NULL, thread_post_json},

    {METHOD_GET, "/asks", RIGHT_SIGNED_IN, NULL, ask_list_page},
    {METHOD_GET, "/asks/csv", RIGHT_SIGNED_IN, NULL, ask_list_csv},
    {METHOD_GET, "/asks/record", ROLE_CONTENT | ROLE_LEADER, NULL, ask_record_page},
    {METHOD_GET, "/asks/new", ROLE_CONTENT, NULL, ask_new_page},
    {METHOD_POST, "/asks/new", ROLE_CONTENT, &ask_form, ask_create},
    {METHOD_GET, "/asks/:number", RIGHT_SIGNED_IN, NULL, ask_page},
    {METHOD_GET, "/asks/:number/edit", ROLE_CONTENT, NULL, ask_edit_page},
    {METHOD_POST, "/asks/:number/edit", ROLE_CONTENT, &ask_form, ask_save},
    {METHOD_POST, "/asks/:number/move", RIGHT_SIGNED_IN, &ask_move_form, ask_move_make},
    {METHOD_POST, "/asks/:number/decide", RIGHT_SIGNED_IN, &ask_move_form, ask_decide},
    {METHOD_POST, "/asks/:number/outcome", RIGHT_SIGNED_IN, &ask_move_form, ask_outcome_say},
};

static const struct note notes[] = {
    {"created", "The campaign is filed. Its goals' leaders see it from now on."},
    {"saved", "Saved."},
    {"started", "The campaign is live."},
    {"done", "The campaign is done."},
    {"stopped",
     "The campaign is stopped. Its page says why. Its posts stay where they are, and none can "
     "be scheduled or published until it is open again."},
    {"reopened", "The campaign is live again."},
    {"confirmed", "Still true: the goal's leader sees that you looked."},
    {"confirmed-before", "Somebody has said so already. Nothing is left to do."},
    {"link-gone", "The campaign does not serve that goal any more."},
    {"goal-changed-again", "The goal changed again since you opened that page. Read it once more."},
    {"withdrawn", "Withdrawn. Its history keeps your reason."},
    {"withdrawn-last", "Withdrawn. The campaign serves no goal now: choose one, or stop it."},
    {"measure-saved", "Saved. The campaign says now what it should bring."},
    {"measure-gone", "The measure is taken away."},
    {"post-saved", "Saved."},
    {"locked", "Its text is locked now. See below what can happen next."},
    {"imported", "The files are posts of this campaign now."},
    {"drafting", "It can be written on."},
    {"in_review", "It waits for its review. Its text is locked until then."},
    {"approved", "Approved. The author sees your words."},
    {"changes_wanted", "The author sees what works and what you ask for."},
    {"scheduled", "It is on the schedule."},
    {"moved-before",
     "Somebody moved or changed that post before you did. Here is how it stands now; what you sent "
     "changed nothing."},
    {"unscheduled", "It is off the schedule, and stays approved."},
    {"published", "Published. It is part of the thread from now on."},
    {"declined", "Declined, with your words."},
    {"dropped", "Dropped. It can be taken up again."},
    {"panel-joined", "You are on the panel. Drafts that want an opinion come to your home."},
    {"panel-left", "You left the panel. What you said is not linked to you any more."},
    {"panel-saved", "Saved."},
    {"panel-voted", "Thank you. You can change it until the question is closed."},
    {"panel-asked", "Asked. Members of the panel see the draft from now on."},
    {"panel-closed", "Closed. Members of the panel do not see the draft any more."},
    {"panel-withdrawn", "Withdrawn. Members of the panel do not see the draft any more."},
    {"picture-said", "Saved what it shows."},
    {"picture-added", "Added. Below is how to show it within a text in Markdown."},
    {"picture-removed", "Removed."},
    {"address-mended", "Its address is corrected. The history keeps your reason."},
    {"channels-added",
     "Each channel has a text of its own now: the tabs lead from one to the next."},
    {"begun-again",
     "It begins again from the master text. What it said before is among its versions."},
    {"holds", "This text still holds. You will see when the master text changes again."},
    {"restored", "That text stands again, as a new version."},
    {"key-gone", "The key is taken back. Programs that used it get nothing more."},
    {"ask-created", "Saved as a draft. Look it over, then send it."},
    {"ask-saved", "Saved. Whoever decides sees what changed."},
    {"ask-same", "Nothing was different, so nothing was changed."},
    {"ask-sent", "Sent. It waits for a decision from now on."},
    {"ask-again", "Asked again. The history keeps what was said before."},
    {"ask-approved", "Approved. Whoever asked sees it."},
    {"ask-part", "Approved in part, with your words."},
    {"ask-more", "Whoever asked sees what you want to know."},
    {"ask-declined", "Declined, with your words."},
    {"ask-withdrawn", "Withdrawn, with your words."},
    {"ask-outcome", "Thank you. The record keeps what came of it."},
    {NULL, NULL},
};

static const struct handler handler = {.name = "campaigns",
                                       .routes = routes,
                                       .route_count = sizeof routes / sizeof routes[0],
                                       .notes = notes,
                                       .render_again = posts_render_again};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
