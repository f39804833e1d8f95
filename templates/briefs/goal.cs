<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back(Brief.Href, Brief.Title) ?>
<header class="brief-head">
<p class="meta-line"><?cs if:Goal.Status ?><?cs call:status(Goal.StatusKind, Goal.Status) ?><?cs else ?><?cs call:status("done", "Live") ?><?cs /if ?><span><?cs var:Goal.Category ?></span><span>by <?cs var:Goal.Due ?>, <?cs var:Goal.DueAway ?></span></p>
<h1 class="brief-title"><?cs var:Goal.Title ?></h1>
<div class="byline"><?cs call:person(Goal.Owner, "Owner of this goal") ?><div class="actions"><?cs
  if:Brief.IsMine ?><?cs call:button_link("", "pencil", "Edit", Goal.Href + "/edit") ?><?cs
    if:Goal.IsArchived ?><?cs call:post_button("", "restore", "Bring back", Goal.Href + "/restore", Goal.Version) ?><?cs
    else ?><?cs call:post_button("quiet", "archive", "Archive", Goal.Href + "/archive", Goal.Version) ?><?cs /if ?><?cs /if ?><?cs
  if:Person.IsContent && !Goal.IsArchived && !Brief.IsDraft && !Brief.IsArchived ?><?cs call:button_link("primary", "campaign", "File a campaign", "/campaigns/new?goal=" + Goal.Id) ?><?cs /if ?></div></div>
</header>
<div class="split split-reading">
<div class="stack">
<section class="panel"><div class="panel-body goal-target"><p class="goal-span"><?cs call:goal_span(Goal) ?></p><p><?cs var:Goal.Measure ?></p><?cs if:!Goal.HasBaseline ?><p class="meta">Nobody has written down where it stands today.</p><?cs /if ?></div></section>
<section class="panel"><?cs call:panel_head("Campaigns for this goal", "See the thread", "/thread" + Goal.Href) ?><?cs if:Campaigns.0.Href ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><p class="panel-body meta">No campaign works towards it yet.</p><?cs /if ?></section>
</div>
<aside class="rail" aria-label="Where this goal comes from">
<?cs if:Brief.Vision ?><section class="tint"><p class="tint-word">The vision it serves</p><p><?cs var:Brief.Vision ?></p></section><?cs /if ?>
<section class="panel"><?cs call:panel_head("From the brief", "", "") ?><div class="panel-body"><p><a href="<?cs var:Brief.Href ?>"><?cs var:Brief.Title ?></a></p><?cs call:person(Brief.Owner, Brief.Owner.Title) ?></div></section>
</aside>
</div>
<?cs include!"layout/bottom.cs" ?>
