#include "people/formats.h"

#include <string.h>

const struct choice formats[] = {
    {"write", "Write"}, {"photo", "Take photos"},    {"video", "Make video"},
    {"speak", "Speak"}, {"review", "Review drafts"}, {"share", "Share posts"},
    {NULL, NULL},
};

static const char *const verbs[FORMATS] = {"write", "take photos",   "make video",
                                           "speak", "review drafts", "share posts"};
static const char *const icons[FORMATS] = {"write", "camera", "video", "message", "eye", "send"};

static size_t place_of(const char *format)
{
    size_t place = 0;
    while (place < FORMATS && strcmp(formats[place].value, format) != 0)
        place++;
    return place;
}

const char *format_label(const char *format)
{
    size_t place = place_of(format);
    return place < FORMATS ? formats[place].label : "";
}

const char *format_verb(const char *format)
{
    size_t place = place_of(format);
    return place < FORMATS ? verbs[place] : "";
}

const char *format_icon(const char *format)
{
    size_t place = place_of(format);
    return place < FORMATS ? icons[place] : "help";
}

bool format_is_in(const char *format, const char *list)
{
    size_t length = strlen(format);
    for (const char *at = list; *at != '\0'; at += strspn(at, ",")) {
        size_t word = strcspn(at, ",");
        if (word == length && strncmp(at, format, length) == 0)
            return true;
        at += word;
    }
    return false;
}

const char *format_verbs(struct arena *arena, const char *list)
{
    struct buf words;
    buf_init(&words, arena);
    for (size_t i = 0; i < FORMATS; i++)
        if (format_is_in(formats[i].value, list))
            buf_printf(&words, "%s%s", words.length == 0 ? "" : ", ", verbs[i]);
    return words.data;
}
