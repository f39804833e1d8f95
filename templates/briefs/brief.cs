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
<?cs call:drawn(Part.Body) ?>
<?cs if:Counts.0.Href ?><section class="panel no-print"><?cs call:panel_head("Write down a figure", "", "") ?><div class="panel-body"><?cs each:g = Counts ?><?cs call:goal_count(g, Brief.Today) ?><?cs /each ?></div></section><?cs /if ?>
<?cs if:Brief.IsUnread ?><form class="read-form" method="post" action="<?cs var:Brief.Href ?>/read" data-read-after="8"><?cs call:form_keys() ?><input type="hidden" name="number" value="<?cs var:Brief.Number ?>"><?cs call:button("", "check", "I have read this") ?><p class="meta">Nobody sees who has read what: leaders see how many, by department.</p></form>
<?cs elif:Brief.IsRead ?><p class="meta read-mark"><?cs call:icon("check") ?>You have read this version.</p><?cs /if ?>
</article>
<aside class="rail" aria-label="About this brief">
<?cs if:Part.Reach ?><?cs call:drawn(Part.Reach) ?><?cs /if ?>
<?cs if:Part.Made ?><?cs call:drawn(Part.Made) ?><?cs /if ?>
<section class="panel"><?cs if:Brief.Number && (Person.IsLeader || Person.IsContent) ?><?cs call:panel_head("About", "Its gaps", "/coverage?brief=" + Brief.Id) ?><?cs else ?><?cs call:panel_head("About", "", "") ?><?cs /if ?><div class="panel-body"><dl class="facts"><?cs
  if:Brief.Period ?><div><dt>Period</dt><dd><?cs var:Brief.Period ?></dd></div><?cs /if ?><?cs
  if:Brief.ReviewBy ?><div><dt>To be reviewed by</dt><dd><?cs var:Brief.ReviewBy ?> (<?cs var:Brief.ReviewByAway ?>)</dd></div><?cs /if ?><?cs
  if:Brief.Delegate.Name ?><div><dt>Delegate</dt><dd><?cs var:Brief.Delegate.Name ?></dd></div><?cs /if ?><?cs
  if:Brief.Number ?><div><dt>Version</dt><dd><?cs var:Brief.Number ?>, <a href="<?cs var:Brief.Href ?>/history">history</a></dd></div><?cs /if ?></dl><?cs
  if:Brief.IsMine && !Brief.IsArchived ?><?cs call:post_button("quiet", "archive", "Archive this brief", Brief.Href + "/archive", Brief.Version) ?><?cs /if ?></div></section>
</aside>
</div>
<?cs include!"layout/bottom.cs" ?>
