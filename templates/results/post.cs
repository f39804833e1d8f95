<?cs include!"layout/top.cs" ?><?cs include!"results/parts.cs" ?>
<?cs call:back(Subject.PostHref, Subject.Title) ?>
<header class="page-head"><h1>Results</h1><div class="actions"><?cs if:Subject.IsMine ?><?cs call:button_link("primary", "plus", "Write down figures", Subject.Href + "/new") ?><?cs /if ?></div><p class="lead"><?cs var:Subject.Title ?></p><p class="meta"><?cs var:Subject.Channel ?>, published <?cs var:Subject.Published ?>. <a href="<?cs var:Subject.CampaignResults ?>">Results of the whole campaign</a></p></header>
<section class="panel"><?cs call:panel_head("What it brought so far", "See the thread", Subject.Thread) ?><?cs
if:Totals.0.Kind ?><?cs call:no_outcome(NoOutcome) ?><?cs call:totals(Totals) ?><?cs
elif:Subject.IsMine ?><?cs call:empty("figure", "No figure yet. The first one shows what the post brought.", "Write down figures", Subject.Href + "/new", "1,240 people reached and 85 clicks, as of today.") ?><?cs
else ?><p class="panel-body meta">No figures yet.</p><?cs /if ?></section>
<?cs call:clicks(Clicks, Subject) ?>
<?cs if:Entries.0.Day ?><?cs call:entries(Entries) ?><?cs /if ?>
<?cs call:from_outside(Subject.InboundHref) ?>
<?cs include!"layout/bottom.cs" ?>
