#include "account/user_name.h"

#include <ctype.h>
#include <string.h>

static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

const char *user_name_from_email(struct arena *arena, const char *email)
{
    struct buf name;
    buf_init(&name, arena);
    for (const char *at = email; *at != '\0' && *at != '@' && name.length < USER_NAME_MOST; at++) {
        char letter = (char)tolower((unsigned char)*at);
        if (strchr(allowed, letter) != NULL)
            buf_add(&name, &letter, 1);
    }
    return name.data;
}

bool user_name_fits(const char *name)
{
    size_t length = strlen(name);
    return length > 0 && length <= USER_NAME_MOST && strspn(name, allowed) == length;
}
