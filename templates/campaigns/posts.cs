<?cs include!"layout/top.cs" ?><?cs include!"campaigns/filters.cs" ?>
<header class="page-head"><h1>Posts</h1><div class="actions"><?cs call:button_link("primary", "plus", "New post", "/posts/new") ?><?cs call:button_link("", "list", "Board", "/board") ?><?cs call:button_link("", "calendar", "Calendar", "/calendar") ?><?cs call:button_link("", "clock", "My queue", "/posts/queue") ?><?cs call:button_link("quiet", "megaphone", "Channels", "/channels") ?><?cs call:button_link("quiet", "people", "The panel", "/posts/panel") ?></div></header>
<?cs if:Waiting.0.Title ?><section class="panel"><?cs call:panel_head("Waiting for you", "All of it", "/posts/queue") ?><ul class="rows"><?cs each:r = Waiting ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<?cs if:Others.0.Title ?><section class="panel"><?cs call:panel_head("Waiting for others", "All of it", "/posts/queue") ?><ul class="rows"><?cs each:r = Others ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<h2 class="section-title">All posts</h2>
<?cs call:chips(States, "State") ?>
<form class="filters" action="/posts" method="get">
<?cs if:Filter.State ?><input type="hidden" name="state" value="<?cs var:Filter.State ?>"><?cs /if ?>
<?cs call:filter_select(Filter.Channels, "channel", "Channel", "Any channel") ?><?cs call:filter_select(Filter.Campaigns, "campaign", "Campaign", "Any campaign") ?>
<?cs call:button("", "filter", "Show") ?>
</form>
<section class="panel"><?cs if:Posts.0.Title ?><ul class="rows"><?cs each:r = Posts ?><?cs call:row(r) ?><?cs /each ?></ul><?cs
elif:Filter.On ?><?cs call:empty("post", "No post that you may see fits these filters.", "See all posts", "/posts", "") ?><?cs
elif:!Person.IsContent ?><?cs call:empty("post", "A post is where a goal meets its readers. Take a place where help is wanted, and you write one.", "See where help is wanted", "/help-wanted", "What a heat pump sounds like at two in the morning: one photo, one number, forty words.") ?><?cs
else ?><?cs call:empty("post", "A post is where a goal meets its readers. Write the first one for a campaign.", "New post", "/posts/new", "What a heat pump sounds like at two in the morning: one photo, one number, forty words.") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
