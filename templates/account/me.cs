<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Me and my settings</h1><p class="lead">What your colleagues see of you.</p></header>
<?cs call:tabs(Tabs, "Me and my settings") ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<div class="split"><div class="stack">
<form class="form" method="post" action="/me" novalidate data-guard>
<?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.name, "name", "Name", "", "", "text", "name", "0") ?>
<?cs call:field_line(Form.Fields.title, "title", "What you do", "Such as “Service engineer, Leeds”", "optional", "text", "organization-title", "0") ?>
<div class="field-row">
<?cs call:field_select(Form.Fields.department, "department", "Department", "", "optional") ?>
<?cs call:field_select(Form.Fields.time_zone, "time_zone", "Time zone", "", "") ?>
</div>
<div class="actions"><?cs call:button("primary", "", "Save") ?></div>
</form>
</div>
<aside class="rail"><section class="panel"><div class="panel-body">
<dl class="facts"><div><dt>User name</dt><dd><?cs var:Me.UserName ?></dd></div><div><dt>E-mail</dt><dd><?cs var:Me.Email ?></dd></div><div><dt>Roles</dt><dd><?cs var:Me.Roles ?></dd></div></dl>
<p class="meta">An admin changes these.</p>
</div></section>
<form method="post" action="/sign-out"><?cs call:form_keys() ?><?cs call:button("", "sign-out", "Sign out") ?></form>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
