<?cs include!"layout/top.cs" ?>
<?cs call:back(Goal.Href, Goal.Title) ?>
<?cs call:page_head("History of this goal", Goal.Measure) ?>
<section class="panel"><div class="panel-body"><?cs if:History.0.What ?><?cs call:history(History) ?><?cs else ?><p class="meta">There is nothing earlier.</p><?cs /if ?></div></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
