#ifndef THROUGHLINE_MEASURED_DAY_H
#define THROUGHLINE_MEASURED_DAY_H

#include "lib/request.h"

/* The day of a figure is one on which it can have been measured. Adds an error to the field,
 * a valid day, where it lies after today or more than 20 years back; nothing where the form
 * has errors already. */
void measured_day_check(struct request *request, size_t field);

#endif
