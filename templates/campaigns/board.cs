<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Board</h1><div class="actions no-print"><?cs call:button_link("", "calendar", "Calendar", "/calendar") ?><?cs call:button_link("primary", "plus", "New post", "/posts/new") ?></div><p class="lead">Every post by how far it is. What has waited longest stands first.</p></header>
<?cs include!"campaigns/chosen.cs" ?>
<?cs call:drawn(Part.Board) ?>
<?cs include!"layout/bottom.cs" ?>
