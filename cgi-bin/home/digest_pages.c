#include "home/digest_pages.h"

#include <string.h>

#include "home/budget.h"
#include "home/decisions.h"
#include "home/home_store.h"
#include "home/outlook.h"
#include "lib/app.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/excerpt.h"
#include "lib/page.h"
#include "lib/states.h"
#include "lib/words.h"

enum { LINE_MOST = 72, LINE_LETTERS = 160 };

struct digest {
    struct decisions decisions;
    struct outlook goals;
    struct outlook gaps;
    const struct news *news; /* NULL: nothing is new */
    const char *news_line;
};

/* The newest that fits into its share of the words. */
static enum status load_news(struct request *request, struct digest *digest)
{
    struct news_list list;
    struct budget budget = {WORDS_OF_NEWS};
    enum status status = news_load(request, &list);
    if (status != STATUS_OK || list.count == 0)
        return status;
    const struct news *news = &list.items[0];
    digest->news_line = excerpt(request->arena, news->line, LINE_LETTERS, false);
    if (budget_takes(&budget, (const char *const[]){news->title, digest->news_line}, 2))
        digest->news = news;
    return STATUS_OK;
}

static enum status load(struct request *request, struct digest *digest)
{
    *digest = (struct digest){.news_line = ""};
    enum status status = decisions_load(request, &digest->decisions, false);
    if (status == STATUS_OK)
        status = outlook_goals(request, &digest->goals);
    if (status == STATUS_OK)
        status = outlook_gaps(request, &digest->gaps);
    if (status == STATUS_OK)
        status = load_news(request, digest);
    return status;
}

static const char *news_href(struct request *request, const struct news *news)
{
    return arena_printf(request->arena, "/%s/%lld", news->is_brief ? "briefs" : "posts",
                        (long long)news->id);
}

enum status digest_page(struct request *request)
{
    struct digest digest;
    enum status status = load(request, &digest);
    if (status != STATUS_OK)
        return status;
    page_title(request, "home", "Digest");
    page_text(page_node(request, "Digest"), "Day", clock_day(request->arena, clock_today(request)));
    decisions_show(request, &digest.decisions);
    outlook_show(request, page_node(request, "Outcomes"), &digest.goals);
    outlook_show(request, page_node(request, "Gaps"), &digest.gaps);
    if (digest.news != NULL) {
        HDF *news = page_node(request, "New");
        page_text(news, "Title", digest.news->title);
        page_text(news, "Href", news_href(request, digest.news));
        page_text(news, "Line", *digest.news_line == '\0' ? NULL : digest.news_line);
        page_text(news, "Person", digest.news->person);
    }
    return page_show(request, "home/digest.cs");
}

/* As text */

/* Adds words in lines of at most 72 letters, all but the first indented. */
static void add_wrapped(struct buf *out, const char *first, const char *words)
{
    size_t column = strlen(first);
    buf_puts(out, first);
    for (words += strspn(words, " \n"); *words != '\0'; words += strspn(words, " \n")) {
        size_t bytes = strcspn(words, " \n");
        size_t letters = 0;
        for (size_t i = 0; i < bytes; i++)
            letters += ((unsigned char)words[i] & 0xc0) != 0x80;
        if (column > strlen(first) && column + 1 + letters > LINE_MOST) {
            buf_puts(out, "\n  ");
            column = strlen("  ");
        } else if (column > strlen(first)) {
            buf_puts(out, " ");
            column++;
        }
        buf_add(out, words, bytes);
        column += letters;
        words += bytes;
    }
    buf_puts(out, "\n");
}

static void add_heading(struct buf *out, const char *heading)
{
    buf_printf(out, "\n%s\n", heading);
    for (size_t i = 0; i < strlen(heading); i++)
        buf_puts(out, "-");
    buf_puts(out, "\n");
}

static void add_address(struct request *request, struct buf *out, const char *path)
{
    buf_printf(out, "  %s%s\n", request->app->config->origins[0].origin, path);
}

static void add_decisions(struct request *request, struct buf *out,
                          const struct decisions *decisions)
{
    add_heading(out, "Waiting for your answer");
    if (decisions->all == 0)
        buf_puts(out, "None.\n");
    for (size_t i = 0; i < decisions->count; i++) {
        const struct decision *decision = &decisions->items[i];
        add_wrapped(out, "* ", decision->title);
        add_wrapped(out, "  ", decision_words(request, decision));
        add_wrapped(out, "  ", decision_meta(request, decision));
        add_wrapped(out, "  ", decision->why);
        add_address(request, out, decision_href(request, decision));
    }
    if (decisions->all > decisions->count) {
        buf_printf(out, "And %zu more:\n", decisions->all - decisions->count);
        add_address(request, out,
                    decisions->all_asks > 0 ? "/asks?waiting=1" : "/questions?waiting=1");
    }
}

static void add_outlook(struct request *request, struct buf *out, const char *heading,
                        const struct outlook *outlook)
{
    add_heading(out, heading);
    if (*outlook->lead != '\0')
        add_wrapped(out, "", outlook->lead);
    if (outlook->count == 0)
        add_wrapped(out, "", outlook->none);
    for (size_t i = 0; i < outlook->count; i++) {
        const struct outlook_row *row = &outlook->rows[i];
        add_wrapped(out, "* ",
                    row->has_course ? arena_printf(request->arena, "%s: %s", row->title,
                                                   goal_course_word(row->course))
                                    : row->title);
        if (*row->text != '\0')
            add_wrapped(out, "  ", row->text);
        add_address(request, out, row->href);
    }
    if (outlook->more > 0)
        buf_printf(out, "And %s more.\n", words_number(request->arena, outlook->more));
}

enum status digest_text(struct request *request)
{
    struct digest digest;
    struct buf out;
    enum status status = load(request, &digest);
    if (status != STATUS_OK)
        return status;
    buf_init(&out, request->arena);
    buf_printf(&out, "%s, %s\n", request->app->config->site_name,
               clock_day(request->arena, clock_today(request)));
    add_decisions(request, &out, &digest.decisions);
    add_outlook(request, &out, "Where the goals stand", &digest.goals);
    add_outlook(request, &out, "What is missing", &digest.gaps);
    add_heading(&out, "New");
    if (digest.news == NULL) {
        buf_puts(&out, "Nothing since you looked.\n");
    } else {
        add_wrapped(&out, "* ", digest.news->title);
        add_wrapped(&out, "  ", digest.news_line);
        add_address(request, &out, news_href(request, digest.news));
    }
    return page_send(request, "text/plain; charset=utf-8", NULL, out.data, strlen(out.data));
}
