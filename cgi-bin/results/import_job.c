#include "results/import_job.h"

#include "lib/clock.h"
#include "lib/log.h"
#include "lib/transaction.h"
#include "results/import_draft.h"
#include "results/import_write.h"

enum { HEARD_MS = 1000 }; /* between two times that it says how far it is */

struct job {
    struct import_held held;
    struct request *beside;
    int64_t heard_at;
};

/* Only being stopped ends it: that it could not say where it is does not. */
static enum status say_progress(void *data, int64_t lines)
{
    struct job *job = data;
    int64_t now = clock_milliseconds();
    if (now - job->heard_at < HEARD_MS)
        return STATUS_OK;
    job->heard_at = now;
    job->held.import.lines = lines;
    return import_heard(job->beside, &job->held.import) == STATUS_CONFLICT ? STATUS_CONFLICT
                                                                           : STATUS_OK;
}

static enum status write_all(struct request *request, void *data)
{
    struct job *job = data;
    enum status status = import_hold(request, job->held.import.id);
    return status == STATUS_OK ? import_write(request, &job->held, say_progress, job) : status;
}

static enum status give_back(struct request *request, void *data)
{
    struct job *job = data;
    return import_stop(request, &job->held.import,
                       "It could not be written, and nothing of it counts. Try again.");
}

static enum status open_job(struct request *request, struct job *job)
{
    enum status status = import_find(request, request->numbers[0], &job->held.import);
    if (status == STATUS_OK)
        status = import_draft_open(request, &job->held);
    job->beside = status == STATUS_OK ? import_beside(request) : NULL;
    return status == STATUS_OK && job->beside == NULL ? STATUS_UNAVAILABLE : status;
}

void import_job(struct request *request)
{
    struct job job = {.heard_at = clock_milliseconds()};
    enum status status = open_job(request, &job);
    if (status == STATUS_OK)
        status = transaction_run_again(request, write_all, &job);
    if (job.beside != NULL)
        import_beside_end(job.beside);
    if (status == STATUS_OK || status == STATUS_CONFLICT)
        return;
    log_error("import %lld is not written (%d)", (long long)job.held.import.id, (int)status);
    transaction_run_again(request, give_back, &job);
}
