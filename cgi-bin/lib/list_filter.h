#ifndef THROUGHLINE_LIST_FILTER_H
#define THROUGHLINE_LIST_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/form.h"
#include "lib/page.h"

/* What a list is asked to show, from its address, and how the page offers it. */

/* A query parameter where it is one of the choices, else "". */
const char *query_choice(const struct request *request, const char *name,
                         const struct choice *choices);

/* A query parameter where it is a row's number, else 0. */
int64_t query_id(const struct request *request, const char *name);

/* A query parameter where it looks like a day, YYYY-MM-DD, else "". */
const char *query_day(const struct request *request, const char *name);

/* Sets list.index as macros/lists.cs takes chips and tabs. */
void show_filter(HDF *list, size_t index, const char *word, const char *href, bool current);

/* Sets node.list.index as an option of a select. */
void show_option(HDF *node, const char *list, size_t index, int64_t id, const char *label,
                 bool selected);

#endif
