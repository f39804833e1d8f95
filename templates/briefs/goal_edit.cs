<?cs include!"layout/top.cs" ?>
<?cs if:Goal.Href ?><?cs call:back(Goal.Href, Goal.Title) ?><?cs else ?><?cs call:back(Brief.Href, Brief.Title) ?><?cs /if ?>
<header class="page-head"><h1><?cs if:Goal.Href ?>Edit goal<?cs else ?>New goal<?cs /if ?></h1><p class="lead">One outcome that can be counted. It shows at once; publish the brief to tell its readers.</p><?cs if:!Goal.Href ?><div class="actions"><?cs call:fill_link(Brief.Href + "/goals/new?") ?></div><?cs /if ?></header>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-narrow" method="post" action="<?cs var:Goal.Action ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.title, "title", "Goal", "For example: fewer second visits.", "", "text", "off", "160") ?>
<?cs call:field_select(Form.Fields.category, "category", "Kind of outcome", "", "") ?>
<?cs call:field_line(Form.Fields.measure, "measure", "Measure", "What is counted, and how. For example: return visits to the same address within 30 days.", "", "text", "off", "200") ?>
<div class="field-row"><?cs call:field_number(Form.Fields.baseline, "baseline", "Where it stands", "", "optional", "") ?><?cs call:field_date(Form.Fields.starts_on, "starts_on", "Measured on", "Left empty, the day the goal is written.", "optional") ?></div>
<div class="field-row"><?cs call:field_number(Form.Fields.target, "target", "Target", "The same as where it stands: hold it.", "", "") ?><?cs call:field_text(Form.Fields.unit, "unit", "Unit", "For example: per 100 visits, %, £ million", "") ?></div>
<div class="field-row"><?cs call:field_date(Form.Fields.due_on, "due_on", "By", "", "") ?><?cs call:field_select(Form.Fields.owner, "owner", "Owner", "", "") ?></div>
<?cs if:Goal.HasFigures ?><p class="meta">Figures that were written down stay as they are: where the unit or the measure changes, correct them or take them back on the goal's page.</p><?cs /if ?>
<?cs if:Goal.Question ?><?cs call:field_radios(Form.Fields.meaning, "meaning", Goal.Question, "Asked when you change the measure, the unit, a number or the date. Choose yes too where the sense changes and the numbers do not.", "optional") ?><?cs /if ?>
<div class="actions"><?cs call:button("primary", "", "Save goal") ?><a class="button button-quiet" href="<?cs if:Goal.Href ?><?cs var:Goal.Href ?><?cs else ?><?cs var:Brief.Href ?><?cs /if ?>">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
