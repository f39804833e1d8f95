#include "results/channel_store.h"

#include "lib/db.h"

#define CHANNELS                                                                                   \
    "SELECT h.id, h.name, h.kind, h.network, h.characters_most, h.address, h.owner_id, o.name, "   \
    "h.deputy_id, d.name, o.plans = 1 AND o.state = 'active', h.blocked, "                         \
    "h.retired_at IS NOT NULL, h.version FROM channels h "                                         \
    "LEFT JOIN shared_people o ON o.id = h.owner_id "                                              \
    "LEFT JOIN shared_people d ON d.id = h.deputy_id "

static struct channel take(const struct rows *rows, size_t i)
{
    return (struct channel){.id = row_number(rows, i, 0),
                            .name = row_text(rows, i, 1),
                            .kind = row_text(rows, i, 2),
                            .network = row_text(rows, i, 3),
                            .characters_most = row_number(rows, i, 4),
                            .address = row_text(rows, i, 5),
                            .owner_id = row_number(rows, i, 6),
                            .owner = row_text(rows, i, 7),
                            .deputy_id = row_number(rows, i, 8),
                            .deputy = row_text(rows, i, 9),
                            .owner_stays = row_number(rows, i, 10) != 0,
                            .blocked = row_number(rows, i, 11) != 0,
                            .retired = row_number(rows, i, 12) != 0,
                            .version = row_number(rows, i, 13)};
}

enum status channel_list(struct request *request, struct channel_rows *channels)
{
    static struct query query = {.sql = CHANNELS
                                 "ORDER BY h.retired_at IS NOT NULL, h.position, h.id LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct channel *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *channels = (struct channel_rows){.count = rows.count, .items = items};
    return status;
}

_Static_assert(CHANNELS_MOST == 100, "the LIMIT of channel_list");

enum status channel_find(struct request *request, int64_t id, struct channel *channel)
{
    static struct query query = {.sql = CHANNELS "WHERE h.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *channel = take(&rows, 0);
    return status;
}

enum status channel_keepers(struct request *request, struct channel_people *people)
{
    static struct query query = {.sql = "SELECT id, name FROM shared_people WHERE plans = 1 "
                                        "AND state = 'active' ORDER BY name, id LIMIT 300"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct channel_person *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct channel_person){row_number(&rows, i, 0), row_text(&rows, i, 1)};
    *people = (struct channel_people){.count = rows.count, .items = items};
    return status;
}

enum status channel_count(struct request *request, int64_t *all, int64_t *live)
{
    static struct query query = {
        .sql = "SELECT retired_at IS NULL FROM channels ORDER BY id LIMIT 1000 FOR UPDATE"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    *all = (int64_t)rows.count;
    *live = 0;
    for (size_t i = 0; i < rows.count; i++)
        *live += row_number(&rows, i, 0);
    return status;
}

enum status channel_insert(struct request *request, struct channel *channel)
{
    static struct query query = {
        .sql = "INSERT INTO channels (name, kind, network, characters_most, address, owner_id, "
               "deputy_id, blocked, position) SELECT ?, ?, ?, ?, ?, ?, ?, ?, "
               "LEAST(COALESCE(MAX(position), 0) + 10, 65000) FROM channels"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssnsnni", channel->name, channel->kind,
                 channel->network, channel->characters_most, channel->address, channel->owner_id,
                 channel->deputy_id, (int64_t)channel->blocked);
    channel->id = written.id;
    return status;
}

enum status channel_update(struct request *request, const struct channel *channel,
                           bool *name_is_taken)
{
    static struct query query = {
        .sql = "UPDATE channels SET name = ?, network = ?, characters_most = ?, address = ?, "
               "owner_id = ?, deputy_id = ?, blocked = ?, retired_at = IF(?, "
               "COALESCE(retired_at, UTC_TIMESTAMP()), NULL), version = version + 1 "
               "WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ssnsnniiii", channel->name,
                                  channel->network, channel->characters_most, channel->address,
                                  channel->owner_id, channel->deputy_id, (int64_t)channel->blocked,
                                  (int64_t)channel->retired, channel->id, channel->version);
    *name_is_taken = status == STATUS_CONFLICT;
    return db_fresh(status, &written);
}

static enum status place(struct request *request, int64_t id, size_t index)
{
    static struct query query = {.sql = "UPDATE channels SET position = ? WHERE id = ?"};
    int64_t position = 10 * ((int64_t)index + 1);
    return db_write(request, &query, NULL, "ii", position, id);
}

enum status channel_move_up(struct request *request, int64_t id)
{
    static struct query query = {.sql = "SELECT id FROM channels ORDER BY retired_at IS NOT NULL, "
                                        "position, id LIMIT 100 FOR UPDATE"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        bool swaps = i + 1 < rows.count && row_number(&rows, i + 1, 0) == id;
        bool is_it = i > 0 && row_number(&rows, i, 0) == id;
        status = place(request, row_number(&rows, i, 0), swaps ? i + 1 : is_it ? i - 1 : i);
    }
    return status;
}

enum status channel_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('name', name, 'kind', kind, 'network', network, "
               "'characters_most', characters_most, 'address', address, 'owner', owner_id, "
               "'deputy', deputy_id, 'blocked', blocked, 'position', position, 'retired', "
               "retired_at IS NOT NULL, 'version', version) FROM channels WHERE id = ?"};
    return db_text(request, &query, id, json);
}
