#include "campaigns/post_move_pages.h"

#include <ctype.h>
#include <string.h>

#include "campaigns/message_store.h"
#include "campaigns/post_pages.h"
#include "campaigns/post_state.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/transaction.h"

enum {
    MOVE_TO,
    MOVE_VERSION,
    MOVE_WHAT_WORKED,
    MOVE_WORDS,
    MOVE_REVIEWER,
    MOVE_MOMENT,
    MOVE_ADDRESS,
    MOVE_MESSAGES,
};

static const struct field fields[] = {
    [MOVE_TO] = {"to", "The new state", FIELD_CHOICE, FIELD_REQUIRED, .choices = post_states},
    [MOVE_VERSION] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED},
    [MOVE_WHAT_WORKED] = {"what_worked", "What works", FIELD_TEXT, .most = 1000},
    [MOVE_WORDS] = {"words", "What you say", FIELD_TEXT, .most = 2000},
    [MOVE_REVIEWER] = {"reviewer", "The reviewer", FIELD_ID},
    [MOVE_MOMENT] = {"goes_out_at", "The moment", FIELD_MOMENT},
    [MOVE_ADDRESS] = {"address", "The address", FIELD_URL, .most = 500},
    [MOVE_MESSAGES] = {"message", "The key message", FIELD_LINE, FIELD_REPEATED,
                       .most = MESSAGE_DIGEST_MOST, .repeats = MESSAGES_MOST},
};

const struct form post_move_form = {"post_move", fields, sizeof fields / sizeof fields[0], 0};

/* The page of the board or calendar that the post is moved from, or NULL. */
static const char *back_of(const struct request *request)
{
    const char *back = params_get(&request->query, "back");
    if (back == NULL || !page_is_own_path(back))
        return NULL;
    bool is_known = strncmp(back, "/board?", 7) == 0 || strncmp(back, "/calendar?", 10) == 0;
    return is_known ? back : NULL;
}

/* Showing */

static const char *words_label(const struct post_move *move)
{
    return (move->asks & POST_ASKS_WHAT_WORKED) != 0 ? "What would make it better" : "Why";
}

static void show_asks(HDF *form, const struct post_move *move)
{
    page_flag(form, "Asks.WhatWorked", (move->asks & POST_ASKS_WHAT_WORKED) != 0);
    page_flag(form, "Asks.Messages", (move->asks & POST_ASKS_WHAT_WORKED) != 0);
    page_flag(form, "Asks.Words", (move->asks & POST_ASKS_WORDS) != 0);
    page_flag(form, "Asks.Reviewer", (move->asks & POST_ASKS_REVIEWER) != 0);
    page_flag(form, "Asks.Moment", (move->asks & POST_ASKS_MOMENT) != 0);
    page_flag(form, "Asks.Address", (move->asks & POST_ASKS_ADDRESS) != 0);
    page_flag(form, "Asks.Nothing", move->asks == 0);
    page_text(form, "WordsLabel", words_label(move));
}

static void show_button(HDF *form, size_t index, const struct post_move *move)
{
    HDF *button = page_item(form, "Buttons", index);
    page_text(button, "To", move->to);
    page_text(button, "Word", move->button);
    page_text(button, "Style", move->style);
    page_text(button, "Icon", move->icon);
}

/* The words of a form that is folded away: "Open it again, drop it". */
static void add_aside_word(struct buf *words, const char *button)
{
    if (words->length == 0)
        buf_puts(words, button);
    else
        buf_printf(words, ", %c%s", tolower((unsigned char)button[0]), button + 1);
}

static void show_buttons(struct request *request, HDF *form, const struct post_move *first,
                         const struct post *post, unsigned actors)
{
    struct buf words;
    size_t count = 0;
    buf_init(&words, request->arena);
    for (const struct post_move *move = first; move->from != NULL; move++) {
        if (move->asks != first->asks || !post_move_is_open(move, post, actors))
            continue;
        show_button(form, count++, move);
        add_aside_word(&words, move->button);
    }
    if (first->asks == POST_ASKS_WORDS)
        page_text(form, "Aside", words.data);
}

static const struct post_move *first_alike(const struct post_move *wanted, const struct post *post,
                                           unsigned actors)
{
    const struct post_move *move = post_moves;
    while (move->asks != wanted->asks || !post_move_is_open(move, post, actors))
        move++;
    return move;
}

/* Moves that ask for the same stand side by side, so each field is on the page once. */
static void show_forms(struct request *request, const struct post *post)
{
    unsigned actors = post_actors(request, post);
    size_t count = 0;
    for (const struct post_move *move = post_moves; move->from != NULL; move++) {
        if (!post_move_is_open(move, post, actors) || first_alike(move, post, actors) != move)
            continue;
        HDF *form = page_item(page_root(request), "MoveForms", count++);
        show_asks(form, move);
        show_buttons(request, form, move, post, actors);
    }
}

static enum status offer_reviewers(struct request *request, const struct post *post)
{
    struct choice_rows people;
    enum status status = choice_owners(request, &people);
    form_choice(request, MOVE_REVIEWER, "", "Anyone of the content team");
    for (size_t i = 0; i < people.count; i++)
        if (people.items[i].id != post->author_id)
            form_choice_number(request, MOVE_REVIEWER, people.items[i].id, people.items[i].name);
    return status;
}

/* What a reviewer may tick: ticked already is what was typed, or what the post carried when it
 * was approved before. */
static enum status offer_messages(struct request *request, const struct post *post, bool fresh)
{
    struct messages messages;
    size_t ticked = 0;
    enum status status = message_list(request, post->campaign_id, post->id, &messages);
    for (size_t i = 0; i < messages.count; i++)
        if (fresh && messages.items[i].carried)
            form_set_at(request, MOVE_MESSAGES, ticked++, messages.items[i].digest);
    for (size_t i = 0; i < messages.count; i++)
        form_choice(request, MOVE_MESSAGES, messages.items[i].digest, messages.items[i].words);
    page_flag(page_root(request), "HasMessages", messages.count > 0);
    return status;
}

enum status post_show_moves(struct request *request, const struct post *post)
{
    bool fresh = request->fields == NULL;
    if (fresh) {
        form_begin(request, &post_move_form);
        form_set_number(request, MOVE_REVIEWER, post->reviewer_id);
        if (strcmp(post->state, "scheduled") == 0)
            form_set(request, MOVE_MOMENT, clock_local(request, post->goes_out_at));
    }
    if (back_of(request) != NULL)
        page_text(page_root(request), "Post.Back", page_escape(request->arena, back_of(request)));
    show_forms(request, post);
    if (strcmp(post->state, "in_review") == 0)
        return offer_messages(request, post, fresh);
    return post_is_editable(post) ? offer_reviewers(request, post) : STATUS_OK;
}

/* Checking: each says what is wrong at its field */

static void check_asked(struct request *request, const struct post_move *move)
{
    static const struct {
        enum post_ask ask;
        size_t field;
        const char *words;
    } needs[] = {
        {POST_ASKS_WHAT_WORKED, MOVE_WHAT_WORKED,
         "Say first what works: whoever wrote it should know what to keep."},
        {POST_ASKS_WORDS, MOVE_WORDS, "Say it in a sentence or two: the author reads this."},
        {POST_ASKS_MOMENT, MOVE_MOMENT, "Say on which day and at what time it goes out."},
        {POST_ASKS_ADDRESS, MOVE_ADDRESS, "Give the address where people can read it."},
    };
    for (size_t i = 0; i < sizeof needs / sizeof needs[0]; i++) {
        const char *typed = form_text(request, needs[i].field);
        if ((move->needs & needs[i].ask) != 0 && typed[strspn(typed, " \t\r\n")] == '\0')
            form_error(request, needs[i].field, "%s", needs[i].words);
    }
}

static void check_text(struct request *request, const struct post *post)
{
    const struct channel *channel = &post->channel;
    const char *problem = channel_is_markdown(channel)
                              ? NULL
                              : network_problem(request->arena, channel->network, channel->name,
                                                channel->characters_most, post->body);
    if (post->body[strspn(post->body, " \t\r\n")] == '\0')
        form_error(request, MOVE_TO, "There is no text yet. Write it, then send it for review.");
    else if (problem != NULL)
        form_error(request, MOVE_TO, "%s", problem);
}

static enum status check_reviewer(struct request *request, const struct post *post)
{
    struct choice_rows people;
    int64_t reviewer = form_number(request, MOVE_REVIEWER);
    if (reviewer == 0)
        return STATUS_OK;
    enum status status = choice_owners(request, &people);
    if (reviewer == post->author_id)
        form_error(request, MOVE_REVIEWER, "Somebody other than the author reviews it.");
    else if (!choice_has(&people, reviewer))
        form_error(request, MOVE_REVIEWER, "The reviewer is one of the content team or a leader.");
    return status;
}

static void check_moment(struct request *request)
{
    const char *typed = form_text(request, MOVE_MOMENT);
    const char *moment = clock_utc(request, typed);
    const char *now = clock_utc_text(request->arena, clock_now());
    if (moment == NULL)
        return;
    if (!clock_exists(request, typed))
        form_error(request, MOVE_MOMENT,
                   "There is no such time on that day: the clocks go forward. Choose another.");
    if (strcmp(moment, now) <= 0)
        form_error(request, MOVE_MOMENT,
                   "That moment has passed. If it is out already, publish it "
                   "with its address.");
}

static void check_address(struct request *request)
{
    const char *address = form_text(request, MOVE_ADDRESS);
    if (*address != '\0' && strncmp(address, "https://", 8) != 0)
        form_error(request, MOVE_ADDRESS, "The address must begin with https://.");
}

static const struct message *message_of(const struct messages *messages, const char *digest)
{
    for (size_t i = 0; i < messages->count; i++)
        if (strcmp(messages->items[i].digest, digest) == 0)
            return &messages->items[i];
    return NULL;
}

static enum status check_messages(struct request *request, const struct post *post)
{
    struct messages messages;
    if (form_count(request, MOVE_MESSAGES) == 0)
        return STATUS_OK;
    enum status status = message_list(request, post->campaign_id, post->id, &messages);
    for (size_t i = 0; i < form_count(request, MOVE_MESSAGES); i++)
        if (message_of(&messages, form_text_at(request, MOVE_MESSAGES, i)) == NULL)
            form_error(request, MOVE_MESSAGES,
                       "The brief's key messages have changed meanwhile. Look at them once more.");
    return status;
}

/* Within the transaction of an approval. */
static enum status keep_messages(struct request *request, const struct post *post)
{
    struct messages messages;
    enum status status = message_list(request, post->campaign_id, post->id, &messages);
    if (status == STATUS_OK)
        status = message_clear(request, post->id);
    for (size_t i = 0; status == STATUS_OK && i < form_count(request, MOVE_MESSAGES); i++) {
        const struct message *message =
            message_of(&messages, form_text_at(request, MOVE_MESSAGES, i));
        if (message != NULL)
            status = message_tick(request, post->id, message);
    }
    return status;
}

/* Whether the campaign was stopped or the channel retired meanwhile: neither is, from here until
 * the transaction ends. */
static enum status check_place(struct request *request, struct post *post)
{
    enum status status = post_lock_place(request, post);
    const char *held = status == STATUS_OK ? post_held(post) : NULL;
    if (held != NULL)
        form_error(request, MOVE_TO, "%s", held);
    return status;
}

static enum status check(struct request *request, struct post *post, const struct post_move *move)
{
    if (post_move_goes_out(move)) {
        enum status status = check_place(request, post);
        if (status != STATUS_OK)
            return status;
    }
    check_asked(request, move);
    if (strcmp(move->to, "in_review") == 0)
        check_text(request, post);
    if ((move->asks & POST_ASKS_MOMENT) != 0)
        check_moment(request);
    if ((move->asks & POST_ASKS_ADDRESS) != 0)
        check_address(request);
    if (strcmp(move->to, "approved") == 0)
        return check_messages(request, post);
    return (move->asks & POST_ASKS_REVIEWER) != 0 ? check_reviewer(request, post) : STATUS_OK;
}

/* Moving */

static int64_t next_reviewer(const struct request *request, const struct post *post,
                             const struct post_move *move)
{
    if ((move->asks & POST_ASKS_REVIEWER) != 0)
        return form_number(request, MOVE_REVIEWER);
    return (move->asks & POST_ASKS_WHAT_WORKED) != 0 ? person_id(request) : post->reviewer_id;
}

static const char *next_moment(struct request *request, const struct post *post,
                               const struct post_move *move)
{
    if ((move->asks & POST_ASKS_MOMENT) != 0)
        return clock_utc(request, form_text(request, MOVE_MOMENT));
    if (strcmp(move->to, "published") == 0 && post->goes_out_at != 0)
        return clock_utc_text(request->arena, post->goes_out_at);
    return NULL;
}

static enum status write_move(struct request *request, const struct post *post,
                              const struct post_move *move)
{
    const char *before;
    const char *after;
    struct post_change change = {
        .to = move->to,
        .reviewer_id = next_reviewer(request, post, move),
        .goes_out_at = next_moment(request, post, move),
        .address = (move->asks & POST_ASKS_ADDRESS) != 0 ? form_text(request, MOVE_ADDRESS) : "",
        .what_worked = form_text(request, MOVE_WHAT_WORKED),
        .words = form_text(request, MOVE_WORDS)};
    enum status status = post_json(request, post->id, &before);
    if (status == STATUS_OK)
        status = post_set_state(request, post, &change);
    if (status == STATUS_OK && strcmp(post->state, "in_review") == 0 &&
        strcmp(move->to, "approved") == 0)
        status = keep_messages(request, post);
    if (status == STATUS_OK)
        status = post_json(request, post->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "post.move", "post", post->id, before, after);
    if (status != STATUS_OK)
        return status;
    const char *back = back_of(request);
    if (back != NULL)
        return page_redirect(request, move->note, "%s", back);
    return page_redirect(request, move->note, "/posts/%lld", (long long)post->id);
}

static enum status make_move(struct request *request, void *data)
{
    struct post *post = data;
    enum status status = post_find(request, request->numbers[0], post);
    if (status != STATUS_OK)
        return status;
    const struct post_move *move = post_move(post->state, form_text(request, MOVE_TO));
    if (move == NULL || post->version != form_number(request, MOVE_VERSION))
        return STATUS_CONFLICT;
    if ((move->who & post_actors(request, post)) == 0)
        return STATUS_FORBIDDEN;
    status = check(request, post, move);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    return write_move(request, post, move);
}

/* From the board or calendar, where it is seen how the post stands now; unless words would be
 * lost. */
static enum status tell_conflict(struct request *request)
{
    const char *back = back_of(request);
    bool has_words = *form_text(request, MOVE_WORDS) != '\0' ||
                     *form_text(request, MOVE_WHAT_WORKED) != '\0' ||
                     *form_text(request, MOVE_ADDRESS) != '\0';
    if (back == NULL || has_words)
        return STATUS_CONFLICT;
    return page_redirect(request, "moved-before", "%s", back);
}

enum status post_move_make(struct request *request)
{
    struct post post;
    enum status status = post_find(request, request->numbers[0], &post);
    if (status == STATUS_OK && post_actors(request, &post) == 0)
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, make_move, &post);
    if (status == STATUS_CONFLICT)
        return tell_conflict(request);
    if (status != STATUS_OK || form_valid(request))
        return status;
    return post_show_page(request, &post);
}
