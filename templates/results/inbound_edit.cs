<?cs include!"layout/top.cs" ?>
<?cs if:Inbound.Href ?><?cs call:back(Inbound.Href, "Back") ?><?cs call:page_head("Change what was logged", "") ?><?cs else ?><?cs call:back("/inbound", "From outside") ?><?cs call:page_head("Log what came in", "So that somebody answers it by a day, and it is not said twice in vain.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs if:Inbound.Href ?><form class="form form-narrow" method="post" action="<?cs var:Inbound.Href ?>/edit" novalidate data-guard><?cs else ?><form class="form form-narrow" method="post" action="/inbound/new" novalidate data-guard><?cs /if ?><?cs call:form_keys() ?><?cs if:Inbound.Href ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>"><?cs /if ?>
<?cs call:field_area(Form.Fields.words, "words", "What was said", "In their own words. Leave out what is private: health, money, addresses of homes.", "", "5", "4000") ?>
<?cs call:field_radios(Form.Fields.kind, "kind", "What it is", "", "") ?>
<?cs call:field_radios(Form.Fields.tone, "tone", "Tone", "What is urgent has fewer days, which the admin sets.", "") ?>
<?cs call:field_line(Form.Fields.said_by, "said_by", "Who said it", "As far as it is public, such as the name under a comment.", "optional", "text", "", "120") ?>
<?cs call:field_select(Form.Fields.channel, "channel", "Channel", "", "") ?>
<?cs call:field_line(Form.Fields.address, "address", "Its address", "Where it stands, so that whoever answers finds it.", "optional", "url", "", "0") ?>
<?cs call:field_line(Form.Fields.about, "about", "What it is about", "The address of a post, a campaign or a goal here: copy it from your browser.", "optional", "url", "", "0") ?>
<?cs call:field_select(Form.Fields.owner, "owner", "Who answers", "", "") ?>
<div class="actions"><?cs if:Inbound.Href ?><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Inbound.Href ?>">Cancel</a><?cs else ?><?cs call:button("primary", "check", "Log it") ?><a class="button button-quiet" href="/inbound">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
