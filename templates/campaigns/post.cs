<?cs include!"layout/top.cs" ?>
<?cs def:move_fields(m) ?><?cs
if:m.Asks.WhatWorked ?><?cs call:field_area(Form.Fields.what_worked, "what_worked", "What works", "Always first: the author should know what to keep.", "", "3", "1000") ?><?cs /if ?><?cs
if:m.Asks.Words ?><?cs call:field_area(Form.Fields.words, "words", m.WordsLabel, "", "", "3", "2000") ?><?cs /if ?><?cs
if:m.Asks.Messages && HasMessages ?><?cs call:field_checks(Form.Fields.message, "message", "Key messages it carries", "What a reader takes away from it. Kept when you approve.", "optional") ?><?cs /if ?><?cs
if:m.Asks.Reviewer ?><?cs call:field_select(Form.Fields.reviewer, "reviewer", "Who should review it", "", "") ?><?cs /if ?><?cs
if:m.Asks.Moment ?><?cs call:field_line(Form.Fields.goes_out_at, "goes_out_at", "When it goes out", "In your own time zone.", "", "datetime-local", "off", "0") ?><?cs /if ?><?cs
if:m.Asks.Address ?><?cs call:field_line(Form.Fields.address, "address", "Its address", "Where people can read it, beginning with https://.", "", "url", "off", "0") ?><?cs /if ?><?cs /def ?><?cs
def:move_form(m) ?><form class="form" method="post" action="<?cs var:Post.Href ?>/move<?cs if:Post.Back ?>?back=<?cs var:Post.Back ?><?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Post.Version ?>"><?cs call:move_fields(m) ?><div class="actions"><?cs each:b = m.Buttons ?><?cs call:button_named(b.Style, b.Icon, b.Word, "to", b.To) ?><?cs /each ?></div></form><?cs /def ?>
<?cs call:back(Campaign.Href + "/posts", Campaign.Title) ?>
<?cs include!"campaigns/post_tabs.cs" ?>
<?cs call:error_summary() ?>
<div class="split split-reading"><article class="stack">
<header class="brief-head"><p class="meta-line"><?cs call:status(Post.StatusKind, Post.Status) ?><span><?cs var:Post.Channel ?></span><?cs if:Post.Out.When ?><?cs call:when(Post.Out) ?><?cs else ?><?cs call:when(Post.Since) ?><?cs /if ?><?cs if:Post.Length ?><span><?cs var:Post.Length ?></span><?cs /if ?><?cs if:Post.FileDate ?><span>dated <?cs var:Post.FileDate ?></span><?cs /if ?></p>
<h1 class="brief-title"><?cs var:Post.Title ?></h1>
<?cs if:Post.Summary ?><p class="lead"><?cs var:Post.Summary ?></p><?cs /if ?>
<div class="byline"><?cs call:person(Post.Author, "Author") ?><div class="actions"><?cs if:Post.Address ?><a class="button" href="<?cs var:Post.Address ?>" rel="noopener noreferrer"><?cs call:icon("external") ?>Open it</a><?cs /if ?><?cs if:Post.IsOut ?><?cs call:button_link("", "figure", "Figures", "/results" + Post.Href) ?><?cs if:Post.Address ?><?cs call:button_link("", "send", "Share it", "/results" + Post.Href + "/share") ?><?cs /if ?><?cs /if ?><?cs if:Post.MayAskPanel ?><?cs call:button_link("", "people", "Ask the panel", Post.Href + "/panel") ?><?cs /if ?><?cs if:Post.MayEdit ?><?cs call:button_link("", "image", "Pictures", Post.Href + "/pictures") ?><?cs call:button_link("", "pencil", "Edit", Post.Href + "/edit") ?><?cs /if ?></div></div></header>
<?cs if:Post.Held ?><?cs call:notice("warn", Post.Held) ?><?cs /if ?>
<?cs if:Post.IsEmpty ?><p class="meta">Nothing is written yet.</p><?cs elif:Network.Channel ?><?cs include!"campaigns/network_preview.cs" ?><?cs else ?><?cs call:stored_html(Post.Html) ?><?cs /if ?>
<?cs if:Beside.0.Src ?><ul class="pictures"><?cs each:p = Beside ?><li><img src="<?cs var:p.Src ?>" alt="<?cs var:p.Words ?>" width="<?cs var:p.Width ?>" height="<?cs var:p.Height ?>" loading="lazy"></li><?cs /each ?></ul><?cs /if ?>
<?cs call:questions(Asked) ?>
</article><aside class="rail">
<?cs if:MoveForms.0.Buttons.0.To ?><section class="panel no-print" id="f-to" tabindex="-1"><?cs call:panel_head("What happens next", "", "") ?><div class="panel-body"><?cs if:Form.Fields.to.error ?><?cs call:notice("bad", Form.Fields.to.error) ?><?cs /if ?><?cs if:Post.Reviewer.Name && Post.Status == "In review" ?><p class="meta">It waits for <?cs var:Post.Reviewer.Name ?>.</p><?cs /if ?><?cs
each:m = MoveForms ?><?cs if:m.Aside ?><details class="aside"<?cs if:Form.Fields.words.error ?> open<?cs /if ?>><summary><?cs call:icon("more") ?><?cs var:m.Aside ?></summary><?cs call:move_form(m) ?></details><?cs else ?><?cs call:move_form(m) ?><?cs /if ?><?cs /each ?></div></section><?cs /if ?>
<?cs include!"campaigns/beside.cs" ?>
<?cs if:Messages.0.Title ?><section class="panel"><?cs call:panel_head("Key messages it carries", "", "") ?><ul class="rows"><?cs each:r = Messages ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<?cs if:Post.CallHref ?><section class="panel"><?cs call:panel_head("Written for a call", "See the call", Post.CallHref) ?><div class="panel-body"><p class="meta">A colleague took this on. Thank you.</p></div></section><?cs /if ?>
<section class="panel"><?cs call:panel_head("Its channel", "All channels", "/channels") ?><div class="panel-body"><p><?cs var:Post.Channel ?><?cs if:Post.Keeper.Name ?>, kept by <?cs var:Post.Keeper.Name ?><?cs if:Post.KeeperDeputy.Name ?> and <?cs var:Post.KeeperDeputy.Name ?><?cs /if ?><?cs else ?>: nobody answers for it yet<?cs /if ?>.</p><?cs if:Post.Blocked ?><p class="meta">Blocked here: it does not open from the office. Copy the words and post them from outside.</p><?cs /if ?></div></section>
<section class="panel"><?cs call:panel_head("What happened", "", "") ?><div class="panel-body"><?cs call:history(History) ?><p class="actions"><?cs if:Post.SeesWork ?><?cs call:button_link("quiet", "history", "Versions", Post.Href + "/versions") ?><?cs /if ?><?cs call:button_link("quiet", "download", "As Markdown", Post.Href + "/markdown") ?><?cs if:Post.MayMendAddress ?><?cs call:button_link("quiet", "link", "Correct its address", Post.Href + "/address") ?><?cs /if ?></p></div></section>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
