#include "results/column.h"

#include <string.h>
#include <strings.h>

/* Without the white space around it, in any case. */
static bool is_named(const char *name, const char *known)
{
    size_t length = strlen(known);
    name += strspn(name, " ");
    return strncasecmp(name, known, length) == 0 &&
           strspn(name + length, " ") == strlen(name + length);
}

static const struct {
    const char *name;
    const char *meaning;
} names_known[] = {
    {"Post ID", COLUMN_ID},
    {"Tweet id", COLUMN_ID},
    {"ad_id", COLUMN_ID},
    {"Ad ID", COLUMN_ID},
    {"Content", COLUMN_ID},
    {"Permalink", COLUMN_ADDRESS},
    {"Post link", COLUMN_ADDRESS},
    {"Tweet permalink", COLUMN_ADDRESS},
    {"Post Permalink", COLUMN_ADDRESS},
    {"Service Link", COLUMN_ADDRESS},
    {"Video link", COLUMN_ADDRESS},
    {"Link", COLUMN_ADDRESS},
    {"URL", COLUMN_ADDRESS},
    {"Post title", COLUMN_TITLE},
    {"Title", COLUMN_TITLE},
    {"Video title", COLUMN_TITLE},
    {"Post text", COLUMN_TITLE},
    {"Tweet text", COLUMN_TITLE},
    {"Post Message", COLUMN_TITLE},
    {"Post", COLUMN_TITLE},
    {"Update", COLUMN_TITLE},
    {"Description", COLUMN_TITLE},
    {"Campaign name", COLUMN_CAMPAIGN},
    {"Campaign", COLUMN_CAMPAIGN},
    {"xyz_campaign_id", COLUMN_CAMPAIGN},
    {"Date", COLUMN_DAY},
    {"Date (GMT)", COLUMN_DAY},
    {"Day", COLUMN_DAY},
    {"Reach", "reach"},
    {"Unique impressions (organic)", "reach"},
    {"Lifetime Post Total Reach", "reach"},
    {"Impressions", "impressions"},
    {"Impressions (total)", "impressions"},
    {"Lifetime Post Total Impressions", "impressions"},
    {"Views", "views"},
    {"Video Views", "views"},
    {"Total views", "views"},
    {"Sessions", "visits"},
    {"Visits", "visits"},
    {"Engagements", "engagements"},
    {"Engagement", "engagements"},
    {"Reactions, Comments and Shares", "engagements"},
    {"Total Interactions", "engagements"},
    {"Clicks", "clicks"},
    {"Clicks (total)", "clicks"},
    {"Total clicks", "clicks"},
    {"Post Link Clicks", "clicks"},
    {"Link Clicks", "clicks"},
    {"URL Clicks", "clicks"},
    {"Likes", "likes"},
    {"Like", "likes"},
    {"Reactions", "likes"},
    {"Reactions (total)", "likes"},
    {"Total likes", "likes"},
    {"Likes or favorites", "likes"},
    {"Favorites", "likes"},
    {"Comments", "comments"},
    {"Comment", "comments"},
    {"Comments (total)", "comments"},
    {"Total comments", "comments"},
    {"Replies", "comments"},
    {"Shares", "shares"},
    {"Share", "shares"},
    {"Shares (total)", "shares"},
    {"Reposts", "shares"},
    {"Reposts (total)", "shares"},
    {"Retweets", "shares"},
    {"Total shares", "shares"},
    {"Saves", "saves"},
    {"Bookmarks", "saves"},
    {"Follows", "follows"},
    {"New follows", "follows"},
    {"Conversions", "conversions"},
    {"Key events", "conversions"},
    {"Total_Conversion", "conversions"},
    {"Approved_Conversion", "approved_conversions"},
    {"Total revenue", "value"},
    {"Value", "value"},
    {"Spend", "spend"},
    {"Spent", "spend"},
    {"Amount spent", "spend"},
};

const char *column_guess(const char *name)
{
    for (size_t i = 0; i < sizeof names_known / sizeof names_known[0]; i++)
        if (is_named(name, names_known[i].name))
            return names_known[i].meaning;
    return "";
}

static bool is_among(const char *meaning, const char **meanings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(meaning, meanings[i]) == 0)
            return true;
    return false;
}

void columns_guess(const char *const *names, size_t count, const char **meanings)
{
    for (size_t i = 0; i < count; i++) {
        const char *meaning = column_guess(names[i]);
        meanings[i] = is_among(meaning, meanings, i) ? "" : meaning;
    }
    if (!is_among(COLUMN_ID, meanings, count) && !is_among(COLUMN_ADDRESS, meanings, count))
        return;
    for (size_t i = 0; i < count; i++)
        if (strcmp(meanings[i], COLUMN_DAY) == 0)
            meanings[i] = "";
}

static const struct source sources[] = {
    {"linkedin_posts",
     "LinkedIn page, posts",
     {"Post title", "Post link", "Created date", "Click through rate (CTR)"}},
    {"linkedin_days",
     "LinkedIn page, daily metrics",
     {"Date", "Impressions (total)", "Impressions (organic)", NULL}},
    {"meta_facebook", "Meta Business Suite, Facebook", {"Post ID", "Page ID", "Permalink", NULL}},
    {"meta_instagram",
     "Meta Business Suite, Instagram",
     {"Post ID", "Account ID", "Permalink", NULL}},
    {"x_content", "X, content", {"Post id", "Post Link", "Detail Expands", NULL}},
    {"x_overview", "X, overview", {"Date", "Unfollows", "Create Post", NULL}},
    {"twitter", "Twitter, old", {"Tweet id", "Tweet permalink", "Tweet text", NULL}},
    {"ga4", "GA4 traffic acquisition", {"Sessions", "Engaged sessions", "Event count", NULL}},
    {"hootsuite", "Hootsuite", {"Date (GMT)", "Post Message", "Social Network", NULL}},
    {"sprout", "Sprout", {"Post ID", "Sent by", "Network", "Profile"}},
    {"buffer", "Buffer", {"Update", "Service", "Service Link", NULL}},
    {"facebook_insights",
     "Facebook Insights, old",
     {"Lifetime Post Total Reach", "Lifetime Engaged Users", NULL, NULL}},
    {"tiktok", "TikTok", {"Video title", "Video link", "Post time", NULL}},
    {"youtube", "YouTube", {"Content", "Video title", "Video publish time", NULL}},
    {"facebook_ads", "Facebook advertisements", {"ad_id", "Spent", "Impressions", NULL}},
    {"file", "A file of your own", {NULL, NULL, NULL, NULL}},
};

enum { SOURCES = sizeof sources / sizeof sources[0] };

static bool has_column(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (is_named(names[i], name))
            return true;
    return false;
}

const struct source *source_guess(const char *const *names, size_t count)
{
    for (size_t i = 0; i < SOURCES; i++) {
        size_t found = 0;
        while (found < 4 && sources[i].columns[found] != NULL &&
               has_column(names, count, sources[i].columns[found]))
            found++;
        if (found == 4 || sources[i].columns[found] == NULL)
            return &sources[i];
    }
    return &sources[SOURCES - 1];
}

const struct source *source_of(const char *code)
{
    for (size_t i = 0; i < SOURCES; i++)
        if (strcmp(sources[i].code, code) == 0)
            return &sources[i];
    return &sources[SOURCES - 1];
}
