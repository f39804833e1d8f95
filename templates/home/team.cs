<?cs include!"layout/top.cs" ?>
<?cs call:back("/digest", "Digest") ?>
<?cs call:page_head("How quickly we answer", "All leaders together, in steps of 30 days. Each figure is the middle one of at least five, so that none points at one person.") ?>
<section class="panel"><div class="table-wrap" role="group" aria-label="Table" tabindex="0"><table class="table"><caption class="visually-hidden">Age of briefs, time to a decision and to an answer, newest first</caption><thead><tr><th scope="col">Until</th><th scope="col">Age of the briefs</th><th scope="col">From an ask to its decision</th><th scope="col">From a question to its answer</th></tr></thead><tbody><?cs
each:m = Months ?><tr><th scope="row"><?cs var:m.Day ?></th><td><?cs var:m.Age ?></td><td><?cs var:m.Decision ?></td><td><?cs var:m.Answer ?></td></tr><?cs /each ?></tbody></table></div></section>
<?cs if:AgeChart.Alt ?><section class="panel"><?cs call:panel_head("Days since briefs were last published", "", "") ?><div class="panel-body"><?cs call:line_chart(AgeChart) ?></div></section><?cs /if ?>
<?cs if:DecisionChart.Alt ?><section class="panel"><?cs call:panel_head("Days until a decision", "", "") ?><div class="panel-body"><?cs call:line_chart(DecisionChart) ?></div></section><?cs /if ?>
<?cs if:AnswerChart.Alt ?><section class="panel"><?cs call:panel_head("Days until an answer", "", "") ?><div class="panel-body"><?cs call:line_chart(AnswerChart) ?></div></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
