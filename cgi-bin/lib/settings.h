#ifndef THROUGHLINE_SETTINGS_H
#define THROUGHLINE_SETTINGS_H

#include "lib/form.h"

/* What an admin may set for the whole installation, at /settings. To add one: a name here
 * and its row in settings.c; nothing else. */
enum setting_id {
    SETTING_GOAL_TOLERANCE,
    SETTING_WAIT_REVIEW,
    SETTING_WAIT_CHANGES,
    SETTING_WAIT_SCHEDULE,
    SETTING_WAIT_PUBLISH,
    SETTING_WAIT_FIGURES,
    SETTING_WAIT_DRAFT,
    SETTING_LINK_HOSTS,
    SETTING_DISCLOSURE,
    SETTING_INBOUND_DAYS,
    SETTING_INBOUND_URGENT_DAYS,
    SETTING_INBOUND_LEADER_DAYS,
    SETTING_FIRST_HOUR,
    SETTINGS
};

struct setting {
    struct field field; /* its name (and address), label, kind and bounds */
    const char *unit;   /* after the value, or "" */
    const char *words;  /* what it does, in a sentence or two */
    const char *preset; /* what holds until an admin sets it */
};

extern const struct setting settings[SETTINGS];

/* Its present value as text, or a whole number; the preset where none is set. Errors as for
 * db_rows(). */
enum status setting_text(struct request *request, enum setting_id id, const char **value);
enum status setting_number(struct request *request, enum setting_id id, int64_t *value);

#endif
