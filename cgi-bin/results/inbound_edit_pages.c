#include "results/inbound_edit_pages.h"

#include <stdlib.h>
#include <string.h>

#include "lib/app.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "results/inbound_act_pages.h"
#include "results/inbound_show.h"
#include "results/inbound_store.h"

enum { KIND, TONE, WORDS, SAID_BY, CHANNEL, ADDRESS, ABOUT, OWNER, VERSION };

static const struct field fields[] = {
    [KIND] = {.name = "kind",
              .label = "What it is",
              .kind = FIELD_CHOICE,
              .flags = FIELD_REQUIRED,
              .choices = inbound_sorts},
    [TONE] = {.name = "tone",
              .label = "Tone",
              .kind = FIELD_CHOICE,
              .flags = FIELD_REQUIRED,
              .choices = inbound_tones},
    [WORDS] = {.name = "words",
               .label = "What was said",
               .kind = FIELD_TEXT,
               .flags = FIELD_REQUIRED,
               .most = 4000},
    [SAID_BY] = {.name = "said_by", .label = "Who said it", .kind = FIELD_LINE, .most = 120},
    [CHANNEL] = {.name = "channel", .label = "Channel", .kind = FIELD_ID},
    [ADDRESS] = {.name = "address", .label = "Its address", .kind = FIELD_URL, .most = 500},
    [ABOUT] = {.name = "about", .label = "What it is about", .kind = FIELD_URL, .most = 300},
    [OWNER] = {.name = "owner", .label = "Who answers", .kind = FIELD_ID, .flags = FIELD_REQUIRED},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form inbound_form = {"inbound", fields, sizeof fields / sizeof fields[0], 0};

static enum status show_form(struct request *request, const struct inbound *inbound)
{
    struct names channels;
    struct names people;
    enum status status = subject_channels(request, &channels);
    if (status == STATUS_OK)
        status = inbound_people(request, false, &people);
    if (status != STATUS_OK)
        return status;
    form_choice(request, OWNER, "", "Choose a person");
    form_choice(request, CHANNEL, "", "None of ours");
    for (size_t i = 0; i < channels.count; i++)
        form_choice_number(request, CHANNEL, channels.items[i].id, channels.items[i].name);
    for (size_t i = 0; i < people.count; i++)
        form_choice_number(request, OWNER, people.items[i].id, people.items[i].name);
    if (inbound->id != 0)
        page_format(page_root(request), "Inbound.Href", "/inbound/%lld", (long long)inbound->id);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "inbound", "%s",
               inbound->id == 0 ? "Log what came in" : "Change what was logged");
    return page_show(request, "results/inbound_edit.cs");
}

/* A path of ours as an address; "" stays "". */
static const char *own_address(const struct request *request, const char *path)
{
    if (*path == '\0')
        return "";
    return arena_printf(request->arena, "%s%s", request->app->config->origins[0].origin, path);
}

/* The path of an address here; NULL for one elsewhere. */
static const char *own_path(const struct request *request, const char *address)
{
    const struct config *config = request->app->config;
    for (size_t i = 0; i < config->origin_count; i++) {
        size_t length = strlen(config->origins[i].origin);
        if (strncmp(address, config->origins[i].origin, length) == 0 && address[length] == '/')
            return address + length;
    }
    return NULL;
}

/* A page of ours names what it is about. */
static enum status read_about(struct request *request, struct inbound *inbound)
{
    static const char *const subjects[] = {"post", "campaign", "goal"};
    const char *typed = form_text(request, ABOUT);
    const char *path = own_path(request, typed);
    inbound->subject = "";
    inbound->subject_id = 0;
    if (*typed == '\0')
        return STATUS_OK;
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0] && path != NULL; i++) {
        const char *begins = arena_printf(request->arena, "/%ss/", subjects[i]);
        const char *digits = path + strlen(begins);
        if (strncmp(path, begins, strlen(begins)) != 0 || strspn(digits, "0123456789") > 18)
            continue;
        inbound->subject = subjects[i];
        inbound->subject_id = strtoll(digits, NULL, 10);
    }
    enum status status =
        inbound->subject_id == 0
            ? STATUS_NOT_FOUND
            : inbound_about(request, inbound->subject, inbound->subject_id, &inbound->about);
    if (status != STATUS_NOT_FOUND)
        return status;
    form_error(request, ABOUT,
               "What it is about is the address of a post, a campaign or a goal here.");
    return STATUS_OK;
}

static enum status check_people(struct request *request)
{
    struct names people;
    struct names channels;
    int64_t owner = form_number(request, OWNER);
    int64_t channel = form_number(request, CHANNEL);
    bool has_owner = owner == 0;
    bool has_channel = channel == 0;
    enum status status = inbound_people(request, false, &people);
    if (status == STATUS_OK)
        status = subject_channels(request, &channels);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < people.count; i++)
        has_owner = has_owner || people.items[i].id == owner;
    for (size_t i = 0; i < channels.count; i++)
        has_channel = has_channel || channels.items[i].id == channel;
    if (!has_owner)
        form_error(request, OWNER, "Choose somebody of the content team, or a leader.");
    if (!has_channel)
        form_error(request, CHANNEL, "There is no such channel. Choose another.");
    return STATUS_OK;
}

/* Takes what was typed; the day is made anew where it became urgent, or no longer is. */
static enum status take_form(struct request *request, struct inbound *inbound)
{
    const char *tone = form_text(request, TONE);
    bool was_urgent = inbound->id != 0 && strcmp(inbound->tone, "urgent") == 0;
    bool is_other = inbound->id == 0 || was_urgent != (strcmp(tone, "urgent") == 0);
    inbound->kind = form_text(request, KIND);
    inbound->tone = tone;
    inbound->words = form_text(request, WORDS);
    inbound->said_by = form_text(request, SAID_BY);
    inbound->channel_id = form_number(request, CHANNEL);
    inbound->address = form_text(request, ADDRESS);
    inbound->owner_id = form_number(request, OWNER);
    inbound->version = form_number(request, VERSION);
    enum status status = read_about(request, inbound);
    if (status == STATUS_OK)
        status = check_people(request);
    if (status == STATUS_OK && is_other)
        status = inbound_due(request, tone, &inbound->due_on);
    return status;
}

/* New */

enum status inbound_new_page(struct request *request)
{
    static const struct inbound none = {0};
    const char *about = params_get(&request->query, "about");
    form_begin(request, &inbound_form);
    form_set(request, KIND, "comment");
    form_set(request, TONE, "neutral");
    form_set_number(request, OWNER, person_id(request));
    if (about != NULL && page_is_own_path(about))
        form_set(request, ABOUT, own_address(request, about));
    return show_form(request, &none);
}

static enum status add(struct request *request, void *data)
{
    struct inbound *inbound = data;
    const char *after = NULL;
    enum status status = inbound_insert(request, inbound);
    if (status == STATUS_OK)
        status = inbound_json(request, inbound->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "inbound.log", "inbound", inbound->id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "inbound-logged", "/inbound/%lld", (long long)inbound->id);
}

enum status inbound_create(struct request *request)
{
    struct inbound inbound = {0};
    enum status status = take_form(request, &inbound);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, add, &inbound);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &inbound) : status;
}

/* Changing it */

static enum status find(struct request *request, struct inbound *inbound)
{
    enum status status = inbound_find(request, request->numbers[0], inbound);
    return status == STATUS_OK && inbound->erased ? STATUS_GONE : status;
}

static void each_value(struct request *request, const struct inbound *inbound,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    struct arena *arena = request->arena;
    use(request, KIND, inbound->kind);
    use(request, TONE, inbound->tone);
    use(request, WORDS, inbound->words);
    use(request, SAID_BY, inbound->said_by);
    use(request, CHANNEL,
        inbound->channel_id == 0 ? ""
                                 : arena_printf(arena, "%lld", (long long)inbound->channel_id));
    use(request, ADDRESS, inbound->address);
    use(request, ABOUT, own_address(request, inbound_about_href(request, inbound)));
    use(request, OWNER, arena_printf(arena, "%lld", (long long)inbound->owner_id));
}

enum status inbound_edit_page(struct request *request)
{
    struct inbound inbound;
    enum status status = find(request, &inbound);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &inbound_form);
    each_value(request, &inbound, form_set);
    form_set_number(request, VERSION, inbound.version);
    return show_form(request, &inbound);
}

static enum status change(struct request *request, void *data)
{
    const struct inbound *inbound = data;
    const char *before;
    const char *after = NULL;
    enum status status = inbound_json(request, inbound->id, &before);
    if (status == STATUS_OK)
        status = inbound_update(request, inbound);
    if (status == STATUS_OK)
        status = inbound_json(request, inbound->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "inbound.change", "inbound", inbound->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "saved", "/inbound/%lld", (long long)inbound->id);
}

static enum status stale(struct request *request)
{
    struct inbound inbound;
    enum status status = find(request, &inbound);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, inbound.version);
    each_value(request, &inbound, form_conflict);
    return show_form(request, &inbound);
}

enum status inbound_save(struct request *request)
{
    struct inbound inbound;
    enum status status = find(request, &inbound);
    if (status == STATUS_OK)
        status = take_form(request, &inbound);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, change, &inbound);
    if (status == STATUS_CONFLICT)
        return stale(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &inbound) : status;
}
