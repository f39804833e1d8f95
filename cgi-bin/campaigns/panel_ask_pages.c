#include "campaigns/panel_ask_pages.h"

#include <string.h>

#include "campaigns/panel_store.h"
#include "campaigns/post_state.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "lib/words.h"

enum { TOPIC, QUESTION, OPTIONS, CLOSES_ON, MOST };
enum {
    FEW = 5,          /* fewer answers than that could tell who gave which */
    DAYS_AHEAD = 60,  /* that a question may stay open */
    SIZE_MOST = 1000, /* members are counted up to that */
    OPTION_LETTERS = 100,
};

static const struct choice topics[] = {{"title", "Which title would you click?"},
                                       {"unclear", "Is anything unclear?"},
                                       {"own", "Another question"},
                                       {NULL, NULL}};

static const struct field fields[] = {
    [TOPIC] = {"topic", "What you ask", FIELD_CHOICE, FIELD_REQUIRED, .choices = topics},
    [QUESTION] = {"question", "Your question", FIELD_LINE, .most = 200},
    [OPTIONS] = {"options", "Answers to choose from", FIELD_TEXT, .most = 450},
    [CLOSES_ON] = {"closes_on", "The last day", FIELD_DATE, FIELD_REQUIRED},
    [MOST] = {"most", "How many may answer", FIELD_INTEGER, FIELD_REQUIRED, .least = 1,
              .most = PANEL_ANSWERS_MOST},
};

const struct form panel_ask_form = {"panel_ask", fields, sizeof fields / sizeof fields[0], 0};

static const struct choice ends[] = {{"closed", ""}, {"withdrawn", ""}, {NULL, NULL}};
static const struct field end_fields[] = {
    {.name = "to",
     .label = "What you do",
     .kind = FIELD_CHOICE,
     .flags = FIELD_REQUIRED,
     .choices = ends},
    {.name = "version", .label = "Version", .kind = FIELD_INTEGER, .flags = FIELD_REQUIRED}};
const struct form panel_end_form = {"panel_end", end_fields, 2, 0};

/* Showing */

static const char *option_of(struct request *request, const char *options, int64_t number)
{
    for (; number > 1 && *options != '\0'; number--) {
        options += strcspn(options, "\n");
        options += *options == '\n';
    }
    return arena_strndup(request->arena, options, strcspn(options, "\n"));
}

static void show_tally(struct request *request, HDF *node, const struct panel_ask *ask,
                       const struct panel_answers *answers)
{
    size_t shown = 0;
    for (int64_t number = 1; number <= PANEL_OPTIONS_MOST; number++) {
        const char *option = option_of(request, ask->options, number);
        int64_t count = 0;
        for (size_t i = 0; i < answers->count; i++)
            count += answers->items[i].answer == number;
        if (*option == '\0')
            continue;
        HDF *row = page_item(node, "Tally", shown++);
        page_text(row, "Option", option);
        page_format(row, "Count", "%lld of %zu", (long long)count, answers->count);
    }
}

/* Of few answers the reasons alone, unless who gave it chose to be seen. */
static enum status show_answers(struct request *request, HDF *node, const struct panel_ask *ask)
{
    struct panel_answers answers;
    enum status status = panel_answers(request, ask->id, &answers);
    bool few = answers.count < FEW;
    for (size_t i = 0; i < answers.count; i++) {
        const struct panel_answer *answer = &answers.items[i];
        HDF *row = page_item(node, "Answers", i);
        page_text(row, "Reason", answer->reason);
        if (answer->person_id != 0)
            page_person(row, "Who", answer->person_id, answer->person);
        if (!few || answer->person_id != 0)
            page_text(row, "Option", option_of(request, ask->options, answer->answer));
    }
    page_flag(node, "Few", few && answers.count > 0);
    if (!few)
        show_tally(request, node, ask, &answers);
    return status;
}

static bool is_open(struct request *request, const struct panel_ask *ask)
{
    return strcmp(ask->state, "open") == 0 && strcmp(ask->closes_on, clock_today(request)) >= 0;
}

static enum status show_ask(struct request *request, HDF *node, const struct panel_ask *ask)
{
    bool withdrawn = strcmp(ask->state, "withdrawn") == 0;
    page_text(node, "Question", ask->question);
    page_format(node, "Votes", "%lld of at most %lld answered", (long long)ask->votes,
                (long long)ask->most);
    page_text(node, "Closes", clock_day(request->arena, ask->closes_on));
    page_number(node, "Version", ask->version);
    page_flag(node, "IsOpen", is_open(request, ask));
    page_flag(node, "Withdrawn", withdrawn);
    return withdrawn ? STATUS_OK : show_answers(request, node, ask);
}

static enum status say_size(struct request *request)
{
    int64_t size;
    enum status status = panel_size(request, SIZE_MOST, &size);
    page_text(page_root(request), "Size",
              size < FEW ? "Fewer than five colleagues are on the panel yet."
                         : arena_printf(request->arena, "%s colleagues are on the panel.",
                                        words_at_most(request->arena, size, SIZE_MOST)));
    return status;
}

static enum status show_page(struct request *request, const struct post *post)
{
    struct panel_asks asks;
    bool has_open = false;
    enum status status = panel_asked(request, post->id, &asks);
    for (size_t i = 0; status == STATUS_OK && i < asks.count; i++) {
        has_open = has_open || is_open(request, &asks.items[i]);
        status = show_ask(request, page_item(page_root(request), "Asks", i), &asks.items[i]);
    }
    if (status == STATUS_OK)
        status = say_size(request);
    if (status != STATUS_OK)
        return status;
    HDF *node = page_node(request, "Post");
    page_text(node, "Title", post->title);
    page_format(node, "Href", "/posts/%lld", (long long)post->id);
    page_flag(node, "MayAsk", !has_open && post_may_ask_panel(request, post));
    page_title(request, "posts", "Ask the panel");
    return page_show(request, "campaigns/panel_ask.cs");
}

/* What the panel said stays with those who work on the post, whatever became of it. */
static enum status find(struct request *request, struct post *post)
{
    enum status status = post_find(request, request->numbers[0], post);
    unsigned writers = POST_AUTHOR | POST_CONTENT | POST_KEEPER;
    return status == STATUS_OK && (post_actors(request, post) & writers) == 0 ? STATUS_FORBIDDEN
                                                                              : status;
}

enum status panel_ask_page(struct request *request)
{
    struct post post;
    enum status status = find(request, &post);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &panel_ask_form);
    form_set(request, TOPIC, "unclear");
    form_set_number(request, MOST, 10);
    return show_page(request, &post);
}

/* Asking */

/* Lines without white space around them, "" lines left out; says what is wrong. */
static const char *typed_options(struct request *request)
{
    struct buf options;
    int count = 0;
    bool needs = strcmp(form_text(request, TOPIC), "title") == 0;
    buf_init(&options, request->arena);
    for (const char *at = form_text(request, OPTIONS); *at != '\0'; at += *at == '\n') {
        size_t length = strcspn(at, "\n");
        size_t skipped = strspn(at, " \t\r");
        size_t kept = skipped < length ? length - skipped : 0;
        while (kept > 0 && strchr(" \t\r", at[skipped + kept - 1]) != NULL)
            kept--;
        if (kept > 0) {
            buf_puts(&options, count++ == 0 ? "" : "\n");
            buf_add(&options, at + skipped, kept);
        }
        if (utf8_length(at + skipped, kept) > OPTION_LETTERS)
            form_error(request, OPTIONS, "Keep each answer under %d characters.", OPTION_LETTERS);
        at += length;
    }
    if (count == 1 || count > PANEL_OPTIONS_MOST || (needs && count == 0))
        form_error(request, OPTIONS, "Write two to four answers, one a line.");
    return count == 0 ? "Yes\nNo\nNot sure" : options.data;
}

static struct panel_ask take_form(struct request *request, const struct post *post)
{
    const char *topic = form_text(request, TOPIC);
    struct panel_ask ask = {.post_id = post->id,
                            .question = form_text(request, QUESTION),
                            .options = typed_options(request),
                            .closes_on = form_text(request, CLOSES_ON),
                            .most = form_number(request, MOST)};
    for (const struct choice *known = topics; known->value != NULL; known++)
        if (strcmp(known->value, topic) == 0 && strcmp(topic, "own") != 0)
            ask.question = known->label;
    if (*ask.question == '\0' && strcmp(topic, "own") == 0)
        form_error(request, QUESTION, "Write your question.");
    return ask;
}

static void check(struct request *request, const struct post *post)
{
    const char *day = form_text(request, CLOSES_ON);
    int64_t away = *day == '\0' ? 0 : clock_days_between(clock_today(request), day);
    if (away < 0 || away > DAYS_AHEAD)
        form_error(request, CLOSES_ON, "Choose a day from today to %d days ahead.", DAYS_AHEAD);
    if (post->body[strspn(post->body, " \t\r\n")] == '\0')
        form_error(request, TOPIC, "There is no text yet that the panel could read.");
}

static enum status write_ask(struct request *request, void *data)
{
    struct panel_ask *ask = data;
    const char *after;
    enum status status = panel_ask_insert(request, ask, clock_today(request));
    if (status == STATUS_CONFLICT) {
        form_error(request, TOPIC, "The panel is asked about this draft already.");
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = panel_ask_json(request, ask->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "panel.ask", "post", ask->post_id, NULL, after);
    return status == STATUS_OK
               ? page_redirect(request, "panel-asked", "/posts/%lld/panel", (long long)ask->post_id)
               : status;
}

enum status panel_ask(struct request *request)
{
    struct post post;
    enum status status = find(request, &post);
    if (status != STATUS_OK)
        return status;
    struct panel_ask ask = take_form(request, &post);
    check(request, &post);
    if (!post_may_ask_panel(request, &post))
        form_error(request, TOPIC, "The panel is asked about drafts alone.");
    if (form_valid(request))
        status = transaction_run(request, write_ask, &ask);
    return status == STATUS_OK && !form_valid(request) ? show_page(request, &post) : status;
}

/* Ending */

static enum status write_end(struct request *request, void *data)
{
    struct panel_ask *ask = data;
    const char *to = form_text(request, 0);
    const char *after;
    ask->version = form_number(request, 1);
    enum status status = panel_ask_end(request, ask, to);
    if (status == STATUS_OK)
        status = panel_ask_json(request, ask->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "panel.end", "post", ask->post_id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, strcmp(to, "closed") == 0 ? "panel-closed" : "panel-withdrawn",
                         "/posts/%lld/panel", (long long)ask->post_id);
}

enum status panel_end(struct request *request)
{
    struct post post;
    struct panel_asks asks;
    enum status status = find(request, &post);
    if (status == STATUS_OK)
        status = panel_asked(request, post.id, &asks);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return show_page(request, &post);
    struct panel_ask ask = {.post_id = post.id};
    if (asks.count > 0)
        ask = asks.items[0];
    return transaction_run(request, write_end, &ask);
}
