#ifndef THROUGHLINE_SETTING_STORE_H
#define THROUGHLINE_SETTING_STORE_H

#include <stdbool.h>

#include "lib/settings.h"

/* What is kept of a setting; version 0 where nothing is. */
struct set_value {
    const char *value;
    int64_t version;
    int64_t updated_by;
    const char *updater;
    int64_t updated_at;
};

/* Of every setting, in the order of `settings`. */
enum status setting_load_all(struct request *request, struct set_value values[SETTINGS]);

/* Keeps a value over the one of that version; `saved` is false where that is not it any more. */
enum status setting_save(struct request *request, enum setting_id id, const char *value,
                         int64_t version, bool *saved);

/* The setting as a JSON object, for the audit; NULL where nothing is kept. */
enum status setting_snapshot(struct request *request, enum setting_id id, const char **json);

#endif
