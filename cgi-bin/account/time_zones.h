#ifndef THROUGHLINE_TIME_ZONES_H
#define THROUGHLINE_TIME_ZONES_H

#include "lib/form.h"

/* Adds the time zones of the machine's tz database as choices of a field. */
void time_zones_show(struct request *request, size_t field);

/* Whether the tz database has that zone. */
bool time_zones_has(const char *name);

#endif
