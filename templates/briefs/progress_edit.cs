<?cs include!"layout/top.cs" ?>
<?cs call:back(Goal.Href, Goal.Title) ?>
<?cs call:page_head("Correct a figure", Goal.Measure) ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-narrow" method="post" action="<?cs var:Progress.Href ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<div class="field-row"><?cs call:field_number(Form.Fields.figure, "figure", "Figure", "", "", Goal.Unit) ?><?cs call:field_date(Form.Fields.day, "day", "Day", "", "") ?></div>
<?cs call:field_text(Form.Fields.note, "note", "Note", "Where it comes from, or what it shows.", "optional") ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Goal.Href ?>">Cancel</a></div>
</form>
<div class="actions"><?cs call:post_button("quiet", "undo", "Take this figure back", Progress.Href + "/take-back", Progress.Version) ?></div>
<p class="meta">It no longer counts then, and stays in the history of the goal.</p>
<?cs include!"layout/bottom.cs" ?>
