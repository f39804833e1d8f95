#include "learn/glossary_pages.h"

#include <string.h>

#include "learn/glossary_store.h"
#include "lib/clock.h"
#include "lib/csv.h"
#include "lib/glossary.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { WORD, SIDE, MEANING, COUNTERPART, FORMS, VERSION };
enum { PAGE_MOST = 60, BEGIN_BYTES = 320 };

static const struct choice sides[] = {
    {"social", "A word of the content team"}, {"business", "A word of the business"}, {NULL, NULL}};

static const struct field fields[] = {
    [WORD] = {"word", "Word", FIELD_LINE, FIELD_REQUIRED, .most = 80},
    [SIDE] = {"side", "Whose word it is", FIELD_CHOICE, FIELD_REQUIRED, .choices = sides},
    [MEANING] = {"meaning", "What it means", FIELD_TEXT, FIELD_REQUIRED, .most = 500},
    [COUNTERPART] = {"counterpart", "What the other side would say", FIELD_LINE, .most = 80},
    [FORMS] = {"forms", "How else it is written", FIELD_LINE, .most = 300},
    [VERSION] = {"version", "Version", FIELD_INTEGER},
};

const struct form entry_form = {"entry", fields, sizeof fields / sizeof fields[0], 0};

static const struct field version_fields[] = {
    {.name = "version", .label = "Version", .kind = FIELD_INTEGER, .flags = FIELD_REQUIRED}};
const struct form entry_version_form = {"entry_version", version_fields, 1, 0};

static bool may_edit(const struct request *request)
{
    return person_is(request, ROLE_CONTENT | ROLE_ADMIN);
}

static const char *side_words(const char *side)
{
    return strcmp(side, "business") == 0 ? "Business" : "Content team";
}

static void show_entry(struct request *request, HDF *node, const struct entry *entry)
{
    page_number(node, "Id", entry->id);
    page_text(node, "Title", entry->word);
    page_format(node, "Href", "/glossary/%lld", (long long)entry->id);
    page_text(node, "Side", side_words(entry->side));
    page_text(node, "Text", entry->meaning);
    page_text(node, "Counterpart", *entry->counterpart == '\0' ? NULL : entry->counterpart);
    page_text(node, "Forms", *entry->forms == '\0' ? NULL : entry->forms);
    page_number(node, "Version", entry->version);
    page_flag(node, "Removed", entry->removed);
    page_flag(node, "MayEdit", may_edit(request));
    page_person(node, "ChangedBy", entry->changed_by, entry->changed_by_name);
    page_moment(request, node, "When", entry->updated_at);
}

/* The list */

static const char *query_text(const struct request *request, const char *name)
{
    const char *value = params_get(&request->query, name);
    return value == NULL || strlen(value) > BEGIN_BYTES ? "" : value;
}

static const char *list_href(struct request *request, const char *side, const char *begin)
{
    return arena_printf(request->arena, "/glossary?side=%s&q=%s", side,
                        page_escape(request->arena, begin));
}

static void show_filters(struct request *request, const char *side, const char *begin)
{
    HDF *list = page_node(request, "Sides");
    show_filter(list, 0, "All", list_href(request, "", begin), *side == '\0');
    show_filter(list, 1, "Content team", list_href(request, "social", begin),
                strcmp(side, "social") == 0);
    show_filter(list, 2, "Business", list_href(request, "business", begin),
                strcmp(side, "business") == 0);
}

enum status glossary_list_page(struct request *request)
{
    struct entries found;
    const char *side = query_choice(request, "side", sides);
    const char *begin = query_text(request, "q");
    enum status status =
        entry_list(request, side, begin, query_text(request, "after"), PAGE_MOST + 1, &found);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_root(request);
    for (size_t i = 0; i < found.count && i < PAGE_MOST; i++)
        show_entry(request, page_item(root, "Words", i), &found.items[i]);
    if (found.count > PAGE_MOST)
        page_format(root, "Pager.Next", "%s&after=%s", list_href(request, side, begin),
                    page_escape(request->arena, found.items[PAGE_MOST - 1].word));
    show_filters(request, side, begin);
    page_text(root, "Begin", begin);
    page_text(root, "Side", side);
    page_flag(root, "Filtered", *side != '\0' || *begin != '\0');
    page_flag(root, "MayEdit", may_edit(request));
    page_title(request, "glossary", "Glossary");
    return page_show(request, "learn/glossary.cs");
}

enum status glossary_csv(struct request *request)
{
    static const char *const head[] = {"Word", "Side", "What it means",
                                       "What the other side would say", "Other forms"};
    struct entries found;
    struct buf csv;
    enum status status =
        entry_list(request, query_choice(request, "side", sides), "", "", GLOSSARY_MOST, &found);
    if (status != STATUS_OK)
        return status;
    buf_init(&csv, request->arena);
    csv_add_row(&csv, head, sizeof head / sizeof head[0]);
    for (size_t i = 0; i < found.count; i++) {
        const struct entry *entry = &found.items[i];
        const char *row[] = {entry->word, side_words(entry->side), entry->meaning,
                             entry->counterpart, entry->forms};
        csv_add_row(&csv, row, sizeof row / sizeof row[0]);
    }
    return page_send(request, "text/csv; charset=utf-8; header=present", "glossary.csv", csv.data,
                     csv.length);
}

enum status glossary_entry_page(struct request *request)
{
    struct entry entry;
    enum status status = entry_find(request, request->numbers[0], &entry);
    if (status != STATUS_OK)
        return status;
    if (entry.removed && !may_edit(request))
        return STATUS_GONE;
    show_entry(request, page_node(request, "Word"), &entry);
    page_title(request, "glossary", "%s", entry.word);
    return page_show(request, "learn/entry.cs");
}

/* Adding and changing */

static enum status show_form(struct request *request, const struct entry *entry)
{
    if (entry != NULL) {
        page_format(page_node(request, "Word"), "Href", "/glossary/%lld", (long long)entry->id);
        page_text(page_node(request, "Word"), "Title", entry->word);
    }
    page_title(request, "glossary", "%s", entry == NULL ? "New word" : "Change a word");
    return page_show(request, "learn/entry_edit.cs");
}

enum status glossary_new_page(struct request *request)
{
    form_begin(request, &entry_form);
    form_set(request, SIDE, "social");
    return show_form(request, NULL);
}

static void take_form(const struct request *request, struct entry *entry)
{
    entry->word = form_text(request, WORD);
    entry->side = form_text(request, SIDE);
    entry->meaning = form_text(request, MEANING);
    entry->counterpart = form_text(request, COUNTERPART);
    entry->forms = form_text(request, FORMS);
}

static enum status keep(struct request *request, const char *action, int64_t id, const char *before,
                        const char *note)
{
    const char *after;
    enum status status = entry_json(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, action, "word", id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, note, "/glossary/%lld", (long long)id);
}

static enum status say_is_there(struct request *request)
{
    form_error(request, WORD, "This word is in the glossary already, or was removed from it.");
    return STATUS_OK;
}

static enum status create(struct request *request, void *data)
{
    struct entry entry = {0};
    int64_t count;
    (void)data;
    take_form(request, &entry);
    enum status status = entry_count(request, &count);
    if (status == STATUS_OK && count >= GLOSSARY_MOST) {
        form_error(request, WORD,
                   "The glossary has %d words, which is the most that pages explain.",
                   GLOSSARY_MOST);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = entry_insert(request, &entry);
    if (status == STATUS_CONFLICT)
        return say_is_there(request);
    return status == STATUS_OK ? keep(request, "word.add", entry.id, NULL, "word-added") : status;
}

enum status glossary_create(struct request *request)
{
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = transaction_run(request, create, NULL);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, NULL) : status;
}

static void each_value(struct request *request, const struct entry *entry,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, WORD, entry->word);
    use(request, SIDE, entry->side);
    use(request, MEANING, entry->meaning);
    use(request, COUNTERPART, entry->counterpart);
    use(request, FORMS, entry->forms);
}

enum status glossary_edit_page(struct request *request)
{
    struct entry entry;
    enum status status = entry_find(request, request->numbers[0], &entry);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &entry_form);
    each_value(request, &entry, form_set);
    form_set_number(request, VERSION, entry.version);
    return show_form(request, &entry);
}

struct changing {
    struct entry entry;
    const char *action;
    const char *note;
};

static enum status change(struct request *request, void *data)
{
    struct changing *changing = data;
    const char *before;
    bool fresh = false;
    enum status status = entry_json(request, changing->entry.id, &before);
    if (status == STATUS_OK)
        status = entry_update(request, &changing->entry, &fresh);
    if (status == STATUS_CONFLICT)
        return say_is_there(request);
    if (status == STATUS_OK && !fresh)
        return STATUS_CONFLICT;
    return status == STATUS_OK
               ? keep(request, changing->action, changing->entry.id, before, changing->note)
               : status;
}

enum status glossary_edit(struct request *request)
{
    struct changing changing = {.action = "word.change", .note = "word-saved"};
    struct entry there;
    enum status status = entry_find(request, request->numbers[0], &there);
    if (status != STATUS_OK)
        return status;
    changing.entry = there;
    if (form_valid(request)) {
        take_form(request, &changing.entry);
        changing.entry.version = form_number(request, VERSION);
        status = transaction_run(request, change, &changing);
    }
    if (status == STATUS_CONFLICT) {
        status = entry_find(request, request->numbers[0], &there);
        if (status != STATUS_OK)
            return status;
        form_conflict_begin(request, VERSION, there.version);
        each_value(request, &there, form_conflict);
        return show_form(request, &there);
    }
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &there) : status;
}

static enum status set_removed(struct request *request, bool removed)
{
    struct changing changing = {.action = removed ? "word.remove" : "word.restore",
                                .note = removed ? "word-removed" : "word-back"};
    enum status status = entry_find(request, request->numbers[0], &changing.entry);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    changing.entry.removed = removed;
    changing.entry.version = form_number(request, 0);
    return transaction_run(request, change, &changing);
}

enum status glossary_remove(struct request *request)
{
    return set_removed(request, true);
}

enum status glossary_restore(struct request *request)
{
    return set_removed(request, false);
}
