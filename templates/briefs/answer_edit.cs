<?cs include!"layout/top.cs" ?>
<?cs call:back(Question.Href, Question.Title) ?>
<?cs call:page_head("Your answer", "") ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<?cs if:Question.TakesBack ?><?cs call:notice("info", "A changed answer takes back what was agreed about publishing it.") ?><?cs /if ?>
<form class="form form-page" method="post" action="<?cs var:Question.Action ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>"><?cs call:field_area(Form.Fields.words, "words", "Your answer", "", "", "6", "4000") ?><div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Question.Href ?>">Cancel</a></div></form>
<?cs include!"layout/bottom.cs" ?>
