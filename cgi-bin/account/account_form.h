#ifndef THROUGHLINE_ACCOUNT_FORM_H
#define THROUGHLINE_ACCOUNT_FORM_H

#include "account/person_store.h"
#include "lib/form.h"

enum {
    ACCOUNT_NAME,
    ACCOUNT_EMAIL,
    ACCOUNT_USER_NAME,
    ACCOUNT_TITLE,
    ACCOUNT_DEPARTMENT,
    ACCOUNT_TIME_ZONE,
    ACCOUNT_ROLES,
    ACCOUNT_VERSION,
    ACCOUNT_FIELDS
};

/* What an admin says of a person; import_pages.c checks the cells of a file by it. */
extern const struct form account_form;

/* The role of that name, whatever the case of its letters; 0 for none. */
unsigned account_role(const char *name);

/* "employee, content, leader". */
const char *account_role_words(struct arena *arena, unsigned roles);

/* Puts the person into the form. */
void account_form_fill(struct request *request, const struct account *account);

/* Offers the departments and time zones. */
enum status account_form_choices(struct request *request);

/* Takes what was sent into the account, with what the declaration of the form cannot
 * check; what is wrong is then in the form. */
enum status account_form_take(struct request *request, struct account *account);

/* Where a unique key refused the account (STATUS_CONFLICT): says so at the field, and
 * STATUS_OK. Any other status comes back as it was. */
enum status account_form_taken(struct request *request, const struct account *account,
                               enum status status);

/* The person as somebody else saved them meanwhile (safety D6). */
void account_form_conflict(struct request *request, const struct account *now);

/* For other forms with a department and a time zone: their choices and their checks. */
enum status account_offer_departments(struct request *request, size_t field);
enum status account_check_department(struct request *request, size_t field);
void account_check_time_zone(struct request *request, size_t field);

#endif
