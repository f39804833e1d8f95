#include "results/link_pages.h"

#include <sodium.h>
#include <string.h>

#include "lib/csv.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/settings.h"
#include "lib/transaction.h"
#include "results/click_count.h"
#include "results/click_store.h"
#include "results/link_show.h"
#include "results/link_store.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/tracked_link.h"

enum { POST, ADDRESS, CHANNEL, MEDIUM, CONTENT };
enum { NAME, NAME_VERSION };
enum { RETIRE_ON, RETIRE_VERSION };
enum { TARGET_MOST = 2000, CSV_MOST = 5000 };

/* The one list of media, so that their spelling never varies. */
static const struct choice media[] = {{"social", "social: a post"},
                                      {"paid-social", "paid-social: an advertisement"},
                                      {"email", "email: a newsletter or a mail"},
                                      {"blog", "blog: our own or another’s"},
                                      {"referral", "referral: another website"},
                                      {"print", "print: a poster or a code to scan"},
                                      {NULL, NULL}};

static const struct field fields[] = {
    [POST] = {.name = "post", .label = "A post", .kind = FIELD_ID},
    [ADDRESS] = {.name = "address", .label = "Another address", .kind = FIELD_URL, .most = 500},
    [CHANNEL] = {.name = "channel",
                 .label = "Where it will stand",
                 .kind = FIELD_ID,
                 .flags = FIELD_REQUIRED},
    [MEDIUM] = {.name = "medium",
                .label = "As what",
                .kind = FIELD_CHOICE,
                .flags = FIELD_REQUIRED,
                .choices = media},
    [CONTENT] = {.name = "content", .label = "Which one", .kind = FIELD_LINE, .most = 60},
};

static const struct field name_fields[] = {
    [NAME] = {.name = "name",
              .label = "Name in links",
              .kind = FIELD_LINE,
              .flags = FIELD_REQUIRED,
              .most = 60},
    [NAME_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

static const struct field retire_fields[] = {
    [RETIRE_ON] = {.name = "on", .label = "Retired", .kind = FIELD_FLAG},
    [RETIRE_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

#define FORM(name, fields)                                                                         \
    {                                                                                              \
        name, fields, sizeof(fields) / sizeof(fields)[0], 0                                        \
    }
const struct form link_form = FORM("link", fields);
const struct form link_name_form = FORM("link_name", name_fields);
const struct form link_retire_form = FORM("link_retire", retire_fields);

/* Following one */

static enum status show_gone(struct request *request, enum status status)
{
    page_flag(page_root(request), "Retired", status == STATUS_GONE);
    page_title(request, "", "%s",
               status == STATUS_GONE ? "This link has ended" : "There is no such link");
    return page_show_as(request, (int)status, "results/link_gone.cs");
}

/* Codes have no capitals, but a phone may begin a word with one. */
static const char *code_of(const struct request *request)
{
    char *code = arena_strdup(request->arena, request->word);
    for (char *at = code; *at != '\0'; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return code;
}

enum status link_follow(struct request *request)
{
    struct short_link link;
    enum status status = strlen(request->word) == LINK_CODE
                             ? link_by_code(request, code_of(request), &link)
                             : STATUS_NOT_FOUND;
    if (status == STATUS_OK && link.retired)
        status = STATUS_GONE;
    if (status == STATUS_NOT_FOUND || status == STATUS_GONE)
        return show_gone(request, status);
    if (status != STATUS_OK)
        return status;
    if (request->method == METHOD_GET && click_counts(request->user_agent, request->ahead))
        click_add(link.id);
    return page_redirect_away(request, link.target);
}

/* The links of a campaign */

static enum status find_mine(struct request *request, struct subject *subject)
{
    enum status status = subject_of_campaign(request, request->numbers[0], subject);
    if (status == STATUS_OK && !subject_is_mine(request, subject))
        return STATUS_FORBIDDEN;
    return status;
}

static void show_name(struct request *request, const struct link_name *name)
{
    page_text(page_root(request), "Name.Word", name->name);
    page_flag(page_root(request), "Name.IsUsed", name->is_used);
}

enum status link_list_page(struct request *request)
{
    struct subject subject;
    struct short_links links;
    struct link_name name;
    enum status status = subject_of_campaign(request, request->numbers[0], &subject);
    if (status == STATUS_OK)
        status = links_of_campaign(request, subject.campaign_id, &links);
    if (status == STATUS_OK)
        status = link_name_find(request, subject.campaign_id, subject.campaign, &name);
    if (status != STATUS_OK)
        return status;
    show_subject(request, &subject);
    show_name(request, &name);
    for (size_t i = 0; i < links.count; i++)
        link_show(request, page_item(page_root(request), "Links", i), &links.items[i]);
    page_title(request, "results", "Short links of %s", subject.campaign);
    return page_show(request, "results/links.cs");
}

enum status link_list_csv(struct request *request)
{
    static const char *const head[] = {"Link", "Channel", "Content", "Address", "Day", "Clicks"};
    struct subject subject;
    struct click_lines lines;
    struct buf csv;
    enum status status = subject_of_campaign(request, request->numbers[0], &subject);
    if (status == STATUS_OK)
        status = clicks_by_link(request, subject.campaign_id, CSV_MOST, &lines);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < lines.count; i++) {
        const struct click_line *line = &lines.items[i];
        const char *row[] = {
            arena_printf(request->arena, "/l/%s", line->code),
            line->channel,
            line->content,
            line->address,
            line->day,
            arena_printf(request->arena, "%lld", (long long)line->clicks),
        };
        csv_add_row(&csv, row, sizeof row / sizeof row[0]);
    }
    return page_send(request, "text/csv; charset=utf-8; header=present", "clicks.csv", csv.data,
                     csv.length);
}

/* Making one */

struct making {
    struct subject subject;
    struct out_posts posts;
    struct names channels;
    struct short_links links;
    struct link_name name;
    struct short_link link;
    const char *hosts;
};

static enum status load(struct request *request, struct making *making)
{
    *making = (struct making){0};
    enum status status = find_mine(request, &making->subject);
    int64_t campaign = making->subject.campaign_id;
    if (status == STATUS_OK)
        status = subject_posts(request, campaign, &making->posts);
    if (status == STATUS_OK)
        status = subject_channels(request, &making->channels);
    if (status == STATUS_OK)
        status = links_of_campaign(request, campaign, &making->links);
    if (status == STATUS_OK)
        status = link_name_find(request, campaign, making->subject.campaign, &making->name);
    if (status == STATUS_OK)
        status = setting_text(request, SETTING_LINK_HOSTS, &making->hosts);
    return status;
}

static const struct out_post *post_of(const struct making *making, int64_t id)
{
    for (size_t i = 0; i < making->posts.count; i++)
        if (making->posts.items[i].id == id)
            return &making->posts.items[i];
    return NULL;
}

static const struct named *channel_of(const struct making *making, int64_t id)
{
    for (size_t i = 0; i < making->channels.count; i++)
        if (making->channels.items[i].id == id)
            return &making->channels.items[i];
    return NULL;
}

/* The words for 'which one' that the campaign has used, each once. */
static const char *contents_so_far(struct request *request, const struct making *making)
{
    struct buf words;
    buf_init(&words, request->arena);
    for (size_t i = 0; i < making->links.count; i++) {
        const char *content = making->links.items[i].content;
        bool is_new = *content != '\0';
        for (size_t j = 0; j < i && is_new; j++)
            is_new = strcmp(making->links.items[j].content, content) != 0;
        if (is_new)
            buf_printf(&words, "%s%s", words.length == 0 ? "" : ", ", content);
    }
    return words.data;
}

static enum status show_form(struct request *request, const struct making *making)
{
    const char *used = contents_so_far(request, making);
    show_subject(request, &making->subject);
    show_name(request, &making->name);
    page_text(page_root(request), "Hosts",
              strcmp(making->hosts, "none") == 0 ? NULL : making->hosts);
    page_text(page_root(request), "Contents", *used == '\0' ? NULL : used);
    form_choice(request, POST, "", "None: another address");
    for (size_t i = 0; i < making->posts.count; i++)
        form_choice_number(request, POST, making->posts.items[i].id, making->posts.items[i].title);
    form_choice(request, CHANNEL, "", "Choose a channel");
    for (size_t i = 0; i < making->channels.count; i++)
        form_choice_number(request, CHANNEL, making->channels.items[i].id,
                           making->channels.items[i].name);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "results", "New short link");
    return page_show(request, "results/link_new.cs");
}

enum status link_new_page(struct request *request)
{
    struct making making;
    enum status status = load(request, &making);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &link_form);
    const struct named *channel = channel_of(&making, query_id(request, "channel"));
    const struct out_post *post = post_of(&making, query_id(request, "post"));
    if (post == NULL && making.posts.count == 1)
        post = &making.posts.items[0];
    if (post != NULL)
        form_set_number(request, POST, post->id);
    if (channel != NULL)
        form_set_number(request, CHANNEL, channel->id);
    form_set(request, MEDIUM, channel == NULL ? "social" : link_medium(channel->kind));
    return show_form(request, &making);
}

/* The address that was chosen: of a post, which was approved with it, or on a host that the
 * admin listed. Never one of anything else, so that no link of ours leads astray (safety B5). */
static const char *check_address(struct request *request, const struct making *making)
{
    int64_t id = form_number(request, POST);
    const struct out_post *post = post_of(making, id);
    const char *typed = form_text(request, ADDRESS);
    if (id != 0 && post == NULL)
        form_error(request, POST, "That post is not out, or has no address. Choose another.");
    else if (id == 0 && *typed == '\0')
        form_error(request, POST, "Choose a post, or write down another address.");
    else if (id != 0 && *typed != '\0')
        form_error(request, ADDRESS, "Choose either a post or another address, not both.");
    else if (id == 0 && !address_is_on(typed, making->hosts))
        form_error(request, ADDRESS,
                   strcmp(making->hosts, "none") == 0
                       ? "Short links lead only to posts that are out: the admin has listed no "
                         "other host."
                       : "Short links lead only to posts that are out and to %s. Ask the admin "
                         "for another host.",
                   making->hosts);
    return post != NULL ? post->address : typed;
}

static const char *new_code(struct request *request)
{
    static const char letters[] = "bcdfghjkmnpqrstvwxyz23456789"; /* none looks like another */
    char *code = arena_alloc(request->arena, LINK_CODE + 1);
    for (size_t i = 0; i < LINK_CODE; i++)
        code[i] = letters[randombytes_uniform(sizeof letters - 1)];
    return code;
}

static void check(struct request *request, struct making *making)
{
    struct arena *arena = request->arena;
    const char *address = check_address(request, making);
    const struct named *channel = channel_of(making, form_number(request, CHANNEL));
    const char *content = tracked_name(arena, form_text(request, CONTENT));
    if (form_number(request, CHANNEL) != 0 && channel == NULL)
        form_error(request, CHANNEL, "There is no such channel. Choose another.");
    if (*content == '\0' && *form_text(request, CONTENT) != '\0')
        form_error(request, CONTENT, "Which one needs a letter from a to z or a digit.");
    if (making->links.count >= LINKS_MOST)
        form_error(request, POST, "This campaign has %d links: it takes no more.", LINKS_MOST);
    if (!form_valid(request) || channel == NULL)
        return;
    const struct link_tags tags = {tracked_name(arena, channel->name), form_text(request, MEDIUM),
                                   making->name.name, content};
    making->link = (struct short_link){.code = new_code(request),
                                       .campaign_id = making->subject.campaign_id,
                                       .channel_id = channel->id,
                                       .post_id = form_number(request, POST),
                                       .address = address,
                                       .medium = tags.medium,
                                       .content = tags.content,
                                       .target = tracked_link(arena, address, &tags)};
    if (strlen(making->link.target) > TARGET_MOST)
        form_error(request, ADDRESS, "With its tags the address is longer than %d bytes.",
                   TARGET_MOST);
}

static const struct short_link *same(const struct making *making)
{
    for (size_t i = 0; i < making->links.count; i++) {
        const struct short_link *link = &making->links.items[i];
        if (!link->retired && link->channel_id == making->link.channel_id &&
            link->post_id == making->link.post_id && strcmp(link->target, making->link.target) == 0)
            return link;
    }
    return NULL;
}

static enum status make(struct request *request, void *data)
{
    struct making *making = data;
    struct short_link *link = &making->link;
    const struct short_link *there = same(making);
    bool taken = false;
    enum status status = STATUS_OK;
    if (there != NULL)
        return page_redirect(request, "link-there", "/results/links/%lld", (long long)there->id);
    if (!making->name.is_used) /* from now on it stays: nobody may be renaming it meanwhile */
        status = link_name_save(request, link->campaign_id, making->name.name, making->name.version,
                                &taken);
    if (taken) {
        form_error(request, POST, "Another campaign is called %s in its links. Change the name.",
                   making->name.name);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = link_insert(request, link);
    const char *after = NULL;
    if (status == STATUS_OK)
        status = link_json(request, link->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "link.make", "link", link->id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "link-made", "/results/links/%lld", (long long)link->id);
}

enum status link_create(struct request *request)
{
    struct making making;
    enum status status = load(request, &making);
    if (status != STATUS_OK)
        return status;
    check(request, &making);
    if (form_valid(request))
        status = transaction_run(request, make, &making);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &making) : status;
}

/* The campaign's name in links */

static enum status show_name_form(struct request *request, const struct subject *subject,
                                  const struct link_name *name)
{
    show_subject(request, subject);
    show_name(request, name);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "results", "Name in links of %s", subject->campaign);
    return page_show(request, "results/link_name.cs");
}

static enum status find_name(struct request *request, struct subject *subject,
                             struct link_name *name)
{
    enum status status = find_mine(request, subject);
    if (status == STATUS_OK)
        status = link_name_find(request, subject->campaign_id, subject->campaign, name);
    return status;
}

enum status link_name_page(struct request *request)
{
    struct subject subject;
    struct link_name name;
    enum status status = find_name(request, &subject, &name);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &link_name_form);
    form_set(request, NAME, name.name);
    form_set_number(request, NAME_VERSION, name.version);
    return show_name_form(request, &subject, &name);
}

static enum status rename_campaign(struct request *request, void *data)
{
    const struct subject *subject = data;
    const char *name = tracked_name(request->arena, form_text(request, NAME));
    bool taken = false;
    enum status status = link_name_save(request, subject->campaign_id, name,
                                        form_number(request, NAME_VERSION), &taken);
    if (taken) {
        form_error(request, NAME, "Another campaign is called %s in its links.", name);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = audit(request, "link.name", "campaign", subject->campaign_id, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "saved", "/results/campaigns/%lld/links",
                         (long long)subject->campaign_id);
}

enum status link_rename(struct request *request)
{
    struct subject subject;
    struct link_name name;
    enum status status = find_name(request, &subject, &name);
    if (status != STATUS_OK)
        return status;
    if (name.is_used)
        form_error(request, NAME, "Short links carry this name already, so it stays.");
    else if (form_valid(request) && *tracked_name(request->arena, form_text(request, NAME)) == '\0')
        form_error(request, NAME, "Name in links needs a letter from a to z or a digit.");
    if (form_valid(request))
        status = transaction_run(request, rename_campaign, &subject);
    if (status == STATUS_CONFLICT) {
        status = find_name(request, &subject, &name);
        form_conflict_begin(request, NAME_VERSION, name.version);
        form_conflict(request, NAME, name.name);
    }
    if (status != STATUS_OK || (form_valid(request) && !form_has_conflict(request)))
        return status;
    return show_name_form(request, &subject, &name);
}

/* One of them */

static enum status find(struct request *request, struct short_link *link, struct subject *subject)
{
    enum status status = link_find(request, request->numbers[0], link);
    return status == STATUS_OK ? subject_of_campaign(request, link->campaign_id, subject) : status;
}

static enum status show_link(struct request *request, const struct short_link *link,
                             const struct subject *subject)
{
    struct day_totals days;
    enum status status = clicks_of_link(request, link->id, &days);
    if (status != STATUS_OK)
        return status;
    show_subject(request, subject);
    link_show(request, page_node(request, "Link"), link);
    show_clicks(request, &days);
    page_title(request, "results", "Short link on %s", link->channel);
    return page_show(request, "results/link.cs");
}

enum status link_page(struct request *request)
{
    struct short_link link;
    struct subject subject;
    enum status status = find(request, &link, &subject);
    return status == STATUS_OK ? show_link(request, &link, &subject) : status;
}

static enum status retire(struct request *request, void *data)
{
    struct short_link *link = data;
    bool on = form_flag(request, RETIRE_ON);
    link->version = form_number(request, RETIRE_VERSION);
    enum status status = link_retire(request, link, on);
    if (status == STATUS_OK)
        status = audit(request, on ? "link.retire" : "link.revive", "link", link->id, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, on ? "link-retired" : "link-revived", "/results/links/%lld",
                         (long long)link->id);
}

enum status link_end(struct request *request)
{
    struct short_link link;
    struct subject subject;
    enum status status = find(request, &link, &subject);
    if (status == STATUS_OK && !subject_is_mine(request, &subject))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, retire, &link);
    return status == STATUS_OK && !form_valid(request) ? show_link(request, &link, &subject)
                                                       : status;
}
