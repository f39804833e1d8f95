#include "account/department_pages.h"

#include "account/person_store.h"
#include "lib/page.h"
#include "lib/transaction.h"

static const struct field department_fields[DEPARTMENT_FIELDS] = {
    [DEPARTMENT_NAME] =
        {.name = "name", .label = "Name", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 80},
    [DEPARTMENT_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form department_form = {"department", department_fields, DEPARTMENT_FIELDS, 0};

static enum status show_departments(struct request *request)
{
    struct department *departments;
    size_t count;
    enum status status = department_list(request, &departments, &count);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < count; i++) {
        HDF *row = page_item(page_root(request), "Departments", i);
        page_text(row, "Title", departments[i].name);
        page_format(row, "Href", "/departments/%lld", (long long)departments[i].id);
    }
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "accounts", "Departments");
    return page_show(request, "account/departments.cs");
}

static enum status show_department(struct request *request, const struct department *department)
{
    page_format(page_root(request), "Department.Href", "/departments/%lld",
                (long long)department->id);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "accounts", "%s", department->name);
    return page_show(request, "account/department.cs");
}

enum status departments_page(struct request *request)
{
    form_begin(request, &department_form);
    return show_departments(request);
}

enum status department_page(struct request *request)
{
    struct department department;
    enum status status = department_load(request, request->numbers[0], &department);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &department_form);
    form_set(request, DEPARTMENT_NAME, department.name);
    form_set_number(request, DEPARTMENT_VERSION, department.version);
    return show_department(request, &department);
}

/* Adds the department, or renames the one with that id. */
static enum status department_work(struct request *request, void *data)
{
    struct department department = *(const struct department *)data;
    const char *before = NULL;
    const char *after = NULL;
    bool fresh = true;
    enum status status;
    department.name = form_text(request, DEPARTMENT_NAME);
    if (department.id == 0) {
        status = department_add(request, department.name, &department.id);
    } else {
        status = department_snapshot(request, department.id, &before);
        if (status == STATUS_OK)
            status = department_rename(request, &department, &fresh);
    }
    if (status == STATUS_CONFLICT) {
        form_error(request, DEPARTMENT_NAME, "There is a department of this name already.");
        return STATUS_OK;
    }
    if (status == STATUS_OK && !fresh)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = department_snapshot(request, department.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "department.save", "department", department.id, before, after);
    return status == STATUS_OK ? page_redirect(request, "saved", "/departments") : status;
}

enum status department_create(struct request *request)
{
    struct department department = {0};
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = transaction_run(request, department_work, &department);
    return status == STATUS_OK && !form_valid(request) ? show_departments(request) : status;
}

enum status department_edit(struct request *request)
{
    struct department department;
    enum status status = department_load(request, request->numbers[0], &department);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request) && form_number(request, DEPARTMENT_VERSION) != department.version) {
        form_conflict_begin(request, DEPARTMENT_VERSION, department.version);
        form_conflict(request, DEPARTMENT_NAME, department.name);
    }
    if (form_valid(request) && !form_has_conflict(request))
        status = transaction_run(request, department_work, &department);
    if (status != STATUS_OK || (form_valid(request) && !form_has_conflict(request)))
        return status;
    return show_department(request, &department);
}
