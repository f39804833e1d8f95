<?cs include!"layout/top.cs" ?>
<?cs include!"campaigns/head.cs" ?>
<div class="toolbar"><?cs call:chips(States, "State") ?><div class="actions"><?cs call:button_link("quiet", "list", "Board", "/board?campaign=" + Campaign.Id) ?><?cs call:button_link("quiet", "calendar", "Calendar", "/calendar?campaign=" + Campaign.Id) ?><?cs if:Campaign.MayEdit && Campaign.IsOpen ?><?cs call:button_link("quiet", "upload", "Import Markdown files", Campaign.Href + "/posts/import") ?><?cs /if ?></div></div>
<section class="panel"><?cs if:Posts.0.Title ?><ul class="rows"><?cs each:r = Posts ?><?cs call:row(r) ?><?cs /each ?></ul><?cs
elif:Filter.On ?><?cs call:empty("post", "No post of this campaign is in that state.", "See all its posts", Campaign.Href + "/posts", "") ?><?cs
elif:Campaign.MayEdit && Campaign.IsOpen ?><?cs call:empty("post", "The campaign has its goal and its message. Its first post gives it a reader.", "New post", "/posts/new?campaign=" + Campaign.Id, "Start with the question that people ask most.") ?><?cs
else ?><?cs call:empty("post", "Nothing of this campaign is out yet.", "See other campaigns", "/campaigns", "") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
