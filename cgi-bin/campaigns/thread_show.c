#include "campaigns/thread_show.h"

#include "lib/words.h"

const char *thread_result_words(struct arena *arena, const struct thread_result *result,
                                const char *unit)
{
    if (*result->how == '\0')
        return "";
    return arena_printf(arena, "%s, %s",
                        *result->figure == '\0' ? "not known yet"
                                                : words_amount(arena, result->figure, unit),
                        result->how);
}
