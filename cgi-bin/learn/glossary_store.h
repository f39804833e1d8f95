#ifndef THROUGHLINE_LEARN_GLOSSARY_STORE_H
#define THROUGHLINE_LEARN_GLOSSARY_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* A word of one side, explained for the other. */
struct entry {
    int64_t id;
    const char *word;
    const char *side; /* business, social */
    const char *meaning;
    const char *counterpart; /* what the other side would say, or "" */
    const char *forms;       /* how else it is written, parted by commas, or "" */
    bool removed;
    int64_t version;
    int64_t changed_by;
    const char *changed_by_name;
    int64_t updated_at;
};

struct entries {
    size_t count;
    const struct entry *items;
};

/* STATUS_NOT_FOUND. */
enum status entry_find(struct request *request, int64_t id, struct entry *entry);

/* Live ones by their word: of one side, or of both where `side` is ""; whose word begins with
 * `begin`; after the word `after`. */
enum status entry_list(struct request *request, const char *side, const char *begin,
                       const char *after, int64_t most, struct entries *entries);

enum status entry_count(struct request *request, int64_t *count);

/* Writes within a transaction. STATUS_CONFLICT: there is such a word, for an insert; or the
 * version is stale, or there is such a word (db_refused_by "by_word"), for an update. */
enum status entry_insert(struct request *request, struct entry *entry);
enum status entry_update(struct request *request, const struct entry *entry, bool *fresh);

/* The row as JSON for the audit, locked until the transaction ends. */
enum status entry_json(struct request *request, int64_t id, const char **json);

#endif
