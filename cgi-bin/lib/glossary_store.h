#ifndef THROUGHLINE_GLOSSARY_STORE_H
#define THROUGHLINE_GLOSSARY_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* A word of one side that pages explain. */
struct glossary_entry {
    int64_t id;
    const char *word;
    const char *meaning;
    const char *counterpart; /* or "" */
    const char *forms;       /* parted by commas, or "" */
};

struct glossary_entries {
    size_t count;
    const struct glossary_entry *items;
};

/* Of "business", of "social", or of both where `side` is ""; at most 500. */
enum status glossary_entries(struct request *request, const char *side,
                             struct glossary_entries *entries);

#endif
