#include "campaigns/post_picture_pages.h"

#include <string.h>

#include "campaigns/picture.h"
#include "campaigns/picture_store.h"
#include "campaigns/post_state.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { WORDS, DECORATION, FILE_FIELD };

static const struct field fields[] = {
    [WORDS] = {.name = "words", .label = "What it shows", .kind = FIELD_LINE, .most = 500},
    [DECORATION] = {.name = "decoration", .label = "It is decoration alone", .kind = FIELD_FLAG},
    [FILE_FIELD] = {.name = "file",
                    .label = "The picture",
                    .kind = FIELD_FILE,
                    .flags = FIELD_REQUIRED},
};
const struct form post_picture_form = {"post_picture", fields, sizeof fields / sizeof fields[0],
                                       PICTURE_BYTES_MOST + FORM_BODY};
const struct form post_picture_words_form = {"post_picture_words", fields, FILE_FIELD, FORM_BODY};

struct bringing {
    struct post post;
    struct picture picture;
    const char *words;
};

/* Words as they may stand between the brackets of Markdown. */
static const char *in_brackets(struct arena *arena, const char *words)
{
    struct buf text;
    buf_init(&text, arena);
    for (const char *at = words; *at != '\0'; at++) {
        if (strchr("\\[]", *at) != NULL)
            buf_puts(&text, "\\");
        buf_add(&text, at, 1);
    }
    return text.data;
}

static void show_picture(struct request *request, HDF *row, const struct post_picture *picture)
{
    page_number(row, "Id", picture->id);
    page_format(row, "Src", "/pictures/%s", picture->name);
    page_text(row, "Words", picture->words);
    page_format(row, "Markdown", "![%s](/pictures/%s)", in_brackets(request->arena, picture->words),
                picture->name);
    page_number(row, "Width", picture->width);
    page_number(row, "Height", picture->height);
}

enum status post_show_pictures(struct request *request, const struct post *post)
{
    struct post_pictures pictures;
    enum status status = post_pictures(request, post->id, &pictures);
    size_t beside = 0;
    for (size_t i = 0; i < pictures.count; i++) {
        const struct post_picture *picture = &pictures.items[i];
        show_picture(request, page_item(page_root(request), "Pictures", i), picture);
        if (strstr(post->body, picture->name) == NULL)
            show_picture(request, page_item(page_root(request), "Beside", beside++), picture);
    }
    page_flag(page_node(request, "Post"), "IsFull", pictures.count == POST_PICTURES_MOST);
    return status;
}

static enum status show(struct request *request, const struct post *post)
{
    HDF *node = page_node(request, "Post");
    enum status status = post_show_pictures(request, post);
    if (status != STATUS_OK)
        return status;
    page_text(node, "Title", post->title);
    page_format(node, "Href", "/posts/%lld", (long long)post->id);
    page_flag(node, "MayEdit", post_may_edit(request, post));
    page_flag(node, "IsMarkdown", channel_is_markdown(&post->channel));
    page_title(request, "posts", "Pictures of %s", post->title);
    return page_show(request, "campaigns/post_pictures.cs");
}

enum status post_pictures_page(struct request *request)
{
    struct post post;
    enum status status = post_find(request, request->numbers[0], &post);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_picture_form);
    return show(request, &post);
}

/* Whether it can be changed, from here until the transaction ends. */
static enum status hold(struct request *request, struct post *post)
{
    enum status status = post_pictures_lock(request, post->id);
    if (status == STATUS_OK)
        status = post_find(request, post->id, post);
    return status == STATUS_OK && !post_may_edit(request, post) ? STATUS_CONFLICT : status;
}

static enum status find(struct request *request, struct post *post)
{
    enum status status = post_find(request, request->numbers[0], post);
    if (status == STATUS_OK && !post_may_write(request, post))
        return STATUS_FORBIDDEN;
    return status == STATUS_OK && !post_may_edit(request, post) ? STATUS_CONFLICT : status;
}

static void check_words(struct request *request)
{
    if (*form_text(request, WORDS) == '\0' && !form_flag(request, DECORATION))
        form_error(request, WORDS, "Say what the picture shows, or that it is decoration alone.");
}

static const char *words_of(const struct request *request)
{
    return form_flag(request, DECORATION) ? "" : form_text(request, WORDS);
}

/* Bringing one */

static enum status write_picture(struct request *request, void *data)
{
    struct bringing *bringing = data;
    struct post_pictures present;
    enum status status = hold(request, &bringing->post);
    if (status == STATUS_OK)
        status = post_pictures(request, bringing->post.id, &present);
    if (status != STATUS_OK)
        return status;
    if (present.count == POST_PICTURES_MOST)
        form_error(request, FILE_FIELD, "A post has ten pictures at most. Remove one first.");
    if (form_valid(request))
        status = post_picture_add(request, bringing->post.id, &bringing->picture, bringing->words);
    if (status == STATUS_CONFLICT) {
        form_error(request, FILE_FIELD, "The post has this picture already.");
        status = STATUS_OK;
    }
    if (status == STATUS_OK && form_valid(request))
        status = audit(request, "post.picture", "post", bringing->post.id, NULL, NULL);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "picture-added", "/posts/%lld/pictures",
                         (long long)bringing->post.id);
}

static enum status draw(struct request *request, struct bringing *bringing)
{
    char *bytes;
    struct picture_look look;
    const struct upload *upload = request_upload(request, "file");
    if (upload->length > PICTURE_BYTES_MOST) {
        form_error(request, FILE_FIELD, "This picture has more than 8 MB. Save it smaller.");
        return STATUS_OK;
    }
    enum status status = upload_text(request, upload, &bytes);
    const char *problem = status == STATUS_OK ? picture_look(bytes, upload->length, &look) : NULL;
    if (problem != NULL)
        form_error(request, FILE_FIELD, "%s", problem);
    if (status != STATUS_OK || problem != NULL)
        return status;
    status = picture_draw(request->arena, bytes, upload->length, &bringing->picture);
    if (status != STATUS_INVALID)
        return status;
    form_error(request, FILE_FIELD,
               "This picture is damaged, or too much to draw. Save it anew in the program it came "
               "from.");
    return STATUS_OK;
}

enum status post_picture_bring(struct request *request)
{
    struct bringing bringing;
    enum status status = find(request, &bringing.post);
    if (status != STATUS_OK)
        return status;
    check_words(request);
    bringing.words = words_of(request);
    if (form_valid(request))
        status = draw(request, &bringing);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, write_picture, &bringing);
    return status == STATUS_OK && !form_valid(request) ? show(request, &bringing.post) : status;
}

/* Saying it in other words */

static enum status show_one(struct request *request, const struct post *post,
                            const struct post_picture *picture)
{
    HDF *node = page_node(request, "Post");
    show_picture(request, page_node(request, "Picture"), picture);
    page_format(node, "Href", "/posts/%lld", (long long)post->id);
    page_flag(node, "IsMarkdown", channel_is_markdown(&post->channel));
    page_title(request, "posts", "What a picture of %s shows", post->title);
    return page_show(request, "campaigns/post_picture.cs");
}

static enum status find_one(struct request *request, struct post *post,
                            struct post_picture *picture)
{
    enum status status = find(request, post);
    return status == STATUS_OK ? post_picture_find(request, post->id, request->numbers[1], picture)
                               : status;
}

static enum status hold_one(struct request *request, struct post *post,
                            struct post_picture *picture)
{
    enum status status = hold(request, post);
    return status == STATUS_OK ? post_picture_find(request, post->id, request->numbers[1], picture)
                               : status;
}

enum status post_picture_page(struct request *request)
{
    struct post post;
    struct post_picture picture;
    enum status status = find_one(request, &post, &picture);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_picture_words_form);
    form_set(request, WORDS, picture.words);
    form_set(request, DECORATION, *picture.words == '\0' ? "1" : "");
    return show_one(request, &post, &picture);
}

static enum status write_words(struct request *request, void *data)
{
    struct post *post = data;
    struct post_picture picture;
    enum status status = hold_one(request, post, &picture);
    if (status == STATUS_OK)
        status = post_picture_say(request, &picture, words_of(request));
    if (status == STATUS_OK)
        status = audit(request, "post.picture-words", "post", post->id, NULL, NULL);
    return status == STATUS_OK
               ? page_redirect(request, "picture-said", "/posts/%lld/pictures", (long long)post->id)
               : status;
}

enum status post_picture_say_anew(struct request *request)
{
    struct post post;
    struct post_picture picture;
    enum status status = find_one(request, &post, &picture);
    if (status != STATUS_OK)
        return status;
    check_words(request);
    return form_valid(request) ? transaction_run(request, write_words, &post)
                               : show_one(request, &post, &picture);
}

/* Taking one away */

static enum status remove_picture(struct request *request, void *data)
{
    struct post *post = data;
    struct post_picture picture;
    enum status status = hold_one(request, post, &picture);
    if (status == STATUS_OK)
        status = post_picture_remove(request, &picture);
    if (status == STATUS_OK)
        status = audit(request, "post.picture-remove", "post", post->id, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "picture-removed", "/posts/%lld/pictures",
                                               (long long)post->id)
                               : status;
}

enum status post_picture_take_away(struct request *request)
{
    struct post post;
    struct post_picture picture;
    enum status status = find_one(request, &post, &picture);
    return status == STATUS_OK ? transaction_run(request, remove_picture, &post) : status;
}

/* The picture itself */

enum status picture_page(struct request *request)
{
    struct picture picture;
    enum status status = picture_bytes(request, request->word, &picture);
    if (status != STATUS_OK)
        return status;
    return page_send(request, picture.is_png ? "image/png" : "image/jpeg", NULL, picture.bytes,
                     picture.length);
}
