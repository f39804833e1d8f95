#ifndef THROUGHLINE_FCGI_REPLY_H
#define THROUGHLINE_FCGI_REPLY_H

#include <stdbool.h>

#include "lib/worker.h"

/* Sends a whole answer on a blocking socket: the records of its head and body, and the end
 * of the request (FastCGI 1.0, 3.3, 5.1 and 5.5), in as few writes as may be. libfcgi's own
 * stream writes 8 KB at a time, and each write wakes the web server. False when the other
 * side is gone. */
bool fcgi_reply(int socket, int request_id, const struct worker_reply *reply);

#endif
