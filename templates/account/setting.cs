<?cs include!"layout/top.cs" ?>
<?cs call:back("/settings", "Settings") ?>
<?cs call:page_head(Setting.Title, Setting.Words) ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form" method="post" action="<?cs var:Setting.Href ?>" novalidate data-guard>
<?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_number(Form.Fields.value, "value", "Value", Setting.Bounds, "", Setting.Unit) ?>
<p class="meta">It came as <?cs var:Setting.Preset ?>.</p>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="/settings">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
