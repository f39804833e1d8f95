<?cs include!"layout/top.cs" ?>
<?cs call:back("/posts/panel", "The panel") ?>
<?cs call:error_summary() ?>
<div class="split split-reading"><article class="stack"><header class="brief-head"><p class="meta-line"><?cs call:status("draft", "A draft") ?><span><?cs var:Draft.Channel ?></span><span>by <?cs var:Draft.Author ?></span></p><h1 class="brief-title"><?cs var:Draft.Title ?></h1><?cs if:Draft.Summary ?><p class="lead"><?cs var:Draft.Summary ?></p><?cs /if ?></header>
<?cs if:Draft.Plain ?><p class="post-plain"><?cs var:Draft.Plain ?></p><?cs else ?><?cs call:stored_html(Draft.Html) ?><?cs /if ?></article>
<aside class="rail"><section class="panel"><?cs call:panel_head(Draft.Question, "", "") ?><div class="panel-body"><form class="form" method="post" action="<?cs var:Draft.Href ?>" novalidate data-guard><?cs call:form_keys() ?>
<?cs call:field_radios(Form.Fields.answer, "answer", "Your answer", "", "") ?>
<?cs call:field_area(Form.Fields.reason, "reason", "Why", "A sentence or two. This is what helps.", "", "4", "500") ?>
<div class="actions"><?cs if:Draft.Answered ?><?cs call:button("primary", "check", "Change it") ?><?cs else ?><?cs call:button("primary", "send", "Send") ?><?cs /if ?></div>
<p class="meta">Open until <?cs var:Draft.Closes ?>. <?cs if:Draft.Seen ?>Your name stands with it.<?cs else ?>Your name does not stand with it.<?cs /if ?> Please keep the draft to yourself.</p></form></div></section></aside></div>
<?cs include!"layout/bottom.cs" ?>
