<?cs include!"layout/top.cs" ?>
<?cs if:Round.Href ?><?cs call:back(Round.Href, Round.Title) ?><?cs call:page_head("Change this office hour", "") ?><?cs else ?><?cs call:back("/questions/rounds", "Office hours") ?><?cs call:page_head("New office hour", "People ask, and say what they would like to know too. You answer by your day.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-page" method="post" action="<?cs if:Round.Href ?><?cs var:Round.Href ?>/edit<?cs else ?>/questions/rounds<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.title, "title", "What it is about", "", "", "text", "off", "160") ?>
<?cs call:field_area(Form.Fields.words, "words", "More about it", "What you can say something about, and what not.", "optional", "4", "2000") ?>
<?cs call:field_date(Form.Fields.answer_on, "answer_on", "You answer by", "People can ask until then.", "") ?>
<div class="actions"><?cs if:Round.Href ?><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Round.Href ?>">Cancel</a><?cs else ?><?cs call:button("primary", "", "Take questions") ?><a class="button button-quiet" href="/questions/rounds">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
