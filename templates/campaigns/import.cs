<?cs include!"layout/top.cs" ?>
<?cs call:back(Campaign.Href + "/posts", Campaign.Title) ?>
<?cs call:page_head("Import posts", "Markdown files become posts of this campaign. Title and summary are taken from their front matter; the rest of it is kept.") ?>
<?cs call:error_summary() ?>
<form class="form" method="post" enctype="multipart/form-data" action="<?cs var:Campaign.Href ?>/posts/import" novalidate><?cs call:form_keys() ?>
<div class="field<?cs if:Form.Fields.files.error ?> has-error<?cs /if ?>"><?cs call:field_head(Form.Fields.files, "files", "Markdown files", "Up to " + FilesMost + " at a time.", "") ?><input class="input input-file" type="file" multiple<?cs call:field_names(Form.Fields.files, "files", "files", "hint") ?> accept=".md,.markdown,text/markdown"></div>
<?cs call:field_select(Form.Fields.channel, "channel", "Channel", "", "") ?>
<?cs call:field_radios(Form.Fields.state, "state", "They become", "", "") ?>
<div class="actions"><?cs call:button("primary", "upload", "Import") ?><a class="button button-quiet" href="<?cs var:Campaign.Href ?>/posts">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
