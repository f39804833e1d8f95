<?cs include!"layout/top.cs" ?>
<?cs call:back(Subject.Href + "#contributions", "Results") ?>
<?cs call:page_head("What it brought to the goal", Goal.Title) ?>
<p class="meta"><?cs var:Subject.Title ?>. The goal: <?cs var:Goal.Target ?></p>
<?cs call:error_summary() ?>
<?cs if:Form.Conflict ?><?cs call:notice("warn", "Somebody else said something meanwhile. Your words are in the fields, theirs stand below each field that differs. Saving again puts yours in their place.") ?><?cs /if ?>
<form class="form form-narrow" method="post" action="<?cs var:Goal.Action ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_radios(Form.Fields.how, "how", "How it is known", "", "") ?>
<fieldset class="field field-group"><legend>If it is measured</legend><?cs call:field_select(Form.Fields.kind, "kind", "By which figure of the campaign", "", "optional") ?><?cs call:field_number(Form.Fields.factor, "factor", "One of these is", "For example 1 where each conversion is one of what the goal counts, or 0.1 where one in ten is.", "optional", Goal.Unit) ?></fieldset>
<fieldset class="field field-group"><legend>If it is estimated</legend><?cs call:field_number(Form.Fields.figure, "figure", "The estimate", "", "optional", Goal.Unit) ?></fieldset>
<?cs call:field_area(Form.Fields.note, "note", "Why this is so", "The rule in words, or how the estimate was made. Leaders read this beside the number.", "", "4", "500") ?>
<div class="actions"><?cs call:button("primary", "", "Say it") ?><a class="button button-quiet" href="<?cs var:Subject.Href ?>">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
