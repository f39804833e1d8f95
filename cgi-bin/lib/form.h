#ifndef THROUGHLINE_FORM_H
#define THROUGHLINE_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Forms are declared field by field, so that an undeclared, repeated or malformed field
 * never reaches a page function. Beside its own fields each form carries `form_token`
 * and `once` (see transaction.h). */

enum field_kind {
    FIELD_LINE,     /* one line of text; white space at its ends is dropped */
    FIELD_TEXT,     /* many lines */
    FIELD_EMAIL,    /* an address (WHATWG HTML, valid e-mail address) with a dotted domain */
    FIELD_URL,      /* http or https */
    FIELD_PASSWORD, /* kept exactly, never shown again */
    FIELD_DATE,     /* YYYY-MM-DD, a day that exists */
    FIELD_MOMENT,   /* YYYY-MM-DDTHH:MM */
    FIELD_DECIMAL,  /* at most 16 digits before and 4 after the point */
    FIELD_INTEGER,
    FIELD_ID,     /* a row's number, at least 1 */
    FIELD_CHOICE, /* one of `choices` */
    FIELD_FLAG,   /* a checkbox */
    FIELD_FILE,   /* an upload, see request_upload() */
};

enum field_flag { FIELD_REQUIRED = 1, FIELD_REPEATED = 2 };

enum { FORM_FIELDS_MOST = 32, FORM_BODY = 64 * 1024, FORM_BODY_WITH_MARKDOWN = 1024 * 1024 };

struct choice {
    const char *value;
    const char *label;
};

/* `least` and `most` count characters of text, bound whole numbers, and are without
 * meaning where both are 0. `repeats` bounds a FIELD_REPEATED. */
struct field {
    const char *name;
    const char *label; /* what the page calls it: in messages */
    enum field_kind kind;
    unsigned flags;
    int64_t least;
    int64_t most;
    size_t repeats;
    const struct choice *choices; /* ends with a NULL value */
    const char *example;          /* what it may say, or NULL: see form_fill() */
};

struct form {
    const char *name;
    const struct field *fields;
    size_t count;
    size_t body_most; /* bytes; 0 means FORM_BODY */
};

/* An empty form that a page is about to show; fill it with form_set(). */
void form_begin(struct request *request, const struct form *form);

/* Takes what was sent and checks every field; what is wrong with a value is kept beside
 * it and does not end the request. STATUS_BAD_REQUEST for fields that the form does not
 * declare, or a single field sent twice. */
enum status form_read(struct request *request, const struct form *form);

/* Whether no field has an error. */
bool form_valid(const struct request *request);

/* What was sent, by the field's place in its form: "" and 0 where nothing (valid) was. */
const char *form_text(const struct request *request, size_t field);
int64_t form_number(const struct request *request, size_t field);
bool form_flag(const struct request *request, size_t field);

/* As form_text(), but NULL where nothing was typed: for columns that may be NULL. */
const char *form_text_or_null(const struct request *request, size_t field);

/* The values of a FIELD_REPEATED. */
size_t form_count(const struct request *request, size_t field);
const char *form_text_at(const struct request *request, size_t field, size_t index);
int64_t form_number_at(const struct request *request, size_t field, size_t index);

/* Sets what the page shows. form_set_at() adds to a FIELD_REPEATED in order. */
void form_set(struct request *request, size_t field, const char *value);
void form_set_number(struct request *request, size_t field, int64_t value);
void form_set_at(struct request *request, size_t field, size_t index, const char *value);

/* Where the address asks for it (?filled=1), puts into each empty field its example, to be looked
 * at or begun with. Gives back whether it does: some fields, such as days, have examples that the
 * page alone can make. */
bool form_fill(struct request *request);

/* Says what is wrong, at the field and in the summary; a whole sentence. The first
 * error of a field stays. */
void form_error(struct request *request, size_t field, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void form_error_at(struct request *request, size_t field, size_t index, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Forgets what is wrong: for a button that asks for the page again and saves nothing. */
void form_forget_errors(struct request *request);

/* The row was changed by somebody else since this form was shown: where their value
 * differs from what was typed, the page shows both (safety D6). `version_field` takes the
 * row's present version, so that sending again is done knowingly. */
void form_conflict_begin(struct request *request, size_t version_field, int64_t version);
void form_conflict(struct request *request, size_t field, const char *theirs);
bool form_has_conflict(const struct request *request);

/* Adds an option to a select, radio or checkbox group that the page fills. */
void form_choice(struct request *request, size_t field, const char *value, const char *label);
void form_choice_number(struct request *request, size_t field, int64_t value, const char *label);

/* Puts Form.* into the page's data; page_show() calls it. */
void form_show(struct request *request);

/* One value of a field that came another way, such as in a file: without white space at its
 * ends, where the field drops it; and what is wrong with one that is not empty, as the end
 * of a sentence that begins with the field's label, or NULL. */
const char *form_trimmed(struct arena *arena, const struct field *field, const char *text);
const char *form_check(struct arena *arena, const struct field *field, const char *text);

/* For an error page: calls `keep` with the label and text of each field that was typed
 * and is no password. */
void form_each_typed(const struct request *request, const struct form *form,
                     void (*keep)(void *data, const char *label, const char *text), void *data);

#endif
