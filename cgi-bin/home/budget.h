#ifndef THROUGHLINE_HOME_BUDGET_H
#define THROUGHLINE_HOME_BUDGET_H

#include <stdbool.h>
#include <stddef.h>

/* How many words a page may say. What leaders read in three minutes is at most 600 words:
 * each list of it has its share, and what does not fit any more is counted, not shown. */
enum {
    WORDS_OF_DIGEST = 600,
    WORDS_OF_NEEDS = 110,
    WORDS_OF_DECISIONS = 140,
    WORDS_OF_GOALS = 140,
    WORDS_OF_GAPS = 40,
    WORDS_OF_NEWS = 40,
    WORDS_OF_FRAME = 130, /* headings, labels, and how far a brief went */
};

struct budget {
    size_t left; /* words */
};

/* Takes the words of those texts from the budget, and says whether they fit. Once something
 * did not fit nothing does, so that a list ends there. NULL texts have no words. */
bool budget_takes(struct budget *budget, const char *const *texts, size_t count);

/* The same for a number of words. */
bool budget_takes_words(struct budget *budget, size_t words);

/* Words between white space. */
size_t budget_words(const char *text);

#endif
