<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href, Post.Title) ?>
<?cs call:page_head("Add a channel", "The same message, with a text of its own for each channel. Each is reviewed and published by itself, and shows when the master text changes.") ?>
<?cs call:error_summary() ?>
<?cs if:IsOver ?><?cs call:notice("warn", "This campaign is over, so it takes no new posts. Its owner can open it again.") ?><?cs /if ?>
<?cs if:Post.HasNoChannel ?><?cs call:notice("info", "Each channel of the campaign has a text already.") ?><?cs else ?><form class="form" method="post" action="<?cs var:Post.Href ?>/channels" novalidate><?cs call:form_keys() ?>
<?cs call:field_checks(Form.Fields.channel, "channel", "Channels", "", "") ?>
<?cs call:field_radios(Form.Fields.start, "start", "How they begin", "Networks take plain text: Markdown becomes words, with the address behind each link.", "") ?>
<div class="actions"><?cs call:button("primary", "plus", "Add") ?><a class="button button-quiet" href="<?cs var:Post.Href ?>">Cancel</a></div>
</form><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
