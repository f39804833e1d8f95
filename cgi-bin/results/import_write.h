#ifndef THROUGHLINE_RESULTS_IMPORT_WRITE_H
#define THROUGHLINE_RESULTS_IMPORT_WRITE_H

#include "results/import_draft.h"

/* Called after each batch with the rows that are written; what is not STATUS_OK ends it. */
typedef enum status import_progress(void *data, int64_t lines);

/* Within a transaction: writes the figures of all rows that are right, in batches, makes the sums
 * anew, and last confirms the import, with the audit. `progress` may be NULL. */
enum status import_write(struct request *request, struct import_held *held,
                         import_progress *progress, void *data);

#endif
