#include "lib/settings.h"

#include <stdlib.h>

#include "lib/settings_store.h"

const struct setting settings[SETTINGS] = {
    [SETTING_GOAL_TOLERANCE] =
        {.field = {.name = "goal-tolerance",
                   .label = "Tolerance of goals",
                   .kind = FIELD_INTEGER,
                   .least = 0,
                   .most = 50},
         .unit = "%",
         .words = "How far the last figure of a goal may be behind the straight line from where it"
                  " stood to its target before the goal is called behind, in percent of the whole"
                  " way.",
         .preset = "10"},
};

enum status setting_text(struct request *request, enum setting_id id, const char **value)
{
    const struct setting *setting = &settings[id];
    *value = setting->preset;
    const char *set = NULL;
    enum status status = settings_find(request, setting->field.name, &set);
    if (status == STATUS_OK && set != NULL &&
        form_check(request->arena, &setting->field, set) == NULL)
        *value = set;
    return status;
}

enum status setting_number(struct request *request, enum setting_id id, int64_t *value)
{
    const char *text;
    enum status status = setting_text(request, id, &text);
    *value = strtoll(text, NULL, 10);
    return status;
}
