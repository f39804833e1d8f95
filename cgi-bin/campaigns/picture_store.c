#include "campaigns/picture_store.h"

#include <sodium.h>
#include <string.h>

#include "lib/db.h"
#include "lib/session.h"

#define PICTURE                                                                                    \
    "SELECT u.id, u.picture_id, LOWER(HEX(p.digest)), u.words, p.width, p.height"                  \
    " FROM post_pictures u JOIN pictures p ON p.id = u.picture_id "

static struct post_picture take(const struct rows *rows, size_t i)
{
    return (struct post_picture){.id = row_number(rows, i, 0),
                                 .picture_id = row_number(rows, i, 1),
                                 .name = row_text(rows, i, 2),
                                 .words = row_text(rows, i, 3),
                                 .width = row_number(rows, i, 4),
                                 .height = row_number(rows, i, 5)};
}

enum status post_pictures(struct request *request, int64_t post, struct post_pictures *pictures)
{
    static struct query query = {.sql = PICTURE "WHERE u.post_id = ? ORDER BY u.id LIMIT 10"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    struct post_picture *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *pictures = (struct post_pictures){.count = rows.count, .items = items};
    return status;
}

_Static_assert(POST_PICTURES_MOST == 10, "the LIMIT of post_pictures");

enum status post_picture_find(struct request *request, int64_t post, int64_t id,
                              struct post_picture *picture)
{
    static struct query query = {.sql = PICTURE "WHERE u.id = ? AND u.post_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", id, post);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *picture = take(&rows, 0);
    return status;
}

/* The digest in a name; false where it is none. */
static bool digest_of(const char *name, unsigned char digest[crypto_hash_sha256_BYTES])
{
    enum { DIGITS = 2 * crypto_hash_sha256_BYTES };
    size_t length;
    return strspn(name, "0123456789abcdef") == DIGITS && name[DIGITS] == '\0' &&
           sodium_hex2bin(digest, crypto_hash_sha256_BYTES, name, DIGITS, NULL, &length, NULL) == 0;
}

enum status picture_bytes(struct request *request, const char *name, struct picture *picture)
{
    static struct query query = {
        .sql = "SELECT x.is_png, x.bytes FROM pictures x WHERE x.digest = ? AND EXISTS (SELECT 1"
               " FROM post_pictures u JOIN posts p ON p.id = u.post_id"
               " WHERE u.picture_id = x.id AND " POST_IS_VISIBLE ")"};
    unsigned char digest[crypto_hash_sha256_BYTES];
    struct rows rows;
    if (!digest_of(name, digest))
        return STATUS_NOT_FOUND;
    enum status status = db_rows(request, &query, &rows, "bii", (const void *)digest, sizeof digest,
                                 post_sees_all(request), person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *picture = (struct picture){.is_png = row_number(&rows, 0, 0) != 0,
                                .bytes = row_text(&rows, 0, 1),
                                .length = rows.count == 0 ? 0 : rows.cells[1].length};
    return status;
}

enum status post_pictures_lock(struct request *request, int64_t post)
{
    static struct query query = {.sql = "SELECT id FROM posts WHERE id = ? FOR UPDATE"};
    struct rows rows;
    return db_rows(request, &query, &rows, "i", post);
}

/* The one of those bytes, which another may bring at the very same time. */
static enum status keep(struct request *request, const struct picture *picture, int64_t *id)
{
    static struct query query = {
        .sql = "INSERT INTO pictures (digest, is_png, width, height, bytes, made_at)"
               " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP())"
               " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)"};
    unsigned char digest[crypto_hash_sha256_BYTES];
    struct written written = {0};
    crypto_hash_sha256(digest, (const unsigned char *)picture->bytes, picture->length);
    enum status status =
        db_write(request, &query, &written, "biiib", (const void *)digest, sizeof digest,
                 (int64_t)picture->is_png, (int64_t)picture->width, (int64_t)picture->height,
                 (const void *)picture->bytes, picture->length);
    *id = written.id;
    return status;
}

enum status post_picture_add(struct request *request, int64_t post, const struct picture *picture,
                             const char *words)
{
    static struct query query = {
        .sql = "INSERT INTO post_pictures (post_id, picture_id, words, person_id, added_at)"
               " VALUES (?, ?, ?, ?, UTC_TIMESTAMP())"};
    int64_t id;
    enum status status = keep(request, picture, &id);
    return status == STATUS_OK
               ? db_write(request, &query, NULL, "iisi", post, id, words, person_id(request))
               : status;
}

enum status post_picture_say(struct request *request, const struct post_picture *picture,
                             const char *words)
{
    static struct query query = {.sql = "UPDATE post_pictures SET words = ? WHERE id = ?"};
    return db_write(request, &query, NULL, "si", words, picture->id);
}

/* The picture itself is held first: whoever brings it anew waits, and then keeps it anew. */
enum status post_picture_remove(struct request *request, const struct post_picture *picture)
{
    static struct query hold = {.sql = "SELECT id FROM pictures WHERE id = ? FOR UPDATE"};
    static struct query use = {.sql = "DELETE FROM post_pictures WHERE id = ?"};
    static struct query unused = {
        .sql = "DELETE x FROM pictures x LEFT JOIN post_pictures u ON u.picture_id = x.id"
               " WHERE x.id = ? AND u.id IS NULL"};
    struct rows rows;
    enum status status = db_rows(request, &hold, &rows, "i", picture->picture_id);
    if (status == STATUS_OK)
        status = db_write(request, &use, NULL, "i", picture->id);
    return status == STATUS_OK ? db_write(request, &unused, NULL, "i", picture->picture_id)
                               : status;
}
