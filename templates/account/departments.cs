<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<?cs call:page_head("Departments", "People belong to one; leaders see what was read by department.") ?>
<?cs call:error_summary() ?>
<section class="panel"><ul class="rows"><?cs each:d = Departments ?>
<li class="row"><form class="row-form" method="post" action="/departments/<?cs var:d.Id ?>"><?cs call:form_keys() ?><label class="visually-hidden" for="department-<?cs var:d.Id ?>">Name</label><input class="input" id="department-<?cs var:d.Id ?>" name="name" value="<?cs var:d.Name ?>"><?cs call:button("quiet", "", "Rename") ?></form></li><?cs /each ?>
</ul></section>
<form class="form" method="post" action="/departments" novalidate><?cs call:form_keys() ?>
<?cs call:field_text(Form.Fields.name, "name", "Name of a new department", "", "") ?>
<div class="actions"><?cs call:button("primary", "plus", "Add") ?></div></form>
<?cs include!"layout/bottom.cs" ?>
