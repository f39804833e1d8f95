#ifndef THROUGHLINE_CAMPAIGNS_THREAD_SHOW_H
#define THROUGHLINE_CAMPAIGNS_THREAD_SHOW_H

#include "campaigns/thread_store.h"

/* "7 visits, measured", "not known yet, measured"; "" where nothing is said. In the arena. */
const char *thread_result_words(struct arena *arena, const struct thread_result *result,
                                const char *unit);

#endif
