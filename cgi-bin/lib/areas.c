#include "lib/areas.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define IN(area) (1U << AREA_##area)

enum { EVERY_AREA = (1U << AREAS) - 1 };

/* Of a view the areas of all that it reads: tests/lint/areas.test.mjs holds them against
 * sql/views.sql. */
static const struct {
    const char *name;
    uint32_t areas;
} tables[] = {
    {"JSON_TABLE", 0},
    {"answers", IN(QUESTIONS)},
    {"ask_goals", IN(ASKS)},
    {"ask_moves", IN(ASKS)},
    {"asks", IN(ASKS)},
    {"audit", IN(AUDIT)},
    {"brief_departments", IN(READS) | IN(PEOPLE)},
    {"brief_hours", IN(READS)},
    {"brief_reads", IN(READS)},
    {"brief_versions", IN(BRIEFS)},
    {"briefs", IN(BRIEFS)},
    {"calendar_keys", IN(CAMPAIGNS)},
    {"call_passes", IN(CALLS)},
    {"calls", IN(CALLS)},
    {"calls_settled", IN(CALLS)},
    {"campaign_channel_totals", IN(RESULTS)},
    {"campaign_channels", IN(CAMPAIGNS)},
    {"campaign_days", IN(RESULTS)},
    {"campaign_goal_history", IN(CAMPAIGNS)},
    {"campaign_goals", IN(CAMPAIGNS)},
    {"campaign_links", IN(CAMPAIGNS)},
    {"campaign_measures", IN(CAMPAIGNS)},
    {"campaign_results", IN(RESULTS)},
    {"campaign_states", IN(CAMPAIGNS)},
    {"campaign_tallies", IN(POSTS)},
    {"campaign_totals", IN(RESULTS)},
    {"campaigns", IN(CAMPAIGNS)},
    {"channels", IN(SETUP)},
    {"contributions", IN(RESULTS)},
    {"credentials", IN(PEOPLE)},
    {"departments", IN(SETUP)},
    {"glossary", IN(GLOSSARY)},
    {"goal_categories", IN(SETUP)},
    {"goal_progress", IN(GOALS)},
    {"goals", IN(GOALS)},
    {"headcounts", IN(PEOPLE)},
    {"hours_out", IN(POSTS)},
    {"import_files", IN(RESULTS)},
    {"import_parts", IN(RESULTS)},
    {"imports", IN(RESULTS)},
    {"inbound", IN(INBOUND)},
    {"inbound_moves", IN(INBOUND)},
    {"invitations", IN(PEOPLE)},
    {"link_days", IN(CLICKS)},
    {"link_names", IN(LINKS)},
    {"metric_items", IN(RESULTS)},
    {"metric_kinds", IN(SETUP)},
    {"metrics", IN(RESULTS)},
    {"offers", IN(CALLS)},
    {"panel_asks", IN(POSTS)},
    {"panel_members", IN(POSTS)},
    {"panel_votes", IN(POSTS)},
    {"people", IN(PEOPLE)},
    {"pictures", IN(POSTS)},
    {"post_key_messages", IN(POSTS)},
    {"post_looks", IN(RESULTS)},
    {"post_masters", IN(POSTS)},
    {"post_moves", IN(POSTS)},
    {"post_pictures", IN(POSTS)},
    {"post_totals", IN(RESULTS)},
    {"post_versions", IN(POSTS)},
    {"posts", IN(POSTS)},
    {"question_moves", IN(QUESTIONS)},
    {"question_supports", IN(QUESTIONS)},
    {"questions", IN(QUESTIONS)},
    {"rounds", IN(QUESTIONS)},
    {"sessions", IN(SESSIONS)},
    {"settings", IN(SETUP)},
    {"shared_ask_deciders", IN(ASKS) | IN(GOALS) | IN(BRIEFS) | IN(PEOPLE)},
    {"shared_ask_goals", IN(ASKS)},
    {"shared_ask_times", IN(ASKS)},
    {"shared_asks", IN(ASKS) | IN(GOALS) | IN(BRIEFS) | IN(PEOPLE)},
    {"shared_audit", IN(AUDIT)},
    {"shared_brief_drafts", IN(BRIEFS)},
    {"shared_brief_reach", IN(READS)},
    {"shared_brief_reads", IN(READS)},
    {"shared_brief_times", IN(BRIEFS)},
    {"shared_briefs", IN(BRIEFS)},
    {"shared_calls", IN(CALLS)},
    {"shared_calls_settled", IN(CALLS)},
    {"shared_campaign_goals", IN(CAMPAIGNS)},
    {"shared_campaign_measures", IN(CAMPAIGNS)},
    {"shared_campaign_results", IN(RESULTS)},
    {"shared_campaign_states", IN(CAMPAIGNS)},
    {"shared_campaign_tallies", IN(POSTS)},
    {"shared_campaign_totals", IN(RESULTS)},
    {"shared_campaigns", IN(CAMPAIGNS)},
    {"shared_channels", IN(SETUP)},
    {"shared_contributions", IN(RESULTS)},
    {"shared_contributors", IN(CALLS)},
    {"shared_coverage_counts", IN(SETUP) | IN(PEOPLE) | IN(READS) | IN(BRIEFS) | IN(GOALS) |
                                   IN(CAMPAIGNS) | IN(POSTS) | IN(RESULTS)},
    {"shared_department_reads", IN(SETUP) | IN(PEOPLE) | IN(READS) | IN(BRIEFS)},
    {"shared_department_sizes", IN(SETUP) | IN(PEOPLE)},
    {"shared_departments", IN(SETUP)},
    {"shared_gap_departments", IN(SETUP) | IN(PEOPLE) | IN(READS) | IN(BRIEFS)},
    {"shared_gap_figures", IN(PEOPLE) | IN(CAMPAIGNS) | IN(RESULTS)},
    {"shared_gap_goals", IN(GOALS) | IN(BRIEFS) | IN(PEOPLE) | IN(CAMPAIGNS)},
    {"shared_gap_late", IN(GOALS) | IN(BRIEFS) | IN(PEOPLE) | IN(CAMPAIGNS)},
    {"shared_gap_links", IN(GOALS) | IN(BRIEFS) | IN(PEOPLE) | IN(CAMPAIGNS)},
    {"shared_gap_measures", IN(PEOPLE) | IN(CAMPAIGNS)},
    {"shared_gap_messages", IN(BRIEFS) | IN(PEOPLE) | IN(POSTS)},
    {"shared_gap_owners", IN(PEOPLE) | IN(CAMPAIGNS)},
    {"shared_gap_posts", IN(PEOPLE) | IN(CAMPAIGNS) | IN(POSTS)},
    {"shared_gap_unplanned", IN(RESULTS)},
    {"shared_glossary", IN(GLOSSARY)},
    {"shared_goal_audit", IN(AUDIT)},
    {"shared_goal_categories", IN(SETUP)},
    {"shared_goal_progress", IN(GOALS)},
    {"shared_goals", IN(GOALS) | IN(BRIEFS) | IN(SETUP)},
    {"shared_headcounts", IN(PEOPLE)},
    {"shared_helpers", IN(CALLS)},
    {"shared_hours_out", IN(POSTS)},
    {"shared_inbound", IN(INBOUND)},
    {"shared_key_messages", IN(BRIEFS)},
    {"shared_metric_kinds", IN(SETUP)},
    {"shared_offers", IN(CALLS)},
    {"shared_panel_waits", IN(POSTS)},
    {"shared_people", IN(PEOPLE) | IN(SETUP)},
    {"shared_post_totals", IN(RESULTS)},
    {"shared_posts", IN(POSTS)},
    {"shared_question_places",
     IN(QUESTIONS) | IN(BRIEFS) | IN(GOALS) | IN(CAMPAIGNS) | IN(POSTS) | IN(PEOPLE)},
    {"shared_question_times", IN(QUESTIONS)},
    {"shared_questions", IN(QUESTIONS)},
    {"shared_questions_left",
     IN(QUESTIONS) | IN(BRIEFS) | IN(GOALS) | IN(CAMPAIGNS) | IN(POSTS) | IN(PEOPLE)},
    {"shared_questions_open", IN(QUESTIONS)},
    {"shared_session_uses", 0},
    {"shared_sessions", IN(SESSIONS) | IN(PEOPLE)},
    {"shared_settings", IN(SETUP)},
    {"share_thanks", IN(LINKS)},
    {"shares", IN(LINKS)},
    {"short_links", IN(LINKS)},
    {"sign_in_failures", 0},
    {"submissions", 0},
    {"volunteer_networks", IN(CALLS)},
    {"volunteers", IN(CALLS)},
};

static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

struct word {
    const char *text;
    size_t length;
};

static bool is(struct word word, const char *text)
{
    return word.length == strlen(text) && memcmp(word.text, text, word.length) == 0;
}

static struct word next_word(const char **at)
{
    const char *begin = *at + strcspn(*at, letters);
    struct word word = {begin, strspn(begin, letters)};
    *at = begin + word.length;
    return word;
}

static uint32_t areas_of_table(struct word name)
{
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
        if (is(name, tables[i].name))
            return tables[i].areas;
    return EVERY_AREA;
}

/* "ON DUPLICATE KEY UPDATE column", "EXTRACT(unit FROM value)" and "FOR UPDATE" at the end
 * name no table; the first is told apart here, of the others none is written. */
uint32_t areas_of(const char *sql)
{
    uint32_t areas = 0;
    struct word before = {"", 0};
    for (struct word word = next_word(&sql); word.length > 0; word = next_word(&sql)) {
        bool leads = is(word, "FROM") || is(word, "JOIN") || is(word, "INTO") ||
                     (is(word, "UPDATE") && !is(before, "KEY") && !is(before, "FOR"));
        bool is_table = leads && *sql == ' ' && strchr("(?", sql[1]) == NULL;
        if (is_table)
            areas |= areas_of_table(next_word(&sql));
        before = word;
    }
    return areas;
}
