<?cs include!"layout/top.cs" ?>
<?cs call:back(Brief.Href + "/history", "History") ?>
<header class="page-head"><h1><?cs if:After.Number ?>Version <?cs var:Before.Number ?> and version <?cs var:After.Number ?><?cs else ?>What is not published yet<?cs /if ?></h1>
<p class="lead"><?cs var:Brief.Title ?></p></header>
<p class="diff-key"><span class="diff"><del>Taken out</del></span> <span class="diff"><ins>Put in</ins></span><?cs if:After.Number ?> <span class="meta">Version <?cs var:After.Number ?> is by <?cs var:After.Author.Name ?>, <?cs call:when(After) ?></span><?cs /if ?></p>
<?cs if:Differences.0.Label ?><?cs each:d = Differences ?><section class="panel"><?cs call:panel_head(d.Label, "", "") ?><div class="panel-body"><?cs call:difference(d) ?></div></section><?cs /each ?>
<?cs else ?><?cs call:notice("info", "They say the same.") ?><?cs /if ?>
<?cs if:!After.Number ?><div class="actions"><?cs call:button_link("primary", "send", "Publish", Brief.Href + "/publish") ?><?cs call:button_link("", "pencil", "Edit", Brief.Href + "/edit") ?></div><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
