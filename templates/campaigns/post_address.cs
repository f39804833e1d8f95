<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href, Post.Title) ?>
<?cs call:page_head("Correct its address", "Where people can read the post now. Its links, figures and share words follow.") ?>
<?cs call:error_summary() ?>
<?cs if:Form.Conflict ?><?cs call:notice("warn", "The post was changed meanwhile. Look at its address once more; saving again keeps yours.") ?><?cs /if ?>
<form class="form" method="post" action="<?cs var:Post.Href ?>/address" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.address, "address", "Its address", "Beginning with https://.", "", "url", "off", "0") ?>
<?cs call:field_area(Form.Fields.reason, "reason", "Why", "Kept in the post's history.", "", "2", "2000") ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Post.Href ?>">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
