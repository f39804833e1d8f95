<?cs include!"campaigns/filters.cs" ?>
<div class="toolbar">
<?cs call:chips(States, "State") ?>
<form class="filters" action="/campaigns" method="get">
<?cs if:Filter.State ?><input type="hidden" name="state" value="<?cs var:Filter.State ?>"><?cs /if ?>
<?cs if:Filter.Mine ?><input type="hidden" name="mine" value="1"><?cs /if ?>
<?cs call:filter_select(Filter.Kinds, "kind", "Kind", "") ?><?cs call:filter_select(Filter.Goals, "goal", "Goal", "Any goal") ?>
<?cs call:button("", "filter", "Show") ?>
</form>
</div>
<?cs if:Campaigns.0.Title ?><ul class="cards"><?cs each:c = Campaigns ?>
<li class="panel card">
<p class="meta-line"><?cs call:status(c.StatusKind, c.Status) ?><span><?cs var:c.KindWords ?></span></p>
<h2 class="card-title"><a href="<?cs var:c.Href ?>"><?cs var:c.Title ?></a></h2>
<p class="card-goal"><?cs call:icon("goal") ?><span><?cs var:c.Goal ?><?cs if:c.MoreGoals ?> <span class="meta">and <?cs var:c.MoreGoals ?></span><?cs /if ?><?cs if:c.GoalCourse ?> <span class="meta">· <?cs var:c.GoalCourse ?></span><?cs /if ?></span></p>
<p class="meta"><?cs var:c.Dates ?></p>
<div class="card-foot"><?cs call:person(c.Owner, "") ?><?cs if:#c.All > #0 ?><?cs call:progress(c.Done, c.All, c.PostsWords) ?><?cs else ?><span class="meta"><?cs var:c.PostsWords ?></span><?cs /if ?></div>
</li><?cs /each ?></ul>
<?cs call:pager(Pager) ?>
<?cs elif:Filter.On ?><div class="panel"><?cs call:empty("campaign", "No campaign fits these filters.", "See all campaigns", "/campaigns", "") ?></div>
<?cs else ?><div class="panel"><?cs if:MayCreate ?><?cs call:empty("campaign", "A campaign is how a goal becomes posts that people see. File the first one, and its goal's leader sees what the work is for.", "New campaign", "/campaigns/new", "Renew before the frost: letters and posts for care plan customers, because plans that lapse mostly lapse by oversight.") ?><?cs else ?><?cs call:empty("campaign", "Nothing has been filed yet. When the content team plans a campaign, you see here which goal it serves.", "Read the briefs", "/briefs", "Renew before the frost: letters and posts for care plan customers, because plans that lapse mostly lapse by oversight.") ?><?cs /if ?></div><?cs /if ?>
