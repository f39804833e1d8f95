#include "campaigns/post_import_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/post_store.h"
#include "lib/front_matter.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/sandbox.h"
#include "lib/sanitiser.h"
#include "lib/transaction.h"
#include "lib/utf8.h"

enum { TITLE_MOST = 200, SUMMARY_MOST = 500, FRONT_MATTER_MOST = 60 * 1024 };
enum { BODY_MOST = 4 * 1024 * 1024 };
enum { IMPORT_FILES, IMPORT_CHANNEL, IMPORT_STATE };

static const struct choice states[] = {{"drafting", "Drafts"}, {"idea", "Ideas"}, {NULL, NULL}};

static const struct field fields[] = {
    [IMPORT_FILES] = {"files", "The Markdown file", FIELD_FILE, FIELD_REQUIRED | FIELD_REPEATED,
                      .repeats = REQUEST_UPLOADS_MOST},
    [IMPORT_CHANNEL] = {"channel", "The channel", FIELD_ID, FIELD_REQUIRED},
    [IMPORT_STATE] = {"state", "What they become", FIELD_CHOICE, FIELD_REQUIRED, .choices = states},
};

const struct form post_import_form = {"post_import", fields, sizeof fields / sizeof fields[0],
                                      BODY_MOST};

struct import {
    struct campaign campaign;
    struct channels channels;
    struct post posts[REQUEST_UPLOADS_MOST];
    size_t count;
};

/* Channels that take Markdown, the campaign's own where it has any. */
static enum status read_channels(struct request *request, struct import *import)
{
    struct channels all;
    enum status status = channels_of_campaign(request, import->campaign.id, &all);
    for (int tries = 0; status == STATUS_OK && tries < 2 && import->channels.count == 0; tries++) {
        if (tries == 1)
            status = channels_all(request, &all);
        struct channel *items = arena_array(request->arena, all.count, sizeof *items);
        for (size_t i = 0; i < all.count; i++)
            if (channel_is_markdown(&all.items[i]) && !all.items[i].retired)
                items[import->channels.count++] = all.items[i];
        import->channels.items = items;
    }
    return status;
}

static enum status begin(struct request *request, struct import *import)
{
    enum status status = campaign_find(request, request->numbers[0], &import->campaign);
    if (status == STATUS_OK && !campaign_may_edit(request, &import->campaign))
        status = STATUS_FORBIDDEN;
    return status == STATUS_OK ? read_channels(request, import) : status;
}

static enum status show_form(struct request *request, const struct import *import)
{
    for (size_t i = 0; i < import->channels.count; i++)
        form_choice_number(request, IMPORT_CHANNEL, import->channels.items[i].id,
                           import->channels.items[i].name);
    page_text(page_root(request), "Campaign.Title", import->campaign.title);
    page_format(page_root(request), "Campaign.Href", "/campaigns/%lld",
                (long long)import->campaign.id);
    page_number(page_root(request), "FilesMost", REQUEST_UPLOADS_MOST);
    page_title(request, "campaigns", "Import posts");
    page_text(page_root(request), "Page.Width", "narrow");
    return page_show(request, "campaigns/import.cs");
}

enum status post_import_page(struct request *request)
{
    struct import import = {0};
    enum status status = begin(request, &import);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_import_form);
    form_set(request, IMPORT_STATE, "drafting");
    return show_form(request, &import);
}

/* One file */

/* One line of at most `most` characters, white space made single spaces. */
static const char *one_line(struct arena *arena, const char *text, size_t most)
{
    struct buf line;
    buf_init(&line, arena);
    for (const char *at = text + strspn(text, " \t\r\n"); *at != '\0';) {
        size_t word = strcspn(at, " \t\r\n");
        buf_add(&line, at, word);
        at += word + strspn(at + word, " \t\r\n");
        if (*at != '\0')
            buf_puts(&line, " ");
    }
    return arena_strndup(arena, line.data, utf8_cut(line.data, line.length, most));
}

static enum status read_html(struct arena *arena, const char *text, size_t length,
                             struct buf *output)
{
    (void)arena;
    sanitise_html(output, text, length);
    return STATUS_OK;
}

/* A title or summary as people read it: site generators take HTML and its references
 * there too. */
static const char *plain_line(struct arena *arena, const char *text, size_t most)
{
    enum { HTML_MOST = 4000 };
    const char *html;
    size_t length;
    const char *line = one_line(arena, text, HTML_MOST);
    if (strpbrk(line, "&<") != NULL &&
        sandbox_run(read_html, line, strlen(line), arena, &html, &length) == STATUS_OK)
        line = markdown_excerpt(arena, html, HTML_MOST);
    return one_line(arena, line, most);
}

/* The title: what the file says, else its first heading, else its name. */
static const char *title_of(struct arena *arena, const struct front_matter *matter,
                            const char *filename)
{
    const char *title = front_matter_value(matter, "title");
    if (title != NULL)
        return plain_line(arena, title, TITLE_MOST);
    const char *start = matter->body + strspn(matter->body, " \t\r\n");
    if (*start == '#')
        return one_line(arena,
                        arena_strndup(arena, start + strspn(start, "# "),
                                      strcspn(start + strspn(start, "# "), "\r\n")),
                        TITLE_MOST);
    return one_line(arena, filename, TITLE_MOST);
}

static void refuse(struct request *request, const struct upload *upload, const char *problem)
{
    form_error(request, IMPORT_FILES, "%s: %s", upload->filename, problem);
}

static void take_file(struct request *request, struct import *import, const struct upload *upload,
                      char *text)
{
    struct arena *arena = request->arena;
    struct front_matter matter;
    struct post *post = &import->posts[import->count++];
    front_matter_split(&matter, arena, text, upload->length);
    const char *summary = front_matter_value(&matter, "summary");
    size_t head = (size_t)(matter.body - text);
    post->campaign_id = import->campaign.id;
    post->channel.id = form_number(request, IMPORT_CHANNEL);
    post->title = title_of(arena, &matter, upload->filename);
    post->summary = summary == NULL ? "" : plain_line(arena, summary, SUMMARY_MOST);
    post->body = matter.body;
    post->front_matter = arena_strndup(arena, text, head);
    post->state = form_text(request, IMPORT_STATE);
    if (head > FRONT_MATTER_MOST)
        refuse(request, upload, "its front matter is too long.");
    enum status status = markdown_render(arena, matter.body, matter.body_length, &post->body_html);
    if (status != STATUS_OK)
        refuse(request, upload, markdown_problem(status));
}

static enum status take_files(struct request *request, struct import *import)
{
    for (size_t i = 0; i < request->upload_count; i++) {
        const struct upload *upload = &request->uploads[i];
        char *text;
        if (upload->length == 0)
            continue;
        if (upload->length > MARKDOWN_MOST) {
            refuse(request, upload, markdown_problem(STATUS_TOO_LARGE));
            continue;
        }
        enum status status = upload_text(request, upload, &text);
        if (status != STATUS_OK)
            return status;
        if (!utf8_is_text(text, upload->length))
            refuse(request, upload, "it is not text in UTF-8.");
        else
            take_file(request, import, upload, text);
    }
    if (import->count == 0)
        form_error(request, IMPORT_FILES, "Choose at least one Markdown file with text in it.");
    return STATUS_OK;
}

static enum status insert_posts(struct request *request, void *data)
{
    struct import *import = data;
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < import->count; i++) {
        const char *after;
        status = post_insert(request, &import->posts[i]);
        if (status == STATUS_OK)
            status = post_json(request, import->posts[i].id, &after);
        if (status == STATUS_OK)
            status = audit(request, "post.import", "post", import->posts[i].id, NULL, after);
    }
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "imported", "/campaigns/%lld/posts",
                         (long long)import->campaign.id);
}

enum status post_import(struct request *request)
{
    struct import import = {0};
    enum status status = begin(request, &import);
    if (status != STATUS_OK)
        return status;
    int64_t channel = form_number(request, IMPORT_CHANNEL);
    if (channel != 0 && channel_of(&import.channels, channel) == NULL)
        form_error(request, IMPORT_CHANNEL, "Choose a channel that takes Markdown.");
    if (!campaign_is_open(&import.campaign))
        form_error(request, IMPORT_FILES, "This campaign is over, so it takes no new posts.");
    if (form_valid(request))
        status = take_files(request, &import);
    if (status != STATUS_OK)
        return status;
    return form_valid(request) ? transaction_run(request, insert_posts, &import)
                               : show_form(request, &import);
}
