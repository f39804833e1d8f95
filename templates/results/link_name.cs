<?cs include!"layout/top.cs" ?>
<?cs call:back(Subject.LinksHref, "Short links") ?>
<?cs call:page_head("Name in links", Subject.Campaign) ?>
<?cs call:error_summary() ?>
<?cs if:Name.IsUsed ?><?cs call:notice("info", "Links carry the name " + Name.Word + " already, so it stays: a second spelling would split the figures.") ?><?cs else ?>
<form class="form form-narrow" method="post" action="<?cs var:Subject.LinksHref ?>/name" novalidate><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_text(Form.Fields.name, "name", "Name in links", "utm_campaign: small letters, digits and hyphens. No other campaign may have it, and from the first short link on it stays.", "") ?>
<div class="actions"><?cs call:button("primary", "", "Save the name") ?><a class="button button-quiet" href="<?cs var:Subject.LinksHref ?>">Cancel</a></div></form><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
