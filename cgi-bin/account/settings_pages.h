#ifndef THROUGHLINE_SETTINGS_PAGES_H
#define THROUGHLINE_SETTINGS_PAGES_H

#include "lib/form.h"

extern const struct form setting_form;

enum status settings_page(struct request *request);
enum status setting_page(struct request *request);
enum status setting_edit(struct request *request);

/* Admins see no list for the first hour any more, until the setting shows it again. */
enum status first_hour_put_away(struct request *request);

/* Every part of the interface in every state, for those who build on it. */
enum status styleguide_page(struct request *request);

#endif
