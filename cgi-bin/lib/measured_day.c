#include "lib/measured_day.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/form.h"

enum { YEARS_BACK = 20 };

void measured_day_check(struct request *request, size_t field)
{
    const char *day = form_text(request, field);
    const char *today = clock_today(request);
    if (!form_valid(request))
        return;
    if (strcmp(day, today) > 0)
        form_error(request, field,
                   "Day must not be after today, %s: a figure is what was measured.",
                   clock_day(request->arena, today));
    else if (clock_days_between(day, today) > YEARS_BACK * 366)
        form_error(request, field, "Day is more than %d years ago. Is the year right?", YEARS_BACK);
}
