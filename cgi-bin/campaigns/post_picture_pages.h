#ifndef THROUGHLINE_CAMPAIGNS_POST_PICTURE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_PICTURE_PAGES_H

#include "campaigns/post_store.h"
#include "lib/form.h"

/* Pictures of a post: brought, shown to those who may see it, said in other words, taken away. */
extern const struct form post_picture_form;
extern const struct form post_picture_words_form;

enum status post_pictures_page(struct request *request);
enum status post_picture_bring(struct request *request);
enum status post_picture_page(struct request *request);
enum status post_picture_say_anew(struct request *request);
enum status post_picture_take_away(struct request *request);
enum status picture_page(struct request *request);

/* Adds Pictures.* to a page about the post, and Beside.*, those that its text does not show. */
enum status post_show_pictures(struct request *request, const struct post *post);

#endif
