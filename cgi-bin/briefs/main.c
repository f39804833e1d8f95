#include "briefs/answer_pages.h"
#include "briefs/brief_pages.h"
#include "briefs/edit_pages.h"
#include "briefs/goal_edit_pages.h"
#include "briefs/goal_pages.h"
#include "briefs/import_pages.h"
#include "briefs/list_pages.h"
#include "briefs/progress_pages.h"
#include "briefs/publish_pages.h"
#include "briefs/question_act_pages.h"
#include "briefs/question_edit_pages.h"
#include "briefs/question_list_pages.h"
#include "briefs/question_pages.h"
#include "briefs/round_pages.h"
#include "briefs/version_pages.h"
#include "lib/app.h"

static const struct route routes[] = {
    {METHOD_GET, "/briefs", RIGHT_SIGNED_IN, NULL, brief_list_page},
    {METHOD_POST, "/briefs", ROLE_LEADER, &brief_form, brief_create},
    {METHOD_GET, "/briefs/new", ROLE_LEADER, NULL, brief_new_page},
    {METHOD_GET, "/briefs/import", ROLE_LEADER, NULL, brief_import_page},
    {METHOD_POST, "/briefs/import", ROLE_LEADER, &import_form, brief_import},
    {METHOD_POST, "/briefs/preview", RIGHT_SIGNED_IN, &preview_form, brief_preview},

    {METHOD_GET, "/briefs/:number", RIGHT_SIGNED_IN, NULL, brief_page},
    {METHOD_POST, "/briefs/:number/read", RIGHT_SIGNED_IN, &read_form, brief_read},
    {METHOD_GET, "/briefs/:number/edit", RIGHT_SIGNED_IN, NULL, brief_edit_page},
    {METHOD_POST, "/briefs/:number/edit", RIGHT_SIGNED_IN, &brief_form, brief_edit},
    {METHOD_GET, "/briefs/:number/publish", RIGHT_SIGNED_IN, NULL, brief_publish_page},
    {METHOD_POST, "/briefs/:number/publish", RIGHT_SIGNED_IN, &publish_form, brief_publish},
    {METHOD_POST, "/briefs/:number/archive", RIGHT_SIGNED_IN, &version_form, brief_put_away},
    {METHOD_POST, "/briefs/:number/unarchive", RIGHT_SIGNED_IN, &version_form, brief_bring_back},

    {METHOD_GET, "/briefs/:number/history", RIGHT_SIGNED_IN, NULL, brief_history_page},
    {METHOD_GET, "/briefs/:number/changes", RIGHT_SIGNED_IN, NULL, brief_changes_page},
    {METHOD_GET, "/briefs/:number/versions/:number", RIGHT_SIGNED_IN, NULL, brief_version_page},
    {METHOD_GET, "/briefs/:number/compare/:number/:number", RIGHT_SIGNED_IN, NULL,
     brief_compare_page},
    {METHOD_POST, "/briefs/:number/versions/:number/restore", RIGHT_SIGNED_IN, &version_form,
     brief_restore},

    {METHOD_GET, "/briefs/:number/goals/new", RIGHT_SIGNED_IN, NULL, goal_new_page},
    {METHOD_POST, "/briefs/:number/goals", RIGHT_SIGNED_IN, &goal_form, goal_create},
    {METHOD_GET, "/goals/:number", RIGHT_SIGNED_IN, NULL, goal_page},
    {METHOD_GET, "/goals/:number/edit", RIGHT_SIGNED_IN, NULL, goal_edit_page},
    {METHOD_POST, "/goals/:number/edit", RIGHT_SIGNED_IN, &goal_form, goal_edit},
    {METHOD_POST, "/goals/:number/archive", RIGHT_SIGNED_IN, &version_form, goal_put_away},
    {METHOD_POST, "/goals/:number/restore", RIGHT_SIGNED_IN, &version_form, goal_bring_back},

    {METHOD_GET, "/goals/:number/history", RIGHT_SIGNED_IN, NULL, goal_history_page},
    {METHOD_GET, "/goals/:number/progress", RIGHT_SIGNED_IN, NULL, progress_page},
    {METHOD_POST, "/goals/:number/progress", RIGHT_SIGNED_IN, &progress_form, progress_add_page},
    {METHOD_GET, "/goals/:number/progress/:number", RIGHT_SIGNED_IN, NULL, progress_edit_page},
    {METHOD_POST, "/goals/:number/progress/:number", RIGHT_SIGNED_IN, &progress_form,
     progress_edit},
    {METHOD_POST, "/goals/:number/progress/:number/take-back", RIGHT_SIGNED_IN, &version_form,
     progress_take_back},
    {METHOD_POST, "/goals/:number/progress/:number/restore", RIGHT_SIGNED_IN, &version_form,
     progress_put_back},

    {METHOD_GET, "/questions", RIGHT_SIGNED_IN, NULL, question_list_page},
    {METHOD_GET, "/questions/csv", RIGHT_SIGNED_IN, NULL, question_list_csv},
    {METHOD_GET, "/questions/new", RIGHT_SIGNED_IN, NULL, question_new_page},
    {METHOD_POST, "/questions/new", RIGHT_SIGNED_IN, &question_form, question_create},
    {METHOD_GET, "/questions/:number", RIGHT_SIGNED_IN, NULL, question_page},
    {METHOD_GET, "/questions/:number/edit", RIGHT_SIGNED_IN, NULL, question_edit_page},
    {METHOD_POST, "/questions/:number/edit", RIGHT_SIGNED_IN, &question_form, question_edit},
    {METHOD_POST, "/questions/:number/answer", RIGHT_SIGNED_IN, &question_answer_form,
     question_answer},
    {METHOD_POST, "/questions/:number/accept", RIGHT_SIGNED_IN, &question_act_form,
     question_accept},
    {METHOD_POST, "/questions/:number/move", RIGHT_SIGNED_IN, &question_act_form, question_go},
    {METHOD_POST, "/questions/:number/pass", RIGHT_SIGNED_IN, &question_act_form, question_hand_on},
    {METHOD_POST, "/questions/:number/support", RIGHT_SIGNED_IN, &question_act_form,
     question_second},
    {METHOD_POST, "/questions/:number/agree", RIGHT_SIGNED_IN, &question_act_form,
     question_publish},
    {METHOD_GET, "/questions/:number/answers/:number", RIGHT_SIGNED_IN, NULL, answer_edit_page},
    {METHOD_POST, "/questions/:number/answers/:number", RIGHT_SIGNED_IN, &answer_form, answer_edit},

    {METHOD_GET, "/questions/rounds", RIGHT_SIGNED_IN, NULL, round_list_page},
    {METHOD_POST, "/questions/rounds", ROLE_LEADER, &round_form, round_create},
    {METHOD_GET, "/questions/rounds/new", ROLE_LEADER, NULL, round_new_page},
    {METHOD_GET, "/questions/rounds/:number", RIGHT_SIGNED_IN, NULL, round_page},
    {METHOD_GET, "/questions/rounds/:number/edit", ROLE_LEADER, NULL, round_edit_page},
    {METHOD_POST, "/questions/rounds/:number/edit", ROLE_LEADER, &round_form, round_edit},
    {METHOD_POST, "/questions/rounds/:number/close", ROLE_LEADER, &version_form, round_close},
    {METHOD_POST, "/questions/rounds/:number/reopen", ROLE_LEADER, &version_form, round_open},
};

static const struct note notes[] = {
    {"created", "Saved as a draft. Only you and your delegate see it until you publish it."},
    {"saved", "Saved. Readers see it once you publish it."},
    {"imported", "Imported as a draft. Check the text, write the vision, then add the goals."},
    {"published", "Published. Everyone sees it from now on."},
    {"read", "Thank you. It is no longer listed as new to you."},
    {"archived", "Archived. It is out of the list, and its versions are kept."},
    {"back", "Back in the list."},
    {"restored", "The older text is in the editor. Publish it to show it to readers."},
    {"goal-added", "The goal was added."},
    {"goal-saved", "The goal was saved."},
    {"goal-means-else", "The goal was saved. The campaigns linked to it are in doubt until their"
                        " owners confirm them."},
    {"figure-added", "The figure was written down."},
    {"figure-corrected", "The figure was corrected."},
    {"figure-taken-back", "The figure was taken back. It stays in the history."},
    {"figure-back", "The figure is back."},
    {"goal-archived", "The goal is archived. No new campaign can be filed against it."},
    {"goal-back", "The goal is live again."},
    {"asked", "Asked. It stands on the home of who is to answer, and you are told on yours."},
    {"asked-there", "Asked. Others can say that they would like to know too."},
    {"answered", "Your answer is there."},
    {"answer-saved", "Your answer was saved."},
    {"accepted", "Marked. It stands first, and where the question was asked."},
    {"mark-off", "The mark is off."},
    {"asked-again", "Asked again."},
    {"question-withdrawn", "Withdrawn. Nobody waits for an answer any more."},
    {"question-saved", "Your question was saved."},
    {"passed-on", "Passed on."},
    {"supported", "You are counted. Nobody sees who is."},
    {"support-off", "You are no longer counted."},
    {"agreed", "You agree. It is published, without names, once both of you do and there is an"
               " answer."},
    {"agreed-not", "It stays between the two of you."},
    {"round-open", "Open. People can ask from now on."},
    {"round-saved", "Saved."},
    {"round-over", "Over. It takes no more questions, and its answers stay."},
    {"round-on", "It takes questions again."},
    {NULL, NULL},
};

static const struct handler handler = {
    .name = "briefs",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
    .notes = notes,
    .render_again = briefs_render_again,
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
