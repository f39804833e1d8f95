#ifndef THROUGHLINE_QUESTION_ACT_PAGES_H
#define THROUGHLINE_QUESTION_ACT_PAGES_H

#include "lib/form.h"

/* An answer, and all else that is done on the page of a question; each field of the latter is
 * of some of its forms. */
enum {
    ACT_TO,
    ACT_VERSION,
    ACT_SAID,
    ACT_OWNER,
    ACT_ANSWER,
    ACT_ON,
    ACT_NEXT,
};

extern const struct form question_answer_form;
extern const struct form question_act_form;

enum status question_answer(struct request *request);
enum status question_accept(struct request *request);
enum status question_go(struct request *request); /* a move by hand */
enum status question_hand_on(struct request *request);
enum status question_second(struct request *request);  /* would like to know too */
enum status question_publish(struct request *request); /* agrees to it, or no longer */

#endif
