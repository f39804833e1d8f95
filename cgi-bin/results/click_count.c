#include "results/click_count.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lib/clock.h"
#include "lib/log.h"
#include "results/click_store.h"

enum { COUNTS_MOST = 512, SECOND = 1000, DAY_SECONDS = 24 * 60 * 60 };

/* Words of programs that follow links by themselves, which a browser does not use of itself:
 * crawlers, previews of networks and chats, checkers of links, libraries. */
static const char *const robots[] = {
    "bot",      "crawl",      "spider",  "slurp",  "preview", "facebookexternalhit",
    "scan",     "monitor",    "check",   "fetch",  "curl/",   "wget/",
    "python",   "java/",      "go-http", "libwww", "okhttp",  "client",
    "headless", "lighthouse", "node",
};

/* In the order of link and day, so that workers who write at once lock rows in one order. */
static struct click counts[COUNTS_MOST];
static size_t count;
static int64_t due_at; /* in milliseconds of clock_milliseconds(), while anything is counted */

bool click_counts(const char *agent, bool ahead)
{
    if (ahead || agent == NULL)
        return false;
    for (size_t i = 0; i < sizeof robots / sizeof robots[0]; i++)
        if (strcasestr(agent, robots[i]) != NULL)
            return false;
    return true;
}

static bool is_before(const struct click *one, int64_t link, int64_t day)
{
    return one->link != link ? one->link < link : one->day < day;
}

void click_add(int64_t link)
{
    int64_t day = clock_now() / DAY_SECONDS;
    size_t place = 0;
    while (place < count && is_before(&counts[place], link, day))
        place++;
    if (count == 0)
        due_at = clock_milliseconds() + CLICK_SECONDS * SECOND;
    if (place < count && counts[place].link == link && counts[place].day == day) {
        counts[place].clicks++;
        return;
    }
    if (count == COUNTS_MOST) {
        log_error("a click was not counted: %d links wait to be written", COUNTS_MOST);
        return;
    }
    memmove(counts + place + 1, counts + place, (count - place) * sizeof *counts);
    counts[place] = (struct click){link, day, 1};
    count++;
    if (count == COUNTS_MOST)
        due_at = clock_milliseconds();
}

static int due(void)
{
    if (count == 0)
        return -1;
    int64_t wait = due_at - clock_milliseconds();
    return wait > 0 ? (int)wait : 0;
}

/* Where the database does not answer, they wait for the next time. */
static void write_counts(struct request *request)
{
    due_at = clock_milliseconds() + CLICK_SECONDS * SECOND;
    if (clicks_write(request, counts, count) == STATUS_OK)
        count = 0;
}

const struct chore click_chore = {.due = due, .work = write_counts};
