<?cs include!"layout/top.cs" ?><?cs

def:support(r) ?><?cs if:r.MaySupport ?><div class="row-actions no-print"><form class="inline-form" method="post" action="<?cs var:r.Href ?>/support"><?cs call:form_keys() ?><input type="hidden" name="next" value="<?cs var:Round.Href ?>"><?cs if:r.Supported ?><?cs call:button("quiet", "check", "Counted") ?><?cs else ?><input type="hidden" name="on" value="1"><?cs call:button("", "hand", "I would like to know too") ?><?cs /if ?></form></div><?cs /if ?><?cs /def ?>
<?cs call:back("/questions/rounds", "Office hours") ?>
<header class="page-head"><h1><?cs var:Round.Title ?></h1><div class="actions"><?cs if:Round.IsMine ?><?cs call:button_link("", "pencil", "Change it", Round.Href + "/edit") ?><?cs if:Round.Closed ?><?cs call:post_button("quiet", "restore", "Take questions again", Round.Href + "/reopen", Round.Version) ?><?cs elif:Round.Open ?><?cs call:post_button("quiet", "x", "Take no more", Round.Href + "/close", Round.Version) ?><?cs /if ?><?cs elif:Round.Open ?><?cs call:button_link("primary", "plus", "Ask a question", "/questions/new?round=" + Round.Id) ?><?cs /if ?></div>
<p class="lead meta-line"><?cs call:status(Round.StatusKind, Round.Status) ?><span>answers by <?cs var:Round.AnswerOn ?>, <?cs var:Round.AnswerOnAway ?></span><span><?cs var:Round.Count ?></span></p></header>
<?cs call:person(Round.Leader, "Answers") ?>
<?cs if:Round.Words ?><section class="tint"><p class="post-plain"><?cs var:Round.Words ?></p></section><?cs /if ?>
<section class="panel"><?cs if:Questions.0.Title ?><ul class="rows"><?cs each:r = Questions ?><li class="row"><?cs call:row_text(r) ?><?cs call:support(r) ?></li><?cs /each ?></ul><?cs elif:Round.IsMine || !Round.Open ?><p class="panel-body meta">Nobody has asked here.</p><?cs else ?><?cs call:empty("question", "Nobody has asked yet. Yours would be the first to be answered.", "Ask a question", "/questions/new?round=" + Round.Id, "") ?><?cs /if ?></section>
<?cs include!"layout/bottom.cs" ?>
