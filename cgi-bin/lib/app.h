#ifndef THROUGHLINE_APP_H
#define THROUGHLINE_APP_H

#include "lib/config.h"
#include "lib/db.h"
#include "lib/page.h"
#include "lib/route.h"

/* The sentence that a page shows after a redirect, by the code in ?note=. */
struct note {
    const char *code;
    const char *words;
};

/* Work that a worker does between requests, since nobody has to wait for it. */
struct chore {
    /* After how many milliseconds it is due: 0 now, -1 never as things are. Asked after every
     * request. */
    int (*due)(void);
    /* Does it, for a request that nobody made; also when the worker ends, unless due() is -1. */
    void (*work)(struct request *request);
};

/* One handler: its main.c declares it and returns handler_main(). */
struct handler {
    const char *name;
    const struct route *routes;
    size_t route_count;
    const struct note *notes; /* ends with a NULL code; or NULL */
    /* Called once before there are workers, for what they share; false ends it. Or NULL. */
    bool (*prepare)(void);
    const struct chore *chore; /* or NULL */
    /* Renders stored Markdown whose html_version is not the present one; or NULL. */
    enum status (*render_again)(struct request *request);
    /* A command beside the server, for `name --command ...`; or NULL. Returns the exit
     * status of the process. */
    const char *command;
    int (*run_command)(struct request *request, int count, char **arguments);
};

/* What lives as long as a worker. */
struct app {
    const struct handler *handler;
    const struct config *config;
    struct db *db;
    struct templates *templates;
};

/* Serves the handler, or with an option prints its routes (--routes), renders again
 * (--render-again) or runs its command. */
int handler_main(const struct handler *handler, int argc, char **argv);

#endif
