#ifndef THROUGHLINE_LAYOUT_H
#define THROUGHLINE_LAYOUT_H

#include "lib/request.h"

/* Puts what every page shows into its data: Site, Person, Request, the navigation, the note
 * after a redirect and the keys of its forms. */
enum status layout_show(struct request *request);

/* Only Site, which every template needs. */
void layout_show_site(struct request *request);

#endif
