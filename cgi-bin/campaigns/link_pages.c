#include "campaigns/link_pages.h"

#include <string.h>

#include "campaigns/campaign_pages.h"
#include "campaigns/campaign_show.h"
#include "campaigns/link_store.h"
#include "lib/session.h"
#include "lib/transaction.h"

/* `version` of this form is the goal's meaning that the person saw. */
enum { CONFIRM_VERSION };

static const struct field confirm_fields[] = {
    [CONFIRM_VERSION] = {.name = "version",
                         .label = "The meaning",
                         .kind = FIELD_INTEGER,
                         .flags = FIELD_REQUIRED},
};

const struct form link_confirm_form = {"link_confirm", confirm_fields, 1, 0};

enum { WITHDRAW_REASON, WITHDRAW_VERSION };

static const struct field withdraw_fields[] = {
    [WITHDRAW_REASON] = {.name = "reason", .label = "The reason", .kind = FIELD_TEXT, .most = 500},
    [WITHDRAW_VERSION] = {.name = "version",
                          .label = "Version",
                          .kind = FIELD_INTEGER,
                          .flags = FIELD_REQUIRED},
};

const struct form link_withdraw_form = {"link_withdraw", withdraw_fields,
                                        sizeof withdraw_fields / sizeof withdraw_fields[0], 0};

/* A link with the campaign that it belongs to; `goal` is NULL where the campaign does not
 * serve that goal (any more). */
struct held {
    struct campaign campaign;
    struct campaign_goals goals;
    const struct campaign_goal *goal;
};

static enum status find(struct request *request, struct held *held)
{
    *held = (struct held){0};
    enum status status = campaign_find(request, request->numbers[0], &held->campaign);
    if (status == STATUS_OK && !campaign_may_edit(request, &held->campaign))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = campaign_goals(request, held->campaign.id, &held->goals);
    for (size_t i = 0; status == STATUS_OK && i < held->goals.count; i++)
        if (held->goals.items[i].id == request->numbers[1])
            held->goal = &held->goals.items[i];
    return status;
}

/* Where a click leads: to the campaign, or back home or to the list of gaps where it came from. */
static enum status done(struct request *request, const char *note)
{
    const char *back = params_get(&request->query, "back");
    if (back != NULL && strcmp(back, "coverage") == 0)
        return page_redirect(request, note, "/coverage?section=links");
    if (back != NULL && strcmp(back, "home") == 0)
        return page_redirect(request, note, "/");
    return page_redirect(request, note, "/campaigns/%lld", (long long)request->numbers[0]);
}

/* Confirming */

static enum status write_confirmation(struct request *request, const struct held *held)
{
    const char *before;
    const char *after;
    bool changed = false;
    int64_t campaign = held->campaign.id;
    enum status status = campaign_json(request, campaign, &before);
    if (status == STATUS_OK)
        status = link_confirm(request, campaign, held->goal->id, held->goal->meaning,
                              held->goal->archived, &changed);
    if (status == STATUS_OK && !changed)
        return done(request, "confirmed-before");
    if (status == STATUS_OK)
        status = campaign_json(request, campaign, &after);
    if (status == STATUS_OK)
        status = audit(request, "campaign.confirm", "campaign", campaign, before, after);
    return status == STATUS_OK ? done(request, "confirmed") : status;
}

static enum status confirm(struct request *request, void *data)
{
    struct held *held = data;
    enum status status = find(request, held);
    if (status != STATUS_OK)
        return status;
    if (held->goal == NULL)
        return done(request, "link-gone");
    if (held->goal->meaning != form_number(request, CONFIRM_VERSION))
        return done(request, "goal-changed-again");
    return write_confirmation(request, held);
}

enum status link_confirm_post(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    return form_valid(request) ? transaction_run(request, confirm, &held) : STATUS_INVALID;
}

/* Withdrawing */

static enum status show(struct request *request, const struct held *held)
{
    HDF *root = page_root(request);
    const struct campaign_goal *goal = held->goal;
    page_text(root, "Campaign.Title", held->campaign.title);
    page_format(root, "Campaign.Href", "/campaigns/%lld", (long long)held->campaign.id);
    page_text(root, "Goal.Title", goal->title);
    page_format(root, "Goal.Href", "/goals/%lld", (long long)goal->id);
    page_text(root, "Goal.Why", goal->why);
    page_text(root, "Goal.Target", campaign_goal_target(request, goal));
    page_format(root, "Action", "/campaigns/%lld/goals/%lld/withdraw", (long long)held->campaign.id,
                (long long)goal->id);
    page_flag(root, "IsLast", held->goals.count == 1);
    page_title(request, "campaigns", "Withdraw a link of %s", held->campaign.title);
    page_text(root, "Page.Width", "narrow");
    return page_show(request, "campaigns/link_withdraw.cs");
}

enum status link_withdraw_page(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    if (held.goal == NULL)
        return STATUS_NOT_FOUND;
    form_begin(request, &link_withdraw_form);
    form_set_number(request, WITHDRAW_VERSION, held.campaign.version);
    return show(request, &held);
}

static enum status write_withdrawal(struct request *request, const struct held *held)
{
    const char *before;
    const char *after;
    int64_t campaign = held->campaign.id;
    enum status status = campaign_json(request, campaign, &before);
    if (status == STATUS_OK)
        status = link_take_version(request, campaign, form_number(request, WITHDRAW_VERSION));
    if (status == STATUS_OK)
        status =
            link_withdraw(request, campaign, held->goal->id, form_text(request, WITHDRAW_REASON));
    if (status == STATUS_OK)
        status = link_settle(request, campaign);
    if (status == STATUS_OK)
        status = campaign_json(request, campaign, &after);
    if (status == STATUS_OK)
        status = audit(request, "campaign.withdraw", "campaign", campaign, before, after);
    if (status != STATUS_OK)
        return status;
    return done(request, held->goals.count == 1 ? "withdrawn-last" : "withdrawn");
}

/* A campaign that was changed meanwhile: the page with what was typed, and how it is now. */
static enum status stale(struct request *request, const struct held *held)
{
    form_conflict_begin(request, WITHDRAW_VERSION, held->campaign.version);
    return show(request, held);
}

static enum status withdraw(struct request *request, void *data)
{
    struct held *held = data;
    enum status status = find(request, held);
    if (status != STATUS_OK)
        return status;
    if (held->goal == NULL)
        return done(request, "link-gone");
    if (held->campaign.version != form_number(request, WITHDRAW_VERSION))
        return stale(request, held);
    return write_withdrawal(request, held);
}

static void check_reason(struct request *request)
{
    const char *reason = form_text(request, WITHDRAW_REASON);
    if (reason[strspn(reason, " \t\r\n")] == '\0')
        form_error(request, WITHDRAW_REASON,
                   "Say why the campaign does not serve this goal any more: the goal's owner "
                   "reads it.");
}

enum status link_withdraw_post(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    check_reason(request);
    if (form_valid(request))
        return transaction_run(request, withdraw, &held);
    return held.goal == NULL ? STATUS_NOT_FOUND : show(request, &held);
}
