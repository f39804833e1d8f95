#ifndef THROUGHLINE_RESULTS_IMPORT_READ_H
#define THROUGHLINE_RESULTS_IMPORT_READ_H

#include "lib/request.h"
#include "results/sheet.h"
#include "results/total_store.h"

/* Reads the rows of a file by a plan of what its columns mean. */

enum { IMPORT_ROWS_MOST = 200000, IMPORT_PROBLEMS_MOST = 50, IMPORT_GROUPS_MOST = 30 };

struct import_plan {
    const char *meanings[SHEET_COLUMNS_MOST]; /* see column.h */
    bool is_windows;                          /* the file is read as Windows-1252 */
    bool comma;                               /* parts the decimals */
    bool day_first;
    const char *taken_on;               /* the day of figures that name none */
    int64_t campaign;                   /* of rows that name none; 0: none */
    int64_t groups[IMPORT_GROUPS_MOST]; /* of each campaign that the file names, by its place in
                                           import_tally.groups; 0: none */
};

struct import_figure {
    int64_t kind;
    bool is_known;
    int64_t number; /* in ten-thousandths, see cell_value.h */
};

/* A row of the file that can be written. */
struct import_line {
    size_t number;   /* of its row, from 1 */
    const char *key; /* by which its source knows it */
    const char *title;
    const char *address;
    const char *id;    /* by which its source names it, or "" */
    const char *group; /* the campaign that the file names, or "" */
    int64_t campaign;
    const char *day;
    const struct import_figure *figures;
    size_t count;
};

struct import_problem {
    size_t row;
    const char *column;
    const char *words;
};

/* What a file comes to. */
struct import_tally {
    size_t lines;  /* that can be written */
    size_t totals; /* rows that only sum up others */
    size_t wrong;  /* rows that are left out */
    struct import_problem problems[IMPORT_PROBLEMS_MOST];
    size_t problem_count; /* all of them; the first are kept */
    const char *groups[IMPORT_GROUPS_MOST];
    size_t group_lines[IMPORT_GROUPS_MOST];
    size_t group_count;
    bool numbers_in_doubt; /* 1.200 might be either */
    bool days_in_doubt;
    size_t has_comma; /* numbers that can only be so */
    size_t has_point;
    size_t has_day_first;
    size_t has_month_first;
    int64_t sums[KINDS_MOST]; /* by the place of the kind, in ten-thousandths */
    size_t known[KINDS_MOST];
    size_t unknown[KINDS_MOST];
};

typedef enum status import_use(struct request *request, const struct import_line *line, void *data);

/* Reads all rows; `use` gets each that is right, or is NULL. What is wrong with the file as a
 * whole ends it and is the last of the problems. Errors are those of `use`. */
enum status import_read(struct request *request, const struct sheet *sheet,
                        const struct import_plan *plan, const struct kinds *kinds,
                        struct import_tally *tally, import_use *use, void *data);

/* The place of a kind by its code, or kinds->count. */
size_t import_kind(const struct kinds *kinds, const char *code);

#endif
