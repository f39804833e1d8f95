#ifndef THROUGHLINE_CAMPAIGNS_PICTURE_H
#define THROUGHLINE_CAMPAIGNS_PICTURE_H

#include <stdbool.h>

#include "lib/arena.h"
#include "lib/status.h"

/* Pictures that people bring: known by their bytes, never by a name or a type that came with
 * them, and drawn anew, so that nothing but what is seen remains. */

enum {
    PICTURE_BYTES_MOST = 8 * 1024 * 1024, /* of one that is brought */
    PICTURE_SIDE_MOST = 12000,            /* pixels */
    PICTURE_PIXELS_MOST = 40 * 1000 * 1000,
    PICTURE_KEPT_SIDE_MOST = 2000, /* of one that is kept */
    PICTURE_KEPT_BYTES_MOST = 4 * 1000 * 1000,
};

enum picture_kind { PICTURE_OTHER, PICTURE_JPEG, PICTURE_PNG, PICTURE_GIF, PICTURE_WEBP };

/* What the head of a file says. `turned` is the orientation of EXIF 2.3, 1 to 8. */
struct picture_look {
    enum picture_kind kind;
    unsigned width;
    unsigned height;
    unsigned turned;
    bool is_cut; /* a JPEG without its end */
};

/* NULL, or what is wrong with it as a sentence. */
const char *picture_look(const char *bytes, size_t length, struct picture_look *look);

/* One as it is kept: a JPEG, or a PNG where anything shows through; turned as it was meant. */
struct picture {
    bool is_png;
    unsigned width;
    unsigned height;
    const char *bytes;
    size_t length;
};

/* Draws one anew, in the sandbox; it is in the arena. STATUS_INVALID: it is damaged, or no such
 * picture. STATUS_UNAVAILABLE: no sandbox. */
enum status picture_draw(struct arena *arena, const char *bytes, size_t length,
                         struct picture *picture);

#endif
