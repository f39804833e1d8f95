<?cs include!"layout/top.cs" ?>
<?cs if:Post.Href ?><?cs call:back(Post.Href, Post.Title) ?><?cs call:page_head("Edit this post", "") ?><?cs else ?><?cs call:back(Campaign.Href, Campaign.Title) ?><?cs call:page_head("New post", "") ?><?cs /if ?>
<?cs if:Post.Href ?><?cs include!"campaigns/post_tabs.cs" ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice(Post.Href + "/edit") ?>
<?cs if:IsOver ?><?cs call:notice("warn", "This campaign is over, so it takes no new posts. Its owner can open it again.") ?><?cs /if ?>
<div class="split"><form class="form" method="post" action="<?cs if:Post.Href ?><?cs var:Post.Href ?>/edit<?cs else ?>/posts/new<?cs /if ?>" novalidate data-autosave data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>"><?cs if:!Post.Href ?><input type="hidden" name="campaign" value="<?cs var:Form.Fields.campaign.value ?>"><input type="hidden" name="call" value="<?cs var:Form.Fields.call.value ?>"><?cs /if ?>
<?cs call:field_line(Form.Fields.title, "title", "Title", "", "", "text", "off", "200") ?>
<?cs call:field_select(Form.Fields.channel, "channel", "Channel", "The counter and the toolbar follow when you save.", "") ?>
<?cs if:Post.IsMarkdown || Form.Fields.summary.theirs ?><?cs call:field_area(Form.Fields.summary, "summary", "Summary", "One or two sentences, for lists and previews.", "optional", "2", "500") ?><?cs else ?><input type="hidden" name="summary" value="<?cs var:Form.Fields.summary.value ?>"><?cs /if ?>
<?cs if:Post.IsMarkdown ?><?cs call:field_markdown(Form.Fields.body, "body", "Text", "", "", "18", "/posts/preview") ?><?cs else ?><?cs include!"campaigns/post_text_plain.cs" ?><?cs /if ?>
<div class="actions"><?cs call:button_named("primary", "", "Save", "action", "draft") ?><?cs if:!Post.Href ?><?cs call:button_named("", "", "Keep as an idea", "action", "idea") ?><a class="button button-quiet" href="<?cs var:Campaign.Href ?>">Cancel</a><?cs else ?><a class="button button-quiet" href="<?cs var:Post.Href ?>">Back to the post</a><a class="button button-quiet" href="<?cs var:Post.Href ?>/versions">Versions</a><?cs /if ?><span class="save-state"></span></div>
</form><aside class="rail"><?cs if:Post.Href ?><?cs include!"campaigns/pictures_beside.cs" ?><?cs /if ?><?cs include!"campaigns/beside.cs" ?></aside></div>
<?cs include!"layout/bottom.cs" ?>
