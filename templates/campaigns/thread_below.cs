<?cs # What hangs below a goal.

?><?cs
call:knot_asks(Goal.Asks) ?><?cs
if:IsLater ?><p class="thread-more no-print">Earlier ones stand on the pages before.</p><?cs /if ?><?cs
if:Campaigns.0.Title ?><ol class="thread"><?cs each:c = Campaigns ?><li><?cs call:thread_node(c) ?><?cs call:knot_asks(c.Asks) ?><?cs if:c.Posts.0.Title ?><ol class="thread"><?cs each:p = c.Posts ?><li><?cs call:thread_node(p) ?></li><?cs /each ?></ol><?cs /if ?><?cs if:c.AllHref ?><p class="thread-more"><a href="<?cs var:c.AllHref ?>">All <?cs var:c.AllWords ?></a></p><?cs /if ?></li><?cs /each ?></ol><?cs if:MoreHref ?><p class="thread-more"><a href="<?cs var:MoreHref ?>">More campaigns of this goal</a></p><?cs /if ?><?cs
elif:!IsLater ?><div class="thread-none"><?cs call:empty("campaign", "No campaign serves this goal yet, so nothing hangs on the thread.", "See all campaigns", "/campaigns", "") ?></div><?cs /if ?>
