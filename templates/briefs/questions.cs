<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Questions</h1><div class="actions"><?cs if:Place.Ask ?><?cs call:button_link("primary", "plus", "Ask a question", Place.Ask) ?><?cs /if ?><?cs call:button_link("", "calendar", "Office hours", "/questions/rounds") ?></div><p class="lead"><?cs if:Place.Title ?>About <a href="<?cs var:Place.Href ?>"><?cs var:Place.Title ?></a>.<?cs else ?>Asked on a brief, a goal, a campaign or a post. Each has somebody who answers it, and a day.<?cs /if ?></p></header>
<div class="toolbar"><?cs call:chips(States, "Whose, and state") ?><?cs if:CsvHref ?><?cs call:button_link("quiet", "download", "As CSV", CsvHref) ?><?cs /if ?></div>
<section class="panel"><?cs if:Questions.0.Title ?><ul class="rows"><?cs each:r = Questions ?><?cs call:row(r) ?><?cs /each ?></ul><?cs
elif:Filter.Waiting ?><?cs call:empty("question", "Nobody waits for an answer of yours.", "See all questions", "/questions", "") ?><?cs
elif:Place.Ask ?><?cs call:empty("question", "Nobody has asked here yet. What you wonder about, others do too.", "Ask a question", Place.Ask, "Does this goal count the visits of our own staff?") ?><?cs
elif:Filter.On ?><?cs call:empty("question", "No question that you may see fits these filters.", "See all questions", "/questions", "") ?><?cs
else ?><?cs call:empty("question", "Nobody has asked anything yet. Open a brief, a goal, a campaign or a post, and ask there.", "Read the briefs", "/briefs", "Does this goal count the visits of our own staff?") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
