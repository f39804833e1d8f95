<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Campaigns</h1><?cs if:MayCreate ?><?cs call:button_link("primary", "plus", "New campaign", "/campaigns/new") ?><?cs /if ?><p class="lead">Every campaign serves at least one goal of a brief, and says why.</p></header>
<?cs call:drawn(Part.List) ?>
<?cs include!"layout/bottom.cs" ?>
