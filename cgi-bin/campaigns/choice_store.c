#include "campaigns/choice_store.h"

#include <string.h>

#include "lib/db.h"

bool choice_has(const struct choice_rows *choices, int64_t id)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->items[i].id == id)
            return true;
    return false;
}

static void take_choices(struct request *request, const struct rows *rows,
                         struct choice_rows *choices)
{
    struct choice_row *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = (struct choice_row){
            .id = row_number(rows, i, 0), .name = row_text(rows, i, 1), .of = row_text(rows, i, 2)};
    *choices = (struct choice_rows){.count = rows->count, .items = items};
}

enum status choice_goals(struct request *request, int64_t most, struct choice_rows *goals)
{
    static struct query query = {
        .sql = "SELECT g.id, g.title, b.title FROM (SELECT id, title, published_at "
               "FROM shared_briefs WHERE state = 'published' "
               "ORDER BY published_at DESC, id DESC LIMIT ?) b "
               "STRAIGHT_JOIN shared_goals g ON g.brief_id = b.id WHERE g.state = 'live' "
               "ORDER BY b.published_at DESC, b.id DESC, g.position, g.id LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", most, most);
    take_choices(request, &rows, goals);
    return status;
}

enum status choice_owners(struct request *request, struct choice_rows *people)
{
    static struct query query = {.sql = "SELECT id, name, title FROM shared_people WHERE plans = 1 "
                                        "AND state = 'active' ORDER BY name, id LIMIT 300"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    take_choices(request, &rows, people);
    return status;
}

enum status choice_metric_kinds(struct request *request, struct choice_rows *kinds)
{
    static struct query query = {
        .sql = "SELECT id, name, '' FROM shared_metric_kinds ORDER BY position LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    take_choices(request, &rows, kinds);
    return status;
}

enum channel_kind channel_kind(const char *column)
{
    if (strcmp(column, "social") == 0)
        return CHANNEL_SOCIAL;
    return strcmp(column, "mail") == 0 ? CHANNEL_MAIL : CHANNEL_BLOG;
}

#define CHANNEL_COLUMNS                                                                            \
    "h.id, h.name, h.kind, h.characters_most, h.blocked, h.retired, h.owner_id, h.deputy_id, "     \
    "h.network "

static void take_channels(struct request *request, const struct rows *rows,
                          struct channels *channels)
{
    struct channel *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = (struct channel){.id = row_number(rows, i, 0),
                                    .name = row_text(rows, i, 1),
                                    .kind = channel_kind(row_text(rows, i, 2)),
                                    .characters_most = row_number(rows, i, 3),
                                    .blocked = row_number(rows, i, 4) != 0,
                                    .retired = row_number(rows, i, 5) != 0,
                                    .owner_id = row_number(rows, i, 6),
                                    .deputy_id = row_number(rows, i, 7),
                                    .network = network_of(row_text(rows, i, 8))};
    *channels = (struct channels){.count = rows->count, .items = items};
}

enum status channels_all(struct request *request, struct channels *channels)
{
    static struct query query = {.sql = "SELECT " CHANNEL_COLUMNS "FROM shared_channels h "
                                        "ORDER BY h.position, h.id LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    take_channels(request, &rows, channels);
    return status;
}

enum status channels_of_campaign(struct request *request, int64_t campaign,
                                 struct channels *channels)
{
    static struct query query = {
        .sql = "SELECT " CHANNEL_COLUMNS "FROM campaign_channels c "
               "JOIN shared_channels h ON h.id = c.channel_id WHERE c.campaign_id = ? "
               "ORDER BY h.position, h.id LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    take_channels(request, &rows, channels);
    return status;
}

struct channels channels_live(struct request *request, const struct channels *channels)
{
    struct channel *items = arena_array(request->arena, channels->count, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; i < channels->count; i++)
        if (!channels->items[i].retired)
            items[count++] = channels->items[i];
    return (struct channels){.count = count, .items = items};
}

enum status channels_to_choose(struct request *request, int64_t campaign, struct channels *channels)
{
    struct channels all;
    struct channels used;
    enum status status = channels_all(request, &all);
    if (status == STATUS_OK)
        status = channels_of_campaign(request, campaign, &used);
    if (status != STATUS_OK)
        return status;
    struct channel *items = arena_array(request->arena, all.count, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (!all.items[i].retired || channel_of(&used, all.items[i].id) != NULL)
            items[count++] = all.items[i];
    *channels = (struct channels){.count = count, .items = items};
    return status;
}

const char *channel_label(struct request *request, const struct channel *channel)
{
    if (!channel->retired && !channel->blocked)
        return channel->name;
    return arena_printf(request->arena, "%s (%s)", channel->name,
                        channel->retired ? "retired" : "blocked here");
}

const struct channel *channel_of(const struct channels *channels, int64_t id)
{
    for (size_t i = 0; i < channels->count; i++)
        if (channels->items[i].id == id)
            return &channels->items[i];
    return NULL;
}

bool channel_is_markdown(const struct channel *channel)
{
    return channel->kind != CHANNEL_SOCIAL;
}
