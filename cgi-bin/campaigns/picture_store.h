#ifndef THROUGHLINE_CAMPAIGNS_PICTURE_STORE_H
#define THROUGHLINE_CAMPAIGNS_PICTURE_STORE_H

#include "campaigns/picture.h"
#include "campaigns/post_store.h"
#include "lib/request.h"

/* Pictures of posts. The bytes of each are kept once, and go with its last use. Everything is in
 * the arena of the request. */

enum { POST_PICTURES_MOST = 10 };

struct post_picture {
    int64_t id;
    int64_t picture_id;
    const char *name;  /* 64 hexadecimal digits: /pictures/<name> */
    const char *words; /* "": for decoration */
    int64_t width;
    int64_t height;
};

struct post_pictures {
    size_t count;
    const struct post_picture *items;
};

/* In the order in which they came. */
enum status post_pictures(struct request *request, int64_t post, struct post_pictures *pictures);

/* STATUS_NOT_FOUND: the post has none of that number. */
enum status post_picture_find(struct request *request, int64_t post, int64_t id,
                              struct post_picture *picture);

/* Its bytes by its name, for those who may see a post that uses it; else STATUS_NOT_FOUND. */
enum status picture_bytes(struct request *request, const char *name, struct picture *picture);

/* Within a transaction. post_pictures_lock() holds the post, so that nothing else happens to it.
 * STATUS_CONFLICT of post_picture_add(): the post has it already. */
enum status post_pictures_lock(struct request *request, int64_t post);
enum status post_picture_add(struct request *request, int64_t post, const struct picture *picture,
                             const char *words);
enum status post_picture_say(struct request *request, const struct post_picture *picture,
                             const char *words);
enum status post_picture_remove(struct request *request, const struct post_picture *picture);

#endif
