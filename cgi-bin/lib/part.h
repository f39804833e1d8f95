#ifndef THROUGHLINE_PART_H
#define THROUGHLINE_PART_H

#include "lib/page.h"

/* A part of a page that looks the same for many people: a list, what a brief led to, the
 * navigation. A worker draws it once and keeps it as it keeps answers of the database:
 * for a while, and only while nothing that it was made from was written here. Drawing is
 * most of what is left of a page once the database need not be asked. */

/* For how many seconds at most: so long may a part be behind what other machines write. */
enum part_age { PART_OF_NOW = 1, PART_OVERVIEW = 10 };

/* Fills the page's data with what the part's template shows. It stays there for parts that are
 * drawn later, so each part has names of its own. */
typedef enum status page_part_fill(struct request *request, void *data);

/* Puts the part into the page's data as Part.<name>, for call:drawn(Part.<name>) in the
 * page's template. Its own template begins with the macros. `key` says all that it depends
 * on beside the database and the person's time zone: ids, filters, rights; never form
 * keys, which a part may not hold. `fill` may be NULL. Errors are those of `fill`;
 * STATUS_FAILED if the template does not render. */
enum status page_part(struct request *request, const char *name, const char *template,
                      const char *key, enum part_age age, page_part_fill *fill, void *data);

#endif
