<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href + "/versions", "Versions") ?>
<article class="stack">
<header class="brief-head">
<p class="meta-line"><?cs if:Shown.IsCurrent ?><?cs call:status("done", "Stands now") ?><?cs else ?><?cs call:status("draft", "Version " + Shown.Number) ?><?cs /if ?><?cs call:when(Shown) ?></p>
<h1 class="brief-title"><?cs var:Shown.Title ?></h1>
<?cs if:Shown.Summary ?><p class="lead"><?cs var:Shown.Summary ?></p><?cs /if ?>
<div class="byline"><?cs call:person(Shown.Author, "Saved this version") ?><div class="actions"><?cs
  if:Shown.Since ?><?cs call:button_link("", "", "What changed since", Shown.Since) ?><?cs /if ?><?cs
  if:Post.MayEdit && !Shown.IsCurrent ?><?cs call:post_button("", "undo", "Restore", Shown.Restore, Post.Version) ?><?cs /if ?></div></div>
</header>
<?cs if:!Shown.IsCurrent ?><p class="notice notice-info"><?cs call:icon("notice-info") ?><span>This is an earlier text. <a href="<?cs var:Post.Href ?>">Read the one that stands now</a></span></p><?cs /if ?>
<?cs if:Shown.Problem ?><?cs call:notice("bad", Shown.Problem) ?><?cs elif:Network.Channel ?><?cs include!"campaigns/network_preview.cs" ?><?cs else ?><?cs call:stored_html(Shown.Html) ?><?cs /if ?>
</article>
<?cs include!"layout/bottom.cs" ?>
