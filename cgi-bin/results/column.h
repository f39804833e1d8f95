#ifndef THROUGHLINE_RESULTS_COLUMN_H
#define THROUGHLINE_RESULTS_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

/* What a column of a file means: the code of a kind of figure, one of the words below, or ""
 * for nothing. */
#define COLUMN_ID "id"           /* by which its source knows a post */
#define COLUMN_ADDRESS "address" /* where it can be read */
#define COLUMN_TITLE "title"
#define COLUMN_CAMPAIGN "campaign" /* by which its source knows a campaign */
#define COLUMN_DAY "day"           /* of the figure */

/* By the name alone, as networks call it. */
const char *column_guess(const char *name);

/* All columns together: each meaning once, at the first that has it; the day of a row that is a
 * post is when it went out, not when it was counted, so it means nothing then. */
void columns_guess(const char *const *names, size_t count, const char **meanings);

/* What kind of file it is, by its columns. */
struct source {
    const char *code;
    const char *name;
    const char *columns[4]; /* that it has, which no other has together */
};

/* Never NULL: "file" for one that is not known. */
const struct source *source_guess(const char *const *names, size_t count);

/* By its code; "file" where there is none. */
const struct source *source_of(const char *code);

#endif
