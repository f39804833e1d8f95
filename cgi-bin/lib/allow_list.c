#include "lib/allow_list.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { URL_MOST = 2048, WORD_MOST = 64, NUMBER_DIGITS = 4 };

static const struct allow_list_rule rules[GUMBO_TAG_LAST] = {
    [GUMBO_TAG_P] = {"p", KEEP},
    [GUMBO_TAG_BR] = {"br", KEEP},
    [GUMBO_TAG_WBR] = {"wbr", KEEP},
    [GUMBO_TAG_HR] = {"hr", KEEP},
    [GUMBO_TAG_PRE] = {"pre", KEEP},
    [GUMBO_TAG_LISTING] = {"pre", KEEP},
    [GUMBO_TAG_XMP] = {"pre", KEEP},
    [GUMBO_TAG_BLOCKQUOTE] = {"blockquote", KEEP},
    [GUMBO_TAG_OL] = {"ol", KEEP},
    [GUMBO_TAG_UL] = {"ul", KEEP},
    [GUMBO_TAG_MENU] = {"ul", KEEP},
    [GUMBO_TAG_DIR] = {"ul", KEEP},
    [GUMBO_TAG_LI] = {"li", KEEP},
    [GUMBO_TAG_DL] = {"dl", KEEP},
    [GUMBO_TAG_DT] = {"dt", KEEP},
    [GUMBO_TAG_DD] = {"dd", KEEP},
    [GUMBO_TAG_FIGURE] = {"figure", KEEP},
    [GUMBO_TAG_FIGCAPTION] = {"figcaption", KEEP},
    [GUMBO_TAG_DETAILS] = {"details", KEEP},
    [GUMBO_TAG_SUMMARY] = {"summary", KEEP},
    [GUMBO_TAG_TABLE] = {"table", KEEP},
    [GUMBO_TAG_CAPTION] = {"caption", KEEP},
    [GUMBO_TAG_THEAD] = {"thead", KEEP},
    [GUMBO_TAG_TBODY] = {"tbody", KEEP},
    [GUMBO_TAG_TFOOT] = {"tfoot", KEEP},
    [GUMBO_TAG_TR] = {"tr", KEEP},
    [GUMBO_TAG_TH] = {"th", KEEP},
    [GUMBO_TAG_TD] = {"td", KEEP},
    [GUMBO_TAG_EM] = {"em", KEEP},
    [GUMBO_TAG_STRONG] = {"strong", KEEP},
    [GUMBO_TAG_B] = {"b", KEEP},
    [GUMBO_TAG_I] = {"i", KEEP},
    [GUMBO_TAG_U] = {"u", KEEP},
    [GUMBO_TAG_S] = {"s", KEEP},
    [GUMBO_TAG_STRIKE] = {"s", KEEP},
    [GUMBO_TAG_DEL] = {"del", KEEP},
    [GUMBO_TAG_INS] = {"ins", KEEP},
    [GUMBO_TAG_SUB] = {"sub", KEEP},
    [GUMBO_TAG_SUP] = {"sup", KEEP},
    [GUMBO_TAG_SMALL] = {"small", KEEP},
    [GUMBO_TAG_MARK] = {"mark", KEEP},
    [GUMBO_TAG_CODE] = {"code", KEEP},
    [GUMBO_TAG_TT] = {"code", KEEP},
    [GUMBO_TAG_KBD] = {"kbd", KEEP},
    [GUMBO_TAG_SAMP] = {"samp", KEEP},
    [GUMBO_TAG_VAR] = {"var", KEEP},
    [GUMBO_TAG_Q] = {"q", KEEP},
    [GUMBO_TAG_CITE] = {"cite", KEEP},
    [GUMBO_TAG_DFN] = {"dfn", KEEP},
    [GUMBO_TAG_ABBR] = {"abbr", KEEP},
    [GUMBO_TAG_ACRONYM] = {"abbr", KEEP},
    [GUMBO_TAG_TIME] = {"time", KEEP},
    [GUMBO_TAG_BDI] = {"bdi", KEEP},
    [GUMBO_TAG_BDO] = {"bdo", KEEP},
    [GUMBO_TAG_RUBY] = {"ruby", KEEP},
    [GUMBO_TAG_RT] = {"rt", KEEP},
    [GUMBO_TAG_RP] = {"rp", KEEP},

    [GUMBO_TAG_DIV] = {"div", BLOCK},
    [GUMBO_TAG_SECTION] = {"div", BLOCK},
    [GUMBO_TAG_ARTICLE] = {"div", BLOCK},
    [GUMBO_TAG_MAIN] = {"div", BLOCK},
    [GUMBO_TAG_ASIDE] = {"div", BLOCK},
    [GUMBO_TAG_NAV] = {"div", BLOCK},
    [GUMBO_TAG_HEADER] = {"div", BLOCK},
    [GUMBO_TAG_FOOTER] = {"div", BLOCK},
    [GUMBO_TAG_HGROUP] = {"div", BLOCK},
    [GUMBO_TAG_ADDRESS] = {"div", BLOCK},
    [GUMBO_TAG_CENTER] = {"div", BLOCK},
    [GUMBO_TAG_FORM] = {"div", BLOCK},
    [GUMBO_TAG_FIELDSET] = {"div", BLOCK},
    [GUMBO_TAG_LEGEND] = {"div", BLOCK},

    [GUMBO_TAG_H1] = {"h1", HEADING},
    [GUMBO_TAG_H2] = {"h2", HEADING},
    [GUMBO_TAG_H3] = {"h3", HEADING},
    [GUMBO_TAG_H4] = {"h4", HEADING},
    [GUMBO_TAG_H5] = {"h5", HEADING},
    [GUMBO_TAG_H6] = {"h6", HEADING},
    [GUMBO_TAG_A] = {"a", LINK},
    [GUMBO_TAG_IMG] = {"img", IMAGE},
    [GUMBO_TAG_INPUT] = {NULL, INPUT},

    [GUMBO_TAG_SCRIPT] = {NULL, DROP},
    [GUMBO_TAG_STYLE] = {NULL, DROP},
    [GUMBO_TAG_TEMPLATE] = {NULL, DROP},
    [GUMBO_TAG_BASE] = {NULL, DROP},
    [GUMBO_TAG_LINK] = {NULL, DROP},
    [GUMBO_TAG_META] = {NULL, DROP},
    [GUMBO_TAG_IFRAME] = {NULL, DROP},
    [GUMBO_TAG_FRAME] = {NULL, DROP},
    [GUMBO_TAG_FRAMESET] = {NULL, DROP},
    [GUMBO_TAG_NOFRAMES] = {NULL, DROP},
    [GUMBO_TAG_NOEMBED] = {NULL, DROP},
    [GUMBO_TAG_EMBED] = {NULL, DROP},
    [GUMBO_TAG_OBJECT] = {NULL, DROP},
    [GUMBO_TAG_APPLET] = {NULL, DROP},
    [GUMBO_TAG_VIDEO] = {NULL, DROP},
    [GUMBO_TAG_AUDIO] = {NULL, DROP},
    [GUMBO_TAG_CANVAS] = {NULL, DROP},
    [GUMBO_TAG_SVG] = {NULL, DROP},
    [GUMBO_TAG_MATH] = {NULL, DROP},
    [GUMBO_TAG_BUTTON] = {NULL, DROP},
    [GUMBO_TAG_SELECT] = {NULL, DROP},
    [GUMBO_TAG_DATALIST] = {NULL, DROP},
    [GUMBO_TAG_KEYGEN] = {NULL, DROP},
    [GUMBO_TAG_PROGRESS] = {NULL, DROP},
    [GUMBO_TAG_METER] = {NULL, DROP},
};

const struct allow_list_rule *allow_list_rule(const GumboElement *element)
{
    static const struct allow_list_rule drop = {NULL, DROP};
    return element->tag_namespace == GUMBO_NAMESPACE_HTML ? &rules[element->tag] : &drop;
}

bool allow_list_is_block(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
        return true;
    default:
        return tag < GUMBO_TAG_LAST &&
               (rules[tag].treatment == BLOCK || rules[tag].treatment == HEADING);
    }
}

bool allow_list_url(const char *url, size_t length)
{
    if (length == 0 || length > URL_MOST)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)url[i] <= ' ' || url[i] == 0x7F || url[i] == '\\')
            return false;
    if (url[0] == '#')
        return length > 1;
    if (url[0] == '/')
        return length == 1 || url[1] != '/';
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t size = strlen(schemes[i]);
        if (length > size && strncasecmp(url, schemes[i], size) == 0)
            return url[size] != '/';
    }
    return false;
}

static bool is_word(const char *value, const char *others)
{
    size_t length = strlen(value);
    if (length == 0 || length > WORD_MOST)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((value[i] & 0x80) || (!isalnum((unsigned char)value[i]) && !strchr(others, value[i])))
            return false;
    return true;
}

static bool is_language(const char *value)
{
    return is_word(value, "-");
}

bool allow_list_id(const char *value)
{
    return is_word(value, "-_.:");
}

static bool is_time(const char *value)
{
    return is_word(value, "-:.+ ");
}

static bool is_number(const char *value)
{
    return strlen(value) <= NUMBER_DIGITS && is_word(value, "") &&
           strspn(value, "0123456789") == strlen(value);
}

static bool is_scope(const char *value)
{
    return strcmp(value, "col") == 0 || strcmp(value, "row") == 0;
}

static bool is_direction(const char *value)
{
    return strcmp(value, "ltr") == 0 || strcmp(value, "rtl") == 0 || strcmp(value, "auto") == 0;
}

static bool is_title(const char *value)
{
    return *value != '\0';
}

static bool is_flag(const char *value)
{
    (void)value;
    return true;
}

/* The attributes that stay as they are; GUMBO_TAG_LAST stands for any element. */
static const struct {
    GumboTag tag;
    const char *name;
    bool (*allowed)(const char *value);
} attributes[] = {
    {GUMBO_TAG_LAST, "lang", is_language},  {GUMBO_TAG_LAST, "dir", is_direction},
    {GUMBO_TAG_A, "title", is_title},       {GUMBO_TAG_ABBR, "title", is_title},
    {GUMBO_TAG_ACRONYM, "title", is_title}, {GUMBO_TAG_DFN, "title", is_title},
    {GUMBO_TAG_OL, "start", is_number},     {GUMBO_TAG_OL, "reversed", is_flag},
    {GUMBO_TAG_LI, "value", is_number},     {GUMBO_TAG_TD, "colspan", is_number},
    {GUMBO_TAG_TD, "rowspan", is_number},   {GUMBO_TAG_TH, "colspan", is_number},
    {GUMBO_TAG_TH, "rowspan", is_number},   {GUMBO_TAG_TH, "scope", is_scope},
    {GUMBO_TAG_TIME, "datetime", is_time},  {GUMBO_TAG_DETAILS, "open", is_flag},
    {GUMBO_TAG_IMG, "width", is_number},    {GUMBO_TAG_IMG, "height", is_number},
};

bool allow_list_attribute(GumboTag tag, const char *name, const char *value)
{
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if ((attributes[i].tag == tag || attributes[i].tag == GUMBO_TAG_LAST) &&
            strcmp(attributes[i].name, name) == 0)
            return attributes[i].allowed(value);
    return false;
}
