#ifndef THROUGHLINE_CAMPAIGNS_ASK_FORM_H
#define THROUGHLINE_CAMPAIGNS_ASK_FORM_H

#include "campaigns/ask_store.h"
#include "campaigns/campaign_store.h"
#include "lib/form.h"
#include "lib/page.h"

/* The form of an ask: what it offers, what it refuses, what it was filled with. */

enum ask_field {
    ASK_KIND,
    ASK_TITLE,
    ASK_AMOUNT,
    ASK_CURRENCY,
    ASK_GOAL,
    ASK_EXPECTED,
    ASK_WHY,
    ASK_CAMPAIGN,
    ASK_DELEGATE,
    ASK_ANSWER_BY,
    ASK_CHANGE_BY,
    ASK_VERSION,
    ASK_ADD,
};

extern const struct form ask_form;

/* What the form needs to be shown and checked. */
struct ask_edit {
    struct ask ask; /* id 0 for a new one */
    struct ask_goals links;
    struct goal_choices goals;
    struct campaigns campaigns;
    bool stale;
};

/* Reads what the form offers, and the goals that the ask has. */
enum status ask_form_read(struct request *request, struct ask_edit *edit);

/* Fills an empty form with the ask. */
void ask_form_fill(struct request *request, const struct ask_edit *edit);

/* Offers the choices and the rows of goals; the page is the caller's. */
void ask_form_offer(struct request *request, const struct ask_edit *edit);

/* Says what is wrong at each field; whether nothing is. */
bool ask_form_check(struct request *request, const struct ask_edit *edit);

/* What was typed, as an ask; the strings are those of the form. */
void ask_form_take(struct request *request, struct ask *ask);

/* Sets the goals that were chosen, within a transaction. */
enum status ask_form_save_goals(struct request *request, int64_t ask);

/* What was typed against what the ask says: "Amount: GBP 8,000, now GBP 12,000. ...", in at
 * most 2,000 characters; "" where it is the same. */
const char *ask_form_changes(struct request *request, const struct ask_edit *edit);

/* Shows what the ask says meanwhile beside each field that differs (safety D6). */
void ask_form_conflict(struct request *request, const struct ask_edit *edit);

#endif
