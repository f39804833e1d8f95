#include "results/entry_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/glossary.h"
#include "lib/measured_day.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "results/entry_store.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/total_store.h"

enum { DAY, CHANNEL, KIND, FIGURE, NOTE, FIELDS };

static const struct field fields[FIELDS] = {
    [DAY] = {.name = "day", .label = "Day", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [CHANNEL] = {.name = "channel", .label = "Channel", .kind = FIELD_ID},
    [KIND] = {"kind", "Kind", FIELD_ID, FIELD_REPEATED, .repeats = KINDS_MOST},
    [FIGURE] = {"figure", "Figure", FIELD_DECIMAL, FIELD_REPEATED, .repeats = KINDS_MOST},
    [NOTE] = {.name = "note", .label = "Note", .kind = FIELD_LINE, .most = 500},
};

const struct form entry_form = {"entry", fields, FIELDS, 0};

static const struct field take_back_fields[] = {
    {.name = "version", .label = "Version", .kind = FIELD_INTEGER, .flags = FIELD_REQUIRED}};

const struct form take_back_form = {"take_back", take_back_fields, 1, 0};

struct entering {
    struct subject subject;
    struct kinds kinds;
    struct names channels; /* of a campaign */
};

typedef enum status find_subject(struct request *request, int64_t id, struct subject *subject);

static enum status find(struct request *request, find_subject *find_it, struct entering *entering)
{
    *entering = (struct entering){0};
    enum status status = find_it(request, request->numbers[0], &entering->subject);
    if (status == STATUS_OK && !subject_is_mine(request, &entering->subject))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = kind_list(request, &entering->kinds);
    if (status == STATUS_OK && entering->subject.post_id == 0)
        status = subject_channels(request, &entering->channels);
    return status;
}

static enum status show_form(struct request *request, const struct entering *entering)
{
    show_subject(request, &entering->subject);
    if (entering->subject.post_id == 0)
        form_choice(request, CHANNEL, "", "No one channel");
    for (size_t i = 0; i < entering->channels.count; i++)
        form_choice_number(request, CHANNEL, entering->channels.items[i].id,
                           entering->channels.items[i].name);
    HDF *level = NULL;
    size_t levels = 0;
    for (size_t i = 0; i < entering->kinds.count; i++) {
        const struct kind *kind = &entering->kinds.items[i];
        if (i == 0 || strcmp(kind->level, entering->kinds.items[i - 1].level) != 0) {
            level = page_item(page_root(request), "Levels", levels++);
            page_text(level, "Word", glossary_level(request, kind->level));
        }
        HDF *row = page_item(level, "Kinds", i);
        page_format(row, "Place", "%zu", i);
        page_number(row, "Id", kind->id);
        page_text(row, "Name", kind->name);
    }
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "results", "New figures of %s",
               entering->subject.post_id != 0 ? entering->subject.post
                                              : entering->subject.campaign);
    return page_show(request, "results/entry.cs");
}

static enum status new_page(struct request *request, find_subject *find_it)
{
    struct entering entering;
    enum status status = find(request, find_it, &entering);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &entry_form);
    form_set(request, DAY, clock_today(request));
    return show_form(request, &entering);
}

/* Checks */

static bool has_channel(const struct entering *entering, int64_t id)
{
    for (size_t i = 0; i < entering->channels.count; i++)
        if (entering->channels.items[i].id == id)
            return true;
    return false;
}

static void check_figures(struct request *request, const struct entering *entering)
{
    size_t typed = 0;
    size_t count = form_count(request, KIND);
    for (size_t i = 0; i < count; i++) {
        const char *figure = form_text_at(request, FIGURE, i);
        bool again = false;
        for (size_t j = 0; j < i; j++)
            again = again || form_number_at(request, KIND, j) == form_number_at(request, KIND, i);
        if (again || kind_of(&entering->kinds, form_number_at(request, KIND, i)) == NULL)
            form_error_at(request, FIGURE, i,
                          "There is no such kind of figure, or it is there "
                          "twice.");
        else if (*figure == '-')
            form_error_at(request, FIGURE, i, "A figure cannot be below 0.");
        typed += *figure != '\0';
    }
    if (form_count(request, FIGURE) != count)
        form_error(request, FIGURE, "A figure is missing from what was sent. Load the page again.");
    else if (typed == 0 && form_valid(request))
        form_error_at(request, FIGURE, 0, "Write down one figure at least.");
}

static void check(struct request *request, const struct entering *entering)
{
    int64_t channel = form_number(request, CHANNEL);
    measured_day_check(request, DAY);
    check_figures(request, entering);
    if (channel != 0 && !has_channel(entering, channel))
        form_error(request, CHANNEL, "There is no such channel any more. Choose another.");
}

/* Saving */

static enum status add_figures(struct request *request, const struct entry *entry, int64_t item)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < form_count(request, KIND); i++) {
        const char *figure = form_text_at(request, FIGURE, i);
        if (*figure != '\0')
            status = entry_figure(request, entry, item, form_number_at(request, KIND, i), figure);
    }
    return status;
}

static enum status add(struct request *request, void *data)
{
    const struct entering *entering = data;
    const struct subject *subject = &entering->subject;
    struct entry entry = {.campaign_id = subject->campaign_id,
                          .post_id = subject->post_id,
                          .channel_id = subject->post_id != 0 ? subject->channel_id
                                                              : form_number(request, CHANNEL),
                          .taken_on = form_text(request, DAY),
                          .note = form_text(request, NOTE)};
    int64_t item = 0;
    const char *after = NULL;
    enum status status = entry_begin(request, &entry, &item);
    if (status == STATUS_OK)
        status = add_figures(request, &entry, item);
    if (status == STATUS_OK)
        status = entry_settle(request, &entry);
    if (status == STATUS_OK)
        status = entry_json(request, entry.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "figures.add", "figures", entry.id, NULL, after);
    if (status != STATUS_OK)
        return status;
    if (subject->post_id != 0)
        return page_redirect(request, "figures-added", "/results/posts/%lld",
                             (long long)subject->post_id);
    return page_redirect(request, "figures-added", "/results/campaigns/%lld",
                         (long long)subject->campaign_id);
}

static enum status create(struct request *request, find_subject *find_it)
{
    struct entering entering;
    enum status status = find(request, find_it, &entering);
    if (status != STATUS_OK)
        return status;
    check(request, &entering);
    if (form_valid(request))
        status = transaction_run(request, add, &entering);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &entering) : status;
}

enum status entry_campaign_new_page(struct request *request)
{
    return new_page(request, subject_of_campaign);
}

enum status entry_campaign_new(struct request *request)
{
    return create(request, subject_of_campaign);
}

enum status entry_post_new_page(struct request *request)
{
    return new_page(request, subject_of_post);
}

enum status entry_post_new(struct request *request)
{
    return create(request, subject_of_post);
}

/* Taking back */

static enum status take_back(struct request *request, void *data)
{
    struct entry entry = *(const struct entry *)data;
    const char *before;
    const char *after;
    entry.version = form_number(request, 0);
    enum status status = entry_json(request, entry.id, &before);
    if (status == STATUS_OK)
        status = entry_take_back(request, &entry);
    if (status == STATUS_OK)
        status = entry_json(request, entry.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "figures.take-back", "figures", entry.id, before, after);
    if (status != STATUS_OK)
        return status;
    if (entry.post_id != 0)
        return page_redirect(request, "figures-taken-back", "/results/posts/%lld",
                             (long long)entry.post_id);
    return page_redirect(request, "figures-taken-back", "/results/campaigns/%lld",
                         (long long)entry.campaign_id);
}

enum status entry_take_back_page(struct request *request)
{
    struct entry entry;
    struct subject subject;
    enum status status = entry_find(request, request->numbers[0], &entry);
    if (status == STATUS_OK)
        status = subject_of_campaign(request, entry.campaign_id, &subject);
    if (status != STATUS_OK)
        return status;
    if (!subject_is_mine(request, &subject))
        return STATUS_FORBIDDEN;
    if (!form_valid(request))
        return STATUS_INVALID;
    return transaction_run(request, take_back, &entry);
}
