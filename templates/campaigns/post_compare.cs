<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href + "/versions", "Versions") ?>
<?cs call:page_head("Version " + Before.Number + " and version " + After.Number, Post.Title) ?>
<p class="diff-key"><span class="diff"><del>Taken out</del></span> <span class="diff"><ins>Put in</ins></span> <span class="meta">Version <?cs var:After.Number ?> is by <?cs var:After.Author.Name ?>, <?cs call:when(After) ?></span></p>
<?cs if:Differences.0.Label ?><?cs each:d = Differences ?><section class="panel"><?cs call:panel_head(d.Label, "", "") ?><div class="panel-body"><?cs call:difference(d) ?></div></section><?cs /each ?>
<?cs else ?><?cs call:notice("info", "They say the same.") ?><?cs /if ?>
<?cs if:Post.MayEdit && !Before.IsCurrent ?><div class="actions"><?cs call:post_button("", "undo", "Restore version " + Before.Number, Before.Restore, Post.Version) ?></div><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
