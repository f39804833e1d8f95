#include "lib/excerpt.h"

#include <ctype.h>
#include <string.h>

#include "lib/utf8.h"

static bool is_space(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/* The length of "](address)" or "]" at `at`: a link keeps its words alone. */
static size_t link_end(const char *at)
{
    if (at[1] != '(')
        return 1;
    size_t length = strcspn(at, ")\n");
    return at[length] == ')' ? length + 1 : 1;
}

/* How many bytes at `at` are marks of Markdown and not words. */
static size_t marks(const char *at, bool begins_line)
{
    if (*at == ']')
        return link_end(at);
    if (strchr("*`[|", *at) != NULL)
        return 1;
    if (*at == '!' && at[1] == '[')
        return 2;
    if (!begins_line)
        return 0;
    size_t length = strspn(at, "#>");
    if (length == 0 && strchr("-+", *at) != NULL)
        length = strspn(at, "-+");
    return is_space(at[length]) ? length : 0;
}

static const char *plain(struct arena *arena, const char *markdown)
{
    struct buf text;
    bool begins_line = true;
    buf_init(&text, arena);
    for (const char *at = markdown; *at != '\0';) {
        size_t skip = marks(at, begins_line);
        if (skip > 0) {
            at += skip;
            continue;
        }
        if (!is_space(*at))
            buf_add(&text, at, 1);
        else if (text.length > 0 && text.data[text.length - 1] != ' ')
            buf_add(&text, " ", 1);
        begins_line = *at == '\n' || (begins_line && is_space(*at));
        at++;
    }
    return text.data == NULL ? "" : text.data;
}

const char *excerpt(struct arena *arena, const char *markdown, size_t most, bool is_inside)
{
    const char *text = plain(arena, markdown);
    if (is_inside && strchr(text, ' ') != NULL)
        text = arena_printf(arena, "…%s", strchr(text, ' '));
    size_t length = strlen(text);
    size_t cut = utf8_cut(text, length, most);
    if (cut == length)
        return text;
    while (cut > 0 && text[cut] != ' ')
        cut--;
    while (cut > 0 && (is_space(text[cut - 1]) || ispunct((unsigned char)text[cut - 1])))
        cut--;
    return arena_printf(arena, "%.*s …", (int)cut, text);
}
