#ifndef THROUGHLINE_LOG_H
#define THROUGHLINE_LOG_H

/* One line an event on standard error, as key=value pairs (logfmt): time (UTC, RFC
 * 3339), level, handler, request, message. Values are quoted and escaped, so nothing
 * that a person typed can start a new line or pair. */

enum log_level { LOG_LEVEL_INFO, LOG_LEVEL_WARNING, LOG_LEVEL_ERROR };

/* Sets the handler's name for all lines of this process. */
void log_open(const char *handler);

/* Sets the request id for the lines that follow, or none with NULL. */
void log_request(const char *request_id);

void log_line(enum log_level level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define log_info(...) log_line(LOG_LEVEL_INFO, __VA_ARGS__)
#define log_warning(...) log_line(LOG_LEVEL_WARNING, __VA_ARGS__)
#define log_error(...) log_line(LOG_LEVEL_ERROR, __VA_ARGS__)

#endif
