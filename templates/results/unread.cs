<?cs include!"layout/top.cs" ?>
<?cs call:back("/results/unread", "Articles that nobody reads") ?>
<?cs call:page_head("What becomes of it", Post.Title) ?>
<?cs call:error_summary() ?>
<p class="meta"><a href="<?cs var:Post.PostHref ?>">Read it</a> · <a href="<?cs var:Post.ResultsHref ?>">Its figures</a> · Published <?cs var:Post.Published ?></p>
<form class="form form-narrow" method="post" action="<?cs var:Post.Href ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_radios(Form.Fields.verdict, "verdict", "What becomes of it", "", "") ?>
<?cs call:field_area(Form.Fields.reason, "reason", "Why", "Whoever looks at it next reads this.", "", "3", "300") ?>
<?cs call:field_date(Form.Fields.look_on, "look_on", "Look again on", "It leaves the list until then. What is retired needs no day.", "optional") ?>
<div class="actions"><?cs call:button("primary", "check", "Say so") ?><a class="button button-quiet" href="/results/unread">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
