#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/page.c"

/* Safety C1: each template of the tree with the same hostile text in every variable that it
 * or a macro names, under whatever name a loop or macro may know it by. */

static const char hostile[] = "<zq>\"'&";

enum { WORDS_MOST = 4096 };

struct words {
    size_t count;
    char *words[WORDS_MOST];
};

static void add(struct words *words, const char *text, size_t length)
{
    for (size_t i = 0; i < words->count; i++)
        if (strlen(words->words[i]) == length && memcmp(words->words[i], text, length) == 0)
            return;
    assert_true(words->count < WORDS_MOST);
    words->words[words->count++] = strndup(text, length);
}

static void forget(struct words *words)
{
    while (words->count > 0)
        free(words->words[--words->count]);
}

static const char of_names[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.";

/* Names in one command of a template: whole ones that the data may have, and what follows
 * the first point of any. */
static void collect_command(const char *at, const char *end, struct words *paths,
                            struct words *children)
{
    while (at < end) {
        size_t length = strspn(at, of_names);
        if (length == 0) {
            at++;
            continue;
        }
        if (*at >= 'A' && *at <= 'Z')
            add(paths, at, length);
        const char *point = memchr(at, '.', length);
        if (point != NULL && point + 1 < at + length)
            add(children, point + 1, (size_t)(at + length - point - 1));
        at += length;
    }
}

static const char *text_of(const char *path)
{
    static char text[256 * 1024];
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = '\0';
    return text;
}

/* The templates that a template takes in. */
static void collect_included(const char *path, struct words *included)
{
    static const char include[] = "include!\"";
    for (const char *at = text_of(path); (at = strstr(at, include)) != NULL;) {
        at += sizeof include - 1;
        add(included, at, strcspn(at, "\""));
    }
}

/* Whether a template is drawn by itself. */
static bool is_page(const char *name, const struct words *included)
{
    for (size_t i = 0; i < included->count; i++)
        if (strcmp(included->words[i], name) == 0)
            return false;
    return strncmp(name, "macros/", strlen("macros/")) != 0;
}

static void collect(const char *path, struct words *paths, struct words *children)
{
    for (const char *at = text_of(path); (at = strstr(at, "<?cs ")) != NULL;) {
        const char *end = strstr(at, "?>");
        assert_non_null(end);
        collect_command(at, end, paths, children);
        at = end;
    }
}

static void set(HDF *data, const char *path, const char *between, const char *child)
{
    char name[512];
    snprintf(name, sizeof name, "%s%s%s", path, between, child);
    nerr_ignore(&(NEOERR *){hdf_set_value(data, name, hostile)});
}

static HDF *hostile_data(const struct words *paths, const struct words *children)
{
    HDF *data = NULL;
    hdf_init(&data);
    for (size_t i = 0; i < paths->count; i++) {
        if (strncmp(paths->words[i], "Part", 4) == 0) /* drawn by other templates: lib/part.h */
            continue;
        set(data, paths->words[i], "", "");
        for (size_t j = 0; j < children->count; j++) {
            set(data, paths->words[i], ".", children->words[j]);
            set(data, paths->words[i], ".0.", children->words[j]);
        }
    }
    return data;
}

static size_t occurrences(const char *text, const char *part)
{
    size_t count = 0;
    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

/* What is printed as it is, is stored safe HTML in its own container. */
static size_t stored(const char *html)
{
    char whole[64];
    snprintf(whole, sizeof whole, "<div class=\"prose\">%s</div>", hostile);
    return occurrences(html, whole);
}

static NEOERR *gather(void *buffer, char *text)
{
    buf_puts(buffer, text);
    return NULL;
}

static size_t assert_escaped(struct templates *templates, const char *name, HDF *data)
{
    struct arena *arena = arena_new(64 << 20);
    struct buf html;
    buf_init(&html, arena);
    CSPARSE *template = find_template(templates, name);
    assert_non_null(template);
    template->hdf = data;
    NEOERR *error = cs_render(template, &html, gather);
    template->hdf = templates->settings;
    if (error != NULL)
        fail_msg("%s does not render", name);
    size_t raw = occurrences(html.data, "<zq") + occurrences(html.data, "\"'&");
    if (raw != 2 * stored(html.data))
        fail_msg("%s prints a variable as it is: %.200s", name, strstr(html.data, "<zq"));
    size_t escaped = occurrences(html.data, "&lt;zq&gt;&quot;&#39;&amp;");
    arena_free(arena);
    return escaped;
}

static void every_variable_of_every_template(void **state)
{
    (void)state;
    glob_t files = {0};
    glob("templates/*/*.cs", 0, NULL, &files);
    struct templates *templates = templates_new("templates", false);
    struct words paths = {0}, children = {0}, included = {0};
    assert_non_null(templates);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        collect(files.gl_pathv[i], &paths, &children);
        collect_included(files.gl_pathv[i], &included);
    }
    HDF *data = hostile_data(&paths, &children);
    size_t shown = 0, pages = 0;
    for (size_t i = 0; i < files.gl_pathc; i++) {
        const char *name = files.gl_pathv[i] + strlen("templates/");
        if (!is_page(name, &included))
            continue;
        size_t escaped = assert_escaped(templates, name, data);
        shown += escaped;
        pages++;
    }
    print_message("%zu names and %zu parts of names, shown %zu times in %zu pages\n", paths.count,
                  children.count, shown, pages);
    assert_true(pages > 35 && shown > 2000);
    hdf_destroy(&data);
    templates_free(templates);
    globfree(&files);
    forget(&paths);
    forget(&children);
    forget(&included);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"C1: every variable of every template", every_variable_of_every_template, NULL, NULL,
         NULL},
    };
    return cmocka_run_group_tests_name("templates", tests, NULL, NULL);
}
