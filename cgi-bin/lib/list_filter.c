#include "lib/list_filter.h"

#include <stdlib.h>
#include <string.h>

const char *query_choice(const struct request *request, const char *name,
                         const struct choice *choices)
{
    const char *value = params_get(&request->query, name);
    for (; value != NULL && choices->value != NULL; choices++)
        if (strcmp(choices->value, value) == 0)
            return choices->value;
    return "";
}

const char *query_day(const struct request *request, const char *name)
{
    const char *day = params_get(&request->query, name);
    bool is_day = day != NULL && strlen(day) == strlen("2026-11-22") &&
                  strspn(day, "0123456789-") == strlen(day);
    return is_day ? day : "";
}

int64_t query_id(const struct request *request, const char *name)
{
    const char *value = params_get(&request->query, name);
    if (value == NULL || strspn(value, "0123456789") != strlen(value) || strlen(value) > 18)
        return 0;
    return strtoll(value, NULL, 10);
}

void show_filter(HDF *list, size_t index, const char *word, const char *href, bool current)
{
    HDF *item = page_item(list, NULL, index);
    page_text(item, "Word", word);
    page_text(item, "Href", href);
    page_flag(item, "Current", current);
}

void show_option(HDF *node, const char *list, size_t index, int64_t id, const char *label,
                 bool selected)
{
    HDF *item = page_item(node, list, index);
    page_number(item, "value", id);
    page_text(item, "label", label);
    page_flag(item, "selected", selected);
}
