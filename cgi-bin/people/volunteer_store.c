#include "people/volunteer_store.h"

#include "lib/db.h"
#include "lib/session.h"

bool volunteer_is_active(const struct volunteer *volunteer)
{
    return volunteer->takes_part && !volunteer->paused;
}

bool volunteer_uses(const struct volunteer *volunteer, int64_t channel)
{
    for (size_t i = 0; i < volunteer->network_count; i++)
        if (volunteer->networks[i] == channel)
            return true;
    return false;
}

static enum status load_networks(struct request *request, struct volunteer *volunteer)
{
    static struct query find = {
        .sql = "SELECT n.channel_id FROM volunteer_networks n JOIN shared_channels ch "
               "ON ch.id = n.channel_id WHERE n.person_id = ? AND ch.kind = 'social' LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person_id(request));
    int64_t *networks = arena_array(request->arena, rows.count, sizeof *networks);
    for (size_t i = 0; i < rows.count; i++)
        networks[i] = row_number(&rows, i, 0);
    volunteer->networks = networks;
    volunteer->network_count = rows.count;
    return status;
}

enum status volunteer_load(struct request *request, struct volunteer *volunteer)
{
    static struct query find = {
        .sql = "SELECT answer, takes_part, seen, paused, interests, LOWER(interests), formats, "
               "hours, version FROM volunteers WHERE person_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", person_id(request));
    *volunteer = (struct volunteer){
        .answered = rows.count > 0,
        .answer = row_text(&rows, 0, 0),
        .takes_part = row_number(&rows, 0, 1) != 0,
        .seen = row_number(&rows, 0, 2) != 0,
        .paused = row_number(&rows, 0, 3) != 0,
        .interests = row_text(&rows, 0, 4),
        .interests_folded = row_text(&rows, 0, 5),
        .formats = row_text(&rows, 0, 6),
        .hours = row_number(&rows, 0, 7),
        .version = row_number(&rows, 0, 8),
    };
    if (status != STATUS_OK || rows.count == 0)
        return status;
    return load_networks(request, volunteer);
}

enum status volunteer_say_yes(struct request *request)
{
    static struct query write = {
        .sql = "INSERT INTO volunteers (person_id, answer, takes_part, updated_at) "
               "VALUES (?, 'yes', TRUE, UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE answer = 'yes', "
               "takes_part = TRUE, paused = FALSE, version = version + 1, "
               "updated_at = UTC_TIMESTAMP()"};
    return db_write(request, &write, NULL, "i", person_id(request));
}

static enum status forget_networks(struct request *request)
{
    static struct query remove = {.sql = "DELETE FROM volunteer_networks WHERE person_id = ?"};
    return db_write(request, &remove, NULL, "i", person_id(request));
}

enum status volunteer_say_no(struct request *request, const char *answer)
{
    static struct query write = {
        .sql = "INSERT INTO volunteers (person_id, answer, updated_at) "
               "VALUES (?, ?, UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE answer = VALUES(answer), "
               "takes_part = FALSE, seen = FALSE, paused = FALSE, interests = '', formats = '', "
               "hours = 0, version = version + 1, updated_at = UTC_TIMESTAMP()"};
    enum status status = forget_networks(request);
    if (status != STATUS_OK)
        return status;
    return db_write(request, &write, NULL, "is", person_id(request), answer);
}

enum status volunteer_forget(struct request *request)
{
    static struct query remove = {.sql = "DELETE FROM volunteers WHERE person_id = ?"};
    enum status status = forget_networks(request);
    if (status != STATUS_OK)
        return status;
    return db_write(request, &remove, NULL, "i", person_id(request));
}

enum status volunteer_pause(struct request *request, bool paused)
{
    static struct query write = {
        .sql = "UPDATE volunteers SET paused = ?, version = version + 1, "
               "updated_at = UTC_TIMESTAMP() WHERE person_id = ? AND answer = 'yes'"};
    return db_write(request, &write, NULL, "ii", (int64_t)paused, person_id(request));
}

static enum status save_networks(struct request *request, const struct volunteer *volunteer)
{
    static struct query add = {
        .sql = "INSERT INTO volunteer_networks (person_id, channel_id) VALUES (?, ?)"};
    enum status status = forget_networks(request);
    for (size_t i = 0; status == STATUS_OK && i < volunteer->network_count; i++)
        status = db_write(request, &add, NULL, "ii", person_id(request), volunteer->networks[i]);
    return status;
}

enum status volunteer_save(struct request *request, const struct volunteer *volunteer)
{
    static struct query write = {
        .sql = "UPDATE volunteers SET takes_part = ?, seen = ?, interests = ?, formats = ?, "
               "hours = ?, version = version + 1, updated_at = UTC_TIMESTAMP() "
               "WHERE person_id = ? AND version = ? AND answer = 'yes'"};
    struct written written;
    enum status status =
        db_write(request, &write, &written, "iissiii", (int64_t)volunteer->takes_part,
                 (int64_t)volunteer->seen, volunteer->interests, volunteer->formats,
                 volunteer->hours, person_id(request), volunteer->version);
    if (status != STATUS_OK)
        return status;
    return written.rows == 0 ? STATUS_CONFLICT : save_networks(request, volunteer);
}
