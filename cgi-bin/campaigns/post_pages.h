#ifndef THROUGHLINE_CAMPAIGNS_POST_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_PAGES_H

#include "campaigns/post_store.h"

/* /posts/:number. */
enum status post_page(struct request *request);

/* Shows a post that was found, with its moves and their form, if any. */
enum status post_show_page(struct request *request, const struct post *post);

/* Renders all stored Markdown that another version of the renderer made. */
enum status posts_render_again(struct request *request);

#endif
