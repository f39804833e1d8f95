#ifndef THROUGHLINE_DIFFERENCE_H
#define THROUGHLINE_DIFFERENCE_H

#include "lib/page.h"

/* How one text became another, for the macro difference(): sets node.Segments. */
void difference_show(struct request *request, HDF *node, const char *before, const char *after);

/* The same as one of a page's Differences, with its label; nothing where both are alike. */
void difference_add(struct request *request, size_t *count, const char *label, const char *before,
                    const char *after);

#endif
