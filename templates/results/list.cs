<?cs include!"layout/top.cs" ?>
<?cs call:page_head("Results", "What campaigns brought, by their newest figures.") ?>
<section class="panel"><?cs if:Campaigns.0.Title ?><ul class="rows"><?cs each:c = Campaigns ?><li class="row"><span class="tile tile-accent"><?cs call:icon("figure") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:c.Href ?>"><?cs var:c.Title ?></a></p><p class="row-line">Conversions <strong><?cs var:c.Outcome ?></strong> · Reach <strong><?cs var:c.Reach ?></strong> · Engagements <strong><?cs var:c.Engagements ?></strong></p><p class="row-meta"><?cs call:status(c.StatusKind, c.Status) ?><span>As of <time datetime="<?cs var:c.LatestIso ?>" title="<?cs var:c.LatestAway ?>"><?cs var:c.Latest ?></time></span><?cs if:c.Unknown ?><span><?cs var:c.Unknown ?></span><?cs /if ?></p></div></li><?cs /each ?></ul><?cs
elif:Person.IsContent ?><?cs call:empty("figure", "No figure has been written down yet. Without one, nobody can see what the work brought.", "Choose a campaign", "/campaigns", "The article on heat pumps: 1,240 visits and 12 requests for a visit by the end of May.") ?><?cs
else ?><?cs call:empty("figure", "No figure has been written down yet. The content team does that, campaign by campaign.", "See the campaigns", "/campaigns", "") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
