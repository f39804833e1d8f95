<?cs include!"layout/top.cs" ?>
<?cs call:back("/posts", "Posts") ?>
<header class="page-head"><h1>My queue</h1><div class="actions"><?cs call:button_link("", "info", "How a post goes", "/posts/states") ?></div><p class="lead"><?cs var:Lead ?></p></header>
<?cs if:Waiting.0.Title ?><section class="panel"><?cs call:panel_head("Waiting for you", "", "") ?><ul class="rows"><?cs each:r = Waiting ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs call:pager(Pager) ?><?cs
else ?><section class="panel"><?cs call:empty("check", "What waits for your review, your changes, a moment to go out or figures comes here, what is late first.", "See all posts", "/posts", "“The hum at night” waits for your review: 4 minutes, and it goes out on Thursday.") ?></section><?cs /if ?>
<?cs if:Others.0.Title ?><section class="panel"><?cs call:panel_head("Waiting for others", "", "") ?><ul class="rows"><?cs each:r = Others ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
