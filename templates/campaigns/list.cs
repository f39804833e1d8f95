<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Campaigns</h1><div class="actions"><?cs if:MaySeeCoverage ?><?cs call:button_link("", "goal", "Coverage", "/coverage") ?><?cs /if ?><?cs if:MayCreate ?><?cs call:button_link("primary", "plus", "New campaign", "/campaigns/new") ?><?cs /if ?></div><p class="lead">Every campaign serves at least one goal of a brief, and says why.</p></header>
<?cs call:drawn(Part.List) ?>
<?cs include!"layout/bottom.cs" ?>
