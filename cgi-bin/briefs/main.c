#include "briefs/brief_pages.h"
#include "briefs/edit_pages.h"
#include "briefs/goal_edit_pages.h"
#include "briefs/goal_pages.h"
#include "briefs/import_pages.h"
#include "briefs/list_pages.h"
#include "briefs/progress_pages.h"
#include "briefs/publish_pages.h"
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
