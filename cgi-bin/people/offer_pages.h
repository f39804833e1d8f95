#ifndef THROUGHLINE_PEOPLE_OFFER_PAGES_H
#define THROUGHLINE_PEOPLE_OFFER_PAGES_H

#include "lib/form.h"
#include "lib/page.h"
#include "people/offer_store.h"

/* GET /help-wanted/mine */
enum status offer_list_page(struct request *request);

/* POST /help-wanted/:number/offer and /withdraw, of the call */
enum status offer_send(struct request *request);
enum status offer_take_back(struct request *request);

/* GET and POST /help-wanted/offers/:number, for those who answer it */
enum status offer_page(struct request *request);
enum status offer_decide(struct request *request);

/* What every page says of an offer: person, state, words, answer, times. */
void offer_describe(struct request *request, HDF *node, const struct offer *offer);

extern const struct form offer_form;
extern const struct form withdraw_form;
extern const struct form answer_form;

#endif
