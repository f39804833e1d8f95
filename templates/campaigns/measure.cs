<?cs include!"layout/top.cs" ?>
<?cs call:back(Campaign.Href, Campaign.Title) ?>
<?cs if:RemoveVersion ?><?cs call:page_head("Change this measure", "") ?><?cs else ?><?cs call:page_head("New measure", "What the campaign should bring, said before it starts.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form" method="post" action="<?cs var:Action ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.measure, "measure", "Measure", "What is counted, and how. For example: requests for a visit.", "", "text", "off", "200") ?>
<?cs call:field_radios(Form.Fields.level, "level", "Level", "Activity alone does not show a business effect.", "") ?>
<?cs call:field_select(Form.Fields.channel, "channel", "Channel", "", "") ?>
<?cs call:field_select(Form.Fields.kind, "kind", "Which figure shows it", "Its total is held against the target, under Results.", "") ?>
<div class="field-row"><?cs call:field_number(Form.Fields.baseline, "baseline", "Today", "", "optional", "") ?><?cs call:field_number(Form.Fields.target, "target", "Target", "", "", "") ?><?cs call:field_text(Form.Fields.unit, "unit", "Unit", "For example: a month", "") ?></div>
<?cs call:field_date(Form.Fields.due_on, "due_on", "By", "", "") ?>
<div class="actions"><?cs call:button("primary", "", "Save measure") ?><a class="button button-quiet" href="<?cs var:Campaign.Href ?>">Cancel</a></div>
</form>
<?cs if:RemoveVersion ?><div class="actions"><?cs call:post_button("danger", "trash", "Take this measure away", Action + "/remove", RemoveVersion) ?></div><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
