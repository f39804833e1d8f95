<?cs include!"layout/top.cs" ?><?cs include!"campaigns/filters.cs" ?>
<header class="page-head"><h1>Asks</h1><div class="actions"><?cs if:MayCreate ?><?cs call:button_link("primary", "plus", "New ask", "/asks/new") ?><?cs /if ?><?cs if:SeesRecord ?><?cs call:button_link("", "figure", "What asks came to", "/asks/record") ?><?cs /if ?></div><p class="lead">What the content team needs from leaders: money, people, time or a decision, and what it would change.</p></header>
<?cs if:Waiting.0.Title ?><section class="panel"><?cs call:panel_head("Waiting for you", "", "") ?><ul class="rows"><?cs each:r = Waiting ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?>
<div class="toolbar">
<?cs call:chips(States, "Whose, and state") ?>
<form class="filters" action="/asks" method="get">
<?cs if:Filter.State ?><input type="hidden" name="state" value="<?cs var:Filter.State ?>"><?cs /if ?><?cs if:Filter.Mine ?><input type="hidden" name="mine" value="1"><?cs /if ?><?cs if:Filter.Waiting ?><input type="hidden" name="waiting" value="1"><?cs /if ?>
<?cs call:filter_select(Filter.Goals, "goal", "Goal", "Any goal") ?>
<?cs call:button("", "filter", "Show") ?><?cs if:CsvHref ?><?cs call:button_link("quiet", "download", "As CSV", CsvHref) ?><?cs /if ?>
</form>
</div>
<section class="panel"><?cs if:Asks.0.Title ?><ul class="rows"><?cs each:r = Asks ?><?cs call:row(r) ?><?cs /each ?></ul><?cs
elif:Filter.Waiting ?><?cs call:empty("hand", "Nothing waits for you.", "See all asks", "/asks", "") ?><?cs
elif:Filter.On ?><?cs call:empty("hand", "No ask that you may see fits these filters.", "See all asks", "/asks", "") ?><?cs
elif:MayCreate ?><?cs call:empty("hand", "Leaders give what they can see the use of. Say what you need, for which goal, and what it would change.", "New ask", "/asks/new", "GBP 8,000 for a film day at four depots: 40 more applications by 30 June.") ?><?cs
else ?><?cs call:empty("hand", "Nothing is asked of you. When the content team needs money, people, time or a decision, it stands here with the goal that it serves.", "Read the briefs", "/briefs", "GBP 8,000 for a film day at four depots: 40 more applications by 30 June.") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
