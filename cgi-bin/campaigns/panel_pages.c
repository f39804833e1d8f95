#include "campaigns/panel_pages.h"

#include <string.h>

#include "campaigns/panel_store.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

/* Joining and leaving */

enum { ACTION, SEEN };

static const struct choice actions[] = {{"join", ""}, {"save", ""}, {"leave", ""}, {NULL, NULL}};

static const struct field fields[] = {
    [ACTION] = {.name = "action",
                .label = "Your answer",
                .kind = FIELD_CHOICE,
                .flags = FIELD_REQUIRED,
                .choices = actions},
    [SEEN] = {.name = "seen", .label = "Be seen", .kind = FIELD_FLAG},
};

const struct form panel_form = {"panel", fields, sizeof fields / sizeof fields[0], 0};

static void show_drafts(struct request *request, const struct panel_asks *asks)
{
    for (size_t i = 0; i < asks->count; i++) {
        const struct panel_ask *ask = &asks->items[i];
        HDF *row = page_item(page_root(request), "Drafts", i);
        page_text(row, "Title", ask->question);
        page_format(row, "Href", "/posts/panel/%lld", (long long)ask->id);
        page_format(row, "Meta", "“%s”, by %s, for %s, until %s", ask->title, ask->author,
                    ask->channel, clock_day(request->arena, ask->closes_on));
        page_text(row, "Action.Word", ask->answer == 0 ? "Say what you think" : "Change it");
        page_format(row, "Action.Href", "/posts/panel/%lld", (long long)ask->id);
    }
}

static enum status show_panel(struct request *request, const struct panel_member *member)
{
    struct panel_asks asks;
    enum status status = panel_drafts(request, clock_today(request), &asks);
    if (status != STATUS_OK)
        return status;
    HDF *node = page_node(request, "Panel");
    page_flag(node, "IsOn", member->is_on);
    page_flag(node, "Seen", member->seen);
    if (member->thanked > 0)
        page_format(node, "Thanks", "Thank you for %s in the last 30 days.",
                    words_count(request->arena, member->thanked, "opinion", "opinions"));
    show_drafts(request, &asks);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "posts", "The panel");
    return page_show(request, "campaigns/panel.cs");
}

enum status panel_page(struct request *request)
{
    struct panel_member member;
    enum status status = panel_member_load(request, &member);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &panel_form);
    form_set(request, SEEN, member.seen ? "1" : "");
    return show_panel(request, &member);
}

/* Neither the audit's readers nor anybody else sees this deed: shared_audit leaves it out. */
static enum status write_answer(struct request *request, void *data)
{
    const char *action = form_text(request, ACTION);
    const char *note = "panel-saved";
    enum status status = STATUS_OK;
    (void)data;
    if (strcmp(action, "leave") == 0) {
        status = panel_leave(request);
        note = "panel-left";
    } else if (strcmp(action, "join") == 0) {
        status = panel_join(request);
        note = "panel-joined";
    } else {
        status = panel_set_seen(request, form_flag(request, SEEN));
    }
    if (status == STATUS_OK)
        status = audit(request, "panel.change", "panel", 0, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, note, "/posts/panel") : status;
}

enum status panel_answer(struct request *request)
{
    struct panel_member member;
    if (form_valid(request))
        return transaction_run(request, write_answer, NULL);
    enum status status = panel_member_load(request, &member);
    return status == STATUS_OK ? show_panel(request, &member) : status;
}

/* One draft */

enum { ANSWER, REASON };

static const struct field vote_fields[] = {
    [ANSWER] = {.name = "answer",
                .label = "Your answer",
                .kind = FIELD_INTEGER,
                .flags = FIELD_REQUIRED,
                .least = 1,
                .most = PANEL_OPTIONS_MOST},
    [REASON] = {"reason", "Why", FIELD_TEXT, FIELD_REQUIRED, .most = 500},
};

const struct form panel_vote_form = {"panel_vote", vote_fields, 2, 0};

/* Gives back how many there are. */
static int64_t offer_options(struct request *request, const struct panel_ask *ask)
{
    int64_t count = 0;
    for (const char *at = ask->options; *at != '\0'; at += *at == '\n') {
        size_t length = strcspn(at, "\n");
        form_choice_number(request, ANSWER, ++count, arena_strndup(request->arena, at, length));
        at += length;
    }
    return count;
}

static enum status show_draft(struct request *request, const struct panel_ask *ask)
{
    HDF *node = page_node(request, "Draft");
    struct panel_member member;
    enum status status = panel_member_load(request, &member);
    page_text(node, "Title", ask->title);
    page_text(node, "Summary", ask->summary);
    page_text(node, "Author", ask->author);
    page_text(node, "Channel", ask->channel);
    page_text(node, "Question", ask->question);
    page_format(node, "Href", "/posts/panel/%lld", (long long)ask->id);
    page_text(node, "Closes", clock_day(request->arena, ask->closes_on));
    page_text(node, ask->kind == CHANNEL_SOCIAL ? "Plain" : "Html",
              ask->kind == CHANNEL_SOCIAL ? ask->body : ask->body_html);
    page_flag(node, "Seen", member.seen);
    page_flag(node, "Answered", ask->answer != 0);
    page_title(request, "posts", "%s", ask->question);
    return status == STATUS_OK ? page_show(request, "campaigns/panel_draft.cs") : status;
}

enum status panel_draft_page(struct request *request)
{
    struct panel_ask ask;
    enum status status = panel_draft_find(request, request->numbers[0], clock_today(request), &ask);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &panel_vote_form);
    offer_options(request, &ask);
    if (ask.answer != 0)
        form_set_number(request, ANSWER, ask.answer);
    form_set(request, REASON, ask.reason);
    return show_draft(request, &ask);
}

static enum status write_vote(struct request *request, void *data)
{
    struct panel_ask ask;
    (void)data;
    enum status status = panel_draft_lock(request, request->numbers[0], clock_today(request), &ask);
    if (status == STATUS_OK)
        status = panel_vote_keep(request, &ask, form_number(request, ANSWER),
                                 form_text(request, REASON));
    if (status == STATUS_OK)
        status = audit(request, "panel.vote", "panel", 0, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "panel-voted", "/posts/panel") : status;
}

enum status panel_vote(struct request *request)
{
    struct panel_ask ask;
    enum status status = panel_draft_find(request, request->numbers[0], clock_today(request), &ask);
    if (status != STATUS_OK)
        return status;
    if (form_number(request, ANSWER) > offer_options(request, &ask))
        form_error(request, ANSWER, "Choose one of the answers.");
    if (form_valid(request))
        status = transaction_run(request, write_vote, NULL);
    return status == STATUS_OK && !form_valid(request) ? show_draft(request, &ask) : status;
}
