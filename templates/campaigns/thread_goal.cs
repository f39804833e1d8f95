<?cs include!"layout/top.cs" ?>
<?cs call:back(Goal.Href, "The goal") ?>
<header class="page-head"><h1>The thread</h1><p class="lead">From the vision to each post, and what it brought.</p><?cs include!"campaigns/thread_export.cs" ?></header>
<section class="panel"><div class="panel-body">
<ol class="thread"><?cs each:n = Above ?><li><?cs call:thread_node(n) ?><?cs call:knot_asks(n.Asks) ?></li><?cs /each ?><li><?cs call:thread_node(Goal) ?><?cs call:drawn(Part.Below) ?></li></ol></div><?cs
if:Person.IsContent && !Goal.Status ?><p class="panel-foot no-print"><a href="/campaigns/new?goal=<?cs var:Goal.Id ?>">File a campaign for it</a></p><?cs /if ?></section>
<?cs include!"layout/bottom.cs" ?>
