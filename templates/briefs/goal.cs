<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back(Brief.Href, Brief.Title) ?>
<?cs call:error_summary() ?>
<header class="brief-head">
<p class="meta-line"><?cs call:status(Goal.StatusKind, Goal.Status) ?><span><?cs var:Goal.Category ?></span><span>by <?cs var:Goal.Due ?>, <?cs var:Goal.DueAway ?></span></p>
<h1 class="brief-title"><?cs var:Goal.Title ?></h1>
<div class="byline"><?cs call:person(Goal.Owner, "Owner of this goal") ?><div class="actions"><?cs
  if:Brief.IsMine ?><?cs call:button_link("", "pencil", "Edit", Goal.Href + "/edit") ?><?cs
    if:Goal.IsArchived ?><?cs call:post_button("", "restore", "Bring back", Goal.Href + "/restore", Goal.Version) ?><?cs
    else ?><?cs call:post_button("quiet", "archive", "Archive", Goal.Href + "/archive", Goal.Version) ?><?cs /if ?><?cs /if ?><?cs
  if:Person.IsContent && !Goal.IsArchived && !Brief.IsDraft && !Brief.IsArchived ?><?cs call:button_link("primary", "campaign", "File a campaign", "/campaigns/new?goal=" + Goal.Id) ?><?cs /if ?></div></div>
</header>
<div class="split split-reading">
<div class="stack">
<section class="panel"><div class="panel-body goal-target"><p class="goal-span"><?cs call:goal_span(Goal) ?></p><p><?cs var:Goal.Measure ?></p><?cs if:!Goal.HasBaseline ?><p class="meta">Nobody has written down where it stood at first<?cs if:Goal.Latest ?>: its line begins at the first figure<?cs /if ?>.</p><?cs /if ?></div></section>
<section class="panel" id="progress"><?cs call:panel_head("Progress", "", "") ?><div class="panel-body"><p class="goal-course"><?cs call:status(Goal.StatusKind, Goal.Status) ?> <span><?cs var:Goal.Rule ?></span></p>
<?cs if:Goal.Chart.Alt ?><?cs call:line_chart(Goal.Chart) ?><?cs /if ?></div>
<?cs if:Goal.Figures.0.Day ?><?cs call:figures(Goal) ?><?cs if:Goal.HasMoreFigures ?><p class="panel-foot"><a href="<?cs var:Goal.Href ?>/progress">All figures</a></p><?cs /if ?>
<?cs elif:!Goal.CanCount ?><p class="panel-body meta">When <?cs var:Goal.Owner.Name ?> writes down the first figure, it shows here.</p><?cs /if ?>
<?cs if:Goal.CanCount || Form.Errors.0.text ?><div class="panel-foot"><h3>Write down a figure</h3><form class="form" method="post" action="<?cs var:Goal.Href ?>/progress" novalidate data-guard><?cs call:form_keys() ?><div class="field-row"><?cs call:field_number(Form.Fields.figure, "figure", "Figure", "", "", Goal.Unit) ?><?cs call:field_date(Form.Fields.day, "day", "Day", "", "") ?></div><?cs call:field_text(Form.Fields.note, "note", "Note", "Where it comes from, or what it shows.", "optional") ?><div class="actions"><?cs call:button("", "", "Write it down") ?></div></form></div><?cs /if ?></section>
<section class="panel"><?cs call:panel_head("Campaigns for this goal", "See the thread", "/thread" + Goal.Href) ?><?cs if:Goal.Links.Words ?><div class="panel-body"><?cs call:notice(Goal.Links.Kind, Goal.Links.Words) ?></div><?cs /if ?><?cs if:Campaigns.0.Href ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><p class="panel-body meta">No campaign works towards it yet.</p><?cs /if ?></section>
<?cs if:Asked.AskHref ?><?cs call:questions(Asked) ?><?cs /if ?>
<section class="panel"><?cs if:Goal.HasMoreHistory ?><?cs call:panel_head("History", "All of it", Goal.Href + "/history") ?><?cs else ?><?cs call:panel_head("History", "", "") ?><?cs /if ?><div class="panel-body"><?cs if:History.0.What ?><?cs call:history(History) ?><?cs else ?><p class="meta">It has stayed as it was written.</p><?cs /if ?></div></section>
</div>
<aside class="rail" aria-label="Where this goal comes from">
<?cs if:Brief.Vision ?><section class="tint"><p class="tint-word">The vision it serves</p><p><?cs var:Brief.Vision ?></p></section><?cs /if ?>
<section class="panel"><?cs call:panel_head("From the brief", "", "") ?><div class="panel-body"><p><a href="<?cs var:Brief.Href ?>"><?cs var:Brief.Title ?></a></p><?cs call:person(Brief.Owner, Brief.Owner.Title) ?></div></section>
</aside>
</div>
<?cs include!"layout/bottom.cs" ?>
