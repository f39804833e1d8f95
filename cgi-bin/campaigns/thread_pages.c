#include "campaigns/thread_pages.h"

#include <string.h>

#include "campaigns/ask_show.h"
#include "campaigns/campaign_show.h"
#include "campaigns/campaign_state.h"
#include "campaigns/post_state.h"
#include "campaigns/post_store.h"
#include "campaigns/thread_show.h"
#include "campaigns/thread_store.h"
#include "lib/ask_amount.h"
#include "lib/excerpt.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/part.h"
#include "lib/questions_store.h"
#include "lib/states.h"
#include "lib/words.h"

enum { CAMPAIGNS_MOST = 12, POSTS_MOST = 10, POSTS_OUT_MOST = 3, ASKS_MOST = 3 };
enum { QUESTIONS_MOST = 3, ANSWER_LETTERS = 200 };

static const char no_figures[] = "No figures yet";

static void show_knot(HDF *knot, const char *kind, const char *kind_word, const char *title)
{
    page_text(knot, "Kind", kind);
    page_text(knot, "KindWord", kind_word);
    page_text(knot, "Title", title);
}

/* The vision and the brief that a goal hangs on: the first two knots of a chain. */
static void show_above(HDF *node, const char *chain, const struct campaign_goal *goal)
{
    HDF *vision = page_item(node, chain, 0);
    HDF *brief = page_item(node, chain, 1);
    show_knot(vision, "vision", "Vision", *goal->vision == '\0' ? goal->brief : goal->vision);
    show_knot(brief, "brief", "Brief", goal->brief);
    page_format(brief, "Href", "/briefs/%lld", (long long)goal->brief_id);
}

static void show_goal(struct request *request, HDF *knot, const struct campaign_goal *goal)
{
    show_knot(knot, "goal", "Goal", goal->title);
    page_format(knot, "Href", "/goals/%lld", (long long)goal->id);
    page_text(knot, "Meta", campaign_goal_target(request, goal));
    if (goal->archived) {
        page_text(knot, "Status", "Archived");
        page_text(knot, "StatusKind", "draft");
    }
}

static enum status show_post(struct request *request, HDF *knot, const struct post *post,
                             bool current)
{
    const char *figures = "";
    enum status status = STATUS_OK;
    show_knot(knot, "post", post->channel.name, post->title);
    page_format(knot, "Href", "/posts/%lld", (long long)post->id);
    page_flag(knot, "Current", current);
    page_post_state(knot, post->state);
    if (strcmp(post->state, "published") != 0)
        return STATUS_OK;
    status = thread_figures(request, post->id, &figures);
    page_text(knot, "Meta", figures == NULL || *figures == '\0' ? no_figures : figures);
    return status;
}

/* The newest posts of a campaign that the person may see, and where the others are. */
static enum status show_posts(struct request *request, HDF *campaign, int64_t id)
{
    struct posts posts;
    struct post_filter filter = {.state = "", .campaign = id};
    enum status status = post_list(request, &filter, POSTS_MOST + 1, &posts);
    size_t shown = posts.count > POSTS_MOST ? POSTS_MOST : posts.count;
    for (size_t i = 0; i < shown; i++)
        status = status == STATUS_OK
                     ? show_post(request, page_item(campaign, "Posts", i), &posts.items[i], false)
                     : status;
    if (posts.count > POSTS_MOST)
        page_format(campaign, "AllHref", "/campaigns/%lld/posts", (long long)id);
    return status;
}

/* What hangs on a knot beside the thread itself: the questions that were asked there, and asks
 * for those who take part in them. */
static enum status show_questions(struct request *request, HDF *node, const char *subject,
                                  int64_t id, size_t place)
{
    struct asked_list list;
    enum status status = asked_list(request, subject, id, QUESTIONS_MOST, &list);
    for (size_t i = 0; i < list.count; i++) {
        const struct asked *asked = &list.items[i];
        HDF *knot = page_item(node, "Asks", place + i);
        show_knot(knot, "question", "Question", asked->title);
        page_format(knot, "Href", "/questions/%lld", (long long)asked->id);
        if (*asked->answer != '\0')
            page_text(knot, "Text", excerpt(request->arena, asked->answer, ANSWER_LETTERS, false));
        page_question_state(knot, asked->state);
    }
    return status;
}

static void show_asks(struct request *request, HDF *node, const struct thread_asks *asks)
{
    for (size_t i = 0; i < asks->count && i < ASKS_MOST; i++) {
        const struct thread_ask *ask = &asks->items[i];
        HDF *knot = page_item(node, "Asks", i);
        show_knot(knot, "hand", "Ask", ask->title);
        page_format(knot, "Href", "/asks/%lld", (long long)ask->id);
        page_text(knot, "Meta",
                  ask_amount_words(request->arena, ask->kind, ask->amount, ask->currency));
        page_ask_state(knot, ask->state);
    }
}

static enum status show_hanging(struct request *request, HDF *knot, const char *subject, int64_t id,
                                bool with_asks)
{
    struct thread_asks asks = {0};
    enum status status =
        with_asks ? thread_asks(request, subject, id, ASKS_MOST, &asks) : STATUS_OK;
    show_asks(request, knot, &asks);
    return status == STATUS_OK ? show_questions(request, knot, subject, id, asks.count) : status;
}

static enum status show_posts_out(struct request *request, HDF *knot,
                                  const struct thread_campaign *campaign)
{
    struct thread_posts posts;
    enum status status = thread_posts(request, campaign->id, POSTS_OUT_MOST, &posts);
    for (size_t i = 0; i < posts.count; i++) {
        HDF *post = page_item(knot, "Posts", i);
        show_knot(post, "post", posts.items[i].channel, posts.items[i].title);
        page_format(post, "Href", "/posts/%lld", (long long)posts.items[i].id);
        page_text(post, "Meta",
                  *posts.items[i].figures == '\0' ? no_figures : posts.items[i].figures);
        page_post_state(post, "published");
    }
    if (campaign->posts > (int64_t)posts.count)
        page_format(knot, "AllHref", "/campaigns/%lld/posts", (long long)campaign->id);
    page_text(knot, "AllWords", words_count(request->arena, campaign->posts, "post", "posts"));
    return status;
}

/* "3 of 5 posts out · what it brought: 7 visits, measured; Conversions 3, Reach 1,200". */
static const char *brought_words(struct request *request, const struct thread_campaign *campaign,
                                 const char *unit)
{
    const char *result = thread_result_words(request->arena, &campaign->result, unit);
    bool none = *result == '\0' && *campaign->figures == '\0';
    return arena_printf(request->arena, "%s · what it brought: %s%s%s",
                        campaign_posts_words(request, campaign->published, campaign->posts),
                        none ? "no figures yet" : result,
                        *result == '\0' || *campaign->figures == '\0' ? "" : "; ",
                        campaign->figures);
}

static enum status show_one(struct request *request, HDF *knot,
                            const struct thread_campaign *campaign, const char *unit,
                            bool with_asks)
{
    show_knot(knot, "campaign", "Campaign", campaign->title);
    page_format(knot, "Href", "/campaigns/%lld", (long long)campaign->id);
    page_text(knot, "Why", campaign->why);
    page_text(knot, "Meta", brought_words(request, campaign, unit));
    page_campaign_state(knot, campaign->state);
    enum status status = show_posts_out(request, knot, campaign);
    return status == STATUS_OK ? show_hanging(request, knot, "campaign", campaign->id, with_asks)
                               : status;
}

struct below {
    int64_t goal;
    const char *unit; /* the goal's */
    struct thread_place after;
    bool with_asks;
};

/* What is below a goal looks the same for everyone, but that asks are for some. */
static enum status fill_below(struct request *request, void *data)
{
    const struct below *below = data;
    struct thread_campaigns found;
    HDF *root = page_root(request);
    enum status status =
        thread_campaigns(request, below->goal, &below->after, CAMPAIGNS_MOST + 1, &found);
    size_t shown = found.count > CAMPAIGNS_MOST ? CAMPAIGNS_MOST : found.count;
    for (size_t i = 0; status == STATUS_OK && i < shown; i++)
        status = show_one(request, page_item(root, "Campaigns", i), &found.items[i], below->unit,
                          below->with_asks);
    if (status == STATUS_OK)
        status = show_hanging(request, page_node(request, "Goal"), "goal", below->goal,
                              below->with_asks);
    page_flag(root, "IsLater", *below->after.starts_on != '\0');
    if (found.count > CAMPAIGNS_MOST)
        page_format(root, "MoreHref", "/thread/goals/%lld?before=%s&id=%lld",
                    (long long)below->goal, found.items[shown - 1].starts_on,
                    (long long)found.items[shown - 1].id);
    return status;
}

static enum status show_below(struct request *request, const struct campaign_goal *goal)
{
    struct below below = {.goal = goal->id,
                          .unit = goal->unit,
                          .after = {query_day(request, "before"), query_id(request, "id")},
                          .with_asks = ask_is_open_to(request)};
    const char *key =
        arena_printf(request->arena, "%lld %s %lld %d", (long long)goal->id, below.after.starts_on,
                     (long long)below.after.campaign_id, below.with_asks);
    return page_part(request, "Below", "campaigns/thread_below.cs", key, PART_OF_NOW, fill_below,
                     &below);
}

enum status thread_goal_page(struct request *request)
{
    struct campaign_goal goal;
    enum status status = thread_goal(request, request->numbers[0], &goal);
    if (status == STATUS_OK)
        status = show_below(request, &goal);
    if (status != STATUS_OK)
        return status;
    show_above(page_root(request), "Above", &goal);
    status = show_questions(request, page_item(page_root(request), "Above", 1), "brief",
                            goal.brief_id, 0);
    if (status != STATUS_OK)
        return status;
    HDF *knot = page_node(request, "Goal");
    page_number(knot, "Id", goal.id);
    show_goal(request, knot, &goal);
    page_flag(knot, "Current", true);
    page_format(page_root(request), "Export", "/thread/goals/%lld", (long long)goal.id);
    page_title(request, "briefs", "Thread of %s", goal.title);
    return page_show(request, "campaigns/thread_goal.cs");
}

/* Upwards: one chain for each goal, since each has its own why and its own brief */

static void show_campaign(struct request *request, HDF *knot, const struct campaign *campaign,
                          const char *why)
{
    show_knot(knot, "campaign", "Campaign", campaign->title);
    page_format(knot, "Href", "/campaigns/%lld", (long long)campaign->id);
    page_text(knot, "Why", why);
    page_text(knot, "Meta", campaign_posts_words(request, campaign->published, campaign->posts));
    page_campaign_state(knot, campaign->state);
}

/* The end of a chain: what the campaign brought to the goal, and its figures. */
static enum status show_result(struct request *request, HDF *knot, int64_t campaign,
                               const struct campaign_goal *goal)
{
    struct thread_result result;
    const char *figures;
    enum status status = thread_result(request, campaign, goal->id, &figures, &result);
    const char *words = thread_result_words(request->arena, &result, goal->unit);
    show_knot(knot, "figure", "What it brought", *words == '\0' ? "Nothing is claimed yet" : words);
    page_format(knot, "Href", "/results/campaigns/%lld", (long long)campaign);
    page_text(knot, "Text", *result.note == '\0' ? NULL : result.note);
    page_text(knot, "Meta", *figures == '\0' ? no_figures : figures);
    return status;
}

static enum status show_chains(struct request *request, const struct campaign *campaign,
                               const struct post *post)
{
    enum { VISION, BRIEF, GOAL, CAMPAIGN, POST, RESULT };
    struct campaign_goals goals;
    bool with_asks = ask_is_open_to(request);
    enum status status = campaign_goals(request, campaign->id, &goals);
    for (size_t i = 0; status == STATUS_OK && i < goals.count; i++) {
        HDF *chain = page_item(page_root(request), "Chains", i);
        show_above(chain, "Knots", &goals.items[i]);
        show_goal(request, page_item(chain, "Knots", GOAL), &goals.items[i]);
        show_campaign(request, page_item(chain, "Knots", CAMPAIGN), campaign, goals.items[i].why);
        page_flag(page_item(chain, "Knots", CAMPAIGN), "Current", post == NULL);
        page_format(chain, "Href", "/thread/goals/%lld", (long long)goals.items[i].id);
        if (post != NULL)
            status = show_post(request, page_item(chain, "Knots", POST), post, true);
        if (status == STATUS_OK)
            status = show_result(request, page_item(chain, "Knots", RESULT), campaign->id,
                                 &goals.items[i]);
        if (status != STATUS_OK)
            break;
        status = show_questions(request, page_item(chain, "Knots", BRIEF), "brief",
                                goals.items[i].brief_id, 0);
        if (status == STATUS_OK)
            status = show_hanging(request, page_item(chain, "Knots", GOAL), "goal",
                                  goals.items[i].id, with_asks);
        if (status == STATUS_OK)
            status = show_hanging(request, page_item(chain, "Knots", CAMPAIGN), "campaign",
                                  campaign->id, with_asks);
        if (status == STATUS_OK && post != NULL)
            status = show_questions(request, page_item(chain, "Knots", POST), "post", post->id, 0);
    }
    return status;
}

static enum status show_up(struct request *request, const char *title, const char *back)
{
    page_title(request, "campaigns", "Thread of %s", title);
    page_text(page_root(request), "Thread.Title", title);
    page_text(page_root(request), "Thread.Back", back);
    page_format(page_root(request), "Export", "/thread%s", back);
    return page_show(request, "campaigns/thread.cs");
}

enum status thread_campaign_page(struct request *request)
{
    struct campaign campaign;
    enum status status = campaign_find(request, request->numbers[0], &campaign);
    if (status == STATUS_OK)
        status = show_chains(request, &campaign, NULL);
    if (status == STATUS_OK)
        status = show_posts(request, page_node(request, "Below"), campaign.id);
    if (status != STATUS_OK)
        return status;
    page_text(page_node(request, "Below"), "AllWords",
              words_count(request->arena, campaign.posts, "post", "posts"));
    return show_up(request, campaign.title,
                   arena_printf(request->arena, "/campaigns/%lld", (long long)campaign.id));
}

enum status thread_post_page(struct request *request)
{
    struct post post;
    struct campaign campaign;
    enum status status = post_find(request, request->numbers[0], &post);
    if (status == STATUS_OK)
        status = campaign_find(request, post.campaign_id, &campaign);
    if (status == STATUS_OK)
        status = show_chains(request, &campaign, &post);
    if (status != STATUS_OK)
        return status;
    return show_up(request, post.title,
                   arena_printf(request->arena, "/posts/%lld", (long long)post.id));
}
