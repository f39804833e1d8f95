<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href, Post.Title) ?>
<?cs call:page_head("Ask the panel", "One question about this draft, to colleagues who like to be asked. Nothing of it goes out with the post.") ?>
<?cs call:error_summary() ?>
<?cs each:a = Asks ?><section class="panel"><?cs call:panel_head(a.Question, "", "") ?><div class="panel-body"><p class="meta"><?cs if:a.IsOpen ?><?cs call:status("waiting", "Open") ?> until <?cs var:a.Closes ?>, <?cs var:a.Votes ?>.<?cs elif:a.Withdrawn ?><?cs call:status("draft", "Withdrawn") ?> What was said is not shown.<?cs else ?><?cs call:status("done", "Closed") ?> <?cs var:a.Votes ?>.<?cs /if ?></p><?cs
if:a.Few ?><p class="meta">Fewer than five have answered. So that nobody is told apart, reasons stand here without who chose what, and in no order.</p><?cs /if ?><?cs
if:a.Tally.0.Option ?><dl class="facts"><?cs each:t = a.Tally ?><div><dt><?cs var:t.Option ?></dt><dd><?cs var:t.Count ?></dd></div><?cs /each ?></dl><?cs /if ?></div><?cs
if:a.Answers.0.Reason ?><ul class="rows"><?cs each:r = a.Answers ?><li class="row"><div class="row-text"><p class="row-line"><?cs if:r.Option ?><strong><?cs var:r.Option ?>:</strong> <?cs /if ?><?cs var:r.Reason ?></p><?cs if:r.Who.Name ?><p class="row-meta"><span><?cs var:r.Who.Name ?></span></p><?cs /if ?></div></li><?cs /each ?></ul><?cs /if ?><?cs
if:a.IsOpen ?><div class="panel-body"><form class="form" method="post" action="<?cs var:Post.Href ?>/panel/end"><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:a.Version ?>"><div class="actions"><?cs call:button_named("", "check", "Close it", "to", "closed") ?><?cs call:button_named("quiet", "undo", "Withdraw it", "to", "withdrawn") ?></div></form></div><?cs /if ?></section><?cs /each ?>
<?cs if:Post.MayAsk ?><form class="form form-page" method="post" action="<?cs var:Post.Href ?>/panel" novalidate data-guard><?cs call:form_keys() ?>
<?cs call:field_radios(Form.Fields.topic, "topic", "What you ask", "", "") ?>
<?cs call:field_line(Form.Fields.question, "question", "Your question", "For another question.", "optional", "text", "off", "200") ?>
<?cs call:field_area(Form.Fields.options, "options", "Answers to choose from", "Two to four, one a line: the titles, for instance. Empty: yes, no, not sure.", "optional", "4", "450") ?>
<?cs call:field_date(Form.Fields.closes_on, "closes_on", "The last day", "", "") ?>
<?cs call:field_number(Form.Fields.most, "most", "How many may answer", "Nobody new sees the draft once so many have.", "", "people") ?>
<p class="meta"><?cs var:Size ?> They can read the draft while it is asked about, and not after.</p>
<div class="actions"><?cs call:button("primary", "send", "Ask") ?></div></form><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
