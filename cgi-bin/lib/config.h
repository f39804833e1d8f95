#ifndef THROUGHLINE_CONFIG_H
#define THROUGHLINE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"
#include "lib/limits.h"

enum { CONFIG_ORIGINS_MOST = 8, CONFIG_DB_HOSTS_MOST = 8, CONFIG_WORKERS_MOST = 256 };

/* An address that this installation answers to: its origin as browsers send it
 * ("https://intranet.example.org", RFC 6454) and the Host header that goes with it. */
struct config_origin {
    const char *origin;
    const char *host;
};

/* One database server: a unix socket, or else a host and a port. */
struct config_db_host {
    const char *socket_path; /* or NULL */
    const char *host;        /* or NULL */
    unsigned port;
};

/* The settings of one handler, read once from the environment. */
struct config {
    const char *handler;     /* "briefs" */
    const char *socket_path; /* THROUGHLINE_SOCKET; NULL when systemd passes the socket */
    int workers;             /* THROUGHLINE_WORKERS, 8 if not set */
    bool is_slow;            /* THROUGHLINE_SLOW=1: a pool for long work, whose requests and
                              * statements may take longer */
    int requests;            /* THROUGHLINE_REQUESTS, that a worker answers before another takes
                              * its place, 20,000 if not set */

    /* Of one person, by enum limit: THROUGHLINE_WRITES_A_MINUTE, 120 if not set;
     * THROUGHLINE_RENDERS_A_MINUTE, 60 */
    int forms_a_minute[LIMITS];

    struct config_origin origins[CONFIG_ORIGINS_MOST]; /* THROUGHLINE_ORIGIN */
    size_t origin_count;                               /* at least 1; the first is canonical */
    bool secure;                                       /* the canonical origin is https */

    const char *site_name; /* THROUGHLINE_NAME, "Throughline" if not set */
    const char *templates; /* THROUGHLINE_TEMPLATES, a folder */
    const char *assets;    /* THROUGHLINE_ASSETS, the version in /static/<version>/ */
    bool development;      /* THROUGHLINE_DEVELOPMENT=1 */

    /* THROUGHLINE_GENERATIONS, a file that all handlers of this machine share, see
     * generations.h; NULL: no answer of the database is kept */
    const char *generations;

    struct config_db_host db_hosts[CONFIG_DB_HOSTS_MOST]; /* THROUGHLINE_DB_HOSTS, in order */
    size_t db_host_count;                                 /* at least 1 */
    const char *db_name;                                  /* THROUGHLINE_DB_NAME, "throughline" */
    const char *db_user;                                  /* throughline_<handler> */
    const char *db_password;                              /* file THROUGHLINE_SECRETS/<handler> */
};

/* Reads the settings of that handler; texts are copied into the arena, which must outlive
 * them. False when any is missing or wrong: each is then in the log by its name, with what
 * it should be. The password's file must be closed to everyone but its owner. */
bool config_read(struct config *config, struct arena *arena, const char *handler);

/* The origin whose host that is, whatever the case of its letters, or NULL. */
const struct config_origin *config_origin_of_host(const struct config *config, const char *host);

/* Whether that is one of the installation's origins, byte by byte. */
bool config_has_origin(const struct config *config, const char *origin);

#endif
