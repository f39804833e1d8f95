#include "results/inbound_show.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/excerpt.h"
#include "lib/session.h"
#include "lib/states.h"
#include "results/inbound_act_pages.h"
#include "results/inbound_state.h"

enum { LETTERS = 160 };

const struct choice inbound_sorts[] = {
    {"comment", "Comment"}, {"complaint", "Complaint"}, {"idea", "Idea"}, {NULL, NULL}};
const struct choice inbound_tones[] = {{"urgent", "Urgent"},
                                       {"bad", "Unhappy"},
                                       {"neutral", "Neutral"},
                                       {"good", "Happy"},
                                       {NULL, NULL}};

const char *inbound_word(const struct choice *choices, const char *value)
{
    while (choices->value != NULL && strcmp(choices->value, value) != 0)
        choices++;
    return choices->value == NULL ? "" : choices->label;
}

const char *inbound_about_href(struct request *request, const struct inbound *inbound)
{
    if (inbound->subject_id == 0)
        return "";
    return arena_printf(request->arena, "/%ss/%lld", inbound->subject,
                        (long long)inbound->subject_id);
}

void inbound_show(struct request *request, HDF *node, const struct inbound *inbound)
{
    bool waits = strcmp(inbound->state, "open") == 0 || strcmp(inbound->state, "escalated") == 0;
    page_format(node, "Href", "/inbound/%lld", (long long)inbound->id);
    page_text(node, "Beginning",
              inbound->erased ? "Erased" : excerpt(request->arena, inbound->words, LETTERS, false));
    page_text(node, "Words", inbound->words);
    page_flag(node, "Erased", inbound->erased);
    page_text(node, "Kind", inbound_word(inbound_sorts, inbound->kind));
    page_text(node, "Tone", inbound_word(inbound_tones, inbound->tone));
    page_flag(node, "IsUrgent", strcmp(inbound->tone, "urgent") == 0);
    page_text(node, "Channel", *inbound->channel == '\0' ? NULL : inbound->channel);
    page_text(node, "Address", *inbound->address == '\0' ? NULL : inbound->address);
    page_text(node, "SaidBy", *inbound->said_by == '\0' ? NULL : inbound->said_by);
    if (inbound->subject_id != 0) {
        page_text(node, "About", inbound->about);
        page_text(node, "AboutHref", inbound_about_href(request, inbound));
    }
    page_person(node, "Owner", inbound->owner_id, inbound->owner);
    if (inbound->leader_id != 0)
        page_person(node, "Leader", inbound->leader_id, inbound->leader);
    page_text(node, "Waits",
              strcmp(inbound->state, "escalated") == 0 ? inbound->leader : inbound->owner);
    page_inbound_state(node, inbound->state);
    if (waits)
        page_day(request, node, "Due", inbound->due_on);
    page_flag(node, "Overdue", inbound_is_overdue(inbound, clock_today(request)));
    page_person(node, "Logger", inbound->logged_by, inbound->logger);
    page_moment(request, node, "When", inbound->logged_at);
    page_number(node, "Version", inbound->version);
}

static enum status show_moves(struct request *request, const struct inbound *inbound)
{
    struct names leaders;
    unsigned actors = inbound_actors(request, inbound);
    size_t count = 0;
    enum status status = inbound_people(request, true, &leaders);
    form_choice(request, INBOUND_ACT_LEADER, "", "Choose a leader");
    for (size_t i = 0; i < leaders.count; i++)
        form_choice_number(request, INBOUND_ACT_LEADER, leaders.items[i].id, leaders.items[i].name);
    const char *tried = form_text(request, INBOUND_ACT_TO);
    for (const struct inbound_move *move = inbound_moves; move->from != NULL; move++) {
        if (strcmp(move->from, inbound->state) != 0 || (move->who & actors) == 0)
            continue;
        HDF *row = page_item(page_root(request), "Moves", count++);
        page_text(row, "To", move->to);
        page_text(row, "Word", move->button);
        page_text(row, "Icon", move->icon);
        page_text(row, "Asks", move->asks);
        page_flag(row, "Leader", move->needs_leader);
        page_flag(row, "Tried", strcmp(tried, move->to) == 0);
    }
    return status;
}

enum status inbound_show_page(struct request *request, const struct inbound *inbound)
{
    struct inbound_steps steps;
    enum status status = inbound_history(request, inbound->id, &steps);
    if (status == STATUS_OK)
        status = show_moves(request, inbound);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_root(request);
    inbound_show(request, page_node(request, "Inbound"), inbound);
    page_flag(root, "Inbound.MayEdit", person_is(request, ROLE_CONTENT) && !inbound->erased);
    page_flag(root, "Inbound.MayErase", person_is(request, ROLE_ADMIN) && !inbound->erased);
    for (size_t i = 0; i < steps.count; i++) {
        const struct inbound_step *step = &steps.items[i];
        HDF *row = page_item(root, "History", i);
        page_person(row, "Who", step->person_id, step->person);
        page_text(row, "What", inbound_move_words(step->from, step->to));
        page_text(row, "Text", *step->words == '\0' ? NULL : step->words);
        page_moment(request, row, "When", step->at);
    }
    page_title(request, "inbound", "%s from outside", inbound_word(inbound_sorts, inbound->kind));
    return page_show(request, "results/inbound.cs");
}
