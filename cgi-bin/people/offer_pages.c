#include "people/offer_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/transaction.h"
#include "lib/words.h"
#include "people/call_pages.h"
#include "people/volunteer_store.h"

enum { OFFER_WORDS };
enum { WITHDRAW_VERSION };
enum { ANSWER_WORDS, ANSWER_ACTION, ANSWER_VERSION };

static const struct choice actions[] = {
    {"accept", ""}, {"decline", ""}, {"done", ""}, {NULL, NULL}};

static const struct field offer_fields[] = {
    [OFFER_WORDS] = {.name = "words", .label = "A word with it", .kind = FIELD_TEXT, .most = 500},
};
static const struct field withdraw_fields[] = {
    [WITHDRAW_VERSION] = {.name = "version",
                          .label = "Version",
                          .kind = FIELD_INTEGER,
                          .flags = FIELD_REQUIRED},
};
static const struct field answer_fields[] = {
    [ANSWER_WORDS] = {.name = "answer", .label = "Your words", .kind = FIELD_TEXT, .most = 500},
    [ANSWER_ACTION] = {.name = "action",
                       .label = "Your answer",
                       .kind = FIELD_CHOICE,
                       .flags = FIELD_REQUIRED,
                       .choices = actions},
    [ANSWER_VERSION] = {.name = "version",
                        .label = "Version",
                        .kind = FIELD_INTEGER,
                        .flags = FIELD_REQUIRED},
};

const struct form offer_form = {"offer", offer_fields, 1, 0};
const struct form withdraw_form = {"withdraw", withdraw_fields, 1, 0};
const struct form answer_form = {"answer", answer_fields, 3, 0};

static const struct state_words {
    const char *state;
    const char *kind;
    const char *words;
} state_words[] = {
    {"offered", "waiting", "Waiting for an answer"}, {"accepted", "scheduled", "Accepted"},
    {"declined", "draft", "Declined with thanks"},   {"withdrawn", "draft", "Withdrawn"},
    {"done", "done", "Done, with thanks"},
};

static bool has_state(const struct offer *offer, const char *state)
{
    return strcmp(offer->state, state) == 0;
}

void offer_describe(struct request *request, HDF *node, const struct offer *offer)
{
    page_number(node, "Id", offer->id);
    page_format(node, "Href", "/help-wanted/offers/%lld", (long long)offer->id);
    page_person(node, "Person", offer->person_id, offer->person);
    page_format(node, "Person.Href", "/people/%lld", (long long)offer->person_id);
    page_format(node, "Person.About", "%s%s%s", offer->title,
                *offer->title != '\0' && *offer->department != '\0' ? ", " : "", offer->department);
    page_text(node, "State", offer->state);
    for (size_t i = 0; i < sizeof state_words / sizeof state_words[0]; i++)
        if (has_state(offer, state_words[i].state)) {
            page_text(node, "StatusKind", state_words[i].kind);
            page_text(node, "Status", state_words[i].words);
        }
    page_flag(node, "Waits", has_state(offer, "offered"));
    page_flag(node, "Accepted", has_state(offer, "accepted"));
    page_flag(node, "Withdrawn", has_state(offer, "withdrawn"));
    page_text(node, "Words", offer->words);
    page_text(node, "Answer", offer->answer);
    page_text(node, "Answerer", offer->answerer);
    page_number(node, "Version", offer->version);
    page_moment(request, node, "When", offer->updated_at);
}

/* One's own offers */

static const char *const groups[] = {"Accepted", "Waiting", "Done", "Other"};

static const char *group_of(const struct offer *offer)
{
    if (has_state(offer, "accepted"))
        return groups[0];
    if (has_state(offer, "offered"))
        return groups[1];
    return has_state(offer, "done") ? groups[2] : groups[3];
}

static void describe_own(struct request *request, HDF *node, const struct own_offer *own)
{
    offer_describe(request, node, &own->offer);
    page_text(node, "Title", own->call);
    page_format(node, "CallHref", "/help-wanted/%lld", (long long)own->offer.call_id);
    page_text(node, "Campaign", own->campaign);
    page_text(node, "Minutes", words_count(request->arena, own->minutes, "minute", "minutes"));
    page_day(request, node, "Deadline", own->deadline);
    if (own->post_id != 0)
        page_format(node, "PostHref", "/posts/%lld", (long long)own->post_id);
    else
        page_format(node, "WriteHref", "/posts/new?campaign=%lld&call=%lld",
                    (long long)own->campaign_id, (long long)own->offer.call_id);
    if (own->goal_id == 0)
        return;
    page_text(node, "Goal", own->goal);
    page_format(node, "GoalHref", "/goals/%lld", (long long)own->goal_id);
}

static enum status show_managed(struct request *request)
{
    struct call_list list;
    enum status status = calls_managed(request, &list);
    for (size_t i = 0; status == STATUS_OK && i < list.count; i++) {
        HDF *row = page_item(page_root(request), "Managed", i);
        call_describe(request, row, &list.calls[i]);
        page_text(row, "Waiting", call_offers_waiting(request, &list.calls[i]));
        page_flag(row, "Closed", !list.calls[i].open);
    }
    return status;
}

static enum status show_passed(struct request *request)
{
    struct call_list list;
    enum status status = calls_passed(request, clock_today(request), &list);
    for (size_t i = 0; status == STATUS_OK && i < list.count; i++)
        call_describe(request, page_item(page_root(request), "Passed", i), &list.calls[i]);
    return status;
}

enum status offer_list_page(struct request *request)
{
    struct own_offer_list list;
    size_t counts[sizeof groups / sizeof groups[0]] = {0};
    enum status status = offers_of_mine(request, &list);
    for (size_t i = 0; status == STATUS_OK && i < list.count; i++) {
        const char *group = group_of(&list.offers[i].offer);
        for (size_t j = 0; j < sizeof groups / sizeof groups[0]; j++)
            if (groups[j] == group)
                describe_own(request, page_item(page_root(request), group, counts[j]++),
                             &list.offers[i]);
    }
    if (status == STATUS_OK)
        status = show_passed(request);
    if (status == STATUS_OK)
        status = show_managed(request);
    if (status != STATUS_OK)
        return status;
    page_flag(page_root(request), "HasOffers", list.count > 0);
    page_title(request, "help-wanted", "My offers");
    return page_show(request, "people/offers.cs");
}

/* Offering and withdrawing */

static enum status audit_offer(struct request *request, const char *action, int64_t id,
                               const char *before)
{
    const char *after;
    enum status status = offer_json(request, id, &after);
    return status == STATUS_OK ? audit(request, action, "offer", id, before, after) : status;
}

static enum status write_offer(struct request *request, int64_t call)
{
    int64_t id;
    enum status status = offer_make(request, call, form_text(request, OFFER_WORDS), &id);
    if (status == STATUS_OK)
        status = audit_offer(request, "offer.make", id, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "offered", "/help-wanted/%lld", (long long)call);
}

static enum status send_work(struct request *request, void *data)
{
    struct call **call = data;
    struct offer *offer;
    int64_t id = request->numbers[0];
    enum status status = call_load_locked(request, id, call);
    if (status != STATUS_OK || *call == NULL)
        return status != STATUS_OK ? status : STATUS_NOT_FOUND;
    status = offer_of_mine(request, id, &offer);
    if (status != STATUS_OK)
        return status;
    if (offer != NULL && !has_state(offer, "withdrawn"))
        return page_redirect(request, "already", "/help-wanted/%lld", (long long)id);
    const char *shut = call_is_shut(request, *call);
    if (shut != NULL) {
        form_error(request, OFFER_WORDS, "%s", shut);
        return STATUS_OK;
    }
    return write_offer(request, id);
}

enum status offer_send(struct request *request)
{
    struct volunteer volunteer;
    struct call *call;
    long long id = request->numbers[0];
    enum status status = call_load(request, id, &call);
    if (status == STATUS_OK)
        status = volunteer_load(request, &volunteer);
    if (status != STATUS_OK)
        return status;
    if (call == NULL)
        return STATUS_NOT_FOUND;
    if (!volunteer_is_active(&volunteer))
        return page_redirect(request, NULL, "/volunteer?next=/help-wanted/%lld", id);
    if (form_valid(request))
        status = transaction_run(request, send_work, &call);
    return status == STATUS_OK && !form_valid(request) ? call_show(request, call) : status;
}

static enum status withdraw_work(struct request *request, void *data)
{
    struct offer *offer;
    const char *before;
    int64_t call = request->numbers[0];
    (void)data;
    enum status status = offer_of_mine(request, call, &offer);
    if (status != STATUS_OK || offer == NULL)
        return status != STATUS_OK ? status : STATUS_NOT_FOUND;
    if (!has_state(offer, "offered") && !has_state(offer, "accepted")) {
        form_error(request, WITHDRAW_VERSION,
                   "Your offer is settled already: there is nothing to "
                   "withdraw.");
        return STATUS_OK;
    }
    status = offer_json(request, offer->id, &before);
    if (status == STATUS_OK)
        status = offer_withdraw(request, offer, form_number(request, WITHDRAW_VERSION));
    if (status == STATUS_OK)
        status = audit_offer(request, "offer.withdraw", offer->id, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "withdrawn", "/help-wanted/%lld", (long long)call);
}

enum status offer_take_back(struct request *request)
{
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = transaction_run(request, withdraw_work, NULL);
    return status == STATUS_OK && !form_valid(request) ? call_page(request) : status;
}

/* Answering */

struct decision {
    struct offer *offer;
    struct call *call;
};

/* STATUS_NOT_FOUND for whoever does not answer it, so that nobody learns who offered. */
static enum status load_decision(struct request *request, bool locked, struct decision *decision)
{
    enum status status = offer_load(request, request->numbers[0], &decision->offer);
    if (status != STATUS_OK || decision->offer == NULL)
        return status != STATUS_OK ? status : STATUS_NOT_FOUND;
    int64_t call = decision->offer->call_id;
    status = locked ? call_load_locked(request, call, &decision->call)
                    : call_load(request, call, &decision->call);
    if (status == STATUS_OK && locked) /* as it stands now that nobody else can answer */
        status = offer_load(request, decision->offer->id, &decision->offer);
    if (status != STATUS_OK)
        return status;
    return call_is_mine(request, decision->call) ? STATUS_OK : STATUS_NOT_FOUND;
}

static enum status show_offer(struct request *request, const struct decision *decision)
{
    call_describe(request, page_node(request, "Call"), decision->call);
    offer_describe(request, page_node(request, "Offer"), decision->offer);
    if (request->fields == NULL)
        form_begin(request, &answer_form);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "help-wanted", "%s offers to help", decision->offer->person);
    return page_show(request, "people/offer.cs");
}

enum status offer_page(struct request *request)
{
    struct decision decision;
    enum status status = load_decision(request, false, &decision);
    return status == STATUS_OK ? show_offer(request, &decision) : status;
}

/* The next state, or NULL with an error that says why not. */
static const char *next_state(struct request *request, const struct decision *decision)
{
    const char *action = form_text(request, ANSWER_ACTION);
    const struct offer *offer = decision->offer;
    bool full = decision->call->taken >= decision->call->places;
    if (strcmp(action, "done") == 0 && has_state(offer, "accepted"))
        return "done";
    if (strcmp(action, "decline") == 0 && has_state(offer, "offered"))
        return "declined";
    if (strcmp(action, "accept") == 0 && has_state(offer, "offered") && !full)
        return "accepted";
    if (has_state(offer, "withdrawn"))
        form_error(request, ANSWER_WORDS, "%s has withdrawn this offer in the meantime.",
                   offer->person);
    else if (strcmp(action, "accept") == 0 && has_state(offer, "offered"))
        form_error(request, ANSWER_WORDS,
                   "All places are taken. Give the call more places, or decline with thanks.");
    else
        form_error(request, ANSWER_WORDS, "This offer has been answered in the meantime.");
    return NULL;
}

static enum status decide_work(struct request *request, void *data)
{
    struct decision *decision = data;
    const char *before;
    enum status status = load_decision(request, true, decision);
    if (status != STATUS_OK)
        return status;
    const char *state = next_state(request, decision);
    if (state == NULL)
        return STATUS_OK;
    int64_t id = decision->offer->id;
    status = offer_json(request, id, &before);
    if (status == STATUS_OK)
        status = offer_answer(request, decision->offer, state, form_text(request, ANSWER_WORDS),
                              form_number(request, ANSWER_VERSION));
    if (status == STATUS_OK)
        status = audit_offer(request, "offer.answer", id, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, state, "/help-wanted/%lld", (long long)decision->offer->call_id);
}

enum status offer_decide(struct request *request)
{
    struct decision decision;
    enum status status = load_decision(request, false, &decision);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, decide_work, &decision);
    return status == STATUS_OK && !form_valid(request) ? show_offer(request, &decision) : status;
}
