<?cs include!"layout/top.cs" ?>
<?cs call:back("/questions", "Questions") ?>
<header class="page-head"><h1>Office hours</h1><?cs if:MayCreate ?><div class="actions"><?cs call:button_link("primary", "plus", "New office hour", "/questions/rounds/new") ?></div><?cs /if ?><p class="lead">A leader takes questions until a day. What most people would like to know stands first.</p></header>
<section class="panel"><?cs call:panel_head("Taking questions", "", "") ?><?cs if:Open.0.Title ?><ul class="rows"><?cs each:r = Open ?><?cs call:row(r) ?><?cs /each ?></ul><?cs elif:MayCreate ?><?cs call:empty("question", "No office hour is open. An hour of answers saves a month of rumours.", "New office hour", "/questions/rounds/new", "Ask me anything about next year's budget: I answer by Friday.") ?><?cs else ?><?cs call:empty("question", "No office hour is open. You can ask on any brief, goal, campaign or post.", "Read the briefs", "/briefs", "Does this goal count the visits of our own staff?") ?><?cs /if ?></section>
<?cs if:Over.0.Title ?><section class="panel"><?cs call:panel_head("Over", "", "") ?><ul class="rows"><?cs each:r = Over ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
