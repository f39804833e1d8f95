#ifndef THROUGHLINE_PEOPLE_CHANNEL_STORE_H
#define THROUGHLINE_PEOPLE_CHANNEL_STORE_H

#include "lib/request.h"

struct channel {
    int64_t id;
    const char *name;
};

struct channel_list {
    size_t count;
    struct channel *channels;
};

/* The channels in the admins' order; `kind` is "social", or NULL for every kind. Of retired ones
 * just `present`, which was chosen before; 0 for none. */
enum status channels_load(struct request *request, const char *kind, int64_t present,
                          struct channel_list *list);

bool channels_have(const struct channel_list *list, int64_t id);

#endif
