#include <stdint.h>
#include <stdlib.h>

#include "campaigns/picture.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The head of a picture is read within its bytes, and what passes has a size within the limits. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct picture_look look;
    if (picture_look((const char *)data, size, &look) != NULL)
        return 0;
    if (look.kind == PICTURE_OTHER || look.width == 0 || look.height == 0 ||
        look.width > PICTURE_SIDE_MOST || look.height > PICTURE_SIDE_MOST || look.turned < 1 ||
        look.turned > 8)
        abort();
    return 0;
}
