<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<?cs call:page_head("Departments", "People belong to one; leaders see what was read by department.") ?>
<?cs call:error_summary() ?>
<?cs if:Departments.0.Href ?><section class="panel"><ul class="rows"><?cs each:d = Departments ?><?cs call:row(d) ?><?cs /each ?></ul></section><?cs /if ?>
<form class="form" method="post" action="/departments" novalidate>
<?cs call:form_keys() ?>
<?cs call:field_text(Form.Fields.name, "name", "Name of a new department", "Such as “Field service”", "") ?>
<div class="actions"><?cs call:button("primary", "plus", "Add") ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
