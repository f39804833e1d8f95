<?cs include!"layout/top.cs" ?>
<?cs include!"campaigns/goal_select.cs" ?>
<?cs def:goal_row(n, goal, choices, why) ?><div class="repeat" data-row><?cs call:goal_select(n, goal, choices) ?><?cs call:field_text_n(why, "why", n, "Why this campaign serves it", "", "") ?></div><?cs /def ?>
<?cs if:Campaign.Href ?><?cs call:back(Campaign.Href, Campaign.Title) ?><?cs call:page_head("Change this campaign", "") ?><?cs else ?><?cs call:back("/campaigns", "Campaigns") ?><header class="page-head"><h1>New campaign</h1><p class="lead">Start from the goal. The rest follows from it.</p><div class="actions"><?cs call:fill_link("/campaigns/new?") ?></div></header><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<?cs if:NoGoals ?><?cs call:notice("info", "No published brief has an open goal yet. A campaign is filed against a goal, so a leader's brief comes first.") ?><?cs /if ?>
<form class="form form-page" method="post" action="<?cs if:Campaign.Href ?><?cs var:Campaign.Href ?>/edit<?cs else ?>/campaigns/new<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.title, "title", "Name", "", "", "text", "off", "160") ?>
<fieldset class="form-part" id="f-goal" tabindex="-1"><legend>The goals it serves</legend>
<p class="hint">At least one, at most eight. The sentence of why is what the goal's leader reads.</p>
<div data-rows><?cs each:r = GoalRows ?><?cs call:goal_row(r.N, Form.Fields.goal[r.N], Form.Fields.goal[r.N].Choices, Form.Fields.why[r.N]) ?><?cs /each ?><?cs call:field_theirs(Form.Fields.why, "why") ?>
<template data-row-template><?cs call:goal_row("__n__", NewRow.Goal, NewRow.Choices, NewRow.Why) ?></template>
<button class="button" type="submit" name="add" value="goal" data-add-row><?cs call:icon("plus") ?>Add another goal</button></div></fieldset>
<fieldset class="form-part"><legend>What it says, to whom</legend>
<?cs call:field_radios(Form.Fields.kind, "kind", "Kind", "", "") ?>
<?cs call:field_line(Form.Fields.audience, "audience", "Audience", "Who should read it, as narrowly as you can.", "", "text", "off", "300") ?>
<?cs call:field_line(Form.Fields.voice, "voice", "Voice", "How it sounds: three adjectives, or a person everyone knows.", "", "text", "off", "300") ?>
<?cs call:field_area(Form.Fields.message, "message", "Message", "What somebody should know afterwards. It stands beside whoever writes the posts.", "", "3", "1000") ?>
<?cs call:field_checks(Form.Fields.channel, "channel", "Channels", "", "") ?></fieldset>
<fieldset class="form-part"><legend>Who and when</legend>
<div class="field-row"><?cs call:field_select(Form.Fields.owner, "owner", "Owner", "", "") ?><?cs call:field_select(Form.Fields.deputy, "deputy", "Deputy", "", "optional") ?></div>
<div class="field-row"><?cs call:field_date(Form.Fields.starts_on, "starts_on", "First day", "", "") ?><?cs call:field_date(Form.Fields.ends_on, "ends_on", "Last day", "", "") ?></div></fieldset>
<div class="actions"><?cs if:Campaign.Href ?><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Campaign.Href ?>">Cancel</a><?cs else ?><?cs call:button("primary", "", "File the campaign") ?><a class="button button-quiet" href="/campaigns">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
