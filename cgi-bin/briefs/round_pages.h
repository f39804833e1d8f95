#ifndef THROUGHLINE_ROUND_PAGES_H
#define THROUGHLINE_ROUND_PAGES_H

#include "lib/form.h"

/* Office hours. */
extern const struct form round_form;

enum status round_list_page(struct request *request);
enum status round_page(struct request *request);
enum status round_new_page(struct request *request);
enum status round_create(struct request *request);
enum status round_edit_page(struct request *request);
enum status round_edit(struct request *request);
enum status round_close(struct request *request);
enum status round_open(struct request *request);

#endif
