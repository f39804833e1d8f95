<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back("/briefs", "Briefs") ?>
<div class="split split-reading">
<article class="stack">
<header class="brief-head">
<p class="meta-line"><?cs call:status(Brief.StatusKind, Brief.Status) ?><?cs if:Brief.When ?><?cs call:when(Brief) ?><?cs /if ?><span><?cs var:Brief.Minutes ?></span><?cs if:Brief.Audience ?><span><?cs var:Brief.Audience ?></span><?cs /if ?></p>
<h1 class="brief-title"><?cs var:Brief.Title ?></h1>
<div class="byline"><?cs call:person(Brief.Owner, Brief.Owner.Title) ?>
<div class="actions"><?cs
  if:Brief.IsMine ?><?cs call:button_link("", "pencil", "Edit", Brief.Href + "/edit") ?><?cs
    if:Brief.IsArchived ?><?cs call:post_button("primary", "restore", "Bring back", Brief.Href + "/unarchive", Brief.Version) ?><?cs
    elif:Brief.IsDraft || Brief.HasChanges ?><?cs call:button_link("primary", "send", "Publish", Brief.Href + "/publish") ?><?cs /if ?><?cs
  elif:!Brief.IsArchived ?><?cs call:button_link("primary", "help", "I can help", "/help-wanted") ?><?cs /if ?></div></div>
</header>
<?cs if:Brief.IsDraft ?><?cs call:notice("info", "This is a draft. Only its owner and delegate see it, as its readers will.") ?><?cs /if ?>
<?cs if:Brief.HasChanges ?><p class="notice notice-info"><?cs call:icon("notice-info") ?><span>There are changes that readers do not see yet, or have not been told of. <a href="<?cs var:Brief.Href ?>/changes">See what changed</a></span></p><?cs /if ?>
<?cs if:Brief.IsArchived ?><?cs call:notice("info", "This brief is archived: it no longer says where we are going.") ?><?cs /if ?>
<?cs if:Brief.Stale ?><?cs call:notice("warn", Brief.Stale) ?><?cs /if ?>
<?cs if:Brief.Problem ?><?cs call:notice("bad", Brief.Problem) ?><?cs /if ?>
<?cs if:Brief.Summary ?><div class="tint"><p class="tint-word">In one sentence</p><p><?cs var:Brief.Summary ?></p></div><?cs /if ?>
<?cs if:Brief.Vision ?><section class="brief-vision" aria-labelledby="vision"><h2 id="vision"><?cs call:icon("vision") ?>The vision</h2><p><?cs var:Brief.Vision ?></p></section>
<?cs elif:Brief.IsMine ?><p class="notice notice-warn"><?cs call:icon("notice-warn") ?><span>It has no vision yet. <a href="<?cs var:Brief.Href ?>/edit#f-vision">Say what will be true when this has worked</a></span></p><?cs /if ?>
<?cs if:Brief.Html ?><?cs call:stored_html(Brief.Html) ?><?cs elif:Brief.IsMine ?><p class="meta">There is no text yet. <a href="<?cs var:Brief.Href ?>/edit#f-body">Write it</a></p><?cs /if ?>
<?cs if:Brief.KeyMessages.0.Text ?><section class="brief-lines"><h2>Key messages</h2><?cs call:brief_lines(Brief.KeyMessages) ?></section><?cs /if ?>
<?cs if:Brief.NoGos.0.Text ?><section class="brief-lines brief-no-gos"><h2>No-go's</h2><?cs call:brief_lines(Brief.NoGos) ?></section><?cs /if ?>
<section class="panel" id="goals"><div class="panel-head"><h2>Goals</h2><?cs if:Brief.IsMine ?><a href="<?cs var:Brief.Href ?>/goals/new">Add a goal</a><?cs /if ?></div>
<?cs if:Brief.Goals.0.Href ?><ul class="rows"><?cs each:g = Brief.Goals ?><?cs call:goal_line(g) ?><?cs /each ?></ul>
<?cs elif:Brief.IsMine ?><?cs call:empty("goal", "A goal says what you measure, where it stands and where it should be by when. Campaigns are filed against goals, so a brief without one cannot be published.", "", "", "Fewer second visits: from 14.2 to 9 per 100 visits by 31 March.") ?>
<?cs else ?><p class="panel-body meta">This brief has no live goal.</p><?cs /if ?></section>
<?cs if:Brief.IsUnread ?><form class="read-form" method="post" action="<?cs var:Brief.Href ?>/read" data-read-after="8"><?cs call:form_keys() ?><input type="hidden" name="number" value="<?cs var:Brief.Number ?>"><?cs call:button("", "check", "I have read this") ?><p class="meta">Nobody sees who has read what: leaders see how many, by department.</p></form>
<?cs elif:Brief.IsRead ?><p class="meta read-mark"><?cs call:icon("check") ?>You have read this version.</p><?cs /if ?>
</article>
<aside class="rail" aria-label="About this brief">
<?cs if:Reach.Stat.Number ?><section class="panel"><?cs call:panel_head("Reach", "", "") ?><div class="panel-body"><?cs call:stat(Reach.Stat) ?><ul class="reach"><?cs
  each:d = Reach.Departments ?><li><span><?cs var:d.Name ?></span><span class="num"><?cs var:d.Words ?></span><progress value="<?cs var:d.Readers ?>" max="<?cs var:d.People ?>" aria-label="<?cs var:d.Name ?>: <?cs var:d.Words ?> people have read it"></progress></li><?cs /each ?></ul><p class="meta">Who has read the current version, in departments of five people or more.</p></div></section><?cs /if ?>
<?cs if:!Brief.IsDraft ?><section class="panel"><?cs call:panel_head("Made from this brief", "", "") ?>
<?cs if:Campaigns.0.Href ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?><?cs each:r = Posts ?><?cs call:row(r) ?><?cs /each ?></ul>
<?cs else ?><p class="panel-body meta">No campaign has been filed against its goals yet.</p><?cs /if ?></section><?cs /if ?>
<section class="panel"><?cs call:panel_head("About", "", "") ?><div class="panel-body"><dl class="facts"><?cs
  if:Brief.Period ?><div><dt>Period</dt><dd><?cs var:Brief.Period ?></dd></div><?cs /if ?><?cs
  if:Brief.ReviewBy ?><div><dt>To be reviewed by</dt><dd><?cs var:Brief.ReviewBy ?> (<?cs var:Brief.ReviewByAway ?>)</dd></div><?cs /if ?><?cs
  if:Brief.Delegate.Name ?><div><dt>Delegate</dt><dd><?cs var:Brief.Delegate.Name ?></dd></div><?cs /if ?><?cs
  if:Brief.Number ?><div><dt>Version</dt><dd><?cs var:Brief.Number ?>, <a href="<?cs var:Brief.Href ?>/history">history</a></dd></div><?cs /if ?></dl><?cs
  if:Brief.ArchivedGoals.0.Href ?><p class="meta">Archived goals: <?cs each:g = Brief.ArchivedGoals ?><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a> <?cs /each ?></p><?cs /if ?><?cs
  if:Brief.IsMine && !Brief.IsArchived ?><?cs call:post_button("quiet", "archive", "Archive this brief", Brief.Href + "/archive", Brief.Version) ?><?cs /if ?></div></section>
</aside>
</div>
<?cs include!"layout/bottom.cs" ?>
