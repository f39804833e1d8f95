#ifndef THROUGHLINE_QUESTION_SHOW_H
#define THROUGHLINE_QUESTION_SHOW_H

#include "briefs/question_store.h"
#include "lib/form.h"
#include "lib/page.h"

/* What pages of questions have in common. */

/* "Brief", and the path of its page. */
const char *question_subject_word(const char *subject);
const char *question_place_href(struct arena *arena, const char *subject, int64_t id);

/* Who answers, in words: a name, or "any leader". */
const char *question_answerer_name(const struct question *question);

/* Status and StatusKind, overdue in place of asked. */
void question_show_state(struct request *request, HDF *node, const struct question *question);

/* A line of a list, as macros/lists.cs takes it, with its place unless that is the page. */
void question_show_row(struct request *request, HDF *row, const struct question *question,
                       bool with_place);

/* Adds to the audit; private ones are of another kind, which no page of the audit shows. */
enum status question_audit(struct request *request, const char *action,
                           const struct question *question, const char *before);

#endif
