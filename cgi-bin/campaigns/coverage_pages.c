#include "campaigns/coverage_pages.h"

#include <string.h>

#include "campaigns/coverage_store.h"
#include "lib/clock.h"
#include "lib/csv.h"
#include "lib/list_filter.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

enum { PAGE_MOST = 10, CSV_MOST = 5000, COLUMNS_MOST = 6 };

/* What a column of the CSV holds. */
enum column {
    COLUMN_NONE,
    COLUMN_CAMPAIGN,
    COLUMN_GOAL,
    COLUMN_BRIEF,
    COLUMN_WORDS,
    COLUMN_PERSON,
    COLUMN_DAY,
    COLUMN_NUMBER,
    COLUMN_ARCHIVED,
    COLUMN_STATE,
    COLUMN_COURSE,
};

struct section {
    const char *key; /* in the address */
    const char *word;
    const char *one; /* as words_count() takes them */
    const char *many;
    const char *lead;
    const char *none;
    struct {
        enum column column;
        const char *header;
    } columns[COLUMNS_MOST];
};

static const struct section sections[COVERAGE_SECTIONS] = {
    [COVERAGE_GOALS] = {"goals",
                        "Goals without a live campaign",
                        "goal",
                        "goals",
                        "Nobody works towards these in public yet.",
                        "Every live goal has a live campaign.",
                        {{COLUMN_GOAL, "Goal"},
                         {COLUMN_BRIEF, "Brief"},
                         {COLUMN_DAY, "Due"},
                         {COLUMN_COURSE, "Course"}}},
    [COVERAGE_LINKS] = {"links",
                        "Suspect links",
                        "link",
                        "links",
                        "The goal changed, or was archived, after somebody said why the campaign "
                        "serves it. Say that it is still true, or withdraw it.",
                        "Every link was made or confirmed since its goal last changed.",
                        {{COLUMN_CAMPAIGN, "Campaign"},
                         {COLUMN_GOAL, "Goal"},
                         {COLUMN_BRIEF, "Brief"},
                         {COLUMN_WORDS, "Why it serves it"},
                         {COLUMN_ARCHIVED, "Goal archived"}}},
    [COVERAGE_LATE] = {"late",
                       "Archived or overdue goals",
                       "campaign and goal",
                       "campaigns and goals",
                       "These campaigns still run for a goal that is put away or past its date.",
                       "No campaign runs for a goal that is archived or past its date.",
                       {{COLUMN_CAMPAIGN, "Campaign"},
                        {COLUMN_GOAL, "Goal"},
                        {COLUMN_BRIEF, "Brief"},
                        {COLUMN_DAY, "Goal due"},
                        {COLUMN_ARCHIVED, "Goal archived"}}},
    [COVERAGE_OWNERS] = {"owners",
                         "No owner",
                         "campaign",
                         "campaigns",
                         "Their owner has left, so nobody answers for them.",
                         "Every open campaign has an owner who is here.",
                         {{COLUMN_CAMPAIGN, "Campaign"},
                          {COLUMN_PERSON, "Owner who left"},
                          {COLUMN_DAY, "First day"}}},
    [COVERAGE_MEASURES] = {"measures",
                           "No measure",
                           "campaign",
                           "campaigns",
                           "They do not say what they should bring, so nobody can tell whether "
                           "they did.",
                           "Every open campaign says what it should bring.",
                           {{COLUMN_CAMPAIGN, "Campaign"},
                            {COLUMN_PERSON, "Owner"},
                            {COLUMN_DAY, "First day"}}},
    [COVERAGE_FIGURES] = {"figures",
                          "No figures",
                          "campaign",
                          "campaigns",
                          "Live for 14 days or more, counted from the first day, and no figure "
                          "of the last 14 days is written down.",
                          "No campaign has been without a figure for 14 days.",
                          {{COLUMN_CAMPAIGN, "Campaign"},
                           {COLUMN_PERSON, "Owner"},
                           {COLUMN_DAY, "First day"}}},
    [COVERAGE_POSTS] = {"posts",
                        "Posts without a goal",
                        "post",
                        "posts",
                        "The last link of their campaign was withdrawn, so they serve no goal.",
                        "Every post serves a goal through its campaign.",
                        {{COLUMN_WORDS, "Post"},
                         {COLUMN_STATE, "State"},
                         {COLUMN_CAMPAIGN, "Campaign"}}},
    [COVERAGE_MESSAGES] = {"messages",
                           "Key messages nobody carries",
                           "key message",
                           "key messages",
                           "No post that is approved, scheduled or out carries these; reviewers "
                           "tick which ones a post carries.",
                           "Every key message of a published brief is carried by a post.",
                           {{COLUMN_WORDS, "Key message"}, {COLUMN_BRIEF, "Brief"}}},
    [COVERAGE_DEPARTMENTS] = {"departments",
                              "Departments that read nothing",
                              "department",
                              "departments",
                              "Nobody there has opened a published brief. Departments of fewer "
                              "than five people are not shown.",
                              "In every department of five or more, somebody has read a brief.",
                              {{COLUMN_WORDS, "Department"}, {COLUMN_NUMBER, "People"}}},
    [COVERAGE_UNPLANNED] = {"unplanned",
                            "Unplanned work",
                            "post",
                            "posts",
                            "A network counted figures of it, and no campaign knows it. Say which "
                            "campaign it belongs to.",
                            "All that networks counted belongs to a campaign.",
                            {{COLUMN_WORDS, "What it is"}}},
};

/* What is asked for */

static struct coverage_filter read_filter(const struct request *request)
{
    return (struct coverage_filter){.brief = query_id(request, "brief"),
                                    .category = query_id(request, "category"),
                                    .department = query_id(request, "department"),
                                    .after_a = query_id(request, "a"),
                                    .after_b = query_id(request, "b")};
}

static bool is_filtered(const struct coverage_filter *filter)
{
    return filter->brief != 0 || filter->category != 0 || filter->department != 0;
}

/* The section that the address names, or COVERAGE_SECTIONS. */
static size_t named_section(const struct request *request)
{
    const char *key = params_get(&request->query, "section");
    size_t i = 0;
    while (i < COVERAGE_SECTIONS && (key == NULL || strcmp(key, sections[i].key) != 0))
        i++;
    return i;
}

/* Where none is named: the first with a gap. */
static size_t first_section(const int64_t counts[COVERAGE_SECTIONS])
{
    for (size_t i = 0; i < COVERAGE_SECTIONS; i++)
        if (counts[i] > 0)
            return i;
    return COVERAGE_GOALS;
}

static const char *href(struct request *request, const char *path, size_t section,
                        const struct coverage_filter *filter)
{
    struct buf out;
    buf_init(&out, request->arena);
    buf_printf(&out, "%s?section=%s", path, sections[section].key);
    if (filter->brief != 0)
        buf_printf(&out, "&brief=%lld", (long long)filter->brief);
    if (filter->category != 0)
        buf_printf(&out, "&category=%lld", (long long)filter->category);
    if (filter->department != 0)
        buf_printf(&out, "&department=%lld", (long long)filter->department);
    return out.data;
}

/* Showing counts and filters */

static const char *count_words(struct request *request, int64_t count)
{
    if (count > COVERAGE_COUNT_MOST)
        return arena_printf(request->arena, "%s or more",
                            words_number(request->arena, COVERAGE_COUNT_MOST));
    return words_number(request->arena, count);
}

static void show_counts(struct request *request, const struct coverage_filter *filter,
                        const int64_t counts[COVERAGE_SECTIONS], size_t current)
{
    for (size_t i = 0; i < COVERAGE_SECTIONS; i++) {
        HDF *item = page_item(page_root(request), "Counts", i);
        page_text(item, "Number", count_words(request, counts[i]));
        page_text(item, "Label", sections[i].word);
        page_format(item, "Href", "%s#section", href(request, "/coverage", i, filter));
        page_flag(item, "Current", i == current);
        page_flag(item, "IsNone", counts[i] == 0);
    }
}

struct chosen {
    const struct coverage_filter *filter;
    const char *section;
};

static enum status fill_filters(struct request *request, void *data)
{
    const struct chosen *chosen = data;
    const struct coverage_filter *filter = chosen->filter;
    struct coverage_choices choices;
    size_t briefs = 0;
    size_t categories = 0;
    size_t departments = 0;
    HDF *node = page_node(request, "Filter");
    enum status status = coverage_choices(request, chosen->filter->brief, &choices);
    for (size_t i = 0; i < choices.count; i++) {
        const struct coverage_choice *choice = &choices.items[i];
        if (strcmp(choice->of, "brief") == 0)
            show_option(node, "Briefs", briefs++, choice->id, choice->name,
                        choice->id == filter->brief);
        else if (strcmp(choice->of, "category") == 0)
            show_option(node, "Categories", categories++, choice->id, choice->name,
                        choice->id == filter->category);
        else
            show_option(node, "Departments", departments++, choice->id, choice->name,
                        choice->id == filter->department);
    }
    page_text(node, "Section", chosen->section);
    page_flag(node, "On", is_filtered(filter));
    return status;
}

/* Hundreds of choices, the same for everyone. */
static enum status show_filters(struct request *request, const struct coverage_filter *filter,
                                const char *section)
{
    struct chosen chosen = {filter, section};
    const char *key =
        arena_printf(request->arena, "%s %lld %lld %lld", section, (long long)filter->brief,
                     (long long)filter->category, (long long)filter->department);
    return page_part(request, "Filters", "campaigns/coverage_filters.cs", key, PART_OVERVIEW,
                     fill_filters, &chosen);
}

/* Showing rows: what it is, what is wrong, and the one click to its mend */

static void show_mend(HDF *row, const char *word, const char *address)
{
    page_text(row, "Action.Word", word);
    page_text(row, "Action.Href", address);
}

static const char *campaign_address(struct request *request, const struct gap *gap,
                                    const char *below)
{
    return arena_printf(request->arena, "/campaigns/%lld%s", (long long)gap->campaign_id, below);
}

/* A campaign is mended by who may edit it; the others open it. */
static void mend_campaign(struct request *request, HDF *row, const struct gap *gap,
                          const char *word, const char *where)
{
    bool may = person_is(request, ROLE_CONTENT) || gap->owner_id == person_id(request) ||
               (gap->deputy_id != 0 && gap->deputy_id == person_id(request));
    page_flag(row, "MayMend", may);
    show_mend(row, may ? word : "Open it", may ? where : campaign_address(request, gap, ""));
}

static enum goal_course course_of(struct request *request, const struct gap *gap, int64_t tolerance)
{
    return goal_stands(request->arena, &gap->line, clock_today(request), tolerance).course;
}

static void show_goal(struct request *request, HDF *row, const struct gap *gap, int64_t tolerance)
{
    page_goal_course(row, course_of(request, gap, tolerance));
    page_text(row, "Icon", "goal");
    page_text(row, "Title", gap->goal);
    page_format(row, "Href", "/goals/%lld", (long long)gap->goal_id);
    page_format(row, "Meta", "%s, due %s", gap->brief, clock_day(request->arena, gap->day));
    if (person_is(request, ROLE_CONTENT))
        show_mend(
            row, "File a campaign",
            arena_printf(request->arena, "/campaigns/new?goal=%lld", (long long)gap->goal_id));
    else
        show_mend(row, "Open it",
                  arena_printf(request->arena, "/goals/%lld", (long long)gap->goal_id));
}

static void show_link(struct request *request, HDF *row, const struct gap *gap)
{
    page_text(row, "Icon", "campaign");
    page_text(row, "Title", gap->campaign);
    page_text(row, "Href", campaign_address(request, gap, "#goals"));
    page_text(row, "Text", gap->words);
    page_format(row, "Meta", "for %s, of %s", gap->goal, gap->brief);
    page_text(row, "Status", gap->archived ? "Goal archived" : "Goal changed");
    page_text(row, "StatusKind", "waiting");
    page_number(row, "Meaning", gap->number);
    page_format(row, "ConfirmHref", "/campaigns/%lld/goals/%lld/confirm?back=coverage",
                (long long)gap->campaign_id, (long long)gap->goal_id);
    mend_campaign(request, row, gap, "Withdraw",
                  arena_printf(request->arena, "/campaigns/%lld/goals/%lld/withdraw?back=coverage",
                               (long long)gap->campaign_id, (long long)gap->goal_id));
}

static void show_late(struct request *request, HDF *row, const struct gap *gap)
{
    page_text(row, "Icon", "campaign");
    page_text(row, "Title", gap->campaign);
    page_text(row, "Href", campaign_address(request, gap, ""));
    page_format(row, "Meta", "for %s, due %s", gap->goal, clock_day(request->arena, gap->day));
    page_text(row, "Status", gap->archived ? "Goal archived" : "Goal overdue");
    page_text(row, "StatusKind", gap->archived ? "draft" : "problem");
    mend_campaign(request, row, gap, "Choose another goal",
                  campaign_address(request, gap, "/edit#f-goal"));
}

static void show_campaign(struct request *request, HDF *row, const struct gap *gap,
                          enum coverage_section section)
{
    page_text(row, "Icon", "campaign");
    page_text(row, "Title", gap->campaign);
    page_text(row, "Href", campaign_address(request, gap, ""));
    if (section == COVERAGE_OWNERS) {
        page_format(row, "Meta", "%s has left", gap->person);
        mend_campaign(request, row, gap, "Name an owner",
                      campaign_address(request, gap, "/edit#f-owner"));
    } else if (section == COVERAGE_MEASURES) {
        page_format(row, "Meta", "by %s, first day %s", gap->person,
                    clock_day(request->arena, gap->day));
        mend_campaign(request, row, gap, "Name a measure",
                      campaign_address(request, gap, "/measures/new"));
    } else {
        int64_t days = clock_days_between(gap->day, clock_today(request));
        page_format(row, "Meta", "by %s, no figure of the last 14 days, live for %s", gap->person,
                    words_count(request->arena, days, "day", "days"));
        mend_campaign(
            request, row, gap, "Write down figures",
            arena_printf(request->arena, "/results/campaigns/%lld", (long long)gap->campaign_id));
    }
}

static void show_post(struct request *request, HDF *row, const struct gap *gap)
{
    page_text(row, "Icon", "post");
    page_text(row, "Title", gap->words);
    page_format(row, "Href", "/posts/%lld", (long long)gap->a);
    page_format(row, "Meta", "of %s", gap->campaign);
    page_post_state(row, gap->state);
    mend_campaign(request, row, gap, "Choose a goal",
                  campaign_address(request, gap, "/edit#f-goal"));
}

static void show_message(struct request *request, HDF *row, const struct gap *gap)
{
    page_text(row, "Icon", "brief");
    page_text(row, "Title", gap->words);
    page_format(row, "Meta", "of %s", gap->brief);
    if (person_is(request, ROLE_CONTENT) && gap->campaign_id != 0)
        show_mend(
            row, "Write a post",
            arena_printf(request->arena, "/posts/new?campaign=%lld", (long long)gap->campaign_id));
    else
        show_mend(row, "Open the brief",
                  arena_printf(request->arena, "/briefs/%lld", (long long)gap->brief_id));
}

static void show_department(struct request *request, HDF *row, const struct gap *gap,
                            const struct coverage_filter *filter)
{
    page_text(row, "Icon", "people");
    page_text(row, "Title", gap->words);
    page_format(row, "Meta", "0 of %s",
                words_count(request->arena, gap->number, "person", "people"));
    if (filter->brief != 0)
        show_mend(row, "Open the brief",
                  arena_printf(request->arena, "/briefs/%lld", (long long)filter->brief));
    else
        show_mend(row, "See the briefs", "/briefs");
}

static void show_unplanned(struct request *request, HDF *row, const struct gap *gap)
{
    page_text(row, "Icon", "figure");
    page_text(row, "Title", *gap->words == '\0' ? "Without a title" : gap->words);
    if (person_is(request, ROLE_CONTENT))
        show_mend(row, "Say where it belongs", "/results/unplanned");
}

static void show_gap(struct request *request, HDF *row, size_t section, const struct gap *gap,
                     const struct coverage_filter *filter, int64_t tolerance)
{
    switch (section) {
    case COVERAGE_GOALS:
        show_goal(request, row, gap, tolerance);
        break;
    case COVERAGE_LINKS:
        show_link(request, row, gap);
        break;
    case COVERAGE_LATE:
        show_late(request, row, gap);
        break;
    case COVERAGE_POSTS:
        show_post(request, row, gap);
        break;
    case COVERAGE_MESSAGES:
        show_message(request, row, gap);
        break;
    case COVERAGE_DEPARTMENTS:
        show_department(request, row, gap, filter);
        break;
    case COVERAGE_UNPLANNED:
        show_unplanned(request, row, gap);
        break;
    default:
        show_campaign(request, row, gap, (enum coverage_section)section);
    }
}

/* "4 of 4 goals", "12 links", "1,000 or more campaigns". */
static enum status show_section_count(struct request *request, size_t section,
                                      const struct coverage_filter *filter, int64_t count)
{
    const struct section *words = &sections[section];
    int64_t goals = 0;
    enum status status = STATUS_OK;
    if (section == COVERAGE_GOALS) {
        status = coverage_goals(request, filter, &goals);
        page_format(page_root(request), "Section.Count", "%s of %s %s", count_words(request, count),
                    count_words(request, goals), goals == 1 ? words->one : words->many);
    } else {
        page_format(page_root(request), "Section.Count", "%s %s", count_words(request, count),
                    count == 1 ? words->one : words->many);
    }
    return status;
}

static enum status show_section(struct request *request, size_t section,
                                const struct coverage_filter *filter, int64_t count)
{
    struct gaps gaps;
    int64_t tolerance;
    HDF *node = page_node(request, "Section");
    enum status status =
        coverage_list(request, (enum coverage_section)section, filter, PAGE_MOST + 1, &gaps);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status == STATUS_OK)
        status = show_section_count(request, section, filter, count);
    if (status != STATUS_OK)
        return status;
    size_t shown = gaps.count > PAGE_MOST ? PAGE_MOST : gaps.count;
    for (size_t i = 0; i < shown; i++)
        show_gap(request, page_item(node, "Rows", i), section, &gaps.items[i], filter, tolerance);
    page_text(node, "Key", sections[section].key);
    page_text(node, "Word", sections[section].word);
    page_text(node, "Lead", sections[section].lead);
    page_text(node, "None", sections[section].none);
    page_text(node, "CsvHref", href(request, "/coverage/csv", section, filter));
    if (gaps.count > PAGE_MOST)
        page_format(page_root(request), "More.Href", "%s&a=%lld&b=%lld",
                    href(request, "/coverage", section, filter), (long long)gaps.items[shown - 1].a,
                    (long long)gaps.items[shown - 1].b);
    if (filter->after_a != 0)
        page_text(page_root(request), "More.First", href(request, "/coverage", section, filter));
    return STATUS_OK;
}

enum status coverage_page(struct request *request)
{
    int64_t counts[COVERAGE_SECTIONS];
    struct coverage_filter filter = read_filter(request);
    enum status status = coverage_counts(request, &filter, counts);
    if (status != STATUS_OK)
        return status;
    size_t section = named_section(request);
    if (section == COVERAGE_SECTIONS)
        section = first_section(counts);
    show_counts(request, &filter, counts, section);
    status = show_filters(request, &filter, sections[section].key);
    if (status == STATUS_OK)
        status = show_section(request, section, &filter, counts[section]);
    if (status != STATUS_OK)
        return status;
    page_title(request, "campaigns", "Coverage");
    return page_show(request, "campaigns/coverage.cs");
}

/* CSV */

static const char *column_text(struct request *request, const struct gap *gap, enum column column,
                               int64_t tolerance)
{
    switch (column) {
    case COLUMN_CAMPAIGN:
        return gap->campaign;
    case COLUMN_GOAL:
        return gap->goal;
    case COLUMN_BRIEF:
        return gap->brief;
    case COLUMN_WORDS:
        return gap->words;
    case COLUMN_PERSON:
        return gap->person;
    case COLUMN_DAY:
        return gap->day;
    case COLUMN_NUMBER:
        return arena_printf(request->arena, "%lld", (long long)gap->number);
    case COLUMN_ARCHIVED:
        return gap->archived ? "yes" : "no";
    case COLUMN_STATE:
        return gap->state;
    case COLUMN_COURSE:
        return goal_course_word(course_of(request, gap, tolerance));
    default:
        return "";
    }
}

static size_t column_count(const struct section *section)
{
    size_t count = 0;
    while (count < COLUMNS_MOST && section->columns[count].column != COLUMN_NONE)
        count++;
    return count;
}

static void add_row(struct request *request, struct buf *out, const struct section *section,
                    const struct gap *gap, int64_t tolerance)
{
    const char *fields[COLUMNS_MOST];
    size_t count = column_count(section);
    for (size_t i = 0; i < count; i++)
        fields[i] = gap == NULL ? section->columns[i].header
                                : column_text(request, gap, section->columns[i].column, tolerance);
    csv_add_row(out, fields, count);
}

enum status coverage_csv(struct request *request)
{
    struct gaps gaps;
    struct buf out;
    int64_t tolerance;
    struct coverage_filter filter = read_filter(request);
    size_t section = named_section(request);
    if (section == COVERAGE_SECTIONS)
        return STATUS_NOT_FOUND;
    enum status status =
        coverage_list(request, (enum coverage_section)section, &filter, CSV_MOST, &gaps);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status != STATUS_OK)
        return status;
    buf_init(&out, request->arena);
    add_row(request, &out, &sections[section], NULL, tolerance);
    for (size_t i = 0; i < gaps.count; i++)
        add_row(request, &out, &sections[section], &gaps.items[i], tolerance);
    return page_send(request, "text/csv; charset=utf-8; header=present",
                     arena_printf(request->arena, "coverage-%s.csv", sections[section].key),
                     out.data, out.length);
}
