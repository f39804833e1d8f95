#ifndef THROUGHLINE_HOME_HOME_PAGES_H
#define THROUGHLINE_HOME_HOME_PAGES_H

#include "lib/request.h"

/* /: what needs me, what is new, what I could do; with what each of my roles adds. */
enum status home_page(struct request *request);

/* /write: what may be written, by role. */
enum status write_page(struct request *request);

/* /healthz: "ok" when the database answers. */
enum status health_page(struct request *request);

#endif
