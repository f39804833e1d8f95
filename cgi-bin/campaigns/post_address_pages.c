#include "campaigns/post_address_pages.h"

#include <string.h>

#include "campaigns/post_state.h"
#include "campaigns/post_store.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { MEND_ADDRESS, MEND_REASON, MEND_VERSION };

static const struct field fields[] = {
    [MEND_ADDRESS] = {"address", "The address", FIELD_URL, FIELD_REQUIRED, .most = 500},
    [MEND_REASON] = {"reason", "The reason", FIELD_TEXT, FIELD_REQUIRED, .most = 2000},
    [MEND_VERSION] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED},
};

const struct form post_address_form = {"post_address", fields, sizeof fields / sizeof fields[0], 0};

/* A post that is not out has no address to correct: it is given when it is published. */
static enum status find(struct request *request, struct post *post)
{
    enum status status = post_find(request, request->numbers[0], post);
    if (status == STATUS_OK && !post_may_write(request, post))
        return STATUS_FORBIDDEN;
    return status == STATUS_OK && strcmp(post->state, "published") != 0 ? STATUS_NOT_FOUND : status;
}

static enum status show(struct request *request, const struct post *post)
{
    page_text(page_node(request, "Post"), "Title", post->title);
    page_format(page_node(request, "Post"), "Href", "/posts/%lld", (long long)post->id);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "posts", "The address of %s", post->title);
    return page_show(request, "campaigns/post_address.cs");
}

enum status post_address_page(struct request *request)
{
    struct post post;
    enum status status = find(request, &post);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_address_form);
    form_set(request, MEND_ADDRESS, post.address);
    form_set_number(request, MEND_VERSION, post.version);
    return show(request, &post);
}

static enum status save(struct request *request, void *data)
{
    struct post *post = data;
    const char *before;
    const char *after;
    enum status status = find(request, post);
    if (status != STATUS_OK)
        return status;
    if (post->version != form_number(request, MEND_VERSION)) {
        form_conflict_begin(request, MEND_VERSION, post->version);
        form_conflict(request, MEND_ADDRESS, post->address);
        return show(request, post);
    }
    status = post_json(request, post->id, &before);
    if (status == STATUS_OK)
        status = post_set_address(request, post, form_text(request, MEND_ADDRESS),
                                  form_text(request, MEND_REASON));
    if (status == STATUS_OK)
        status = post_json(request, post->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "post.address", "post", post->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "address-mended", "/posts/%lld", (long long)post->id);
}

enum status post_address_save(struct request *request)
{
    struct post post;
    const char *address = form_text(request, MEND_ADDRESS);
    enum status status = find(request, &post);
    if (status != STATUS_OK)
        return status;
    if (*address != '\0' && strncmp(address, "https://", 8) != 0)
        form_error(request, MEND_ADDRESS, "The address must begin with https://.");
    else if (*address != '\0' && strcmp(address, post.address) == 0)
        form_error(request, MEND_ADDRESS, "That is its address already.");
    return form_valid(request) ? transaction_run(request, save, &post) : show(request, &post);
}
