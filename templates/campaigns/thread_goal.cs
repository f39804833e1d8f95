<?cs include!"layout/top.cs" ?>
<?cs call:back(Goal.Href, "The goal") ?>
<?cs call:page_head("The thread", "From the vision to each post, and what it brought.") ?>
<section class="panel"><div class="panel-body">
<ol class="thread"><?cs each:n = Above ?><li><?cs call:thread_node(n) ?></li><?cs /each ?><li><?cs call:thread_node(Goal) ?><?cs
if:Campaigns.0.Title ?><ol class="thread"><?cs each:c = Campaigns ?><li><?cs call:thread_node(c) ?><?cs if:c.Posts.0.Title ?><ol class="thread"><?cs each:p = c.Posts ?><li><?cs call:thread_node(p) ?></li><?cs /each ?></ol><?cs if:c.AllHref ?><p class="thread-more"><a href="<?cs var:c.AllHref ?>">All <?cs var:c.AllWords ?></a></p><?cs /if ?><?cs /if ?></li><?cs /each ?></ol><?cs if:MoreHref ?><p class="thread-more"><a href="<?cs var:MoreHref ?>">All campaigns of this goal</a></p><?cs /if ?><?cs /if ?></li></ol></div>
<?cs if:!Campaigns.0.Title ?><?cs if:Person.IsContent && !Goal.Status ?><?cs call:empty("campaign", "No campaign serves this goal yet, so nothing hangs on the thread.", "File a campaign for it", "/campaigns/new?goal=" + Goal.Id, "") ?><?cs else ?><?cs call:empty("campaign", "No campaign serves this goal yet, so nothing hangs on the thread.", "See all campaigns", "/campaigns", "") ?><?cs /if ?><?cs /if ?></section>
<?cs include!"layout/bottom.cs" ?>
