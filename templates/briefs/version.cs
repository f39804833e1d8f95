<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back(Brief.Href + "/history", "History") ?>
<div class="split split-reading">
<article class="stack">
<header class="brief-head">
<p class="meta-line"><?cs if:Shown.IsCurrent ?><?cs call:status("done", "Current version") ?><?cs else ?><?cs call:status("draft", "Version " + Shown.Number) ?><?cs /if ?><?cs call:when(Shown) ?><span><?cs var:Shown.Minutes ?></span><?cs if:Shown.Audience ?><span><?cs var:Shown.Audience ?></span><?cs /if ?></p>
<h1 class="brief-title"><?cs var:Shown.Title ?></h1>
<div class="byline"><?cs call:person(Shown.Author, "Published this version") ?><div class="actions"><?cs
  if:Shown.Compare ?><?cs call:button_link("", "", "Compare with " + Shown.Earlier, Shown.Compare) ?><?cs /if ?><?cs
  if:Brief.IsMine && !Shown.IsCurrent ?><?cs call:post_button("", "undo", "Restore", Shown.Restore, Brief.Version) ?><?cs /if ?></div></div>
</header>
<?cs if:!Shown.IsCurrent ?><p class="notice notice-info"><?cs call:icon("notice-info") ?><span>This is an earlier version. <a href="<?cs var:Brief.Href ?>">Read the current one</a></span></p><?cs /if ?>
<?cs if:Shown.Note ?><p class="lead"><?cs var:Shown.Note ?></p><?cs /if ?>
<?cs if:Shown.Summary ?><div class="tint"><p class="tint-word">In one sentence</p><p><?cs var:Shown.Summary ?></p></div><?cs /if ?>
<?cs if:Shown.Vision ?><section class="brief-vision" aria-labelledby="vision"><h2 id="vision"><?cs call:icon("vision") ?>The vision</h2><p><?cs var:Shown.Vision ?></p></section><?cs /if ?>
<?cs call:stored_html(Shown.Html) ?>
<?cs if:Shown.KeyMessages.0.Text ?><section class="brief-lines"><h2>Key messages</h2><?cs call:brief_lines(Shown.KeyMessages) ?></section><?cs /if ?>
<?cs if:Shown.NoGos.0.Text ?><section class="brief-lines brief-no-gos"><h2>No-go's</h2><?cs call:brief_lines(Shown.NoGos) ?></section><?cs /if ?>
<?cs if:Shown.Goals.0.Text ?><section class="brief-lines"><h2>Goals at the time</h2><?cs call:brief_lines(Shown.Goals) ?></section><?cs /if ?>
</article>
<aside class="rail" aria-label="About this version"><section class="panel"><?cs call:panel_head("About", "", "") ?><div class="panel-body"><dl class="facts"><?cs
  if:Shown.Period ?><div><dt>Period</dt><dd><?cs var:Shown.Period ?></dd></div><?cs /if ?><?cs
  if:Shown.ReviewBy ?><div><dt>To be reviewed by</dt><dd><?cs var:Shown.ReviewBy ?></dd></div><?cs /if ?><div><dt>Version</dt><dd><?cs var:Shown.Number ?> of <?cs var:Brief.CurrentVersion ?></dd></div></dl></div></section></aside>
</div>
<?cs include!"layout/bottom.cs" ?>
