#ifndef THROUGHLINE_GLOSSARY_PAGES_H
#define THROUGHLINE_GLOSSARY_PAGES_H

#include "lib/form.h"

/* Words of both sides, each explained for the other. */
extern const struct form entry_form;
extern const struct form entry_version_form;

enum status glossary_list_page(struct request *request);
enum status glossary_csv(struct request *request);
enum status glossary_entry_page(struct request *request);
enum status glossary_new_page(struct request *request);
enum status glossary_create(struct request *request);
enum status glossary_edit_page(struct request *request);
enum status glossary_edit(struct request *request);
enum status glossary_remove(struct request *request);
enum status glossary_restore(struct request *request);

#endif
