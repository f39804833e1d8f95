#include "lib/sanitiser.h"

#include <ctype.h>
#include <gumbo.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "lib/allow_list.h"

/* How far a block looks for blocks within inline elements. */
enum { BLOCK_LOOK = 8 };

/* An id that an element has or a link of the same text points to. */
struct target {
    const char *id;
    bool present;
    bool linked;
    bool placed;
};

/* An element whose children are being visited; `name` is NULL when it is not written.
 * What lies between `before` and `after` in the output is its start tag. */
struct frame {
    const GumboVector *children;
    unsigned next;
    const char *name;
    bool named;
    size_t before;
    size_t after;
};

struct sanitiser {
    struct arena *arena;
    struct buf *out;
    uint32_t prefix;
    int highest_heading;
    struct target *targets;
    size_t target_count;
    size_t target_capacity;
    struct frame *frames;
    size_t depth;
    size_t capacity;
    size_t written_depth;
};

/* ---- writing */

/* Control bytes are no characters of HTML and are left out. */
static void add_escaped(struct buf *out, const char *text, size_t length)
{
    size_t start = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        const char *instead = c == '&'   ? "&amp;"
                              : c == '<' ? "&lt;"
                              : c == '>' ? "&gt;"
                              : c == '"' ? "&quot;"
                                         : "";
        if (*instead == '\0' && ((c >= ' ' && c != 0x7F) || c == '\n' || c == '\t'))
            continue;
        buf_add(out, text + start, i - start);
        buf_puts(out, instead);
        start = i + 1;
    }
    buf_add(out, text + start, length - start);
}

static void add_attribute(struct buf *out, const char *name, const char *value)
{
    buf_puts(out, " ");
    buf_puts(out, name);
    buf_puts(out, "=\"");
    add_escaped(out, value, strlen(value));
    buf_puts(out, "\"");
}

static const char *attribute(const GumboElement *element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element->attributes, name);
    return found == NULL ? NULL : found->value;
}

static void add_allowed_attributes(struct buf *out, const GumboElement *element)
{
    for (unsigned i = 0; i < element->attributes.length; i++) {
        const GumboAttribute *found = element->attributes.data[i];
        if (allow_list_attribute(element->tag, found->name, found->value))
            add_attribute(out, found->name, found->value);
    }
}

/* style= is refused by the policy header, so a cell's alignment becomes a class. */
static void add_alignment(struct buf *out, const GumboElement *element)
{
    if (element->tag != GUMBO_TAG_TD && element->tag != GUMBO_TAG_TH)
        return;
    const char *style = attribute(element, "style");
    const char *align = style == NULL ? NULL : strstr(style, "text-align:");
    align = align == NULL ? attribute(element, "align") : align + strlen("text-align:");
    if (align == NULL)
        return;
    align += strspn(align, " ");
    if (strncmp(align, "right", 5) == 0)
        add_attribute(out, "class", "align-right");
    else if (strncmp(align, "center", 6) == 0)
        add_attribute(out, "class", "align-center");
}

/* ---- ids */

static struct target *find_target(const struct sanitiser *s, const char *id)
{
    for (size_t i = 0; i < s->target_count; i++)
        if (strcmp(s->targets[i].id, id) == 0)
            return &s->targets[i];
    return NULL;
}

/* The entry for an id, made where there is none; NULL when it is no id or one too many. */
static struct target *need_target(struct sanitiser *s, const char *id)
{
    struct target *target = find_target(s, id);
    if (target != NULL || !allow_list_id(id) || s->target_count == s->target_capacity)
        return target;
    target = &s->targets[s->target_count++];
    target->id = id;
    return target;
}

/* The element's id or, in old documents, its anchor name. */
static const char *id_of(const GumboElement *element)
{
    const char *id = attribute(element, "id");
    return id == NULL && element->tag == GUMBO_TAG_A ? attribute(element, "name") : id;
}

/* The element's id when a link points to it and no element before it has taken it. */
static struct target *target_of(const struct sanitiser *s, const GumboElement *element)
{
    const char *id = id_of(element);
    struct target *target = id == NULL ? NULL : find_target(s, id);
    return target == NULL || !target->linked || target->placed ? NULL : target;
}

/* Whether a link points to an id that no element has. */
static bool leads_nowhere(const struct sanitiser *s, const char *href)
{
    const struct target *target = *href == '#' ? find_target(s, href + 1) : NULL;
    return *href == '#' && (target == NULL || !target->present);
}

static void add_reference(const struct sanitiser *s, const char *name, const char *start,
                          const char *id)
{
    buf_printf(s->out, " %s=\"%st%08x-%s\"", name, start, (unsigned)s->prefix, id);
}

/* ---- elements */

static bool is_element(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT;
}

static bool is_void(const char *name)
{
    return strcmp(name, "br") == 0 || strcmp(name, "hr") == 0 || strcmp(name, "wbr") == 0;
}

static bool holds_block(const GumboElement *element, int look)
{
    for (unsigned i = 0; look > 0 && i < element->children.length; i++) {
        const GumboNode *child = element->children.data[i];
        if (is_element(child) &&
            (allow_list_is_block(child->v.element.tag) || holds_block(&child->v.element, look - 1)))
            return true;
    }
    return false;
}

/* Whether a node leaves nothing to read. */
static bool is_blank(const GumboNode *node)
{
    return node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_COMMENT ||
           (is_element(node) && allow_list_rule(&node->v.element)->treatment == DROP);
}

/* Whether an element holds blocks and nothing between them. */
static bool holds_blocks_alone(const GumboElement *element)
{
    for (unsigned i = 0; i < element->children.length; i++) {
        const GumboNode *child = element->children.data[i];
        if (!is_blank(child) && !(is_element(child) && allow_list_is_block(child->v.element.tag)))
            return false;
    }
    return true;
}

/* A wide table scrolls within a container of its own, which the keyboard can reach. */
static bool is_table(const char *name)
{
    return strcmp(name, "table") == 0;
}

static size_t levels_of(const char *name)
{
    return is_table(name) ? 2 : 1;
}

static bool too_deep(const struct sanitiser *s, const char *name)
{
    return s->written_depth + levels_of(name) > SANITISER_DEPTH_MOST;
}

static void push(struct sanitiser *s, const GumboVector *children)
{
    if (s->depth == s->capacity) {
        struct frame *frames = arena_array(s->arena, s->capacity * 2, sizeof *frames);
        memcpy(frames, s->frames, s->capacity * sizeof *frames);
        s->frames = frames;
        s->capacity *= 2;
    }
    s->frames[s->depth++] = (struct frame){.children = children, .before = s->out->length};
}

/* Makes the pushed element one that is written: its start tag follows. */
static void start_tag(struct sanitiser *s, const char *name)
{
    s->frames[s->depth - 1].name = name;
    s->written_depth += levels_of(name);
    if (is_table(name))
        buf_puts(s->out, "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\""
                         " tabindex=\"0\">");
    buf_printf(s->out, "<%s", name);
    if (strcmp(name, "pre") == 0) /* long lines scroll too */
        buf_puts(s->out, " tabindex=\"0\"");
}

static void end_start_tag(struct sanitiser *s, const GumboElement *element)
{
    struct frame *frame = &s->frames[s->depth - 1];
    struct target *target = target_of(s, element);
    if (target != NULL) {
        target->placed = frame->named = true;
        add_reference(s, "id", "", target->id);
    }
    add_allowed_attributes(s->out, element);
    add_alignment(s->out, element);
    buf_puts(s->out, ">");
    frame->after = s->out->length;
}

static void open_element(struct sanitiser *s, const char *name, const GumboElement *element)
{
    push(s, &element->children);
    if (name == NULL || too_deep(s, name))
        return;
    start_tag(s, name);
    end_start_tag(s, element);
}

static void open_unwrapped(struct sanitiser *s, const GumboElement *element)
{
    open_element(s, target_of(s, element) != NULL ? "span" : NULL, element);
}

static void open_block(struct sanitiser *s, const GumboElement *element)
{
    const char *name = "div";
    if (!holds_block(element, BLOCK_LOOK))
        name = "p";
    else if (target_of(s, element) == NULL && holds_blocks_alone(element))
        name = NULL;
    open_element(s, name, element);
}

static void open_heading(struct sanitiser *s, const char *name, const GumboElement *element)
{
    static const char *const names[] = {"h2", "h3", "h4", "h5", "h6"};
    int level = name[1] - '0' - s->highest_heading;
    open_element(s, names[level < 4 ? level : 4], element);
}

/* Links of a script's making (Bootstrap's data-toggle) have nothing to point to here. */
static const char *href_of(const GumboElement *element)
{
    const char *href = attribute(element, "href");
    if (href == NULL || attribute(element, "data-toggle") != NULL)
        return NULL;
    return allow_list_url(href, strlen(href)) ? href : NULL;
}

static void open_link(struct sanitiser *s, const GumboElement *element)
{
    const char *href = href_of(element);
    if (href == NULL || leads_nowhere(s, href)) {
        open_unwrapped(s, element);
        return;
    }
    push(s, &element->children);
    if (too_deep(s, "a"))
        return;
    start_tag(s, "a");
    if (*href == '#')
        add_reference(s, "href", "#", href + 1);
    else
        add_attribute(s->out, "href", href);
    if (*href != '#' && *href != '/' && strncasecmp(href, "mailto:", 7) != 0)
        add_attribute(s->out, "rel", "noopener nofollow ugc");
    end_start_tag(s, element);
}

/* A picture of another host is a request that tells on the reader: its words stay. */
static void add_image(struct sanitiser *s, const GumboElement *element)
{
    const char *source = attribute(element, "src");
    const char *words = attribute(element, "alt");
    if (source != NULL && *source == '/' && allow_list_url(source, strlen(source))) {
        buf_puts(s->out, "<img");
        add_attribute(s->out, "src", source);
        add_attribute(s->out, "alt", words == NULL ? "" : words);
        add_allowed_attributes(s->out, element);
        buf_puts(s->out, ">");
    } else if (words != NULL && *words != '\0') {
        buf_puts(s->out, "<span class=\"image-text\">");
        add_escaped(s->out, words, strlen(words));
        buf_puts(s->out, "</span>");
    }
}

static void add_input(struct sanitiser *s, const GumboElement *element)
{
    const char *type = attribute(element, "type");
    if (type != NULL && strcasecmp(type, "checkbox") == 0)
        buf_puts(s->out, attribute(element, "checked") != NULL ? "\u2611 " : "\u2610 ");
}

/* Whether an end tag of its own closed the element; the parser notes whatever closed it. */
static bool is_closed(const GumboElement *element)
{
    const GumboStringPiece *start = &element->original_tag, *end = &element->original_end_tag;
    size_t name = 1;
    while (name < start->length && isalnum((unsigned char)start->data[name]))
        name++;
    return end->length > name && strncasecmp(end->data + 2, start->data + 1, name - 1) == 0;
}

/* <Your name>, x<y and z>w: an unknown start tag without '=' or '-' that nothing closes. */
static bool is_text(const GumboElement *element)
{
    const GumboStringPiece *tag = &element->original_tag;
    return element->tag == GUMBO_TAG_UNKNOWN && tag->length > 0 && !is_closed(element) &&
           memchr(tag->data, '=', tag->length) == NULL &&
           memchr(tag->data, '-', tag->length) == NULL;
}

static void add_element(struct sanitiser *s, const GumboElement *element)
{
    const struct allow_list_rule *rule = allow_list_rule(element);
    switch (rule->treatment) {
    case UNWRAP:
        if (is_text(element))
            add_escaped(s->out, element->original_tag.data, element->original_tag.length);
        open_unwrapped(s, element);
        return;
    case KEEP:
        open_element(s, rule->name, element);
        return;
    case BLOCK:
        open_block(s, element);
        return;
    case HEADING:
        open_heading(s, rule->name, element);
        return;
    case LINK:
        open_link(s, element);
        return;
    case IMAGE:
        add_image(s, element);
        return;
    case INPUT:
        add_input(s, element);
        return;
    case DROP:
        return;
    }
}

static bool is_space(const char *text, size_t length)
{
    static const char no_break_space[] = "\u00A0";
    const char *end = text + length;
    while (text < end) {
        if (strncmp(text, no_break_space, 2) == 0)
            text += 2;
        else if (strchr(" \t\n", *text) != NULL)
            text++;
        else
            return false;
    }
    return true;
}

/* An element that came out empty is taken back, but for cells and what links point to. */
static void close_element(struct sanitiser *s)
{
    struct frame *frame = &s->frames[--s->depth];
    if (frame->name == NULL)
        return;
    s->written_depth -= levels_of(frame->name);
    if (is_void(frame->name))
        return;
    bool cell = strcmp(frame->name, "td") == 0 || strcmp(frame->name, "th") == 0;
    size_t length = s->out->length - frame->after;
    if (!cell && !frame->named && is_space(s->out->data + frame->after, length)) {
        memmove(s->out->data + frame->before, s->out->data + frame->after, length + 1);
        s->out->length = frame->before + length;
        return;
    }
    buf_printf(s->out, "</%s>%s", frame->name, is_table(frame->name) ? "</div>" : "");
}

/* ---- the tree, without recursion: its depth is the sender's choice */

static const GumboNode *next_child(struct sanitiser *s)
{
    struct frame *frame = &s->frames[s->depth - 1];
    return frame->next < frame->children->length ? frame->children->data[frame->next++] : NULL;
}

static void survey_element(struct sanitiser *s, const GumboElement *element)
{
    const struct allow_list_rule *rule = allow_list_rule(element);
    if (rule->treatment == DROP)
        return;
    if (rule->treatment == HEADING && rule->name[1] - '0' < s->highest_heading)
        s->highest_heading = rule->name[1] - '0';
    const char *id = id_of(element);
    struct target *own = id == NULL ? NULL : need_target(s, id);
    if (own != NULL)
        own->present = true;
    const char *href = rule->treatment == LINK ? href_of(element) : NULL;
    struct target *linked = href != NULL && *href == '#' ? need_target(s, href + 1) : NULL;
    if (linked != NULL)
        linked->linked = true;
    push(s, &element->children);
}

/* Finds the highest heading, the ids, and what links point to. */
static void survey(struct sanitiser *s, const GumboNode *root)
{
    push(s, &root->v.element.children);
    while (s->depth > 0) {
        const GumboNode *node = next_child(s);
        if (node == NULL)
            s->depth--;
        else if (is_element(node))
            survey_element(s, &node->v.element);
    }
}

static void write_tree(struct sanitiser *s, const GumboNode *root)
{
    push(s, &root->v.element.children);
    while (s->depth > 0) {
        const GumboNode *node = next_child(s);
        if (node == NULL)
            close_element(s);
        else if (is_element(node))
            add_element(s, &node->v.element);
        else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
                 node->type == GUMBO_NODE_CDATA)
            add_escaped(s->out, node->v.text.text, strlen(node->v.text.text));
    }
}

/* FNV-1a. */
static uint32_t hash(const char *text, size_t length)
{
    uint32_t value = 2166136261U;
    for (size_t i = 0; i < length; i++)
        value = (value ^ (unsigned char)text[i]) * 16777619U;
    return value;
}

/* Zeroed, which libgumbo 0.10.1 needs: it reads a flag of its parser that it did not set. */
static void *allocate(void *arena, size_t size)
{
    return arena_alloc(arena, size);
}

static void deallocate(void *arena, void *memory)
{
    (void)arena;
    (void)memory;
}

void sanitise_html(struct buf *out, const char *html, size_t length)
{
    enum { TARGETS = 512, FRAMES = 128, LOWEST_HEADING = 6 };
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = out->arena;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_BODY;
    const GumboOutput *tree = gumbo_parse_with_options(&options, html, length);

    struct sanitiser s = {
        .arena = out->arena,
        .out = out,
        .prefix = hash(html, length),
        .highest_heading = LOWEST_HEADING,
        .targets = arena_array(out->arena, TARGETS, sizeof *s.targets),
        .target_capacity = TARGETS,
        .frames = arena_array(out->arena, FRAMES, sizeof *s.frames),
        .capacity = FRAMES,
    };
    survey(&s, tree->root);
    write_tree(&s, tree->root);
}
