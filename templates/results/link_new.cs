<?cs include!"layout/top.cs" ?>
<?cs call:back(Subject.LinksHref, "Short links") ?>
<?cs call:page_head("New short link", Subject.Campaign) ?>
<?cs call:error_summary() ?>
<form class="form form-narrow" method="post" action="<?cs var:Subject.LinksHref ?>/new" novalidate data-guard><?cs call:form_keys() ?>
<fieldset class="field field-group"><legend>Where it leads</legend>
<?cs call:field_select(Form.Fields.post, "post", "A post", "Posts of this campaign that are out and have an address.", "") ?>
<?cs if:Hosts ?><?cs call:field_line(Form.Fields.address, "address", "Another address", "On one of these: " + Hosts + ". Its own query and fragment are kept.", "optional", "url", "", "0") ?><?cs else ?><?cs call:field_line(Form.Fields.address, "address", "Another address", "None for now: the admin has listed no host beside our posts.", "optional", "url", "", "0") ?><?cs /if ?></fieldset>
<fieldset class="field field-group"><legend>How web analytics see it</legend>
<?cs call:field_select(Form.Fields.channel, "channel", "Where it will stand", "utm_source, spelled the same each time.", "") ?>
<?cs call:field_select(Form.Fields.medium, "medium", "As what", "utm_medium.", "") ?>
<?cs if:Contents ?><?cs call:field_text(Form.Fields.content, "content", "Which one", "utm_content, to tell two links on one channel apart. Used so far: " + Contents + ".", "optional") ?><?cs else ?><?cs call:field_text(Form.Fields.content, "content", "Which one", "utm_content, to tell two links on one channel apart, such as first-comment.", "optional") ?><?cs /if ?>
<p class="meta">utm_campaign is <code><?cs var:Name.Word ?></code><?cs if:!Name.IsUsed ?>, and stays so once this link is made<?cs /if ?>.</p></fieldset>
<div class="actions"><?cs call:button("primary", "check", "Make the link") ?><a class="button button-quiet" href="<?cs var:Subject.LinksHref ?>">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
