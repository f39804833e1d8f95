<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back(Goal.Href, Goal.Title) ?>
<?cs call:page_head("Figures", Goal.Measure) ?>
<?cs if:Goal.Figures.0.Day ?><section class="panel"><?cs call:figures(Goal) ?></section><?cs else ?><section class="panel"><?cs call:empty("figure", "No figure has been written down yet. The first one shows whether the goal is on course.", "To the goal", Goal.Href, "") ?></section><?cs /if ?>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
