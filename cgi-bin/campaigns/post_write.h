#ifndef THROUGHLINE_CAMPAIGNS_POST_WRITE_H
#define THROUGHLINE_CAMPAIGNS_POST_WRITE_H

#include <stdbool.h>

#include "campaigns/post_store.h"

/* Sets body_html from body for the post's channel: NULL for plain text. What markdown_render()
 * returns where it is not STATUS_OK. */
enum status post_render(struct request *request, struct post *post);

/* Within a transaction: puts the channel, title, summary and text of `post` in place of those
 * that stand, keeps what changed as a version, and audits it as `action`. post->version is
 * what the person saw: STATUS_CONFLICT where another stands (*stale) or the text is locked. */
enum status post_write(struct request *request, const struct post *post, const char *action,
                       bool *stale);

#endif
