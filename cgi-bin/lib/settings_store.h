#ifndef THROUGHLINE_SETTINGS_STORE_H
#define THROUGHLINE_SETTINGS_STORE_H

#include "lib/request.h"

/* The value that an admin has set, or NULL. For settings.c alone. */
enum status settings_find(struct request *request, const char *name, const char **value);

#endif
