<?cs include!"layout/top.cs" ?>
<?cs call:back(Call.Href, Call.Title) ?>
<header class="page-head"><h1><?cs var:Offer.Person.Name ?> offers to help</h1></header>
<?cs call:error_summary() ?>
<section class="panel"><div class="panel-body">
<?cs call:person(Offer.Person, Offer.Person.About) ?>
<p class="row-meta"><?cs call:status(Offer.StatusKind, Offer.Status) ?><?cs call:when(Offer) ?></p>
<?cs if:Offer.Words ?><blockquote class="row-quote pre-line"><?cs var:Offer.Words ?></blockquote><?cs /if ?>
<?cs if:Offer.Answer ?><p><strong><?cs var:Offer.Answerer ?>:</strong> <span class="pre-line"><?cs var:Offer.Answer ?></span></p><?cs /if ?>
<p class="meta"><?cs var:Call.Title ?>: <?cs var:Call.Minutes ?>, <?cs var:Call.Places ?>.</p>
<?cs if:Offer.Waits || Offer.Accepted ?>
<form class="form" method="post" action="<?cs var:Offer.Href ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Offer.Version ?>">
<?cs if:Offer.Waits ?>
<?cs call:field_area(Form.Fields.answer, "answer", "Your words", "A thank-you and the next step, or a kind no.", "optional", "3", "500") ?>
<div class="actions"><?cs call:button_named("primary", "check", "Accept", "action", "accept") ?><?cs call:button_named("", "", "Decline with thanks", "action", "decline") ?></div>
<?cs else ?>
<?cs call:field_area(Form.Fields.answer, "answer", "Your words", "What was good about it. They see it with the goal that it served.", "optional", "3", "500") ?>
<div class="actions"><?cs call:button_named("primary", "check", "Done, with thanks", "action", "done") ?></div>
<?cs /if ?></form>
<?cs else ?><?cs if:Form.Fields.answer.value ?><div class="example" id="f-answer"><span class="example-word">You wrote</span><p class="pre-line"><?cs var:Form.Fields.answer.value ?></p></div><?cs /if ?><?cs call:button_link("", "", "Back to the call", Call.Href) ?><?cs /if ?>
</div></section>
<?cs include!"layout/bottom.cs" ?>
