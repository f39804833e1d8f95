#ifndef THROUGHLINE_RESULTS_CLICK_STORE_H
#define THROUGHLINE_RESULTS_CLICK_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "lib/request.h"
#include "results/total_store.h"

/* A link and a day since 1970, in UTC. */
struct click {
    int64_t link;
    int64_t day;
    int64_t clicks;
};

/* Adds them to what is there, in one statement. */
enum status clicks_write(struct request *request, const struct click *clicks, size_t count);

/* By day, the newest first, at most DAYS_MOST: of one link, of the links of a post, of those of
 * a campaign. */
enum status clicks_of_link(struct request *request, int64_t link, struct day_totals *days);
enum status clicks_of_post(struct request *request, int64_t post, struct day_totals *days);
enum status clicks_of_campaign(struct request *request, int64_t campaign, struct day_totals *days);

/* A line of a file: a link's clicks on a day. */
struct click_line {
    const char *code;
    const char *channel;
    const char *content;
    const char *address;
    const char *day;
    int64_t clicks;
};

struct click_lines {
    size_t count;
    const struct click_line *items;
};

/* Of a campaign, the newest days first, at most `most`. */
enum status clicks_by_link(struct request *request, int64_t campaign, int64_t most,
                           struct click_lines *lines);

#endif
