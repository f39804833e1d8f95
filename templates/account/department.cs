<?cs include!"layout/top.cs" ?>
<?cs call:back("/departments", "Departments") ?>
<?cs call:page_head(Page.Title, "Everyone who belongs to it sees the new name at once.") ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form" method="post" action="<?cs var:Department.Href ?>" novalidate data-guard>
<?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_text(Form.Fields.name, "name", "Name", "", "") ?>
<div class="actions"><?cs call:button("primary", "", "Rename") ?><a class="button button-quiet" href="/departments">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
