#include "home/search_pages.h"

#include <stdio.h>
#include <string.h>

#include "home/search_store.h"
#include "lib/excerpt.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"

enum { FOUND_FIRST = 5, FOUND_IN_PALETTE = 3, FOUND_MOST = 30, EXCERPT_LETTERS = 170 };

/* A goal is live unless it says otherwise. */
static void show_goal_state(HDF *node, const char *state)
{
    if (strcmp(state, "archived") == 0)
        page_brief_state(node, state);
}

/* The kinds of things that are searched, in the order of the page. */
static const struct kind {
    const char *name; /* in addresses */
    const char *word;
    const char *one;
    const char *icon;
    const char *address;
    enum status (*find)(struct request *request, const struct search *search, int64_t limit,
                        struct found_list *list);
    void (*show_state)(HDF *node, const char *state);
} kinds[] = {
    {"briefs", "Briefs", "Brief", "brief", "/briefs/", search_briefs, page_brief_state},
    {"goals", "Goals", "Goal", "goal", "/goals/", search_goals, show_goal_state},
    {"campaigns", "Campaigns", "Campaign", "campaign", "/campaigns/", search_campaigns,
     page_campaign_state},
    {"posts", "Posts", "Post", "post", "/posts/", search_posts, page_post_state},
    {"questions", "Questions", "Question", "question", "/questions/", search_questions,
     page_question_state},
    {"people", "People", "Person", "people", "/people/", search_people, NULL},
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* Where one can go and what one can do, by role; `also` are further words that find it. */
static const struct way {
    const char *title;
    const char *also;
    const char *href;
    const char *icon;
    unsigned right;
} ways[] = {
    {"Write a brief", "new goal strategy vision", "/briefs/new", "brief", ROLE_LEADER},
    {"Import a brief", "markdown upload file", "/briefs/import", "upload", ROLE_LEADER},
    {"New campaign", "file write plan", "/campaigns/new", "campaign", ROLE_CONTENT},
    {"Ask for help", "new call volunteers", "/help-wanted/new", "help", ROLE_CONTENT},
    {"New post", "write article", "/posts/new", "post", ROLE_EMPLOYEE},
    {"Ask a question", "new leader brief goal", "/questions", "question", ROLE_EMPLOYEE},
    {"Ask for money, people, time or a decision", "new ask budget", "/asks/new", "hand",
     ROLE_CONTENT},
    {"Log what came from outside", "new inbound comment complaint idea", "/inbound/new", "message",
     ROLE_CONTENT},
    {"Explain a word", "new glossary term", "/glossary/new", "quote", ROLE_CONTENT | ROLE_ADMIN},
    {"Add a person", "invite account new", "/accounts/new", "user-plus", ROLE_ADMIN},
    {"Write", "new post article", "/write", "write", ROLE_EMPLOYEE},
    {"Say how you would like to help", "volunteer interests networks", "/volunteer", "hand",
     ROLE_EMPLOYEE},
    {"Home", "start", "/", "home", ROLE_EMPLOYEE},
    {"Briefs", "strategy goals", "/briefs", "brief", ROLE_EMPLOYEE},
    {"Campaigns", "", "/campaigns", "campaign", ROLE_EMPLOYEE},
    {"Posts", "articles queue review", "/posts", "post", ROLE_EMPLOYEE},
    {"My queue", "waiting late review posts", "/posts/queue", "clock", ROLE_EMPLOYEE},
    {"The panel", "opinion drafts vote join leave", "/posts/panel", "people", ROLE_EMPLOYEE},
    {"How a post goes", "states moves rules review", "/posts/states", "info", ROLE_EMPLOYEE},
    {"Board", "posts states review kanban", "/board", "list", ROLE_EMPLOYEE},
    {"Calendar", "posts month week schedule dates", "/calendar", "calendar", ROLE_EMPLOYEE},
    {"Calendar in your own program", "ical subscribe feed outlook key", "/calendar/feed", "link",
     ROLE_EMPLOYEE},
    {"Results", "figures metrics reach outcome", "/results", "figure", ROLE_EMPLOYEE},
    {"Bring a file of figures", "import csv metrics upload", "/import", "upload", ROLE_CONTENT},
    {"Unplanned work", "figures match posts", "/results/unplanned", "figure", ROLE_CONTENT},
    {"Articles that nobody reads", "unread keep rework retire", "/results/unread", "figure",
     ROLE_CONTENT},
    {"Coverage", "gaps goals without campaigns suspect links", "/coverage", "goal",
     ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN},
    {"Asks", "money people time decision waiting", "/asks", "hand", ROLE_EMPLOYEE},
    {"What asks came to", "record track decisions", "/asks/record", "hand",
     ROLE_CONTENT | ROLE_LEADER},
    {"From outside", "inbound comments complaints ideas", "/inbound", "message",
     ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN},
    {"The week on a page", "digest print mail outcomes", "/digest", "brief",
     ROLE_CONTENT | ROLE_LEADER},
    {"How we work together", "team figure age of briefs time to answer decide", "/digest/team",
     "figure", ROLE_LEADER},
    {"Channels", "networks blocked owner", "/channels", "megaphone", ROLE_EMPLOYEE},
    {"New channel", "add network admin", "/channels/new", "megaphone", ROLE_ADMIN},
    {"What I offered", "my offers calls places taken", "/help-wanted/mine", "help", ROLE_EMPLOYEE},
    {"Help wanted", "calls asks volunteer", "/help-wanted", "help", ROLE_EMPLOYEE},
    {"Questions", "ask answer", "/questions", "question", ROLE_EMPLOYEE},
    {"Office hours", "ask a leader round", "/questions/rounds", "question", ROLE_EMPLOYEE},
    {"Glossary", "words explained terms", "/glossary", "quote", ROLE_EMPLOYEE},
    {"New office hour", "take questions round", "/questions/rounds/new", "question", ROLE_LEADER},
    {"People", "colleagues departments", "/people", "people", ROLE_EMPLOYEE},
    {"My settings", "me account profile time zone", "/me", "me", ROLE_EMPLOYEE},
    {"My password", "change me account", "/me/password", "me", ROLE_EMPLOYEE},
    {"Where I am signed in", "sessions devices end me", "/me/sessions", "me", ROLE_EMPLOYEE},
    {"Accounts", "people roles invite admin", "/accounts", "accounts", ROLE_ADMIN},
    {"Add people from a file", "import csv accounts", "/accounts/import", "upload", ROLE_ADMIN},
    {"Departments", "accounts teams", "/departments", "accounts", ROLE_ADMIN},
    {"Style guide", "parts design colours", "/styleguide", "eye", ROLE_ADMIN},
    {"Settings", "settings tolerance portal admin", "/settings", "settings", ROLE_ADMIN},
};

static void show_ways(struct request *request, const struct search *search)
{
    size_t shown = 0;
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        const struct way *way = &ways[i];
        const char *words = arena_printf(request->arena, "%s %s", way->title, way->also);
        if (!person_is(request, way->right) || !search_fits(search, words))
            continue;
        HDF *row = page_item(page_root(request), "Ways", shown++);
        page_text(row, "Title", way->title);
        page_text(row, "Href", way->href);
        page_text(row, "Icon", way->icon);
    }
}

static void show_found(struct request *request, HDF *row, const struct kind *kind,
                       const struct search *search, const struct found *found)
{
    page_format(row, "Href", "%s%lld", kind->address, (long long)found->id);
    search_mark(row, "Title", search, found->title);
    search_mark(row, "Excerpt", search,
                excerpt(request->arena, found->piece, EXCERPT_LETTERS, found->is_inside));
    page_text(row, "Meta", found->meta);
    if (kind->find == search_people)
        page_person(row, "Person", found->id, found->title);
    else
        kind->show_state(row, found->state);
}

/* Looks for one kind and shows at most `most` of it. */
static enum status show_kind(struct request *request, size_t index, const struct kind *kind,
                             const struct search *search, size_t most)
{
    struct found_list list;
    enum status status = kind->find(request, search, (int64_t)most + 1, &list);
    if (list.is_too_common)
        page_text(page_item(page_root(request), "TooCommon", index), "Word", kind->name);
    if (status != STATUS_OK || list.count == 0)
        return status;
    HDF *group = page_item(page_root(request), "Groups", index);
    page_text(group, "Name", kind->name);
    page_text(group, "Word", kind->word);
    page_text(group, "One", kind->one);
    page_text(group, "Icon", kind->icon);
    page_flag(group, "More", list.count > most);
    for (size_t i = 0; i < list.count && i < most; i++)
        show_found(request, page_item(group, "Items", i), kind, search, &list.items[i]);
    page_flag(page_root(request), "Search.Found", true);
    return STATUS_OK;
}

static const struct kind *wanted_kind(const struct request *request)
{
    const char *name = params_get(&request->query, "kind");
    for (size_t i = 0; name != NULL && i < KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return NULL;
}

static enum status show_all(struct request *request, const struct search *search, bool palette)
{
    const struct kind *wanted = wanted_kind(request);
    size_t most = palette ? FOUND_IN_PALETTE : FOUND_FIRST;
    for (size_t i = 0; i < KINDS; i++) {
        if (wanted != NULL && wanted != &kinds[i])
            continue;
        enum status status =
            show_kind(request, i, &kinds[i], search, wanted != NULL ? FOUND_MOST : most);
        if (status != STATUS_OK)
            return status;
    }
    if (wanted != NULL)
        page_text(page_root(request), "Search.Kind", wanted->word);
    else
        show_ways(request, search);
    return STATUS_OK;
}

enum status search_page(struct request *request)
{
    const char *typed = params_get(&request->query, "q");
    bool palette = params_get(&request->query, "palette") != NULL;
    struct search search = search_read(request, typed == NULL ? "" : typed);
    HDF *root = page_root(request);
    page_title(request, "search", *search.typed == '\0' ? "Search" : "Search: %s", search.typed);
    page_text(root, "Search.Query", search.typed);
    page_flag(root, "Search.HasWords", search.count > 0);
    page_flag(root, "Search.IsShort", search.count > 0 && *search.boolean == '\0');
    if (*search.left_out != '\0')
        page_text(root, "Search.LeftOut", search.left_out);
    enum status status = show_all(request, &search, palette);
    if (status != STATUS_OK)
        return status;
    return page_show(request, palette ? "home/palette.cs" : "home/search.cs");
}
