#include "lib/form.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/difference.h"
#include "lib/page.h"
#include "lib/route.h"
#include "lib/utf8.h"

enum { EMAIL_MOST = 254, LABEL_MOST = 63, DECIMAL_BEFORE = 16, DECIMAL_AFTER = 4 };

struct form_value {
    size_t count;
    const char **texts;
    const char **errors;
    const char *theirs; /* what somebody else saved meanwhile, where it differs */
};

struct option {
    struct option *next;
    const char *value;
    const char *label;
};

struct form_state {
    const struct form *form;
    struct form_value *values;
    struct option **options; /* by field, in order */
    size_t errors;
    bool conflict;
};

static size_t most_values(const struct field *field)
{
    return (field->flags & FIELD_REPEATED) != 0 ? field->repeats : 1;
}

void form_begin(struct request *request, const struct form *form)
{
    struct arena *arena = request->arena;
    struct form_state *state = arena_alloc(arena, sizeof *state);
    state->form = form;
    state->values = arena_array(arena, form->count, sizeof *state->values);
    state->options = arena_array(arena, form->count, sizeof(struct option *));
    for (size_t i = 0; i < form->count; i++) {
        size_t most = most_values(&form->fields[i]);
        state->values[i].texts = arena_array(arena, most, sizeof(char *));
        state->values[i].errors = arena_array(arena, most, sizeof(char *));
    }
    request->fields = state;
}

static bool has_value(const struct form_state *state, size_t field, size_t index)
{
    return index < state->values[field].count && state->values[field].texts[index] != NULL;
}

const char *form_text_at(const struct request *request, size_t field, size_t index)
{
    const struct form_state *state = request->fields;
    return has_value(state, field, index) ? state->values[field].texts[index] : "";
}

const char *form_text(const struct request *request, size_t field)
{
    return form_text_at(request, field, 0);
}

const char *form_text_or_null(const struct request *request, size_t field)
{
    const char *text = form_text(request, field);
    return *text == '\0' ? NULL : text;
}

int64_t form_number_at(const struct request *request, size_t field, size_t index)
{
    return strtoll(form_text_at(request, field, index), NULL, 10);
}

int64_t form_number(const struct request *request, size_t field)
{
    return form_number_at(request, field, 0);
}

bool form_flag(const struct request *request, size_t field)
{
    return *form_text(request, field) != '\0';
}

size_t form_count(const struct request *request, size_t field)
{
    return request->fields->values[field].count;
}

void form_set_at(struct request *request, size_t field, size_t index, const char *value)
{
    struct form_state *state = request->fields;
    if (index >= most_values(&state->form->fields[field]))
        return;
    state->values[field].texts[index] = value;
    if (state->values[field].count <= index)
        state->values[field].count = index + 1;
}

void form_set(struct request *request, size_t field, const char *value)
{
    form_set_at(request, field, 0, value);
}

bool form_fill(struct request *request)
{
    const struct form_state *state = request->fields;
    if (params_get(&request->query, "filled") == NULL)
        return false;
    for (size_t i = 0; i < state->form->count; i++)
        if (state->form->fields[i].example != NULL && !has_value(state, i, 0))
            form_set(request, i, state->form->fields[i].example);
    return true;
}

void form_set_number(struct request *request, size_t field, int64_t value)
{
    form_set(request, field, arena_printf(request->arena, "%lld", (long long)value));
}

static void add_error(struct request *request, size_t field, size_t index, const char *text)
{
    struct form_state *state = request->fields;
    if (index >= most_values(&state->form->fields[field]) ||
        state->values[field].errors[index] != NULL)
        return;
    state->values[field].errors[index] = text;
    state->errors++;
}

void form_error_at(struct request *request, size_t field, size_t index, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_error(request, field, index, arena_vprintf(request->arena, format, arguments));
    va_end(arguments);
}

void form_error(struct request *request, size_t field, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_error(request, field, 0, arena_vprintf(request->arena, format, arguments));
    va_end(arguments);
}

bool form_valid(const struct request *request)
{
    return request->fields == NULL || request->fields->errors == 0;
}

void form_forget_errors(struct request *request)
{
    struct form_state *state = request->fields;
    for (size_t i = 0; i < state->form->count; i++)
        memset(state->values[i].errors, 0, most_values(&state->form->fields[i]) * sizeof(char *));
    state->errors = 0;
}

void form_conflict_begin(struct request *request, size_t version_field, int64_t version)
{
    request->fields->conflict = true;
    form_set_number(request, version_field, version);
}

void form_conflict(struct request *request, size_t field, const char *theirs)
{
    if (strcmp(form_text(request, field), theirs) != 0)
        request->fields->values[field].theirs = theirs;
}

bool form_has_conflict(const struct request *request)
{
    return request->fields != NULL && request->fields->conflict;
}

/* Taking what was sent */

static const struct field *find_field(const struct form *form, const char *name, size_t *place)
{
    for (*place = 0; *place < form->count; (*place)++)
        if (strcmp(form->fields[*place].name, name) == 0)
            return &form->fields[*place];
    return NULL;
}

static char *trimmed(struct arena *arena, const char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    size_t length = strlen(text);
    while (length > 0 && isspace((unsigned char)text[length - 1]))
        length--;
    return arena_strndup(arena, text, length);
}

const char *form_trimmed(struct arena *arena, const struct field *field, const char *text)
{
    return field->kind == FIELD_PASSWORD || field->kind == FIELD_TEXT ? text : trimmed(arena, text);
}

static bool is_hidden_key(const char *name)
{
    return strcmp(name, "form_token") == 0 || strcmp(name, "once") == 0;
}

static enum status take(struct request *request, const struct param *param)
{
    struct form_state *state = request->fields;
    size_t place;
    if (is_hidden_key(param->name))
        return params_count(&request->form, param->name) == 1 ? STATUS_OK : STATUS_BAD_REQUEST;
    const struct field *field = find_field(state->form, param->name, &place);
    if (field == NULL || field->kind == FIELD_FILE ||
        state->values[place].count == most_values(field))
        return STATUS_BAD_REQUEST;
    form_set_at(request, place, state->values[place].count,
                form_trimmed(request->arena, field, param->value));
    return STATUS_OK;
}

/* Checks of one value: each says what is wrong, or returns NULL */

static bool all_digits(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return length > 0;
}

static bool is_date(const char *text)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (strlen(text) < 10 || !all_digits(text, 4) || text[4] != '-' || !all_digits(text + 5, 2) ||
        text[7] != '-' || !all_digits(text + 8, 2))
        return false;
    int year = atoi(text);
    int month = atoi(text + 5);
    int day = atoi(text + 8);
    if (year < 1000 || month < 1 || month > 12)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day >= 1 && day <= days[month - 1] + (month == 2 && leap);
}

static const char *check_date(const char *text)
{
    return is_date(text) && text[10] == '\0' ? NULL : "must be a date such as 2027-03-31.";
}

static const char *check_moment(const char *text)
{
    if (is_date(text) && strlen(text) == 16 && text[10] == 'T' && all_digits(text + 11, 2) &&
        text[13] == ':' && all_digits(text + 14, 2) && atoi(text + 11) < 24 && atoi(text + 14) < 60)
        return NULL;
    return "must be a day and a time such as 2027-03-31 09:00.";
}

static const char *check_decimal(const char *text)
{
    const char *digits = text + (*text == '-');
    size_t before = strspn(digits, "0123456789");
    const char *rest = digits + before;
    size_t after = *rest == '.' ? strspn(rest + 1, "0123456789") : 0;
    if (before == 0 || (*rest == '.' && after == 0) || rest[*rest == '.' ? after + 1 : 0] != '\0')
        return "must be a number such as 1200 or 6.5, without signs or words.";
    if (before > DECIMAL_BEFORE || after > DECIMAL_AFTER)
        return "can have 16 digits before the point and 4 after it.";
    return NULL;
}

static const char *check_integer(struct arena *arena, const struct field *field, const char *text)
{
    const char *digits = text + (*text == '-');
    if (!all_digits(digits, strlen(digits)) || strlen(digits) > 18)
        return "must be a whole number.";
    int64_t number = strtoll(text, NULL, 10);
    bool bounded = field->least != 0 || field->most != 0;
    if (bounded && (number < field->least || number > field->most))
        return arena_printf(arena, "must be between %lld and %lld.", (long long)field->least,
                            (long long)field->most);
    return NULL;
}

static const char *check_id(const char *text)
{
    return all_digits(text, strlen(text)) && strlen(text) <= 18 && text[0] != '0'
               ? NULL
               : "is not one of the choices.";
}

static bool is_domain(const char *text)
{
    size_t labels = 0;
    for (;; labels++) {
        size_t length = strcspn(text, ".");
        if (length == 0 || length > LABEL_MOST || text[0] == '-' || text[length - 1] == '-' ||
            strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") <
                length)
            return false;
        if (text[length] == '\0')
            return labels > 0;
        text += length + 1;
    }
}

static const char *check_email(const char *text)
{
    size_t local = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                ".!#$%&'*+/=?^_`{|}~-");
    if (local == 0 || text[local] != '@' || !is_domain(text + local + 1) ||
        strlen(text) > EMAIL_MOST)
        return "must be an e-mail address such as name@example.org.";
    return NULL;
}

/* Neither white space, control bytes, nor what RFC 3986 (appendix A) has in no address. */
static bool is_address(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text <= ' ' || strchr("\"<>\\^`{|}\x7F", *text) != NULL)
            return false;
    return true;
}

static const char *check_url(const char *text)
{
    size_t scheme = strncmp(text, "https://", 8) == 0  ? 8
                    : strncmp(text, "http://", 7) == 0 ? 7
                                                       : 0;
    if (scheme == 0 || text[scheme] == '\0' || !is_address(text))
        return "must be an address that begins with https://.";
    return NULL;
}

static const char *check_choice(const struct field *field, const char *text)
{
    for (const struct choice *choice = field->choices; choice->value != NULL; choice++)
        if (strcmp(choice->value, text) == 0)
            return NULL;
    return "is not one of the choices.";
}

static const char *check_length(struct arena *arena, const struct field *field, const char *text)
{
    int64_t length = (int64_t)utf8_length(text, strlen(text));
    if (field->most != 0 && length > field->most)
        return arena_printf(arena, "can be at most %lld characters; this has %lld.",
                            (long long)field->most, (long long)length);
    if (length < field->least)
        return arena_printf(arena, "must be at least %lld characters; this has %lld.",
                            (long long)field->least, (long long)length);
    return NULL;
}

static const char *check_line(struct arena *arena, const struct field *field, const char *text)
{
    for (const char *at = text; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7f)
            return "must be one line, without control characters.";
    return check_length(arena, field, text);
}

const char *form_check(struct arena *arena, const struct field *field, const char *text)
{
    switch (field->kind) {
    case FIELD_LINE:
        return check_line(arena, field, text);
    case FIELD_TEXT:
    case FIELD_PASSWORD:
        return check_length(arena, field, text);
    case FIELD_EMAIL:
        return check_email(text);
    case FIELD_URL: {
        const char *wrong = check_url(text);
        return wrong != NULL ? wrong : check_length(arena, field, text);
    }
    case FIELD_DATE:
        return check_date(text);
    case FIELD_MOMENT:
        return check_moment(text);
    case FIELD_DECIMAL:
        return check_decimal(text);
    case FIELD_INTEGER:
        return check_integer(arena, field, text);
    case FIELD_ID:
        return check_id(text);
    case FIELD_CHOICE:
        return check_choice(field, text);
    case FIELD_FLAG:
    case FIELD_FILE:
        return NULL;
    }
    return NULL;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\n\r")] == '\0';
}

static void check_field(struct request *request, size_t place)
{
    const struct field *field = &request->fields->form->fields[place];
    bool filled = field->kind == FIELD_FILE && request_upload(request, field->name) != NULL;
    for (size_t i = 0; i < form_count(request, place); i++) {
        const char *text = form_text_at(request, place, i);
        if (field->kind != FIELD_PASSWORD ? is_blank(text) : *text == '\0')
            continue;
        filled = true;
        const char *wrong = form_check(request->arena, field, text);
        if (wrong != NULL)
            form_error_at(request, place, i, "%s %s", field->label, wrong);
    }
    if ((field->flags & FIELD_REQUIRED) != 0 && !filled)
        form_error(request, place, "%s is missing.", field->label);
}

static size_t files_of(const struct request *request, const struct field *field)
{
    size_t count = 0;
    for (size_t i = 0; i < request->upload_count; i++)
        count += strcmp(request->uploads[i].field, field->name) == 0;
    return count;
}

static enum status take_file(struct request *request, const char *name, size_t *place)
{
    const struct field *field = find_field(request->fields->form, name, place);
    bool fits = field != NULL && field->kind == FIELD_FILE &&
                files_of(request, field) <= most_values(field);
    return fits ? STATUS_OK : STATUS_BAD_REQUEST;
}

static enum status take_files(struct request *request)
{
    enum status status = STATUS_OK;
    size_t place;
    for (size_t i = 0; status == STATUS_OK && i < request->upload_count; i++)
        status = take_file(request, request->uploads[i].field, &place);
    if (status != STATUS_OK || request->left_out == NULL)
        return status;
    status = take_file(request, request->left_out, &place);
    if (status == STATUS_OK)
        form_error(request, place, "Choose at most %d files at a time.", REQUEST_UPLOADS_MOST);
    return status;
}

enum status form_read(struct request *request, const struct form *form)
{
    static const struct field nothing;
    static const struct form empty = {.name = "empty", .fields = &nothing};
    form_begin(request, form == NULL ? &empty : form);
    for (size_t i = 0; i < request->form.count; i++) {
        enum status status = take(request, &request->form.items[i]);
        if (status != STATUS_OK)
            return status;
    }
    enum status status = take_files(request);
    for (size_t i = 0; status == STATUS_OK && i < request->fields->form->count; i++)
        check_field(request, i);
    return status;
}

/* Showing */

void form_choice(struct request *request, size_t field, const char *value, const char *label)
{
    struct option **end = &request->fields->options[field];
    while (*end != NULL)
        end = &(*end)->next;
    *end = arena_alloc(request->arena, sizeof **end);
    **end = (struct option){.value = arena_strdup(request->arena, value),
                            .label = arena_strdup(request->arena, label)};
}

void form_choice_number(struct request *request, size_t field, int64_t value, const char *label)
{
    form_choice(request, field, arena_printf(request->arena, "%lld", (long long)value), label);
}

static bool is_chosen(const struct request *request, size_t field, const char *value)
{
    for (size_t i = 0; i < form_count(request, field); i++)
        if (strcmp(form_text_at(request, field, i), value) == 0)
            return true;
    return false;
}

static void show_choice(struct request *request, HDF *node, size_t field, size_t index,
                        const char *value, const char *label)
{
    HDF *item = page_item(node, "Choices", index);
    page_text(item, "value", value);
    page_text(item, "label", label);
    page_flag(item, "selected", is_chosen(request, field, value));
}

static void show_choices(struct request *request, HDF *node, size_t place)
{
    const struct field *field = &request->fields->form->fields[place];
    size_t index = 0;
    for (const struct choice *choice = field->choices; choice != NULL && choice->value != NULL;
         choice++)
        show_choice(request, node, place, index++, choice->value, choice->label);
    for (struct option *option = request->fields->options[place]; option != NULL;
         option = option->next)
        show_choice(request, node, place, index++, option->value, option->label);
}

static void show_value(struct request *request, HDF *node, size_t place, size_t index)
{
    const struct form_value *value = &request->fields->values[place];
    if (request->fields->form->fields[place].kind != FIELD_PASSWORD)
        page_text(node, "value", form_text_at(request, place, index));
    page_text(node, "error", value->errors[index]);
}

/* Whether each value of the field stands in a row of its own; checkboxes share one group. */
static bool is_row(const struct request *request, size_t place)
{
    const struct field *field = &request->fields->form->fields[place];
    return (field->flags & FIELD_REPEATED) != 0 && field->kind != FIELD_FILE &&
           field->choices == NULL && request->fields->options[place] == NULL;
}

/* What somebody else saved, and for text how it differs from what was typed. */
static void show_theirs(struct request *request, HDF *node, const struct field *field,
                        const struct form_value *value)
{
    page_text(node, "theirs", value->theirs);
    if (value->theirs != NULL && field->kind == FIELD_TEXT)
        difference_show(request, node, value->theirs, value->count == 0 ? "" : value->texts[0]);
}

static void show_field(struct request *request, HDF *node, size_t place, size_t *errors)
{
    const struct field *field = &request->fields->form->fields[place];
    const struct form_value *value = &request->fields->values[place];
    size_t shown = value->count == 0 ? 1 : value->count;
    for (size_t i = 0; i < shown; i++) {
        if ((field->flags & FIELD_REPEATED) != 0)
            show_value(request, page_item(node, NULL, i), place, i);
        if (value->errors[i] == NULL)
            continue;
        HDF *error = page_item(page_node(request, "Form"), "Errors", (*errors)++);
        if (is_row(request, place))
            page_format(error, "field", "%s-%zu", field->name, i);
        else
            page_text(error, "field", field->name);
        page_text(error, "text", value->errors[i]);
    }
    /* a list of checkboxes has one error and no value of its own */
    show_value(request, node, place, 0);
    show_theirs(request, node, field, value);
    show_choices(request, node, place);
}

void form_show(struct request *request)
{
    if (request->fields == NULL)
        return;
    size_t errors = 0;
    page_flag(page_node(request, "Form"), "Conflict", request->fields->conflict);
    for (size_t i = 0; i < request->fields->form->count; i++) {
        char name[PARAM_NAME_MOST + 16];
        snprintf(name, sizeof name, "Form.Fields.%s", request->fields->form->fields[i].name);
        show_field(request, page_node(request, name), i, &errors);
    }
}

void form_each_typed(const struct request *request, const struct form *form,
                     void (*keep)(void *data, const char *label, const char *text), void *data)
{
    for (size_t i = 0; form != NULL && i < form->count; i++) {
        const struct field *field = &form->fields[i];
        if (field->kind != FIELD_LINE && field->kind != FIELD_TEXT && field->kind != FIELD_URL)
            continue;
        for (size_t j = 0; j < request->form.count; j++)
            if (strcmp(request->form.items[j].name, field->name) == 0 &&
                !is_blank(request->form.items[j].value))
                keep(data, field->label, request->form.items[j].value);
    }
}
