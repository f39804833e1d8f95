#include "lib/kept.h"

#include <stdlib.h>
#include <string.h>

#include "lib/clock.h"

enum {
    SETS = 128,               /* a key has one, by its hash, */
    PLACES = 4,               /* and in it the place of the oldest, when all are taken */
    SECOND = 1000,            /* milliseconds */
    AGE_SPREAD = 400,         /* less, so that what was asked together is not asked anew together */
    ANSWER_MOST = 128 * 1024, /* bytes */
    BYTES_MOST = 2 * 1024 * 1024,
};

/* In one block: this, then the key's bytes, the cells, their texts. */
struct answer {
    const void *what;
    uint64_t hash;
    uint32_t areas;
    struct generations before;
    int64_t read_at;
    int64_t ends_at;
    size_t size; /* of the block */
    size_t key_length;
    size_t columns;
    size_t count;
    size_t cells; /* where they begin in the block, and the texts after them */
    size_t texts;
};

struct kept {
    size_t bytes;
    struct answer *answers[SETS][PLACES];
};

struct kept *kept_new(void)
{
    return calloc(1, sizeof(struct kept));
}

static void forget(struct kept *kept, struct answer **place)
{
    if (*place == NULL)
        return;
    kept->bytes -= (*place)->size;
    free(*place);
    *place = NULL;
}

static void forget_all(struct kept *kept)
{
    for (size_t i = 0; i < SETS; i++)
        for (size_t j = 0; j < PLACES; j++)
            forget(kept, &kept->answers[i][j]);
}

void kept_free(struct kept *kept)
{
    if (kept == NULL)
        return;
    forget_all(kept);
    free(kept);
}

void kept_ask(struct kept_key *key, const void *what)
{
    key->what = what;
    key->length = 0;
}

void kept_ask_more(struct kept_key *key, const void *data, size_t length)
{
    size_t size = data == NULL ? SIZE_MAX : length;
    if (KEPT_KEY_MOST - key->length < sizeof size + length) {
        key->length = KEPT_KEY_MOST;
        return;
    }
    memcpy(key->bytes + key->length, &size, sizeof size);
    if (data != NULL)
        memcpy(key->bytes + key->length + sizeof size, data, length);
    key->length += sizeof size + length;
}

/* FNV-1a, 64 bits (RFC 9923). Who chooses arguments that meet in one set only makes
 * their own answers be asked for again. */
static uint64_t hash_of(const struct kept_key *key)
{
    uint64_t hash = 0xcbf29ce484222325U ^ (uintptr_t)key->what;
    for (size_t i = 0; i < key->length; i++)
        hash = (hash ^ (unsigned char)key->bytes[i]) * 0x100000001b3U;
    return hash;
}

static bool is_for(const struct answer *answer, const struct kept_key *key, uint64_t hash)
{
    return answer != NULL && answer->hash == hash && answer->what == key->what &&
           answer->key_length == key->length && memcmp(answer + 1, key->bytes, key->length) == 0;
}

/* Where the answer to a key is; where none is, where it may take the place of another. */
static struct answer **place_of(struct kept *kept, const struct kept_key *key, uint64_t hash)
{
    struct answer **set = kept->answers[(hash ^ hash >> 32) % SETS];
    struct answer **place = set;
    for (size_t i = 0; i < PLACES; i++) {
        if (is_for(set[i], key, hash))
            return &set[i];
        if (*place != NULL && (set[i] == NULL || set[i]->read_at < (*place)->read_at))
            place = &set[i];
    }
    return place;
}

/* Copies the rows; texts are at `texts`, which may be what the cells will be read with. */
static void copy_cells(struct cell *cells, char *texts, const struct cell *from, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cells[i] = from[i];
        if (from[i].text == NULL)
            continue;
        memcpy(texts, from[i].text, from[i].length + 1);
        cells[i].text = texts;
        texts += from[i].length + 1;
    }
}

bool kept_find(struct kept *kept, const struct kept_key *key, struct arena *arena,
               struct rows *rows)
{
    if (key->length == KEPT_KEY_MOST)
        return false;
    uint64_t hash = hash_of(key);
    const struct answer *answer = *place_of(kept, key, hash);
    if (!is_for(answer, key, hash) || !generations_same(&answer->before, answer->areas) ||
        clock_milliseconds() >= answer->ends_at)
        return false;
    const char *block = (const char *)answer;
    size_t count = answer->count * answer->columns;
    struct cell *cells = arena_array(arena, count + 1, sizeof *cells);
    char *texts = arena_alloc(arena, answer->size - answer->texts + 1);
    copy_cells(cells, texts, (const struct cell *)(const void *)(block + answer->cells), count);
    *rows = (struct rows){.count = answer->count, .columns = answer->columns, .cells = cells};
    return true;
}

static size_t length_of_texts(const struct rows *rows)
{
    size_t length = 0;
    for (size_t i = 0; i < rows->count * rows->columns; i++)
        length += rows->cells[i].text == NULL ? 0 : rows->cells[i].length + 1;
    return length;
}

static struct answer *new_answer(const struct kept_key *key, const struct rows *rows)
{
    size_t count = rows->count * rows->columns;
    size_t cells = sizeof(struct answer) + key->length;
    cells += -cells % _Alignof(struct cell);
    size_t texts = cells + count * sizeof(struct cell);
    size_t size = texts + length_of_texts(rows);
    struct answer *answer = size <= ANSWER_MOST ? malloc(size) : NULL;
    if (answer == NULL)
        return NULL;
    char *block = (char *)answer;
    *answer = (struct answer){.what = key->what,
                              .hash = hash_of(key),
                              .size = size,
                              .key_length = key->length,
                              .columns = rows->columns,
                              .count = rows->count,
                              .cells = cells,
                              .texts = texts};
    memcpy(answer + 1, key->bytes, key->length);
    copy_cells((struct cell *)(void *)(block + cells), block + texts, rows->cells, count);
    return answer;
}

void kept_add(struct kept *kept, const struct kept_key *key, uint32_t areas,
              const struct generations *before, int seconds, const struct rows *rows)
{
    if (key->length == KEPT_KEY_MOST || !before->counted)
        return;
    struct answer *answer = new_answer(key, rows);
    if (answer == NULL)
        return;
    struct answer **place = place_of(kept, key, answer->hash);
    forget(kept, place);
    if (kept->bytes + answer->size > BYTES_MOST)
        forget_all(kept); /* the most are out of time anyway */
    answer->areas = areas;
    answer->before = *before;
    answer->read_at = clock_milliseconds();
    answer->ends_at =
        answer->read_at + (int64_t)seconds * SECOND -
        (int64_t)((answer->hash ^ (uint64_t)answer->read_at * 2654435761) % AGE_SPREAD);
    kept->bytes += answer->size;
    *place = answer;
}
