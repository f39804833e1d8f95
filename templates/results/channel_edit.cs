<?cs include!"layout/top.cs" ?>
<?cs call:back("/channels", "Channels") ?>
<?cs if:Channel.Href ?><header class="page-head"><h1><?cs var:Channel.Name ?></h1><div class="actions"><?cs if:Channel.Retired ?><?cs call:post_button("", "restore", "Bring back", Channel.Href + "/restore", Channel.Version) ?><?cs else ?><?cs call:post_button("quiet", "archive", "Retire", Channel.Href + "/retire", Channel.Version) ?><?cs /if ?></div><p class="lead">Its posts are written in: <?cs var:Channel.Kind ?>. That was said when it was added.</p></header><?cs else ?><?cs call:page_head("New channel", "A place where posts go: a network, a blog, a letter.") ?><?cs /if ?>
<?cs if:Channel.Retired ?><?cs call:notice("info", "Retired: it is offered for nothing new, and nothing can be scheduled or published on it.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-page" method="post" action="<?cs if:Channel.Href ?><?cs var:Channel.Href ?><?cs else ?>/channels/new<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.name, "name", "Name", "As people here call it.", "", "text", "off", "40") ?>
<?cs if:!Channel.Href ?><?cs call:field_radios(Form.Fields.kind, "kind", "What its posts are written in", "This stays: posts would have to be written anew.", "") ?><?cs /if ?>
<?cs call:field_select(Form.Fields.network, "network", "Whose rules it follows", "Networks count links and emoji each in their own way.", "") ?>
<?cs call:field_number(Form.Fields.most, "most", "Most characters of one post", "Empty: as long as you like.", "optional", "characters") ?>
<?cs call:field_line(Form.Fields.address, "address", "Our page there", "Beginning with https://.", "optional", "url", "off", "0") ?>
<?cs call:field_select(Form.Fields.owner, "owner", "Who answers for it", "Reviews without a reviewer go there, and who publishes is asked there.", "optional") ?>
<?cs call:field_select(Form.Fields.deputy, "deputy", "Who stands in", "", "optional") ?>
<?cs call:field_check(Form.Fields.blocked, "blocked", "Staff cannot open it from the office", "Pages then offer words to copy in place of links that would lead nowhere.") ?>
<?cs call:field_theirs(Form.Fields.blocked, "blocked") ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="/channels">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
