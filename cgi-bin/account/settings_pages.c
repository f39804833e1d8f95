#include "account/settings_pages.h"

#include <stdlib.h>
#include <string.h>

#include "account/setting_store.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/settings.h"
#include "lib/transaction.h"

enum { VALUE, VERSION, FIELDS };

static const struct field setting_fields[FIELDS] = {
    [VALUE] = {.name = "value",
               .label = "Value",
               .kind = FIELD_LINE,
               .flags = FIELD_REQUIRED,
               .most = 200},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form setting_form = {"setting", setting_fields, FIELDS, 0};

static const char *value_of(enum setting_id id, const struct set_value *set)
{
    return set->version == 0 ? settings[id].preset : set->value;
}

static void show_setting(struct request *request, HDF *node, enum setting_id id,
                         const struct set_value *set)
{
    const struct setting *setting = &settings[id];
    const char *space = *setting->unit == '\0' ? "" : " ";
    page_text(node, "Title", setting->field.label);
    page_format(node, "Href", "/settings/%s", setting->field.name);
    page_text(node, "Words", setting->words);
    page_text(node, "Unit", setting->unit);
    page_format(node, "Value", "%s%s%s", value_of(id, set), space, setting->unit);
    page_format(node, "Preset", "%s%s%s", setting->preset, space, setting->unit);
    if (setting->field.most > 0)
        page_format(node, "Bounds", "From %lld to %lld.", (long long)setting->field.least,
                    (long long)setting->field.most);
    if (set->version == 0)
        return;
    page_person(node, "Who", set->updated_by, set->updater);
    page_moment(request, node, "When", set->updated_at);
}

enum status settings_page(struct request *request)
{
    struct set_value values[SETTINGS];
    enum status status = setting_load_all(request, values);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < SETTINGS; i++)
        show_setting(request, page_item(page_root(request), "Settings", i), (enum setting_id)i,
                     &values[i]);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "accounts", "Settings");
    return page_show(request, "account/settings.cs");
}

/* One setting */

/* As it is kept: a whole number without zeros before it. */
static const char *typed(struct request *request, enum setting_id id)
{
    const char *text = form_text(request, VALUE);
    if (settings[id].field.kind != FIELD_INTEGER)
        return text;
    return arena_printf(request->arena, "%lld", strtoll(text, NULL, 10));
}

struct held {
    enum setting_id id;
    struct set_value set;
};

static enum status find(struct request *request, struct held *held)
{
    struct set_value values[SETTINGS];
    size_t id = 0;
    while (id < SETTINGS && strcmp(settings[id].field.name, request->word) != 0)
        id++;
    if (id == SETTINGS)
        return STATUS_NOT_FOUND;
    enum status status = setting_load_all(request, values);
    *held = (struct held){(enum setting_id)id, values[id]};
    return status;
}

static enum status show_form(struct request *request, const struct held *held)
{
    show_setting(request, page_node(request, "Setting"), held->id, &held->set);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "accounts", "%s", settings[held->id].field.label);
    return page_show(request, "account/setting.cs");
}

enum status setting_page(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &setting_form);
    form_set(request, VALUE, value_of(held.id, &held.set));
    form_set_number(request, VERSION, held.set.version);
    return show_form(request, &held);
}

static enum status stale(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, held.set.version);
    form_conflict(request, VALUE, value_of(held.id, &held.set));
    return show_form(request, &held);
}

/* Keeps a value over the one of that version, with what stood before and after in the audit. */
static enum status keep(struct request *request, enum setting_id id, const char *value,
                        int64_t version, bool *saved)
{
    const char *before;
    const char *after;
    enum status status = setting_snapshot(request, id, &before);
    if (status == STATUS_OK)
        status = setting_save(request, id, value, version, saved);
    if (status != STATUS_OK || !*saved)
        return status;
    status = setting_snapshot(request, id, &after);
    return status == STATUS_OK ? audit(request, "setting.save", "setting", 0, before, after)
                               : status;
}

static enum status save(struct request *request, void *data)
{
    const struct held *held = data;
    bool saved = false;
    enum status status =
        keep(request, held->id, typed(request, held->id), form_number(request, VERSION), &saved);
    if (status == STATUS_OK && !saved)
        return stale(request);
    return status == STATUS_OK ? page_redirect(request, "saved", "/settings") : status;
}

enum status setting_edit(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    const struct field *field = &settings[held.id].field;
    const char *wrong = form_check(request->arena, field, form_text(request, VALUE));
    if (form_valid(request) && wrong != NULL)
        form_error(request, VALUE, "%s %s", field->label, wrong);
    return form_valid(request) ? transaction_run(request, save, &held) : show_form(request, &held);
}

/* The list of the first hour, by its own button */

static enum status put_away_work(struct request *request, void *data)
{
    struct held *held = data;
    bool saved = false;
    enum status status = find(request, held);
    if (status == STATUS_OK && strcmp(value_of(held->id, &held->set), "0") == 0)
        return page_redirect(request, "first-hour", "/");
    if (status == STATUS_OK)
        status = keep(request, held->id, "0", held->set.version, &saved);
    if (status == STATUS_OK && !saved)
        return STATUS_CONFLICT;
    return status == STATUS_OK ? page_redirect(request, "first-hour", "/") : status;
}

enum status first_hour_put_away(struct request *request)
{
    struct held held;
    request->word = settings[SETTING_FIRST_HOUR].field.name;
    return transaction_run(request, put_away_work, &held);
}

/* Every part of the interface; what it shows stands in the template. */
enum status styleguide_page(struct request *request)
{
    page_title(request, "accounts", "Style guide");
    return page_show(request, "account/styleguide.cs");
}
