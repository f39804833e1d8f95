#include "results/channel_pages.h"

#include <string.h>

#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"
#include "results/channel_store.h"

enum { NAME, KIND, NETWORK, MOST, ADDRESS, OWNER, DEPUTY, BLOCKED, VERSION, FIELDS };

static const struct choice kinds[] = {{"social", "Plain text, as networks take it"},
                                      {"blog", "Markdown, for a page of its own"},
                                      {"mail", "Markdown, for a letter"},
                                      {NULL, NULL}};

static const struct choice networks[] = {
    {"blog", "A blog of ours"}, {"linkedin", "LinkedIn"},   {"x", "X"},
    {"facebook", "Facebook"},   {"instagram", "Instagram"}, {"youtube", "YouTube"},
    {"tiktok", "TikTok"},       {"mastodon", "Mastodon"},   {"bluesky", "Bluesky"},
    {"mail", "Mail"},           {"other", "Another one"},   {NULL, NULL}};

static const struct field fields[FIELDS] = {
    [NAME] = {"name", "Name", FIELD_LINE, FIELD_REQUIRED, .most = 40},
    [KIND] = {.name = "kind",
              .label = "What its posts are written in",
              .kind = FIELD_CHOICE,
              .choices = kinds},
    [NETWORK] = {"network", "Whose rules it follows", FIELD_CHOICE, FIELD_REQUIRED,
                 .choices = networks},
    [MOST] = {"most", "Most characters", FIELD_INTEGER, .least = 1, .most = 1000000},
    [ADDRESS] = {"address", "Our page there", FIELD_URL, .most = 500},
    [OWNER] = {.name = "owner", .label = "The owner", .kind = FIELD_ID},
    [DEPUTY] = {.name = "deputy", .label = "The deputy", .kind = FIELD_ID},
    [BLOCKED] = {.name = "blocked", .label = "Blocked here", .kind = FIELD_FLAG},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form channel_form = {"channel", fields, FIELDS, 0};

static const struct field version_fields[] = {
    {.name = "version", .label = "Version", .kind = FIELD_INTEGER, .flags = FIELD_REQUIRED}};
const struct form channel_version_form = {"channel_version", version_fields, 1, 0};

static const char *label_of(const struct choice *choices, const char *value)
{
    while (choices->value != NULL && strcmp(choices->value, value) != 0)
        choices++;
    return choices->label;
}

/* The list */

static const char *rule_words(struct request *request, const struct channel *channel)
{
    const char *written = strcmp(channel->kind, "social") == 0 ? "Plain text" : "Markdown";
    const char *network = strcmp(channel->network, "other") == 0
                              ? ""
                              : arena_printf(request->arena, ", counted as by %s",
                                             label_of(networks, channel->network));
    if (channel->characters_most == 0)
        return arena_printf(request->arena, "%s of any length", written);
    return arena_printf(
        request->arena, "%s of at most %s%s", written,
        words_count(request->arena, channel->characters_most, "character", "characters"), network);
}

static void show_channel(struct request *request, HDF *row, const struct channel *channel)
{
    page_text(row, "Name", channel->name);
    page_text(row, "Rule", rule_words(request, channel));
    if (strncmp(channel->address, "https://", 8) == 0)
        page_text(row, "Address", channel->address);
    if (channel->owner_id != 0)
        page_person(row, "Owner", channel->owner_id, channel->owner);
    if (channel->deputy_id != 0)
        page_person(row, "Deputy", channel->deputy_id, channel->deputy);
    page_flag(row, "OwnerLeft", channel->owner_id != 0 && !channel->owner_stays);
    page_flag(row, "Blocked", channel->blocked);
    page_format(row, "Href", "/channels/%lld", (long long)channel->id);
    page_number(row, "Version", channel->version);
}

static void say_gaps(struct request *request, int64_t gaps)
{
    if (gaps == 1)
        page_text(page_root(request), "Gaps",
                  "One channel has nobody who answers for it. Its reviews go to the owner of the "
                  "campaign.");
    else if (gaps > 1)
        page_format(page_root(request), "Gaps",
                    "%s channels have nobody who answers for them. Their reviews go to the owner "
                    "of the campaign.",
                    words_number(request->arena, gaps));
}

enum status channel_list_page(struct request *request)
{
    struct channel_rows channels;
    enum status status = channel_list(request, &channels);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_root(request);
    size_t live = 0;
    size_t retired = 0;
    int64_t gaps = 0;
    for (size_t i = 0; i < channels.count; i++) {
        const struct channel *channel = &channels.items[i];
        HDF *row = channel->retired ? page_item(root, "Retired", retired++)
                                    : page_item(root, "Channels", live++);
        show_channel(request, row, channel);
        page_flag(row, "IsFirst", !channel->retired && live == 1);
        gaps += !channel->retired && !channel->owner_stays;
    }
    say_gaps(request, gaps);
    page_flag(root, "MayEdit", person_is(request, ROLE_ADMIN));
    page_title(request, "results", "Channels");
    return page_show(request, "results/channels.cs");
}

/* The form: `channel` is NULL for a new one */

static void offer_person(struct request *request, size_t field, const struct channel_people *people,
                         int64_t present, const char *name)
{
    bool is_there = present == 0;
    form_choice(request, field, "", "Nobody yet");
    for (size_t i = 0; i < people->count; i++) {
        is_there = is_there || people->items[i].id == present;
        form_choice_number(request, field, people->items[i].id, people->items[i].name);
    }
    if (!is_there)
        form_choice_number(request, field, present,
                           arena_printf(request->arena, "%s (may not plan any more)", name));
}

static enum status show_form(struct request *request, const struct channel *channel)
{
    static const struct channel none = {.owner = "", .deputy = ""};
    const struct channel *present = channel == NULL ? &none : channel;
    struct channel_people people;
    enum status status = channel_keepers(request, &people);
    if (status != STATUS_OK)
        return status;
    offer_person(request, OWNER, &people, present->owner_id, present->owner);
    offer_person(request, DEPUTY, &people, present->deputy_id, present->deputy);
    if (channel != NULL) {
        HDF *node = page_node(request, "Channel");
        show_channel(request, node, channel);
        page_text(node, "Kind", label_of(kinds, channel->kind));
        page_flag(node, "Retired", channel->retired);
    }
    page_title(request, "results", "%s", channel == NULL ? "New channel" : channel->name);
    return page_show(request, "results/channel_edit.cs");
}

enum status channel_new_page(struct request *request)
{
    form_begin(request, &channel_form);
    form_set(request, KIND, "social");
    form_set(request, NETWORK, "other");
    return show_form(request, NULL);
}

static const char *id_text(struct request *request, int64_t id)
{
    return id == 0 ? "" : arena_printf(request->arena, "%lld", (long long)id);
}

static void each_value(struct request *request, const struct channel *channel,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, NAME, channel->name);
    use(request, NETWORK, channel->network);
    use(request, MOST, id_text(request, channel->characters_most));
    use(request, ADDRESS, channel->address);
    use(request, OWNER, id_text(request, channel->owner_id));
    use(request, DEPUTY, id_text(request, channel->deputy_id));
    use(request, BLOCKED, channel->blocked ? "1" : "");
}

enum status channel_edit_page(struct request *request)
{
    struct channel channel;
    enum status status = channel_find(request, request->numbers[0], &channel);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &channel_form);
    each_value(request, &channel, form_set);
    form_set_number(request, VERSION, channel.version);
    return show_form(request, &channel);
}

/* Checking */

static void check_person(struct request *request, size_t field, const struct channel_people *people,
                         int64_t present)
{
    int64_t person = form_number(request, field);
    bool is_there = person == 0 || person == present;
    for (size_t i = 0; i < people->count; i++)
        is_there = is_there || people->items[i].id == person;
    if (!is_there)
        form_error(request, field, "%s is one of the content team or a leader.",
                   fields[field].label);
}

static enum status check(struct request *request, const struct channel *channel)
{
    struct channel_people people;
    const char *address = form_text(request, ADDRESS);
    int64_t owner = form_number(request, OWNER);
    enum status status = channel_keepers(request, &people);
    if (status != STATUS_OK)
        return status;
    check_person(request, OWNER, &people, channel == NULL ? 0 : channel->owner_id);
    check_person(request, DEPUTY, &people, channel == NULL ? 0 : channel->deputy_id);
    if (owner != 0 && owner == form_number(request, DEPUTY))
        form_error(request, DEPUTY, "The deputy is somebody other than the owner.");
    if (owner == 0 && form_number(request, DEPUTY) != 0)
        form_error(request, OWNER, "A deputy stands in for an owner: choose the owner first.");
    if (*address != '\0' && strncmp(address, "https://", 8) != 0)
        form_error(request, ADDRESS, "The address must begin with https://.");
    if (channel == NULL && *form_text(request, KIND) == '\0')
        form_error(request, KIND, "Say what its posts are written in.");
    return status;
}

/* Writing */

static void take_form(const struct request *request, struct channel *channel)
{
    channel->name = form_text(request, NAME);
    channel->network = form_text(request, NETWORK);
    channel->characters_most = form_number(request, MOST);
    channel->address = form_text(request, ADDRESS);
    channel->owner_id = form_number(request, OWNER);
    channel->deputy_id = form_number(request, DEPUTY);
    channel->blocked = form_flag(request, BLOCKED);
}

static enum status keep(struct request *request, const char *action, int64_t id, const char *before,
                        const char *note)
{
    const char *after;
    enum status status = channel_json(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, action, "channel", id, before, after);
    return status == STATUS_OK ? page_redirect(request, note, "/channels") : status;
}

static enum status say_is_there(struct request *request)
{
    form_error(request, NAME, "There is a channel of this name already, retired perhaps.");
    return STATUS_OK;
}

static enum status create(struct request *request, void *data)
{
    struct channel channel = {.kind = form_text(request, KIND)};
    int64_t all;
    int64_t live;
    (void)data;
    take_form(request, &channel);
    enum status status = channel_count(request, &all, &live);
    if (status == STATUS_OK && all >= CHANNELS_MOST) {
        form_error(request, NAME, "There are %d channels, which is the most that forms offer.",
                   CHANNELS_MOST);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = channel_insert(request, &channel);
    if (status == STATUS_CONFLICT)
        return say_is_there(request);
    return status == STATUS_OK ? keep(request, "channel.add", channel.id, NULL, "channel-added")
                               : status;
}

enum status channel_create(struct request *request)
{
    enum status status = check(request, NULL);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, create, NULL);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, NULL) : status;
}

struct change {
    struct channel channel;
    const char *action;
    const char *note;
};

static enum status write_change(struct request *request, void *data)
{
    const struct change *change = data;
    const char *before;
    bool name_is_taken = false;
    enum status status = channel_json(request, change->channel.id, &before);
    if (status == STATUS_OK)
        status = channel_update(request, &change->channel, &name_is_taken);
    if (name_is_taken)
        return say_is_there(request);
    return status == STATUS_OK
               ? keep(request, change->action, change->channel.id, before, change->note)
               : status;
}

static enum status stale(struct request *request)
{
    struct channel there;
    enum status status = channel_find(request, request->numbers[0], &there);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, there.version);
    each_value(request, &there, form_conflict);
    return show_form(request, &there);
}

enum status channel_edit(struct request *request)
{
    struct channel there;
    enum status status = channel_find(request, request->numbers[0], &there);
    if (status == STATUS_OK)
        status = check(request, &there);
    if (status != STATUS_OK)
        return status;
    struct change change = {there, "channel.change", "channel-saved"};
    take_form(request, &change.channel);
    change.channel.version = form_number(request, VERSION);
    if (form_valid(request))
        status = transaction_run(request, write_change, &change);
    if (status == STATUS_CONFLICT)
        return stale(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &there) : status;
}

static enum status move_up(struct request *request, void *data)
{
    const char *before;
    int64_t id = *(const int64_t *)data;
    enum status status = channel_json(request, id, &before);
    if (status == STATUS_OK)
        status = channel_move_up(request, id);
    return status == STATUS_OK ? keep(request, "channel.order", id, before, "channel-up") : status;
}

enum status channel_up(struct request *request)
{
    struct channel channel;
    enum status status = channel_find(request, request->numbers[0], &channel);
    if (status == STATUS_OK && !form_valid(request))
        status = STATUS_INVALID;
    return status == STATUS_OK ? transaction_run(request, move_up, &channel.id) : status;
}

/* One stays: what people write must go somewhere. */
static enum status write_retirement(struct request *request, void *data)
{
    struct change *change = data;
    int64_t all;
    int64_t live;
    enum status status = channel_count(request, &all, &live);
    if (status != STATUS_OK)
        return status;
    if (change->channel.retired && live <= 1)
        return page_redirect(request, "channel-last", "/channels");
    return write_change(request, change);
}

static enum status set_retired(struct request *request, bool retired)
{
    struct change change = {.action = retired ? "channel.retire" : "channel.restore",
                            .note = retired ? "channel-retired" : "channel-back"};
    enum status status = channel_find(request, request->numbers[0], &change.channel);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    change.channel.retired = retired;
    change.channel.version = form_number(request, 0);
    return transaction_run(request, write_retirement, &change);
}

enum status channel_retire(struct request *request)
{
    return set_retired(request, true);
}

enum status channel_bring_back(struct request *request)
{
    return set_retired(request, false);
}
