#ifndef THROUGHLINE_RESULTS_IMPORT_DRAFT_H
#define THROUGHLINE_RESULTS_IMPORT_DRAFT_H

#include "lib/form.h"
#include "lib/page.h"
#include "results/import_read.h"
#include "results/import_store.h"
#include "results/sheet.h"

/* A file that is not confirmed yet: what was understood of it, and what is chosen. */

enum {
    IMPORT_MEANING,
    IMPORT_DECIMALS,
    IMPORT_ORDER,
    IMPORT_TAKEN_ON,
    IMPORT_CAMPAIGN,
    IMPORT_GROUP,
    IMPORT_ACTION,
    IMPORT_VERSION,
    IMPORT_FIELDS
};

extern const struct form import_form;

struct import_held {
    struct import import;
    struct sheet sheet;
    struct import_plan plan;
    struct import_tally *tally;
    struct kinds kinds;
    struct names campaigns;
};

/* Reads the file of held->import and the plan for it. STATUS_CONFLICT: it was confirmed or given
 * up this very moment. Everything is in the arena of the request. */
enum status import_draft_open(struct request *request, struct import_held *held);

/* Reads the rows by the plan and shows what comes of it. */
enum status import_draft_show(struct request *request, struct import_held *held);

/* Takes what was chosen in the form into the plan and says what is wrong with it. */
void import_draft_take(struct request *request, struct import_held *held);

#endif
