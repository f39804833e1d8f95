<?cs include!"layout/top.cs" ?>
<?cs if:Call.Id ?><?cs call:back(Call.Href, Call.Title) ?><?cs call:page_head("Change the call", "Those who offered already see the new words.") ?><?cs else ?><?cs call:back("/help-wanted", "Help wanted") ?><header class="page-head"><h1>Ask for help</h1><p class="lead">The clearer the work, the sooner somebody takes it.</p><?cs if:!NoCampaign ?><div class="actions"><?cs call:fill_link("/help-wanted/new?") ?></div><?cs /if ?></header><?cs /if ?>
<?cs if:NoCampaign ?><section class="panel"><?cs call:empty("campaign", "A call belongs to a campaign, so that helpers see what it is for. Its owner, its deputy and the content team can ask for help; you look after none that is planned or live.", "See the campaigns", "/campaigns", "“Three photos of a Monday morning in the workshop. 30 minutes, by Friday. Done means: they are in the folder, with names.”") ?></section><?cs else ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form" method="post" action="<?cs if:Call.Id ?><?cs var:Call.Href ?>/edit<?cs else ?>/help-wanted/new<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?>
<?cs if:Call.Id ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>"><?cs else ?><?cs call:field_select(Form.Fields.campaign, "campaign", "Campaign", "Its goal is shown to whoever reads the call.", "") ?><?cs /if ?>
<?cs call:field_line(Form.Fields.title, "title", "Title", "The work in a few words, such as: Three photos of a Monday morning", "", "text", "", "160") ?>
<?cs call:field_area(Form.Fields.need, "need", "What we need", "", "", "5", "2000") ?>
<?cs call:field_area(Form.Fields.done_means, "done_means", "What done looks like", "So that nobody has to guess when to stop.", "", "2", "500") ?>
<?cs call:field_area(Form.Fields.example, "example", "An example", "A piece that you liked, or its first two sentences.", "optional", "3", "1000") ?>
<div class="field-row"><?cs call:field_select(Form.Fields.format, "format", "Format", "", "") ?><?cs call:field_select(Form.Fields.channel, "channel", "Network", "", "optional") ?></div>
<?cs call:field_text(Form.Fields.topic, "topic", "Topic", "A word or two that people name as their interest.", "") ?>
<div class="field-row"><?cs call:field_number(Form.Fields.minutes, "minutes", "How long it takes", "", "", "minutes") ?><?cs call:field_number(Form.Fields.places, "places", "Places", "", "", "people") ?><?cs call:field_date(Form.Fields.deadline, "deadline", "Deadline", "", "") ?></div>
<div class="actions"><?cs if:Call.Id ?><?cs call:button("primary", "check", "Save") ?><a class="button button-quiet" href="<?cs var:Call.Href ?>">Cancel</a><?cs else ?><?cs call:button("primary", "megaphone", "Open the call") ?><a class="button button-quiet" href="/help-wanted">Cancel</a><?cs /if ?></div>
</form><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
