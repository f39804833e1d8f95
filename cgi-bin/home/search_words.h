#ifndef THROUGHLINE_HOME_SEARCH_WORDS_H
#define THROUGHLINE_HOME_SEARCH_WORDS_H

#include <stdbool.h>

#include "lib/page.h"

/* What somebody typed to search for, as words. All is in the arena of the request. */

enum { SEARCH_WORDS_MOST = 8, SEARCH_LETTERS_MOST = 200, SEARCH_WORD_LEAST = 3 };

struct search {
    const char *typed; /* at most SEARCH_LETTERS_MOST, for the page */
    size_t count;
    const char *words[SEARCH_WORDS_MOST]; /* all of them, in order */
    const char *boolean;  /* "+noise* +row*" for MATCH IN BOOLEAN MODE; "" for none */
    const char *first;    /* the first word in `boolean`, or "" */
    const char *left_out; /* "a, of": too short or too common to look for; or "" */
};

/* Letters and figures make words, everything else separates them, so no operator of the
 * boolean mode is ever left. Words under SEARCH_WORD_LEAST letters and the database's own
 * stop words (InnoDB's default list) are not looked for. */
struct search search_read(struct request *request, const char *typed);

/* Whether each of the words begins some word of the text; true without words. */
bool search_fits(const struct search *search, const char *text);

/* Shows a text as name.N.Text, with name.N.Mark where a word of the search begins one. */
void search_mark(HDF *node, const char *name, const struct search *search, const char *text);

#endif
