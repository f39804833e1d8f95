#include "home/first_steps.h"

#include "home/home_store.h"
#include "lib/page.h"
#include "lib/session.h"

struct step {
    const char *icon;
    const char *title;
    const char *words;
    const char *action;
    const char *href;
};

enum { STEPS = 3 };

/* The first whose role the person holds. */
static const struct {
    unsigned role;
    struct step steps[STEPS];
} by_role[] = {
    {ROLE_ADMIN,
     {{"user-plus", "Invite the first people", "Each gets a link that works once.", "Invite",
       "/accounts/new"},
      {"accounts", "Name the departments", "Leaders see what was read by department.",
       "Departments", "/departments"},
      {"status-done", "Look at the settings",
       "How long things may wait, and what stands under a post.", "Settings", "/settings"}}},
    {ROLE_LEADER,
     {{"brief", "Publish a brief with a goal",
       "One page: what changes, why, and a number that shows it.", "Write a brief",
       "/briefs/new?filled=1"},
      {"hand", "Answer what waits for you", "Asks and questions come to this page; a minute each.",
       "Asks", "/asks"},
      {"figure", "See what the work brought",
       "From each goal to the campaigns and the figures behind it.", "Coverage", "/coverage"}}},
    {ROLE_CONTENT,
     {{"goal", "Read what leaders want to reach", "Every campaign serves one of these goals.",
       "Briefs", "/briefs"},
      {"campaign", "Link a campaign to a goal",
       "Say why it serves it, and what would show that it did.", "New campaign",
       "/campaigns/new?filled=1"},
      {"post", "Look at your queue", "What waits for you, and what is late, stands on top.",
       "My queue", "/posts/queue"}}},
    {ROLE_EMPLOYEE,
     {{"brief", "Read where we are going", "The newest brief takes a few minutes.", "Briefs",
       "/briefs"},
      {"hand", "Say what you like to do",
       "A photo, a review, your own words. Only if you want to, and only while you do.",
       "What I like to do", "/volunteer"},
      {"help", "See where you could help", "Each call says how many minutes it takes.",
       "Help wanted", "/help-wanted"}}},
};

static void show_step(HDF *row, const struct step *step)
{
    page_text(row, "Icon", step->icon);
    page_text(row, "Title", step->title);
    page_text(row, "Words", step->words);
    page_text(row, "Action", step->action);
    page_text(row, "Href", step->href);
}

static void show_steps_of_role(struct request *request)
{
    size_t at = 0;
    while (at + 1 < sizeof by_role / sizeof by_role[0] && !person_is(request, by_role[at].role))
        at++;
    for (size_t i = 0; i < STEPS; i++)
        show_step(page_item(page_root(request), "FirstSteps", i), &by_role[at].steps[i]);
}

/* What only a leader or the content team does is for an admin to ask for. */
static const struct {
    struct step step;
    unsigned role;     /* who does it */
    const char *asked; /* what an admin without that role is told */
} first_hour[FIRST_HOUR_STEPS] = {
    [FIRST_PEOPLE] = {{"user-plus", "Bring your people", "One by one, or all from a file.",
                       "Invite a person", "/accounts/new"},
                      ROLE_ADMIN,
                      ""},
    [FIRST_ROLES] = {{"accounts", "Name a leader and somebody of the content team",
                      "Leaders set goals; the content team links its work to them.",
                      "See the accounts", "/accounts"},
                     ROLE_ADMIN,
                     ""},
    [FIRST_BRIEF] = {{"brief", "Publish the first brief, with a goal",
                      "It begins filled with an example that you change.", "Write it",
                      "/briefs/new?filled=1"},
                     ROLE_LEADER,
                     "Leaders write it: their home leads them there. To try it yourself, give your"
                     " account that role."},
    [FIRST_CAMPAIGN] = {{"campaign", "Link the first campaign to that goal",
                         "It begins filled with an example, too.", "Plan it",
                         "/campaigns/new?filled=1"},
                        ROLE_CONTENT,
                        "The content team plans it. To try it yourself, give your account that"
                        " role."},
    [FIRST_VOLUNTEER] = {{"help", "Ask for help, and have somebody offer it",
                          "The best voices are those who do the work.", "Ask for help",
                          "/help-wanted/new?filled=1"},
                         ROLE_CONTENT,
                         "The content team asks; anybody may offer."},
};

static void show_first_hour(struct request *request, const bool done[FIRST_HOUR_STEPS])
{
    int count = 0;
    bool any = false;
    HDF *node = page_node(request, "FirstHour");
    for (size_t i = 0; i < FIRST_HOUR_STEPS; i++) {
        HDF *row = page_item(node, "Steps", i);
        show_step(row, &first_hour[i].step);
        page_flag(row, "Done", done[i]);
        page_flag(row, "Next", !done[i] && !any);
        any = any || !done[i];
        count += done[i];
        if (person_is(request, first_hour[i].role))
            continue;
        page_text(row, "Words", first_hour[i].asked);
        page_text(row, "Action", "My account");
        page_format(row, "Href", "/accounts/%lld", (long long)person_id(request));
    }
    page_number(node, "Count", count);
    page_number(node, "All", FIRST_HOUR_STEPS);
    page_format(node, "Words", "%d of %d done", count, (int)FIRST_HOUR_STEPS);
}

enum status first_steps_show(struct request *request)
{
    bool done[FIRST_HOUR_STEPS];
    bool wanted = false;
    enum status status = STATUS_OK;
    if (person_is(request, ROLE_ADMIN))
        status = first_hour_load(request, done, &wanted);
    if (wanted)
        show_first_hour(request, done);
    else if (request->person->is_new)
        show_steps_of_role(request);
    return status;
}
