#include "people/volunteer_pages.h"

#include <string.h>

#include "lib/page.h"
#include "lib/transaction.h"
#include "people/channel_store.h"
#include "people/formats.h"
#include "people/volunteer_store.h"

enum { TAKES_PART, SEEN, INTERESTS, FORMAT, NETWORK, HOURS, NEXT, VERSION, ACTION };
enum { INTERESTS_MOST = 20, INTEREST_LETTERS = 80, NETWORKS_MOST = 40 };

static const struct choice actions[] = {
    {"yes", ""},   {"not_now", ""}, {"never", ""}, {"save", ""},
    {"pause", ""}, {"resume", ""},  {"leave", ""}, {NULL, NULL},
};

static const struct field fields[] = {
    [TAKES_PART] = {.name = "takes_part", .label = "Take part", .kind = FIELD_FLAG},
    [SEEN] = {.name = "seen", .label = "Be seen", .kind = FIELD_FLAG},
    [INTERESTS] = {.name = "interests",
                   .label = "What you care about",
                   .kind = FIELD_TEXT,
                   .most = INTERESTS_MOST * INTEREST_LETTERS},
    [FORMAT] = {.name = "formats",
                .label = "What you like to do",
                .kind = FIELD_CHOICE,
                .flags = FIELD_REPEATED,
                .repeats = FORMATS,
                .choices = formats},
    [NETWORK] = {.name = "networks",
                 .label = "Networks",
                 .kind = FIELD_ID,
                 .flags = FIELD_REPEATED,
                 .repeats = NETWORKS_MOST},
    [HOURS] = {.name = "hours", .label = "Hours a month", .kind = FIELD_INTEGER, .most = 40},
    [NEXT] = {.name = "next", .label = "Where you came from", .kind = FIELD_LINE, .most = 400},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
    [ACTION] = {.name = "action",
                .label = "Your answer",
                .kind = FIELD_CHOICE,
                .flags = FIELD_REQUIRED,
                .choices = actions},
};

const struct form volunteer_form = {"volunteer", fields, sizeof fields / sizeof fields[0], 0};

/* An own path, or NULL. */
static const char *own_path(const char *path)
{
    return path != NULL && *path != '\0' && page_is_own_path(path) ? path : NULL;
}

static enum status offer_networks(struct request *request, const struct channel_list *channels)
{
    for (size_t i = 0; i < channels->count; i++)
        form_choice_number(request, NETWORK, channels->channels[i].id, channels->channels[i].name);
    return STATUS_OK;
}

static void set_fields(struct request *request, const struct volunteer *volunteer)
{
    size_t chosen = 0;
    form_begin(request, &volunteer_form);
    form_set(request, TAKES_PART, volunteer->takes_part ? "1" : "");
    form_set(request, SEEN, volunteer->seen ? "1" : "");
    form_set(request, INTERESTS, volunteer->interests);
    for (size_t i = 0; i < FORMATS; i++)
        if (format_is_in(formats[i].value, volunteer->formats))
            form_set_at(request, FORMAT, chosen++, formats[i].value);
    for (size_t i = 0; i < volunteer->network_count; i++)
        form_set_at(request, NETWORK, i,
                    arena_printf(request->arena, "%lld", (long long)volunteer->networks[i]));
    if (volunteer->hours > 0)
        form_set_number(request, HOURS, volunteer->hours);
    form_set_number(request, VERSION, volunteer->version);
}

static const char *answer_words(const char *answer)
{
    if (strcmp(answer, "not_now") == 0)
        return "Your answer so far: not now.";
    if (strcmp(answer, "never") == 0)
        return "Your answer so far: never ask again. We will not.";
    return NULL;
}

static enum status show(struct request *request, const struct volunteer *volunteer,
                        const char *next)
{
    struct channel_list channels;
    enum status status = channels_load(request, "social", 0, &channels);
    if (status != STATUS_OK)
        return status;
    offer_networks(request, &channels);
    HDF *shown = page_node(request, "Volunteer");
    page_flag(shown, "In", strcmp(volunteer->answer, "yes") == 0);
    page_flag(shown, "Paused", volunteer->paused);
    page_flag(shown, "Seen", volunteer->seen && volunteer_is_active(volunteer));
    page_text(shown, "Answer", answer_words(volunteer->answer));
    page_number(shown, "Version", volunteer->version);
    page_text(shown, "Next", next);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "help-wanted", "Would you like to help?");
    return page_show(request, "people/volunteer.cs");
}

enum status volunteer_page(struct request *request)
{
    struct volunteer volunteer;
    enum status status = volunteer_load(request, &volunteer);
    if (status != STATUS_OK)
        return status;
    set_fields(request, &volunteer);
    return show(request, &volunteer, own_path(params_get(&request->query, "next")));
}

static void check_interests(struct request *request)
{
    size_t lines = 0;
    for (const char *at = form_text(request, INTERESTS); *at != '\0'; at += *at == '\n') {
        size_t length = strcspn(at, "\n");
        lines += length > 0;
        if (length > INTEREST_LETTERS * (size_t)4)
            form_error(request, INTERESTS, "What you care about: keep each line short.");
        at += length;
    }
    if (lines > INTERESTS_MOST)
        form_error(request, INTERESTS, "What you care about can have at most %d lines.",
                   INTERESTS_MOST);
}

static enum status check_networks(struct request *request)
{
    struct channel_list channels;
    enum status status = channels_load(request, "social", 0, &channels);
    for (size_t i = 0; status == STATUS_OK && i < form_count(request, NETWORK); i++)
        if (!channels_have(&channels, form_number_at(request, NETWORK, i)))
            form_error(request, NETWORK, "Networks is not one of the choices.");
    return status;
}

static struct volunteer from_form(struct request *request)
{
    struct buf chosen;
    buf_init(&chosen, request->arena);
    for (size_t i = 0; i < form_count(request, FORMAT); i++)
        buf_printf(&chosen, "%s%s", i == 0 ? "" : ",", form_text_at(request, FORMAT, i));
    size_t count = form_count(request, NETWORK);
    int64_t *networks = arena_array(request->arena, count, sizeof *networks);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t network = form_number_at(request, NETWORK, i);
        bool again = false;
        for (size_t j = 0; j < kept; j++)
            again = again || networks[j] == network;
        if (!again)
            networks[kept++] = network;
    }
    return (struct volunteer){
        .takes_part = form_flag(request, TAKES_PART),
        .seen = form_flag(request, SEEN),
        .interests = form_text(request, INTERESTS),
        .formats = chosen.data,
        .hours = form_number(request, HOURS),
        .version = form_number(request, VERSION),
        .networks = networks,
        .network_count = kept,
    };
}

static enum status save(struct request *request)
{
    struct volunteer volunteer = from_form(request);
    return volunteer_save(request, &volunteer);
}

static enum status apply(struct request *request, const char *action)
{
    if (strcmp(action, "yes") == 0)
        return volunteer_say_yes(request);
    if (strcmp(action, "leave") == 0)
        return volunteer_forget(request);
    if (strcmp(action, "save") == 0)
        return save(request);
    if (strcmp(action, "pause") == 0 || strcmp(action, "resume") == 0)
        return volunteer_pause(request, *action == 'p');
    return volunteer_say_no(request, action);
}

/* Only 'save' goes on to where the person came from: the answers themselves all end at
 * one address, so that no log of addresses tells them apart. */
static enum status work(struct request *request, void *data)
{
    (void)data;
    const char *action = form_text(request, ACTION);
    const char *next = own_path(form_text(request, NEXT));
    enum status status = apply(request, action);
    if (status == STATUS_OK)
        status = audit(request, "volunteer.change", "volunteer", 0, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    if (next != NULL && strcmp(action, "save") == 0)
        return page_redirect(request, NULL, "%s", next);
    if (next == NULL)
        return page_redirect(request, "saved", "/volunteer");
    return page_redirect(request, "saved", "/volunteer?next=%s", page_escape(request->arena, next));
}

static enum status show_again(struct request *request)
{
    struct volunteer volunteer;
    enum status status = volunteer_load(request, &volunteer);
    if (status != STATUS_OK)
        return status;
    return show(request, &volunteer, own_path(form_text(request, NEXT)));
}

static enum status show_conflict(struct request *request)
{
    struct volunteer volunteer;
    enum status status = volunteer_load(request, &volunteer);
    if (status != STATUS_OK)
        return status;
    if (strcmp(volunteer.answer, "yes") != 0)
        return STATUS_CONFLICT;
    form_conflict_begin(request, VERSION, volunteer.version);
    form_conflict(request, INTERESTS, volunteer.interests);
    return show(request, &volunteer, own_path(form_text(request, NEXT)));
}

enum status volunteer_change(struct request *request)
{
    enum status status = STATUS_OK;
    bool saves = strcmp(form_text(request, ACTION), "save") == 0;
    if (saves) {
        check_interests(request);
        status = check_networks(request);
    }
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return show_again(request);
    status = transaction_run(request, work, NULL);
    return saves && status == STATUS_CONFLICT ? show_conflict(request) : status;
}
