<?cs include!"layout/top.cs" ?><?cs include!"campaigns/goal_select.cs" ?>
<?cs def:goal_row(n, goal, choices, expected) ?><div class="repeat" data-row><?cs call:goal_select(n, goal, choices) ?><?cs call:field_number_n(expected, "expected", n, "Expected change, in its unit", "", "", "") ?></div><?cs /def ?>
<?cs if:Ask.Href ?><?cs call:back(Ask.Href, Ask.Title) ?><?cs call:page_head("Change this ask", "") ?><?cs else ?><?cs call:back("/asks", "Asks") ?><?cs call:page_head("New ask", "Start from what would change. You look it over before it is sent.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<?cs if:Ask.Reopens ?><?cs call:notice("warn", "This ask was decided. Changing it asks again: the decision is taken off and stays in the history.") ?><?cs /if ?>
<?cs if:NoGoals ?><?cs call:notice("info", "No published brief has an open goal yet. An ask is for a goal, so a leader's brief comes first.") ?><?cs /if ?>
<form class="form form-page" method="post" action="<?cs if:Ask.Href ?><?cs var:Ask.Href ?>/edit<?cs else ?>/asks/new<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>"><?cs call:enter_button("add", "") ?>
<?cs call:field_radios(Form.Fields.kind, "kind", "What you ask for", "", "") ?>
<?cs call:field_line(Form.Fields.title, "title", "In one line", "As you would say it in the corridor.", "", "text", "off", "160") ?>
<div class="field-row"><?cs call:field_number(Form.Fields.amount, "amount", "Amount", "An amount of money, how many people, or days. None for a decision.", "", "") ?><?cs call:field_select(Form.Fields.currency, "currency", "Currency", "For money alone.", "") ?></div>
<fieldset class="form-part" id="f-goal" tabindex="-1"><legend>What it changes</legend>
<p class="hint">At least one goal. The change is above nothing where the measure should rise, such as 40, and below it where it should fall, such as -2.</p>
<div data-rows><?cs each:r = GoalRows ?><?cs call:goal_row(r.N, Form.Fields.goal[r.N], Form.Fields.goal[r.N].Choices, Form.Fields.expected[r.N]) ?><?cs /each ?><?cs call:field_theirs(Form.Fields.expected, "expected") ?>
<template data-row-template><?cs call:goal_row("__n__", NewRow.Goal, NewRow.Choices, NewRow.Expected) ?></template>
<button class="button" type="submit" name="add" value="goal" data-add-row><?cs call:icon("plus") ?>Add another goal</button></div>
<?cs call:field_date(Form.Fields.change_by, "change_by", "The change should have come by", "After that day both of you are asked whether it did.", "") ?>
<?cs call:field_area(Form.Fields.why, "why", "Why", "What you would do with it, and what happens without it.", "", "5", "2000") ?></fieldset>
<fieldset class="form-part"><legend>Who decides, and when</legend>
<?cs call:field_select(Form.Fields.delegate, "delegate", "Who decides", "The owner of the first goal, whose name stands beside it, or somebody whom you name here. Where that person has left, or asks, the brief's owner decides, then any leader.", "") ?>
<?cs if:Ask.Decider ?><p class="hint">As it stands: <strong><?cs var:Ask.Decider ?></strong>. <?cs var:Ask.DeciderWhy ?></p><?cs /if ?>
<?cs call:field_date(Form.Fields.answer_by, "answer_by", "Needed by", "The day by which you need to know.", "") ?>
<?cs call:field_select(Form.Fields.campaign, "campaign", "For a campaign", "", "optional") ?></fieldset>
<div class="actions"><?cs if:!Ask.Href ?><?cs call:button("primary", "", "Save and look it over") ?><a class="button button-quiet" href="/asks">Cancel</a><?cs else ?><?cs if:Ask.IsDraft || Ask.IsAsked ?><?cs call:button("primary", "", "Save") ?><?cs else ?><?cs call:button("primary", "send", "Save and ask again") ?><?cs /if ?><a class="button button-quiet" href="<?cs var:Ask.Href ?>">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
