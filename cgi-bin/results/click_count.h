#ifndef THROUGHLINE_RESULTS_CLICK_COUNT_H
#define THROUGHLINE_RESULTS_CLICK_COUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/app.h"

/* Clicks on short links: each worker adds them up in its memory, and writes them every few
 * seconds and when it ends. Kept are a link, a day of UTC and a number, never who came. A worker
 * that is killed loses what it counted in the last CLICK_SECONDS. */

enum { CLICK_SECONDS = 3 };

/* Whether that is somebody's click, as far as one can tell: not what a browser fetches before
 * anybody chose to, nor a program that says what it is. `agent` is its User-Agent or NULL. */
bool click_counts(const char *agent, bool ahead);

/* Counts one. */
void click_add(int64_t link);

/* Writes them. */
extern const struct chore click_chore;

#endif
