#include "lib/settings.h"

#include <stdlib.h>

#include "lib/settings_store.h"

/* How long a post may wait for something before it is late. */
#define WAIT(name_, label_, words_, preset_)                                                       \
    {                                                                                              \
        .field = {.name = (name_),                                                                 \
                  .label = (label_),                                                               \
                  .kind = FIELD_INTEGER,                                                           \
                  .least = 1,                                                                      \
                  .most = 90},                                                                     \
        .unit = "days", .words = (words_), .preset = (preset_)                                     \
    }

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
    [SETTING_WAIT_REVIEW] = WAIT("wait-review", "Time for a review",
                                 "How long a post may wait for its review before it is late.", "3"),
    [SETTING_WAIT_CHANGES] =
        WAIT("wait-changes", "Time to change a post",
             "How long its author may take to change a post as the review asked.", "5"),
    [SETTING_WAIT_SCHEDULE] =
        WAIT("wait-schedule", "Time to schedule a post",
             "How long an approved post may be without a moment to go out.", "5"),
    [SETTING_WAIT_PUBLISH] =
        WAIT("wait-address", "Time to say that a post is out",
             "How long after its moment somebody says where a post can be read.", "1"),
    [SETTING_WAIT_FIGURES] =
        WAIT("wait-figures", "Time to bring figures",
             "How long after it went out a post may be without any figure.", "7"),
    [SETTING_WAIT_DRAFT] = WAIT("wait-draft", "Time to write a post",
                                "How long an idea or a draft may lie before it is late.", "14"),
    [SETTING_LINK_HOSTS] =
        {.field = {.name = "link-hosts",
                   .label = "Hosts of short links",
                   .kind = FIELD_LINE,
                   .most = 200},
         .unit = "",
         .words = "Where a short link may lead beside the addresses of published posts: names of"
                  " hosts, such as www.example.org, with spaces between them.",
         .preset = "none"},
    [SETTING_DISCLOSURE] =
        {.field = {.name = "disclosure", .label = "Disclosure", .kind = FIELD_LINE, .most = 200},
         .unit = "",
         .words = "What stands under the words when somebody shares a post, so that readers know"
                  " who is speaking. {name} is the name of this portal.",
         .preset = "I work at {name}."},
    [SETTING_INBOUND_DAYS] = {.field = {.name = "inbound-days",
                                        .label = "Days to answer outsiders",
                                        .kind = FIELD_INTEGER,
                                        .least = 0,
                                        .most = 90},
                              .unit = "days",
                              .words = "By when what came in from outside should have its answer.",
                              .preset = "3"},
    [SETTING_INBOUND_URGENT_DAYS] = {.field = {.name = "inbound-urgent-days",
                                               .label = "Days to answer what is urgent",
                                               .kind = FIELD_INTEGER,
                                               .least = 0,
                                               .most = 90},
                                     .unit = "days",
                                     .words = "The same for what is urgent. 0 is the same day.",
                                     .preset = "0"},
    [SETTING_INBOUND_LEADER_DAYS] =
        {.field = {.name = "inbound-leader-days",
                   .label = "Days for a leader",
                   .kind = FIELD_INTEGER,
                   .least = 0,
                   .most = 90},
         .unit = "days",
         .words = "How long a leader has for what was escalated to them, from that day.",
         .preset = "2"},
    [SETTING_FIRST_HOUR] =
        {.field = {.name = "first-hour",
                   .label = "List for the first hour",
                   .kind = FIELD_INTEGER,
                   .least = 0,
                   .most = 1},
         .unit = "",
         .words = "Whether the home of admins lists what a new portal needs: 1 until all of it is"
                  " done, 0 never.",
         .preset = "1"},
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
