<?cs include!"layout/top.cs" ?>
<?cs call:back("/departments", "Departments") ?>
<?cs call:page_head(Page.Title, "Everyone who belongs to it sees the new name at once.") ?>
<?cs call:error_summary() ?>
<?cs if:Form.Conflict ?><?cs call:notice("warn", "This was saved meanwhile, by somebody else or in another window. Your words are in the fields, the others stand below each field that differs. Saving again keeps yours.") ?><?cs /if ?>
<form class="form" method="post" action="<?cs var:Department.Href ?>" novalidate data-guard>
<?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_text(Form.Fields.name, "name", "Name", "", "") ?>
<div class="actions"><?cs call:button("primary", "", "Rename") ?><a class="button button-quiet" href="/departments">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
