#ifndef THROUGHLINE_PEOPLE_FORMATS_H
#define THROUGHLINE_PEOPLE_FORMATS_H

#include "lib/form.h"

/* The ways to help, as calls and volunteers name them; ends with a NULL value. */
extern const struct choice formats[];

enum { FORMATS = 6 };

/* "Write", or "" for what is no format. */
const char *format_label(const char *format);

/* The same within a sentence: "write", "take photos". */
const char *format_verb(const char *format);

/* The icon that stands for it. */
const char *format_icon(const char *format);

/* Whether `list`, a SET as the database writes it, holds that format. */
bool format_is_in(const char *format, const char *list);

/* "write, take photos" for such a list, in the arena. */
const char *format_verbs(struct arena *arena, const char *list);

#endif
