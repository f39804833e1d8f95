#include "results/unplanned_pages.h"

#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/words.h"
#include "results/column.h"
#include "results/import_store.h"
#include "results/item_store.h"
#include "results/sum_store.h"

enum { ITEM, CAMPAIGN, FIELDS };

static const struct field fields[FIELDS] = {
    [ITEM] = {"item", "What belongs there", FIELD_ID, FIELD_REPEATED, .repeats = ITEMS_MOST},
    [CAMPAIGN] = {.name = "campaign",
                  .label = "The campaign",
                  .kind = FIELD_ID,
                  .flags = FIELD_REQUIRED},
};

const struct form unplanned_form = {"unplanned", fields, FIELDS, 0};

static bool is_chosen(const struct request *request, int64_t id)
{
    for (size_t i = 0; i < form_count(request, ITEM); i++)
        if (form_number_at(request, ITEM, i) == id)
            return true;
    return false;
}

static enum status show_list(struct request *request)
{
    struct items items;
    struct names campaigns;
    HDF *root = page_root(request);
    enum status status = item_list(request, query_id(request, "before"), &items);
    if (status == STATUS_OK)
        status = import_campaigns(request, &campaigns);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < items.count && i < ITEMS_MOST; i++) {
        const struct item *item = &items.items[i];
        HDF *row = page_item(root, "Items", i);
        page_number(row, "Id", item->id);
        page_text(row, "Title", *item->title != '\0' ? item->title : item->address);
        page_text(row, "Source", source_of(item->source)->name);
        page_text(row, "Figures", item->figures);
        page_flag(row, "Chosen", is_chosen(request, item->id));
    }
    form_choice(request, CAMPAIGN, "", "Choose a campaign");
    for (size_t i = 0; i < campaigns.count; i++)
        form_choice_number(request, CAMPAIGN, campaigns.items[i].id, campaigns.items[i].name);
    if (items.count > ITEMS_MOST)
        page_format(root, "Pager.Next", "/results/unplanned?before=%lld",
                    (long long)items.items[ITEMS_MOST - 1].id);
    page_title(request, "results", "Unplanned work");
    return page_show(request, "results/unplanned.cs");
}

enum status unplanned_page(struct request *request)
{
    form_begin(request, &unplanned_form);
    return show_list(request);
}

static enum status plan(struct request *request, void *data)
{
    int64_t campaign = form_number(request, CAMPAIGN);
    (void)data;
    enum status status = sums_hold(request, campaign);
    for (size_t i = 0; status == STATUS_OK && i < form_count(request, ITEM); i++) {
        bool done = false;
        int64_t item = form_number_at(request, ITEM, i);
        status = item_plan(request, item, campaign, &done);
        if (status == STATUS_OK && !done)
            return STATUS_CONFLICT;
        if (status == STATUS_OK)
            status = audit(request, "figures.plan", "figures", item, NULL, NULL);
    }
    if (status == STATUS_OK)
        status = sums_of_campaign(request, campaign);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "planned", "/results/unplanned");
}

enum status unplanned_plan(struct request *request)
{
    struct subject subject;
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = subject_of_campaign(request, form_number(request, CAMPAIGN), &subject);
    if (status == STATUS_NOT_FOUND) {
        form_error(request, CAMPAIGN, "There is no such campaign any more. Choose another.");
        status = STATUS_OK;
    }
    if (form_valid(request) && form_count(request, ITEM) == 0)
        form_error(request, ITEM, "Choose what belongs to the campaign.");
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, plan, NULL);
    return status == STATUS_OK && !form_valid(request) ? show_list(request) : status;
}
