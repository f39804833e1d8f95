#include "results/share_pages.h"

#include <string.h>

#include "lib/app.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/network_count.h"
#include "lib/page.h"
#include "lib/settings.h"
#include "lib/transaction.h"
#include "lib/utf8.h"
#include "lib/words.h"
#include "results/link_show.h"
#include "results/share_store.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/tracked_link.h"

enum { WORDS_MOST = 600 };
enum { CHANNEL, NAMED };
enum { THANKS };

static const struct field fields[] = {
    [CHANNEL] = {.name = "channel", .label = "Where", .kind = FIELD_ID, .flags = FIELD_REQUIRED},
    [NAMED] = {.name = "named", .label = "With my name", .kind = FIELD_FLAG},
};
const struct form share_form = {"share", fields, sizeof fields / sizeof fields[0], 0};

static const struct field thanks_fields[] = {
    [THANKS] = {.name = "thanks",
                .label = "Your thanks",
                .kind = FIELD_TEXT,
                .flags = FIELD_REQUIRED,
                .most = 300},
};
const struct form share_thanks_form = {"share_thanks", thanks_fields, 1, 0};

struct sharing {
    struct subject subject;
    struct names channels;
    struct short_links links;
    struct link_name name;
    struct shares mine;
    struct share_sum sum;
    struct share_thanks thanks;
    const char *disclosure;
    int64_t channel; /* that the words are for; 0: for all */
    const char *words;
};

/* The words */

/* The line by which readers see who is speaking. */
static enum status find_disclosure(struct request *request, const char **line)
{
    static const char name[] = "{name}";
    const char *setting;
    enum status status = setting_text(request, SETTING_DISCLOSURE, &setting);
    const char *at = strstr(setting, name);
    *line = at == NULL ? setting
                       : arena_printf(request->arena, "%.*s%s%s", (int)(at - setting), setting,
                                      request->app->config->site_name, at + sizeof name - 1);
    return status;
}

/* What was typed for that channel, or the title of the post to begin with. */
static const char *words_for(const struct sharing *sharing, int64_t channel)
{
    bool is_meant = sharing->channel == 0 || sharing->channel == channel;
    return is_meant && sharing->words != NULL ? sharing->words : sharing->subject.post;
}

static const char *with_disclosure(struct request *request, const struct sharing *sharing,
                                   const char *words)
{
    if (strstr(words, sharing->disclosure) != NULL)
        return words;
    return arena_printf(request->arena, "%s\n%s", words, sharing->disclosure);
}

/* A short link that was made for the channel, while it leads to where the post is. */
static const struct short_link *short_link_on(const struct sharing *sharing, int64_t channel)
{
    for (size_t i = 0; i < sharing->links.count; i++) {
        const struct short_link *link = &sharing->links.items[i];
        if (link->channel_id == channel && strcmp(link->address, sharing->subject.address) == 0)
            return link;
    }
    return NULL;
}

static void show_channel(struct request *request, HDF *row, const struct sharing *sharing,
                         const struct named *channel)
{
    struct arena *arena = request->arena;
    const struct subject *subject = &sharing->subject;
    const struct short_link *made = short_link_on(sharing, channel->id);
    const struct link_tags tags = {tracked_name(arena, channel->name), link_medium(channel->kind),
                                   sharing->name.name, ""};
    const char *link =
        made != NULL ? link_short(request, made) : tracked_link(arena, subject->address, &tags);
    const char *words = with_disclosure(request, sharing, words_for(sharing, channel->id));
    const char *text = arena_printf(arena, "%s\n%s", words, link);
    page_text(row, "Name", channel->name);
    if (!channel->blocked)
        page_text(row, "ShareHref", share_link(arena, channel->name, words, link));
    page_flag(row, "Blocked", channel->blocked);
    page_format(row, "Id", "share-%lld", (long long)channel->id);
    page_text(row, "Text", text);
    page_text(row, "TooLong",
              network_problem(arena, network_of(channel->network), channel->name,
                              channel->characters_most, text));
    if (made != NULL)
        page_text(row, "Clicks", words_count(arena, made->clicks, "click", "clicks"));
    else if (subject_is_mine(request, subject))
        page_format(row, "MakeHref", "/results/campaigns/%lld/links/new?post=%lld&channel=%lld",
                    (long long)subject->campaign_id, (long long)subject->post_id,
                    (long long)channel->id);
}

/* Who shared it */

static bool sees_sum(const struct request *request, const struct subject *subject)
{
    return subject_is_mine(request, subject) || subject->author_id == person_id(request);
}

static void show_shares(struct request *request, const struct sharing *sharing)
{
    HDF *root = page_root(request);
    for (size_t i = 0; i < sharing->mine.count; i++) {
        HDF *row = page_item(root, "Mine", i);
        page_text(row, "Channel", sharing->mine.items[i].channel);
        page_number(row, "Id", sharing->mine.items[i].channel_id);
        page_flag(row, "Named", sharing->mine.items[i].named);
    }
    bool sees = sees_sum(request, &sharing->subject);
    if (sees && sharing->sum.people > 0) {
        page_text(root, "Sum.Words",
                  sharing->sum.people < SHARES_TOLD
                      ? "A few people say that they shared it."
                      : arena_printf(request->arena, "%s people say that they shared it.",
                                     words_number(request->arena, sharing->sum.people)));
        page_text(root, "Sum.Names", *sharing->sum.names == '\0' ? NULL : sharing->sum.names);
    }
    page_flag(root, "Sum.Sees", sees);
    if ((!sees && sharing->mine.count == 0) || *sharing->thanks.words == '\0')
        return;
    HDF *thanks = page_node(request, "Thanks");
    page_text(thanks, "Words", sharing->thanks.words);
    page_person(thanks, "Who", sharing->thanks.person_id, sharing->thanks.person);
    page_moment(request, thanks, "When", sharing->thanks.thanked_at);
}

/* The page */

static enum status load(struct request *request, struct sharing *sharing)
{
    *sharing = (struct sharing){0};
    struct subject *subject = &sharing->subject;
    enum status status = subject_of_post(request, request->numbers[0], subject);
    if (status == STATUS_OK)
        status = subject_channels(request, &sharing->channels);
    if (status == STATUS_OK)
        status = links_of_post(request, subject->post_id, &sharing->links);
    if (status == STATUS_OK)
        status = link_name_find(request, subject->campaign_id, subject->campaign, &sharing->name);
    if (status == STATUS_OK)
        status = shares_of_mine(request, subject->post_id, &sharing->mine);
    if (status == STATUS_OK && sees_sum(request, subject))
        status = share_sum(request, subject->post_id, &sharing->sum);
    if (status == STATUS_OK)
        status = share_thanks_find(request, subject->post_id, &sharing->thanks);
    if (status == STATUS_OK)
        status = find_disclosure(request, &sharing->disclosure);
    return status;
}

static void read_words(struct request *request, struct sharing *sharing)
{
    const char *words = params_get(&request->query, "words");
    sharing->channel = query_id(request, "channel");
    if (words != NULL && *words != '\0')
        sharing->words =
            arena_strndup(request->arena, words, utf8_cut(words, strlen(words), WORDS_MOST));
}

static enum status show(struct request *request, struct sharing *sharing)
{
    HDF *root = page_root(request);
    const struct names *channels = &sharing->channels;
    read_words(request, sharing);
    show_subject(request, &sharing->subject);
    page_format(root, "Subject.Share", "/results/posts/%lld/share",
                (long long)sharing->subject.post_id);
    page_text(root, "Words", words_for(sharing, sharing->channel));
    page_text(root, "Disclosure", sharing->disclosure);
    size_t shown = 0;
    for (size_t i = 0; *sharing->subject.address != '\0' && i < channels->count; i++) {
        const struct named *channel = &channels->items[i];
        if (channel->retired)
            continue;
        show_channel(request, page_item(root, "Channels", shown), sharing, channel);
        show_option(root, "For", shown++, channel->id, channel->name,
                    channel->id == sharing->channel);
    }
    show_shares(request, sharing);
    page_title(request, "results", "Share %s", sharing->subject.post);
    return page_show(request, "results/share.cs");
}

enum status share_page(struct request *request)
{
    struct sharing sharing;
    enum status status = load(request, &sharing);
    return status == STATUS_OK ? show(request, &sharing) : status;
}

/* Saying so. Nothing of it goes into the audit, or taking it back would leave something. */

static enum status answer(struct request *request, const struct sharing *sharing, const char *note)
{
    return page_redirect(request, note, "/results/posts/%lld/share",
                         (long long)sharing->subject.post_id);
}

static enum status tell(struct request *request, void *data)
{
    const struct sharing *sharing = data;
    enum status status = share_say(request, sharing->subject.post_id, form_number(request, CHANNEL),
                                   form_flag(request, NAMED));
    return status == STATUS_OK ? answer(request, sharing, "shared") : status;
}

static void check_channel(struct request *request, const struct sharing *sharing)
{
    for (size_t i = 0; i < sharing->channels.count; i++)
        if (sharing->channels.items[i].id == form_number(request, CHANNEL))
            return;
    if (form_number(request, CHANNEL) != 0)
        form_error(request, CHANNEL, "There is no such channel. Choose another.");
}

enum status share_tell(struct request *request)
{
    struct sharing sharing;
    enum status status = load(request, &sharing);
    if (status == STATUS_OK && *sharing.subject.address == '\0')
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        check_channel(request, &sharing);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, tell, &sharing);
    return status == STATUS_OK && !form_valid(request) ? show(request, &sharing) : status;
}

static enum status untell(struct request *request, void *data)
{
    const struct sharing *sharing = data;
    enum status status =
        share_take_back(request, sharing->subject.post_id, form_number(request, CHANNEL));
    return status == STATUS_OK ? answer(request, sharing, "share-taken-back") : status;
}

enum status share_untell(struct request *request)
{
    struct sharing sharing;
    enum status status = load(request, &sharing);
    if (status == STATUS_OK)
        check_channel(request, &sharing);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, untell, &sharing);
    return status == STATUS_OK && !form_valid(request) ? show(request, &sharing) : status;
}

static enum status thank(struct request *request, void *data)
{
    const struct sharing *sharing = data;
    enum status status =
        share_thanks_say(request, sharing->subject.post_id, form_text(request, THANKS));
    if (status == STATUS_OK)
        status = audit(request, "share.thank", "post", sharing->subject.post_id, NULL, NULL);
    return status == STATUS_OK ? answer(request, sharing, "thanked") : status;
}

enum status share_thank(struct request *request)
{
    struct sharing sharing;
    enum status status = load(request, &sharing);
    if (status == STATUS_OK && !sees_sum(request, &sharing.subject))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, thank, &sharing);
    return status == STATUS_OK && !form_valid(request) ? show(request, &sharing) : status;
}
