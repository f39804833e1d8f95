#include "lib/layout.h"

#include <string.h>

#include "lib/app.h"
#include "lib/page.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/transaction.h"

static void show_person(struct request *request, HDF *root)
{
    const struct person *person = request->person;
    if (person == NULL)
        return;
    page_person(root, "Person", person->id, person->name);
    page_text(root, "Person.Title", person->title);
    page_flag(root, "Person.IsContent", person_is(request, ROLE_CONTENT));
    page_flag(root, "Person.IsLeader", person_is(request, ROLE_LEADER));
    page_flag(root, "Person.IsAdmin", person_is(request, ROLE_ADMIN));
}

static const char *note_words(const struct request *request)
{
    const char *code = params_get(&request->query, "note");
    if (code == NULL)
        return NULL;
    for (const struct note *note = request->app->handler->notes; note != NULL && note->code != NULL;
         note++)
        if (strcmp(note->code, code) == 0)
            return note->words;
    return NULL;
}

void layout_show_site(struct request *request)
{
    const struct config *config = request->app->config;
    HDF *root = page_root(request);
    page_text(root, "Site.Name", config->site_name);
    page_format(root, "Site.Assets", "/static/%s", config->assets);
}

/* The same for all who have the same entries and stand at the same one. */
static enum status show_navigation(struct request *request)
{
    if (request->person == NULL)
        return STATUS_OK;
    const char *section = page_section(request);
    bool is_first = strcmp(request->path, "/") == 0 || strcmp(request->path + 1, section) == 0;
    const char *key =
        arena_printf(request->arena, "%s %d %u", section, is_first, request->person->roles);
    enum status status =
        page_part(request, "Navigation", "layout/navigation.cs", key, PART_OVERVIEW, NULL, NULL);
    if (status == STATUS_OK)
        status = page_part(request, "PhoneNavigation", "layout/phone_navigation.cs", key,
                           PART_OVERVIEW, NULL, NULL);
    return status;
}

enum status layout_show(struct request *request)
{
    HDF *root = page_root(request);
    layout_show_site(request);
    page_text(root, "Request.Id", request->id);
    page_text(root, "Request.Path", request->path);
    page_text(root, "Page.Note", note_words(request));
    page_flag(root, "Page.HasErrors", !form_valid(request));
    page_text(root, "Form.Token", session_form_token(request));
    page_text(root, "Form.Once", transaction_new_key(request));
    show_person(request, root);
    return show_navigation(request);
}
