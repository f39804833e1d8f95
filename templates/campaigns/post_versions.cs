<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href, Post.Title) ?>
<?cs call:page_head("Versions", "Each text that was saved, the newest first. What one person saves within ten minutes is one version; the first and the newest 100 are kept.") ?>
<?cs if:Post.IsLocked ?><?cs call:notice("info", "The text is locked, so no version can be restored now.") ?><?cs /if ?>
<section class="panel"><?cs if:Versions.0.Href ?><ul class="rows"><?cs each:v = Versions ?><li class="row"><?cs call:avatar(v.Author, "") ?><div class="row-text"><p class="row-title"><a href="<?cs var:v.Href ?>">Version <?cs var:v.Number ?>: <?cs var:v.Title ?></a></p><p class="row-meta"><?cs
  if:v.IsCurrent ?><?cs call:status("done", "Stands now") ?><?cs /if ?><span><?cs var:v.Author.Name ?></span><?cs call:when(v) ?><?cs call:status(v.StatusKind, v.Status) ?></p></div><div class="row-actions"><?cs
  if:v.Compare ?><?cs call:button_link("", "", "What it changed", v.Compare) ?><?cs /if ?><?cs
  if:Post.MayEdit && !v.IsCurrent ?><?cs call:post_button("quiet", "undo", "Restore", v.Restore, Post.Version) ?><?cs /if ?></div></li><?cs /each ?></ul><?cs
else ?><?cs call:empty("history", "Its text has not been changed since it was written. From the first change on, every text is kept here.", "Back to the post", Post.Href, "") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
