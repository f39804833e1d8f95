<?cs include!"layout/top.cs" ?>
<?cs if:Question.Href ?><?cs call:back(Question.Href, "Your question") ?><?cs call:page_head("Change your question", "") ?><?cs else ?><?cs call:back(Question.PlaceHref, Question.Place) ?><?cs call:page_head("Ask a question", "") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-page" method="post" action="<?cs if:Question.Href ?><?cs var:Question.Href ?>/edit<?cs else ?><?cs var:Question.AskHref ?><?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<p class="meta-line"><span><?cs var:Question.Subject ?></span><a href="<?cs var:Question.PlaceHref ?>"><?cs var:Question.Place ?></a></p>
<?cs call:field_line(Form.Fields.title, "title", "Your question", "One sentence that can be answered.", "", "text", "off", "200") ?>
<?cs call:field_area(Form.Fields.words, "words", "More about it", "What you know already, and what you need it for.", "optional", "4", "2000") ?>
<?cs if:Question.InRound ?><p class="hint"><?cs if:Question.Leader ?><?cs var:Question.Leader ?> answers by <?cs var:Question.AnswerOn ?>.<?cs /if ?> Everyone sees the question with your name, and can say that they would like to know too.</p><?cs else ?>
<?cs call:field_select(Form.Fields.owner, "owner", "Who should answer", "Whoever owns what you ask about is chosen already.", "") ?>
<?cs call:field_date(Form.Fields.answer_by, "answer_by", "Answer by", "After that day it is shown as overdue to both of you.", "") ?>
<?cs if:Question.HasAnswers ?><p class="hint">Who sees it can no longer be changed: somebody has answered.</p><?cs else ?><?cs call:field_check(Form.Fields.private, "private", "Private", "Only the two of you see it: in no list, search, count or file. If both of you agree later, it is published without names.") ?><?cs /if ?><?cs /if ?>
<div class="actions"><?cs if:Question.Href ?><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Question.Href ?>">Cancel</a><?cs else ?><?cs call:button("primary", "send", "Ask") ?><a class="button button-quiet" href="<?cs var:Question.PlaceHref ?>">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
