#include "lib/fcgi_reply.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

enum {
    VERSION = 1,
    END_REQUEST = 3,
    STDOUT = 6,
    HEADER_LENGTH = 8,
    END_LENGTH = 8,
    CONTENT_MOST = 65535,
    RECORDS_MOST = 16, /* in one write */
};

struct records {
    int socket;
    int request_id;
    int count;
    unsigned char headers[RECORDS_MOST][HEADER_LENGTH];
    struct iovec parts[2 * RECORDS_MOST]; /* a header and its content in turn */
    bool failed;
};

/* Moves past what was written; the rest is still to be. */
static void advance(struct iovec **part, int *count, size_t written)
{
    while (*count > 0 && written >= (*part)->iov_len) {
        written -= (*part)->iov_len;
        (*part)++;
        (*count)--;
    }
    if (*count > 0) {
        (*part)->iov_base = (char *)(*part)->iov_base + written;
        (*part)->iov_len -= written;
    }
}

static void flush(struct records *records)
{
    struct iovec *part = records->parts;
    int count = 2 * records->count;
    while (count > 0 && !records->failed) {
        ssize_t written = writev(records->socket, part, count);
        if (written >= 0)
            advance(&part, &count, (size_t)written);
        else if (errno != EINTR)
            records->failed = true;
    }
    records->count = 0;
}

static void add_record(struct records *records, int type, const void *content, size_t length)
{
    if (records->count == RECORDS_MOST)
        flush(records);
    unsigned char *header = records->headers[records->count];
    header[0] = VERSION;
    header[1] = (unsigned char)type;
    header[2] = (unsigned char)(records->request_id >> 8);
    header[3] = (unsigned char)records->request_id;
    header[4] = (unsigned char)(length >> 8);
    header[5] = (unsigned char)length;
    header[6] = 0; /* no padding */
    header[7] = 0;
    struct iovec *part = &records->parts[2 * records->count++];
    part[0] = (struct iovec){header, HEADER_LENGTH};
    part[1] = (struct iovec){(void *)(uintptr_t)content, length};
}

static void add_output(struct records *records, const char *content, size_t length)
{
    while (length > 0 && !records->failed) {
        size_t some = length > CONTENT_MOST ? CONTENT_MOST : length;
        add_record(records, STDOUT, content, some);
        content += some;
        length -= some;
    }
}

bool fcgi_reply(int socket, int request_id, const struct worker_reply *reply)
{
    static const unsigned char complete[END_LENGTH];
    struct records records = {.socket = socket, .request_id = request_id};
    add_output(&records, reply->head, reply->head_length);
    add_output(&records, reply->body, reply->body_length);
    add_record(&records, STDOUT, NULL, 0);
    add_record(&records, END_REQUEST, complete, sizeof complete);
    flush(&records);
    return !records.failed;
}
