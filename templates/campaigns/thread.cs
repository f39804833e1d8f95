<?cs include!"layout/top.cs" ?>
<?cs call:back(Thread.Back, Thread.Title) ?>
<header class="page-head"><h1>The thread</h1><p class="lead">What this is for, up to the sentence of the vision.</p><?cs include!"campaigns/thread_export.cs" ?></header>
<?cs each:c = Chains ?><section class="panel"><div class="panel-body"><?cs call:thread(c.Knots) ?></div><p class="panel-foot no-print"><a href="<?cs var:c.Href ?>">Everything that serves this goal</a></p></section><?cs /each ?>
<?cs if:Below.Posts.0.Title ?><section class="panel"><?cs if:Below.AllHref ?><?cs call:panel_head("Its posts", "All " + Below.AllWords, Below.AllHref) ?><?cs else ?><?cs call:panel_head("Its posts", "", "") ?><?cs /if ?><div class="panel-body"><?cs call:thread(Below.Posts) ?></div></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
