#ifndef THROUGHLINE_RESULTS_IMPORT_PAGES_H
#define THROUGHLINE_RESULTS_IMPORT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Files of figures: brought, understood, confirmed, taken back. */
extern const struct form import_upload_form;

enum status import_list_page(struct request *request);
enum status import_upload(struct request *request);
enum status import_page(struct request *request);
enum status import_preview_page(struct request *request);
enum status import_save(struct request *request);
enum status import_stop_page(struct request *request);
enum status import_give_up_page(struct request *request);
enum status import_take_back(struct request *request);

#endif
