<?cs include!"layout/top.cs" ?><?cs include!"people/call_parts.cs" ?>
<?cs call:back("/help-wanted", "Help wanted") ?>
<header class="page-head"><h1><?cs var:Call.Title ?></h1><?cs if:Call.IsMine ?><div class="actions"><?cs
  call:button_link("", "pencil", "Change", Call.Href + "/edit") ?><?cs
  if:Call.Open ?><?cs call:post_button("", "archive", "Close", Call.Href + "/close", Call.Version) ?><?cs
  else ?><?cs call:post_button("", "restore", "Open again", Call.Href + "/reopen", Call.Version) ?><?cs /if ?></div><?cs /if ?></header>
<?cs call:error_summary() ?>
<div class="split"><div class="stack">
<?cs if:Call.IsMine ?>
<section class="panel"><?cs call:panel_head("Offers", "", "") ?>
<?cs if:Offers.0.Id ?><?cs if:OffersWaiting ?><div class="panel-body"><p class="meta"><?cs var:OffersWaiting ?></p></div><?cs /if ?><ul class="rows"><?cs each:o = Offers ?><li class="row"><div class="row-text"><?cs call:person(o.Person, o.Person.About) ?><p class="row-meta"><?cs call:status(o.StatusKind, o.Status) ?><?cs call:when(o) ?></p><?cs
if:o.Words ?><blockquote class="row-quote pre-line"><?cs var:o.Words ?></blockquote><?cs /if ?><?cs
if:o.Answer ?><p class="row-line"><strong><?cs var:o.Answerer ?>:</strong> <span class="pre-line"><?cs var:o.Answer ?></span></p><?cs /if ?></div><?cs
if:o.Waits || o.Accepted ?><div class="row-actions"><?cs if:o.Waits ?><?cs call:button_link("", "", "Answer", o.Href) ?><?cs else ?><?cs call:button_link("", "check", "Done, thank them", o.Href) ?><?cs /if ?></div><?cs /if ?></li><?cs /each ?></ul><?cs
else ?><div class="panel-body"><p class="meta">No offers yet. The people whom it fits see this call first.</p></div><?cs /if ?></section>
<?cs /if ?>
<section class="panel"><?cs call:panel_head("What we need", "", "") ?><div class="panel-body"><p class="pre-line"><?cs var:Call.Need ?></p>
<div class="tint"><p class="tint-word">Done looks like this</p><p class="pre-line"><?cs var:Call.Done ?></p></div>
<?cs if:Call.Example ?><div class="example"><span class="example-word">For example</span><p class="pre-line"><?cs var:Call.Example ?></p></div><?cs /if ?></div></section>
<?cs if:Mine.Id && !Mine.Withdrawn ?>
<section class="panel" id="f-version" tabindex="-1"><?cs call:panel_head("Your offer", "All my offers", "/help-wanted/mine") ?><div class="panel-body">
<p><?cs call:status(Mine.StatusKind, Mine.Status) ?> <span class="meta"><?cs call:when(Mine) ?></span></p>
<?cs if:Mine.Words ?><p class="pre-line meta">You wrote: <?cs var:Mine.Words ?></p><?cs /if ?>
<?cs if:Mine.Answer ?><blockquote class="row-quote"><strong><?cs var:Mine.Answerer ?>:</strong> <span class="pre-line"><?cs var:Mine.Answer ?></span></blockquote><?cs /if ?>
<?cs if:Mine.Waits || Mine.Accepted ?><div class="actions"><?cs if:Mine.Accepted ?><?cs call:button_link("primary", "write", "Write it", Mine.WriteHref) ?><?cs /if ?><?cs call:post_button("quiet", "", "Withdraw", Call.Href + "/withdraw", Mine.Version) ?></div><?cs /if ?>
</div></section>
<?cs elif:Call.Shut ?><?cs call:notice("info", Call.Shut) ?><?cs if:Form.Fields.words.value ?><div class="example" id="f-words"><span class="example-word">You wrote</span><p class="pre-line"><?cs var:Form.Fields.words.value ?></p></div><?cs /if ?>
<?cs elif:Call.Passed ?><section class="panel"><div class="panel-body"><p>You passed on this call. Nobody was told.</p><div class="actions"><?cs call:post_button("", "undo", "Take it back", Call.Href + "/return", "") ?></div></div></section>
<?cs elif:TakesPart ?>
<section class="panel"><?cs call:panel_head("Take it, or pass", "", "") ?><div class="panel-body">
<form class="form" method="post" action="<?cs var:Call.Href ?>/offer" novalidate data-guard><?cs call:form_keys() ?>
<?cs call:field_area(Form.Fields.words, "words", "A word with it", "Why you, or when you have time.", "optional", "3", "500") ?>
<div class="actions"><?cs call:button("primary", "hand", "Take it") ?></div></form>
<?cs call:post_button("quiet", "", "Pass, no reason needed", Call.Href + "/pass", "") ?>
</div></section>
<?cs else ?>
<section class="panel"><?cs call:panel_head("Take it, or pass", "", "") ?><div class="panel-body"><p>Offers come from people who take part. Say yes once, add what you like to do if you want, and come back here. It stays yours: nobody sees it unless you choose to be seen.</p>
<div class="actions"><?cs call:button_link("primary", "hand", "Take part first", "/volunteer?next=" + Call.Href) ?><?cs call:post_button("quiet", "", "Pass, no reason needed", Call.Href + "/pass", "") ?></div></div></section>
<?cs /if ?>
</div>
<aside class="rail">
<section class="panel"><div class="panel-body"><?cs call:call_facts(Call) ?></div></section>
<?cs if:Goals.0.Title ?><section class="panel"><?cs call:panel_head("What it is for", "", "") ?><div class="panel-body"><?cs call:thread(Goals) ?></div></section><?cs /if ?>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
