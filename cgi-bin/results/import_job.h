#ifndef THROUGHLINE_RESULTS_IMPORT_JOB_H
#define THROUGHLINE_RESULTS_IMPORT_JOB_H

#include "lib/request.h"

/* Files with more rows than this are written once their answer has left, whole or not at all:
 * import_begin() was called, and the page that it led to says how far the writing came. */
enum { IMPORT_AT_ONCE_MOST = 5000 };

/* Writes the file of the import that the request's address names: for request->afterwards. */
void import_job(struct request *request);

#endif
