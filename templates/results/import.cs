<?cs include!"layout/top.cs" ?>
<?cs call:back("/import", "Files of figures") ?>
<header class="page-head"><h1><?cs var:Import.Title ?></h1><p class="lead meta-line"><?cs call:status(Import.StatusKind, Import.Status) ?><span class="meta"><?cs var:Import.Meta ?></span><?cs call:when(Import) ?></p></header>
<?cs if:Import.Stands ?><section class="panel"><div class="panel-body"><dl class="facts"><div><dt>As of</dt><dd><?cs var:Import.TakenOn ?></dd></div><div><dt>Posts and other things it counts</dt><dd><?cs var:Import.Items ?></dd></div><div><dt>Of these, posts of ours</dt><dd><?cs var:Import.Posts ?></dd></div><div><dt>Unplanned work, of no campaign</dt><dd><?cs if:Import.Unplanned != "0" ?><a href="/results/unplanned"><?cs var:Import.Unplanned ?></a><?cs else ?>0<?cs /if ?></dd></div></dl></div></section>
<div class="actions"><?cs call:button_link("", "figure", "See the results", "/results") ?><?cs call:post_button("quiet", "undo", "Take it back whole", Import.Href + "/take-back", Import.Version) ?></div><?cs else ?><p class="meta">None of its figures count.</p><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
