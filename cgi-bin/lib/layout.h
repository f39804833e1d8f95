#ifndef THROUGHLINE_LAYOUT_H
#define THROUGHLINE_LAYOUT_H

#include "lib/request.h"

/* Puts what every page shows into its data: Site, Person, Request, the note after a
 * redirect and the keys of its forms. */
void layout_show(struct request *request);

#endif
