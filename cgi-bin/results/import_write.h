#ifndef THROUGHLINE_RESULTS_IMPORT_WRITE_H
#define THROUGHLINE_RESULTS_IMPORT_WRITE_H

#include "results/import_draft.h"

/* Within a transaction: writes the figures of all rows that are right, in batches, and counts
 * them in held->tally. */
enum status import_write(struct request *request, struct import_held *held);

#endif
