#ifndef THROUGHLINE_PEOPLE_CALL_PAGES_H
#define THROUGHLINE_PEOPLE_CALL_PAGES_H

#include "lib/page.h"
#include "people/call_store.h"

/* GET /help-wanted: the calls that fit first, then all that are open. */
enum status call_list_page(struct request *request);

/* GET /help-wanted/:number */
enum status call_page(struct request *request);

/* POST /help-wanted/:number/pass and /return: hides a call from one's own lists. */
enum status call_pass_it(struct request *request);
enum status call_take_back(struct request *request);

/* What every page says of a call: its words, places, deadline, goal. */
void call_describe(struct request *request, HDF *node, const struct call *call);

/* "2 offers wait for you", or NULL. */
const char *call_offers_waiting(struct request *request, const struct call *call);

/* Shows a call's page with the form that the request holds, or a fresh one. */
enum status call_show(struct request *request, const struct call *call);

/* Why nobody can offer to help with it now, a whole sentence; NULL if one can. */
const char *call_is_shut(struct request *request, const struct call *call);

#endif
