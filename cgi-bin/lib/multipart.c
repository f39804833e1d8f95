#include "lib/multipart.h"

#include <string.h>
#include <strings.h>

#include "lib/utf8.h"

static bool is_token_byte(char c)
{
    return c > ' ' && c <= '~' && strchr("()<>@,;:\\\"/[]?={}", c) == NULL;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " \t");
}

/* One parameter of a header: `; name=token` or `; name="text"`. */
struct parameter {
    const char *name;
    size_t name_length;
    const char *value;
    size_t value_length;
};

/* Reads the parameter at `*text` and moves past it. False at the end of the text or of
 * the grammar; only the first leaves `*text` at its NUL. */
static bool next_parameter(const char **text, struct parameter *parameter)
{
    const char *at = skip_spaces(*text);
    *text = at;
    if (*at != ';')
        return false;
    at = skip_spaces(at + 1);
    parameter->name = at;
    while (is_token_byte(*at))
        at++;
    parameter->name_length = (size_t)(at - parameter->name);
    if (parameter->name_length == 0 || *at != '=')
        return false;
    at++;
    bool is_quoted = *at == '"';
    parameter->value = is_quoted ? ++at : at;
    while (is_quoted ? *at != '"' && *at != '\0' : is_token_byte(*at))
        at++;
    parameter->value_length = (size_t)(at - parameter->value);
    if (is_quoted ? *at != '"' : parameter->value_length == 0)
        return false;
    *text = is_quoted ? at + 1 : at;
    return true;
}

static bool is_parameter(const struct parameter *parameter, const char *name)
{
    return parameter->name_length == strlen(name) &&
           strncasecmp(parameter->name, name, parameter->name_length) == 0;
}

/* Length of the word at the start of a header's value, or 0 if it is another one. */
static size_t starts_with_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    bool matches = strncasecmp(text, word, length) == 0;
    return matches && (text[length] == ';' || text[length] == '\0' || is_space(text[length]))
               ? length
               : 0;
}

/* bchars of RFC 2046, 5.1.1. */
static bool is_boundary(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] == '\0' ||
            strchr("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ",
                   text[i]) == NULL)
            return false;
    return length > 0 && length <= MULTIPART_BOUNDARY_MOST && text[length - 1] != ' ';
}

enum status multipart_begin(struct multipart *parser, const char *content_type,
                            const struct multipart_events *events)
{
    *parser = (struct multipart){.events = events, .status = STATUS_BAD_REQUEST};
    size_t type_length = starts_with_word(content_type, "multipart/form-data");
    if (type_length == 0)
        return parser->status = STATUS_MEDIA_TYPE;

    struct parameter parameter;
    const char *text = content_type + type_length;
    while (next_parameter(&text, &parameter)) {
        if (!is_parameter(&parameter, "boundary"))
            continue;
        if (parser->delimiter_length > 0 || !is_boundary(parameter.value, parameter.value_length))
            return parser->status;
        memcpy(parser->delimiter, "\r\n--", 4);
        memcpy(parser->delimiter + 4, parameter.value, parameter.value_length);
        parser->delimiter_length = 4 + parameter.value_length;
    }
    if (*text != '\0' || parser->delimiter_length == 0)
        return parser->status;

    parser->matched = 2; /* the first delimiter needs no line end before it */
    return parser->status = STATUS_OK;
}

/* The bytes that browsers encode in names: CR, LF and the quotation mark. */
static char encoded_byte(const char *text, size_t left)
{
    if (left < 3 || text[0] != '%')
        return '\0';
    if (strncasecmp(text, "%22", 3) == 0)
        return '"';
    if (strncasecmp(text, "%0d", 3) == 0)
        return '\r';
    return strncasecmp(text, "%0a", 3) == 0 ? '\n' : '\0';
}

/* Copies a name into `size` bytes; false for one that is too long, not UTF-8, or holds
 * control bytes. */
static bool copy_name(char *into, size_t size, const struct parameter *from)
{
    size_t to = 0;
    for (size_t i = 0; i < from->value_length; i++) {
        char encoded = encoded_byte(from->value + i, from->value_length - i);
        char c = encoded != '\0' ? encoded : from->value[i];
        if (to + 1 == size || (unsigned char)c < ' ' || c == '\x7f')
            return false;
        into[to++] = c;
        if (encoded != '\0')
            i += 2;
    }
    into[to] = '\0';
    return utf8_valid(into, to);
}

static enum status read_disposition(struct multipart *parser, const char *value)
{
    size_t length = starts_with_word(value, "form-data");
    if (length == 0)
        return STATUS_BAD_REQUEST;
    struct parameter parameter;
    const char *text = value + length;
    while (next_parameter(&text, &parameter)) {
        bool is_name = is_parameter(&parameter, "name");
        if (!is_name && !is_parameter(&parameter, "filename"))
            continue;
        bool *seen = is_name ? &parser->has_name : &parser->has_filename;
        char *into = is_name ? parser->name : parser->filename;
        size_t size = is_name ? sizeof parser->name : sizeof parser->filename;
        if (*seen || !copy_name(into, size, &parameter))
            return STATUS_BAD_REQUEST;
        *seen = true;
    }
    return *text == '\0' ? STATUS_OK : STATUS_BAD_REQUEST;
}

static enum status begin_part(struct multipart *parser)
{
    if (!parser->has_name || parser->name[0] == '\0')
        return STATUS_BAD_REQUEST;
    parser->in_part = true;
    parser->state = MULTIPART_DATA;
    parser->matched = 0;
    return parser->events->begin(parser->events->data, parser->name,
                                 parser->has_filename ? parser->filename : NULL);
}

static enum status read_header(struct multipart *parser)
{
    static const char name[] = "Content-Disposition:";
    if (++parser->header_count > MULTIPART_HEADERS_MOST ||
        strlen(parser->line) != parser->line_length)
        return STATUS_BAD_REQUEST;
    if (strncasecmp(parser->line, name, strlen(name)) != 0)
        return strchr(parser->line, ':') == NULL ? STATUS_BAD_REQUEST : STATUS_OK;
    return read_disposition(parser, skip_spaces(parser->line + strlen(name)));
}

static enum status feed_header(struct multipart *parser, char c)
{
    if (parser->line_length == MULTIPART_HEADER_MOST)
        return STATUS_BAD_REQUEST;
    parser->line[parser->line_length++] = c;
    if (c != '\n')
        return STATUS_OK;
    if (parser->line_length < 2 || parser->line[parser->line_length - 2] != '\r')
        return STATUS_BAD_REQUEST;
    parser->line_length -= 2;
    parser->line[parser->line_length] = '\0';
    enum status status = parser->line_length == 0 ? begin_part(parser) : read_header(parser);
    parser->line_length = 0;
    return status;
}

/* A delimiter is followed by CR LF, or by "--" when it closes the body. */
static enum status feed_after_delimiter(struct multipart *parser, char c)
{
    if (parser->matched == 0) {
        parser->line[0] = c;
        parser->matched = 1;
        return c == '\r' || c == '-' ? STATUS_OK : STATUS_BAD_REQUEST;
    }
    if (c != (parser->line[0] == '\r' ? '\n' : '-'))
        return STATUS_BAD_REQUEST;
    parser->state = c == '-' ? MULTIPART_DONE : MULTIPART_HEADER;
    parser->line_length = 0;
    parser->header_count = 0;
    parser->has_name = false;
    parser->has_filename = false;
    return STATUS_OK;
}

static enum status end_part(struct multipart *parser)
{
    bool was_in_part = parser->in_part;
    parser->in_part = false;
    parser->matched = 0;
    parser->state = MULTIPART_AFTER_DELIMITER;
    return was_in_part ? parser->events->end(parser->events->data) : STATUS_OK;
}

static enum status give_bytes(struct multipart *parser, const char *bytes, size_t length)
{
    if (length == 0)
        return STATUS_OK;
    if (!parser->in_part)
        return STATUS_BAD_REQUEST;
    return parser->events->bytes(parser->events->data, bytes, length);
}

/* Reads data up to the first byte that might belong to a delimiter, or goes on with one.
 * A delimiter holds CR only at its start, so what failed to be one is data as a whole. */
static enum status feed_data(struct multipart *parser, const char *bytes, size_t length,
                             size_t *used)
{
    if (parser->matched == 0) {
        const char *cr = memchr(bytes, '\r', length);
        *used = cr == NULL ? length : (size_t)(cr - bytes) + 1;
        parser->matched = cr == NULL ? 0 : 1;
        return give_bytes(parser, bytes, *used - parser->matched);
    }
    if (bytes[0] != parser->delimiter[parser->matched]) {
        size_t matched = parser->matched;
        parser->matched = 0;
        *used = 0;
        return give_bytes(parser, parser->delimiter, matched);
    }
    *used = 1;
    return ++parser->matched == parser->delimiter_length ? end_part(parser) : STATUS_OK;
}

enum status multipart_feed(struct multipart *parser, const char *bytes, size_t length)
{
    size_t used = 1;
    for (size_t at = 0; at < length && parser->status == STATUS_OK; at += used) {
        used = 1;
        if (parser->state == MULTIPART_DATA)
            parser->status = feed_data(parser, bytes + at, length - at, &used);
        else if (parser->state == MULTIPART_AFTER_DELIMITER)
            parser->status = feed_after_delimiter(parser, bytes[at]);
        else if (parser->state == MULTIPART_HEADER)
            parser->status = feed_header(parser, bytes[at]);
        else
            break; /* what follows the closing delimiter is no part of the form */
    }
    return parser->status;
}

enum status multipart_end(const struct multipart *parser)
{
    if (parser->status != STATUS_OK)
        return parser->status;
    return parser->state == MULTIPART_DONE ? STATUS_OK : STATUS_BAD_REQUEST;
}
