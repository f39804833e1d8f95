<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Calendar</h1><div class="actions no-print"><?cs call:button_link("quiet", "link", "In your own program", "/calendar/feed") ?><?cs call:button_link("", "list", "Board", "/board") ?><?cs call:button_link("primary", "plus", "New post", "/posts/new") ?></div></header>
<?cs include!"campaigns/chosen.cs" ?>
<?cs call:drawn(Part.Calendar) ?>
<?cs include!"layout/bottom.cs" ?>
