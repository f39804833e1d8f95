#include "account/department_pages.h"

#include "account/person_store.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { DEPARTMENT_NAME, DEPARTMENT_FIELDS };

static const struct field department_fields[DEPARTMENT_FIELDS] = {
    [DEPARTMENT_NAME] =
        {.name = "name", .label = "Name", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 80},
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
        page_text(row, "Name", departments[i].name);
        page_number(row, "Id", departments[i].id);
    }
    page_title(request, "accounts", "Departments");
    return page_show(request, "account/departments.cs");
}

enum status departments_page(struct request *request)
{
    form_begin(request, &department_form);
    return show_departments(request);
}

/* Adds the department, or with a number renames it. */
static enum status department_work(struct request *request, void *data)
{
    int64_t id = *(int64_t *)data;
    const char *name = form_text(request, DEPARTMENT_NAME);
    enum status status =
        id == 0 ? department_add(request, name, &id) : department_rename(request, id, name);
    if (status == STATUS_CONFLICT) {
        form_error(request, DEPARTMENT_NAME, "There is a department of this name already.");
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = audit(request, "department.save", "department", id, NULL, NULL);
    return status == STATUS_OK ? page_redirect(request, "saved", "/departments") : status;
}

static enum status save_department(struct request *request, int64_t id)
{
    enum status status = STATUS_OK;
    if (form_valid(request))
        status = transaction_run(request, department_work, &id);
    return status == STATUS_OK && !form_valid(request) ? show_departments(request) : status;
}

enum status department_create(struct request *request)
{
    return save_department(request, 0);
}

enum status department_edit(struct request *request)
{
    return save_department(request, request->numbers[0]);
}
