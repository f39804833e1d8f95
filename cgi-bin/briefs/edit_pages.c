#include "briefs/edit_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/brief_store.h"
#include "briefs/show.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum {
    TITLE,
    SUMMARY,
    VISION,
    BODY,
    AUDIENCE,
    PERIOD_FROM,
    PERIOD_TO,
    KEY_MESSAGES,
    NO_GOS,
    REVIEW_BY,
    DELEGATE,
    VERSION,
    PREVIEW,
    FIELDS
};

static const struct choice previewed[] = {{"body", "Text"}, {NULL, NULL}};

static const struct field brief_fields[FIELDS] = {
    [TITLE] = {.name = "title",
               .label = "Title",
               .kind = FIELD_LINE,
               .most = 160,
               .example = "Answer every question within a day"},
    [SUMMARY] = {.name = "summary",
                 .label = "In one sentence",
                 .kind = FIELD_TEXT,
                 .most = 300,
                 .example =
                     "Whoever asks us something hears from us by the end of the next working day."},
    [VISION] = {.name = "vision",
                .label = "Vision",
                .kind = FIELD_TEXT,
                .most = 1000,
                .example = "Nobody waits for us without knowing how long, and people tell others "
                           "that we answer."},
    [BODY] = {.name = "body",
              .label = "Text",
              .kind = FIELD_TEXT,
              .most = MARKDOWN_MOST,
              .example =
                  "## What changes\n\nFrom now on a question has an owner and a day. Whoever takes "
                  "it answers, or says"
                  " when the answer comes.\n\n## Why\n\nOne customer in three who left us last "
                  "year had waited for an answer for more than a week.\n\n"
                  "## What I ask of you\n\n- Take one open question each morning.\n- Say what you "
                  "do not know, and who does.\n- Tell us what makes answering slow."},
    [AUDIENCE] = {.name = "audience",
                  .label = "For whom",
                  .kind = FIELD_LINE,
                  .most = 200,
                  .example = "Everybody who is asked something by a customer"},
    [PERIOD_FROM] = {.name = "period_from", .label = "From", .kind = FIELD_DATE},
    [PERIOD_TO] = {.name = "period_to", .label = "To", .kind = FIELD_DATE},
    [KEY_MESSAGES] = {.name = "key_messages",
                      .label = "Key messages",
                      .kind = FIELD_TEXT,
                      .most = 4000,
                      .example = "We answer within a day.\nNot knowing yet is an answer, too."},
    [NO_GOS] = {.name = "no_gos", .label = "No-go's", .kind = FIELD_TEXT, .most = 4000},
    [REVIEW_BY] = {.name = "review_by", .label = "Review by", .kind = FIELD_DATE},
    [DELEGATE] = {.name = "delegate", .label = "Delegate", .kind = FIELD_ID},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
    [PREVIEW] = {.name = "preview", .label = "Preview", .kind = FIELD_CHOICE, .choices = previewed},
};

const struct form brief_form = {"brief", brief_fields, FIELDS, FORM_BODY_WITH_MARKDOWN};

enum { PREVIEW_TEXT };
static const struct field preview_fields[] = {
    [PREVIEW_TEXT] = {.name = "text", .label = "Text", .kind = FIELD_TEXT},
};
const struct form preview_form = {"preview", preview_fields, 1, FORM_BODY_WITH_MARKDOWN};

/* Between the form and the texts of a brief */

static struct brief_text typed(const struct request *request)
{
    return (struct brief_text){
        .title = form_text(request, TITLE),
        .summary = form_text(request, SUMMARY),
        .vision = form_text(request, VISION),
        .body = form_text(request, BODY),
        .audience = form_text(request, AUDIENCE),
        .period_from = form_text(request, PERIOD_FROM),
        .period_to = form_text(request, PERIOD_TO),
        .key_messages = form_text(request, KEY_MESSAGES),
        .no_gos = form_text(request, NO_GOS),
        .review_by = form_text(request, REVIEW_BY),
    };
}

static void each_text(struct request *request, const struct brief_text *text,
                      void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, TITLE, text->title);
    use(request, SUMMARY, text->summary);
    use(request, VISION, text->vision);
    use(request, BODY, text->body);
    use(request, AUDIENCE, text->audience);
    use(request, PERIOD_FROM, text->period_from);
    use(request, PERIOD_TO, text->period_to);
    use(request, KEY_MESSAGES, text->key_messages);
    use(request, NO_GOS, text->no_gos);
    use(request, REVIEW_BY, text->review_by);
}

static enum status check_typed(struct request *request)
{
    bool active = true;
    enum status status = STATUS_OK;
    const char *from = form_text(request, PERIOD_FROM);
    const char *to = form_text(request, PERIOD_TO);
    if (strlen(form_text(request, BODY)) > MARKDOWN_MOST)
        form_error(request, BODY, "%s", markdown_problem(STATUS_TOO_LARGE));
    if (form_valid(request) && *from != '\0' && *to != '\0' && strcmp(from, to) > 0)
        form_error(request, PERIOD_TO, "To must not be before From.");
    if (form_valid(request) && form_number(request, DELEGATE) != 0)
        status = person_is_active(request, form_number(request, DELEGATE), &active);
    if (!active)
        form_error(request, DELEGATE, "Delegate is not one of the choices.");
    return status;
}

/* The page; `brief` is NULL for a new one */

static void show_preview(struct request *request)
{
    const char *html = "";
    const char *body = form_text(request, BODY);
    enum status status = markdown_render(request->arena, body, strlen(body), &html);
    if (status != STATUS_OK)
        form_error(request, BODY, "%s", markdown_problem(status));
    page_text(page_node(request, "Form.Fields.body"), "preview", html);
}

static enum status show_edit_page(struct request *request, const struct brief *brief)
{
    HDF *node = page_node(request, "Brief");
    bool is_owner = brief == NULL || brief->owner_id == person_id(request);
    enum status status = STATUS_OK;
    if (is_owner)
        status = show_people(request, DELEGATE, "Nobody: I write it myself");
    if (status != STATUS_OK)
        return status;
    page_flag(node, "IsOwner", is_owner);
    if (brief == NULL) {
        page_text(node, "Action", "/briefs");
        page_title(request, "briefs", "New brief");
        return page_show(request, "briefs/edit.cs");
    }
    page_format(node, "Action", "/briefs/%lld/edit", (long long)brief->id);
    page_text(node, "Title", brief_name(brief->text.title));
    page_text(node, "FrontMatter", brief->front_matter);
    show_brief(request, node, brief);
    page_title(request, "briefs", "Edit %s", brief_name(brief->text.title));
    return page_show(request, "briefs/edit.cs");
}

enum status brief_new_page(struct request *request)
{
    const char *title = params_get(&request->query, "title");
    form_begin(request, &brief_form);
    if (title != NULL)
        form_set(request, TITLE, title);
    form_fill(request);
    return show_edit_page(request, NULL);
}

enum status brief_edit_page(struct request *request)
{
    struct brief brief;
    enum status status = brief_writable(request, request->numbers[0], &brief);
    if (status == STATUS_OK)
        status = brief_load_body(request, &brief);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &brief_form);
    each_text(request, &brief.text, form_set);
    if (brief.delegate_id != 0)
        form_set_number(request, DELEGATE, brief.delegate_id);
    form_set_number(request, VERSION, brief.version);
    return show_edit_page(request, &brief);
}

/* What the form was sent for: saving, or without scripts a look at the text. */
static enum status checked(struct request *request, const struct brief *brief,
                           transaction_work *save, void *data)
{
    enum status status = check_typed(request);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request) && *form_text(request, PREVIEW) != '\0') {
        show_preview(request);
        return show_edit_page(request, brief);
    }
    if (!request->autosave && *form_text(request, TITLE) == '\0')
        form_error(request, TITLE, "Title is missing.");
    if (form_valid(request))
        return transaction_run(request, save, data);
    return request->autosave ? STATUS_INVALID : show_edit_page(request, brief);
}

/* The script that saves drafts goes on with the keys in these headers. A form that is sent
 * by hand meanwhile, under the same key, is led to the editor. */
static enum status answer_autosave(struct request *request, int64_t id, int64_t version)
{
    static const char words[] = "Saved";
    enum status status = page_redirect(request, NULL, "/briefs/%lld/edit", (long long)id);
    page_set_code(request, 200);
    page_header(request, "X-Once", transaction_new_key(request));
    page_header(request, "X-Version", arena_printf(request->arena, "%lld", (long long)version));
    page_header(request, "X-Action",
                arena_printf(request->arena, "/briefs/%lld/edit", (long long)id));
    return status == STATUS_OK
               ? page_send(request, "text/plain; charset=utf-8", NULL, words, sizeof words - 1)
               : status;
}

static enum status create(struct request *request, void *data)
{
    (void)data;
    struct brief_text text = typed(request);
    const char *after;
    int64_t id;
    enum status status = brief_add(request, &text, form_number(request, DELEGATE), "", &id);
    if (status == STATUS_OK)
        status = brief_state(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, "brief.create", "brief", id, NULL, after);
    if (status != STATUS_OK)
        return status;
    if (request->autosave)
        return answer_autosave(request, id, 1);
    return page_redirect(request, "created", "/briefs/%lld", (long long)id);
}

enum status brief_create(struct request *request)
{
    return checked(request, NULL, create, NULL);
}

/* Somebody else saved meanwhile: both texts, unless they say the same. */

static bool same_texts(const struct brief_text *a, const struct brief_text *b)
{
    return strcmp(a->title, b->title) == 0 && strcmp(a->summary, b->summary) == 0 &&
           strcmp(a->vision, b->vision) == 0 && strcmp(a->body, b->body) == 0 &&
           strcmp(a->audience, b->audience) == 0 && strcmp(a->period_from, b->period_from) == 0 &&
           strcmp(a->period_to, b->period_to) == 0 &&
           strcmp(a->key_messages, b->key_messages) == 0 && strcmp(a->no_gos, b->no_gos) == 0 &&
           strcmp(a->review_by, b->review_by) == 0;
}

static enum status stale(struct request *request, int64_t id)
{
    struct brief brief;
    struct brief_text text = typed(request);
    enum status status = brief_find(request, id, &brief);
    if (status == STATUS_OK)
        status = brief_load_body(request, &brief);
    if (status != STATUS_OK)
        return status;
    if (same_texts(&text, &brief.text))
        return request->autosave ? answer_autosave(request, id, brief.version)
                                 : page_redirect(request, "saved", "/briefs/%lld", (long long)id);
    if (request->autosave) {
        page_header(request, "X-Conflict",
                    arena_printf(request->arena, "/briefs/%lld/edit", (long long)id));
        return STATUS_CONFLICT;
    }
    form_conflict_begin(request, VERSION, brief.version);
    each_text(request, &brief.text, form_conflict);
    return show_edit_page(request, &brief);
}

static enum status save(struct request *request, void *data)
{
    const struct brief *brief = data;
    struct brief_text text = typed(request);
    int64_t version = form_number(request, VERSION);
    bool is_owner = brief->owner_id == person_id(request);
    int64_t delegate = is_owner ? form_number(request, DELEGATE) : brief->delegate_id;
    const char *before;
    const char *after;
    bool saved = false;
    enum status status = brief_state(request, brief->id, &before);
    if (status == STATUS_OK)
        status = brief_save(request, brief->id, version, &text, delegate, &saved);
    if (status == STATUS_OK && !saved)
        return stale(request, brief->id);
    if (status == STATUS_OK)
        status = brief_state(request, brief->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "brief.save", "brief", brief->id, before, after);
    if (status != STATUS_OK)
        return status;
    if (request->autosave)
        return answer_autosave(request, brief->id, version + 1);
    return page_redirect(request, "saved", "/briefs/%lld", (long long)brief->id);
}

enum status brief_edit(struct request *request)
{
    struct brief brief;
    enum status status = brief_writable(request, request->numbers[0], &brief);
    return status == STATUS_OK ? checked(request, &brief, save, &brief) : status;
}

enum status brief_preview(struct request *request)
{
    const char *html = "";
    const char *text = form_text(request, PREVIEW_TEXT);
    enum status status = markdown_render(request->arena, text, strlen(text), &html);
    HDF *preview = page_node(request, "Preview");
    if (status != STATUS_OK)
        page_text(preview, "Problem", markdown_problem(status));
    page_text(preview, "Html", html);
    return page_show(request, "briefs/preview.cs");
}
