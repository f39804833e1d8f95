#ifndef THROUGHLINE_BRIEFS_ACCESS_H
#define THROUGHLINE_BRIEFS_ACCESS_H

#include "briefs/brief_store.h"

/* Whether the person who asks is its owner or delegate: they write, publish and archive. */
bool brief_is_mine(const struct request *request, const struct brief *brief);

/* Finds a brief that the person who asks may read: one that was published, or their own.
 * STATUS_NOT_FOUND otherwise. */
enum status brief_readable(struct request *request, int64_t id, struct brief *brief);

/* Finds a brief that the person who asks may write. STATUS_FORBIDDEN where they may only
 * read it, STATUS_NOT_FOUND where they may not. */
enum status brief_writable(struct request *request, int64_t id, struct brief *brief);

/* The title, or words for one that has none yet. */
const char *brief_name(const char *title);

#endif
