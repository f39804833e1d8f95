<?cs include!"layout/top.cs" ?><?cs include!"home/outlook_rows.cs" ?>
<header class="page-head"><h1>The week in three minutes</h1><p class="lead"><?cs var:Digest.Day ?></p><div class="actions"><a class="button button-quiet" href="/digest.txt">As plain text</a></div></header>
<div class="stack digest">
<section class="panel"><?cs if:Home.MoreDecisions ?><?cs call:panel_head("Asks that wait for you", Home.MoreDecisions, "/asks?waiting=1") ?><?cs else ?><?cs call:panel_head("Asks that wait for you", "", "") ?><?cs /if ?><?cs
if:Decisions.0.Href ?><ul class="rows"><?cs each:d = Decisions ?><li class="row"><div class="row-text"><p class="row-title"><a href="<?cs var:d.Href ?>"><?cs var:d.Title ?></a></p><p class="row-line"><?cs var:d.Words ?></p><p class="row-meta"><span><?cs var:d.Meta ?></span></p><?cs if:d.Why ?><blockquote class="row-quote"><?cs var:d.Why ?></blockquote><?cs /if ?></div></li><?cs /each ?></ul><?cs else ?><p class="panel-body meta">None.</p><?cs /if ?></section>
<section class="panel"><?cs call:panel_head("Where the goals stand", "", "") ?><?cs if:Outcomes.Lead ?><p class="panel-body outlook-lead"><?cs var:Outcomes.Lead ?></p><?cs /if ?><?cs call:outlook_rows(Outcomes) ?><?cs if:Outcomes.More ?><p class="panel-foot meta"><?cs var:Outcomes.More ?></p><?cs /if ?></section>
<section class="panel"><?cs call:panel_head("What is missing", "Coverage", "/coverage") ?><?cs call:outlook_rows(Gaps) ?><?cs if:Gaps.More ?><p class="panel-foot meta"><?cs var:Gaps.More ?></p><?cs /if ?></section>
<section class="panel"><?cs call:panel_head("New", "", "") ?><div class="panel-body"><?cs if:New.Href ?><p class="row-title"><a href="<?cs var:New.Href ?>"><?cs var:New.Title ?></a></p><?cs if:New.Line ?><p><?cs var:New.Line ?></p><?cs /if ?><p class="meta"><?cs var:New.Person ?></p><?cs else ?><p class="meta">Nothing since you looked.</p><?cs /if ?></div></section>
</div>
<?cs include!"layout/bottom.cs" ?>
