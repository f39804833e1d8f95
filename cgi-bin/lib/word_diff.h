#ifndef THROUGHLINE_WORD_DIFF_H
#define THROUGHLINE_WORD_DIFF_H

#include <stddef.h>

#include "lib/arena.h"

enum word_change { WORD_SAME, WORD_REMOVED, WORD_ADDED };

struct word_segment {
    enum word_change change;
    const char *text;
    size_t length;
};

/* How one text became another. The same and the removed segments in order are the earlier
 * text, the same and the added ones the later. */
struct word_diff {
    struct word_segment *segments;
    size_t count;
};

/* The most segments that a difference has. */
enum { WORD_DIFF_SEGMENTS_MOST = 2000 };

/* Compares two texts word by word (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986, in linear space). Where that would take more work, memory or segments
 * than a page is worth, it compares line by line, and then calls all of it replaced: it
 * never takes more than some tens of milliseconds. All is in the arena. */
void word_diff(struct word_diff *diff, struct arena *arena, const char *before, const char *after);

#endif
