#ifndef THROUGHLINE_TRANSACTION_H
#define THROUGHLINE_TRANSACTION_H

#include "lib/request.h"

/* Writes that happen once and whole (safety D4, D5, D7).
 *
 * Every form carries `once`, 128 random bits. Within the transaction its hash, bound to
 * the address it was sent to, becomes a row of `submissions` with a digest of what was
 * typed. The same form sent again is led to the first result; the same key with other
 * text is STATUS_CONFLICT. A deadlock or a lost connection does the whole transaction
 * anew, at most five times in a few seconds: if the first try was in fact committed, its
 * row is found. */

/* Work that runs within the transaction, perhaps more than once: it writes, calls
 * audit(), and ends with page_redirect() or another answer. Anything but STATUS_OK, a form
 * error that it adds, or a conflict that it shows, undoes it. */
typedef enum status transaction_work(struct request *request, void *data);

enum status transaction_run(struct request *request, transaction_work *work, void *data);

/* The same for work that may be done again, such as signing in: no form is looked up. */
enum status transaction_run_again(struct request *request, transaction_work *work, void *data);

/* Whether the form of a request did its work before: then the answer leads to the first
 * result. For what a page function refuses: a form that was sent twice may meet its own
 * work, such as the version that it made, before it comes to a transaction. */
bool transaction_repeats(struct request *request);

/* A new value for `once`. Never NULL. */
const char *transaction_new_key(struct request *request);

/* Adds to the audit, within a transaction. `before` and `after` are JSON objects made by
 * the database (JSON_OBJECT), or NULL. `object` is 0 for none. */
enum status audit(struct request *request, const char *action, const char *object_kind,
                  int64_t object, const char *before, const char *after);

#endif
