<?cs include!"layout/top.cs" ?>
<?cs call:back("/import", "Files of figures") ?>
<header class="page-head"><h1><?cs var:Import.Title ?></h1><p class="lead meta-line"><?cs call:status(Import.StatusKind, Import.Status) ?><span class="meta"><?cs var:Import.Meta ?></span><?cs call:when(Import) ?></p></header>
<?cs if:Import.IsLeft ?><?cs call:notice("warn", "The writing broke off, and nothing of the file counts. Go back to what was understood of it, and import it anew.") ?>
<?cs else ?><section class="panel"><div class="panel-body"><p id="progress-words"><?cs if:Import.Done < Import.All ?><?cs var:Import.Progress ?> are written.<?cs else ?>All rows are written. The sums are being made.<?cs /if ?></p><progress class="progress" aria-labelledby="progress-words" value="<?cs var:Import.Done ?>" max="<?cs var:Import.All ?>"></progress><p class="meta">Nothing of it counts before the end. You can leave this page: the writing goes on.</p></div></section><?cs /if ?>
<?cs if:Import.IsMine ?><div class="actions"><?cs if:Import.IsLeft ?><?cs call:post_button("primary", "undo", "Back to the preview", Import.Href + "/stop", Import.Version) ?><?cs else ?><?cs call:post_button("", "x", "Stop it", Import.Href + "/stop", Import.Version) ?><?cs /if ?></div><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
