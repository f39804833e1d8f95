#include "results/import_plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "results/column.h"

const char *import_plan_text(struct arena *arena, const struct import_plan *plan, size_t columns)
{
    struct buf text;
    buf_init(&text, arena);
    buf_printf(&text, "%d %d %d %lld", plan->is_windows, plan->comma, plan->day_first,
               (long long)plan->campaign);
    for (size_t i = 0; i < IMPORT_GROUPS_MOST; i++)
        buf_printf(&text, " %lld", (long long)plan->groups[i]);
    for (size_t i = 0; i < columns; i++)
        buf_printf(&text, "\n%s", plan->meanings[i]);
    return text.data;
}

static int64_t next_number(char **at)
{
    return strtoll(*at, at, 10);
}

bool import_plan_is_windows(const char *text)
{
    return *text == '1';
}

bool import_plan_read(struct arena *arena, const char *text, size_t columns,
                      struct import_plan *plan)
{
    char *rest = arena_strdup(arena, text);
    char *numbers = strsep(&rest, "\n");
    plan->is_windows = next_number(&numbers) != 0;
    plan->comma = next_number(&numbers) != 0;
    plan->day_first = next_number(&numbers) != 0;
    plan->campaign = next_number(&numbers);
    for (size_t i = 0; i < IMPORT_GROUPS_MOST; i++)
        plan->groups[i] = next_number(&numbers);
    for (size_t i = 0; i < columns; i++) {
        if (rest == NULL)
            return false;
        plan->meanings[i] = strsep(&rest, "\n");
    }
    return rest == NULL;
}

void import_plan_guess(const struct sheet *sheet, struct import_plan *plan)
{
    *plan = (struct import_plan){0};
    columns_guess(sheet->head, sheet->columns, plan->meanings);
}

void import_plan_settle(const struct sheet *sheet, const struct import_tally *tally,
                        struct import_plan *plan)
{
    bool with_comma = sheet->delimiter == ';';
    plan->comma = tally->has_comma > 0 || (tally->has_point == 0 && with_comma);
    plan->day_first = tally->has_day_first > 0 || (tally->has_month_first == 0 && with_comma);
}
