<?cs include!"layout/top.cs" ?>
<?cs call:back(Brief.Href, Brief.Title) ?>
<?cs call:page_head("History", "Every version that was published, the newest first.") ?>
<?cs if:Brief.HasChanges ?><p class="notice notice-info"><?cs call:icon("notice-info") ?><span>The working copy has changes that were not published. <a href="<?cs var:Brief.Href ?>/changes">See them</a></span></p><?cs /if ?>
<section class="panel"><ul class="rows"><?cs each:v = Versions ?><li class="row"><?cs call:avatar(v.Author, "") ?><div class="row-text"><p class="row-title"><a href="<?cs var:v.Href ?>">Version <?cs var:v.Number ?>: <?cs var:v.Title ?></a></p><?cs
  if:v.Note ?><p class="row-quote"><?cs var:v.Note ?></p><?cs /if ?><p class="row-meta"><?cs
  if:v.IsCurrent ?><?cs call:status("done", "Current") ?><?cs /if ?><?cs if:v.IsSmall ?><?cs call:status("draft", "Small change") ?><?cs /if ?><span><?cs var:v.Author.Name ?></span><?cs call:when(v) ?></p></div><div class="row-actions"><?cs
  if:v.Compare ?><?cs call:button_link("", "", "Compare with " + v.Earlier, v.Compare) ?><?cs /if ?><?cs
  if:Brief.IsMine && !v.IsCurrent ?><?cs call:post_button("quiet", "undo", "Restore", v.Restore, Brief.Version) ?><?cs /if ?></div></li><?cs /each ?></ul></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
