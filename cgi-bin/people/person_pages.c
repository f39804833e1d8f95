#include "people/person_pages.h"

#include <stdlib.h>
#include <string.h>

#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/utf8.h"
#include "lib/words.h"
#include "people/formats.h"
#include "people/person_store.h"

enum { PAGE_ROWS = 40, WORDS_MOST = 80, COUNT_LEAST = 5, COUNT_MOST = 100 };

static const char any_format[] = "any";

static const char *roles_in_words(struct arena *arena, unsigned roles)
{
    struct buf words;
    buf_init(&words, arena);
    if ((roles & ROLE_LEADER) != 0)
        buf_puts(&words, "Leader");
    if ((roles & ROLE_CONTENT) != 0)
        buf_printf(&words, "%s", words.length == 0 ? "Content team" : ", content team");
    if ((roles & ROLE_ADMIN) != 0)
        buf_printf(&words, "%s", words.length == 0 ? "Admin" : ", admin");
    return words.data;
}

/* The lines of interests as one line. */
static const char *in_one_line(struct arena *arena, const char *lines)
{
    struct buf line;
    buf_init(&line, arena);
    for (; *lines != '\0'; lines += strspn(lines, "\n")) {
        size_t length = strcspn(lines, "\n");
        if (length > 0)
            buf_puts(&line, line.length == 0 ? "" : ", ");
        buf_add(&line, lines, length);
        lines += length;
    }
    return line.data;
}

static void describe(struct request *request, HDF *node, const struct colleague *colleague)
{
    page_person(node, "Person", colleague->id, colleague->name);
    page_format(node, "Person.Href", "/people/%lld", (long long)colleague->id);
    page_text(node, "Title", colleague->title);
    page_text(node, "Department", colleague->department);
    page_text(node, "Roles", roles_in_words(request->arena, colleague->roles));
    page_flag(node, "Helps", colleague->helps);
    if (!colleague->helps)
        return;
    page_text(node, "Formats", format_verbs(request->arena, colleague->formats));
    page_text(node, "Interests", in_one_line(request->arena, colleague->interests));
}

static struct colleague_filter read_filter(struct request *request)
{
    const char *words = params_get(&request->query, "q");
    const char *department = params_get(&request->query, "department");
    const char *helps = params_get(&request->query, "helps");
    const char *after = params_get(&request->query, "after");
    struct colleague_filter filter = {.words = "", .format = "", .limit = PAGE_ROWS + 1};
    if (words != NULL)
        filter.words = arena_strndup(
            request->arena, words + strspn(words, " "),
            utf8_cut(words + strspn(words, " "), strlen(words + strspn(words, " ")), WORDS_MOST));
    if (department != NULL)
        filter.department = strtoll(department, NULL, 10);
    if (after != NULL)
        filter.after = strtoll(after, NULL, 10);
    if (helps != NULL && (*format_label(helps) != '\0' || strcmp(helps, any_format) == 0))
        filter.format = helps;
    return filter;
}

static void add_option(HDF *list, size_t index, const char *value, const char *label, bool selected)
{
    HDF *option = page_item(list, NULL, index);
    page_text(option, "value", value);
    page_text(option, "label", label);
    page_flag(option, "selected", selected);
}

static enum status show_filter(struct request *request, const struct colleague_filter *filter)
{
    struct department_list departments;
    HDF *by_department = page_node(request, "Departments");
    HDF *by_help = page_node(request, "Helps");
    enum status status = departments_load(request, &departments);
    add_option(by_department, 0, "", "Every department", filter->department == 0);
    for (size_t i = 0; status == STATUS_OK && i < departments.count; i++)
        add_option(by_department, i + 1,
                   arena_printf(request->arena, "%lld", (long long)departments.ids[i]),
                   departments.names[i], departments.ids[i] == filter->department);
    add_option(by_help, 0, "", "Everyone", *filter->format == '\0');
    add_option(by_help, 1, any_format, "Happy to help", strcmp(filter->format, any_format) == 0);
    for (size_t i = 0; i < FORMATS; i++)
        add_option(by_help, i + 2, formats[i].value,
                   arena_printf(request->arena, "Happy to %s", format_verb(formats[i].value)),
                   strcmp(filter->format, formats[i].value) == 0);
    page_text(page_root(request), "Words", filter->words);
    page_flag(page_root(request), "Filtered",
              *filter->words != '\0' || filter->department != 0 || *filter->format != '\0');
    return status;
}

/* A count under five would single people out. */
static enum status show_count(struct request *request)
{
    int64_t count;
    enum status status = colleagues_who_help(request, COUNT_MOST, &count);
    if (status == STATUS_OK && count >= COUNT_LEAST)
        page_text(page_root(request), "HelpingCount",
                  words_at_most(request->arena, count, COUNT_MOST));
    return status;
}

static void show_next(struct request *request, const struct colleague_filter *filter, int64_t last)
{
    HDF *next = page_node(request, "Next");
    page_number(next, "After", last);
    page_text(next, "Words", filter->words);
    if (filter->department != 0)
        page_number(next, "Department", filter->department);
    page_text(next, "Helps", filter->format);
}

enum status person_list_page(struct request *request)
{
    struct colleague_list list;
    struct colleague_filter filter = read_filter(request);
    enum status status = colleagues_load(request, &filter, &list);
    if (status == STATUS_OK)
        status = show_filter(request, &filter);
    if (status == STATUS_OK)
        status = show_count(request);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < list.count && i < PAGE_ROWS; i++)
        describe(request, page_item(page_root(request), "People", i), &list.colleagues[i]);
    if (list.count > PAGE_ROWS)
        show_next(request, &filter, list.colleagues[PAGE_ROWS - 1].id);
    page_title(request, "people", "People");
    return page_show(request, "people/people.cs");
}

static enum status show_posts(struct request *request, int64_t person)
{
    struct written_post *posts;
    size_t count;
    enum status status = posts_written(request, person, &posts, &count);
    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        HDF *row = page_item(page_root(request), "Posts", i);
        page_text(row, "Title", posts[i].title);
        page_format(row, "Href", "/posts/%lld", (long long)posts[i].id);
        page_format(row, "Meta", "%s, %s", posts[i].channel, posts[i].campaign);
        page_moment(request, row, "When", posts[i].published_at);
    }
    return status;
}

enum status person_page(struct request *request)
{
    struct colleague *colleague;
    enum status status = colleague_load(request, request->numbers[0], &colleague);
    if (status == STATUS_OK && colleague == NULL)
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        status = show_posts(request, colleague->id);
    if (status != STATUS_OK)
        return status;
    HDF *shown = page_node(request, "Card");
    describe(request, shown, colleague);
    page_flag(shown, "Left", !colleague->active);
    page_flag(shown, "IsMe", colleague->id == person_id(request));
    page_title(request, "people", "%s", colleague->name);
    return page_show(request, "people/person.cs");
}
