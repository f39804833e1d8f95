#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/multipart.h"
#include "lib/utf8.h"

/* A multipart body with the boundary "b", after one byte that says in what pieces it
 * comes. It must be read alike in these pieces and as a whole. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A sum of all that the parser told, and whether it is inside a part. */
struct told {
    uint64_t sum;
    bool is_in_part;
};

static void add(struct told *told, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        told->sum = (told->sum ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
}

static enum status on_begin(void *data, const char *name, const char *filename)
{
    struct told *told = data;
    if (told->is_in_part || name[0] == '\0' || strlen(name) > PARAM_NAME_MOST ||
        !utf8_valid(name, strlen(name)))
        abort();
    if (filename != NULL &&
        (strlen(filename) > MULTIPART_FILENAME_MOST || !utf8_valid(filename, strlen(filename))))
        abort();
    told->is_in_part = true;
    add(told, name, strlen(name) + 1);
    if (filename != NULL)
        add(told, filename, strlen(filename) + 1);
    return STATUS_OK;
}

static enum status on_bytes(void *data, const char *bytes, size_t length)
{
    if (length == 0 || !((struct told *)data)->is_in_part)
        abort();
    add(data, bytes, length);
    return STATUS_OK;
}

static enum status on_end(void *data)
{
    struct told *told = data;
    if (!told->is_in_part)
        abort();
    told->is_in_part = false;
    add(told, "", 1);
    return STATUS_OK;
}

static enum status parse(struct told *told, const char *body, size_t length, size_t step)
{
    const struct multipart_events events = {told, on_begin, on_bytes, on_end};
    struct multipart parser;
    if (multipart_begin(&parser, "multipart/form-data; boundary=b", &events) != STATUS_OK)
        abort();
    for (size_t at = 0; at < length; at += step)
        multipart_feed(&parser, body + at, length - at < step ? length - at : step);
    return multipart_end(&parser);
}

static void parse_type(const char *body, size_t length)
{
    char type[256];
    struct multipart parser;
    memcpy(type, body, length < sizeof type ? length : sizeof type - 1);
    type[length < sizeof type ? length : sizeof type - 1] = '\0';
    multipart_begin(&parser, type, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const char *body = (const char *)data + 1;
    struct told whole = {0};
    struct told pieces = {0};
    enum status status = parse(&whole, body, size - 1, size);
    if (parse(&pieces, body, size - 1, data[0] % 16 + 1u) != status || pieces.sum != whole.sum)
        abort();
    parse_type(body, size - 1);
    return 0;
}
