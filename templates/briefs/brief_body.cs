<?cs include!"briefs/parts.cs" ?>
<?cs if:Brief.Summary ?><div class="tint"><p class="tint-word">In one sentence</p><p><?cs var:Brief.Summary ?></p></div><?cs /if ?>
<?cs if:Brief.Vision ?><section class="brief-vision" aria-labelledby="vision"><h2 id="vision"><?cs call:icon("vision") ?>The vision</h2><p><?cs var:Brief.Vision ?></p></section>
<?cs elif:Brief.IsMine ?><p class="notice notice-warn"><?cs call:icon("notice-warn") ?><span>It has no vision yet. <a href="<?cs var:Brief.Href ?>/edit#f-vision">Say what will be true when this has worked</a></span></p><?cs /if ?>
<?cs if:Brief.Html ?><?cs call:stored_html(Brief.Html) ?><?cs elif:Brief.IsMine ?><p class="meta">There is no text yet. <a href="<?cs var:Brief.Href ?>/edit#f-body">Write it</a></p><?cs /if ?>
<?cs if:Brief.KeyMessages.0.Text ?><section class="brief-lines"><h2>Key messages</h2><?cs call:brief_lines(Brief.KeyMessages) ?></section><?cs /if ?>
<?cs if:Brief.NoGos.0.Text ?><section class="brief-lines brief-no-gos"><h2>No-go's</h2><?cs call:brief_lines(Brief.NoGos) ?></section><?cs /if ?>
<section class="panel" id="goals"><div class="panel-head"><h2>Goals</h2><?cs if:Brief.IsMine ?><a href="<?cs var:Brief.Href ?>/goals/new">Add a goal</a><?cs /if ?></div>
<?cs if:Brief.Goals.0.Href ?><ul class="rows"><?cs each:g = Brief.Goals ?><?cs call:goal_line(g) ?><?cs /each ?></ul>
<?cs elif:Brief.IsMine ?><?cs call:empty("goal", "A goal says what you measure, where it stands and where it should be by when. Campaigns are filed against goals, so a brief without one cannot be published.", "", "", "Fewer second visits: from 14.2 to 9 per 100 visits by 31 March.") ?>
<?cs else ?><p class="panel-body meta">This brief has no live goal.</p><?cs /if ?><?cs
if:Brief.ArchivedGoals.0.Href ?><p class="panel-body meta">Archived goals: <?cs each:g = Brief.ArchivedGoals ?><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a> <?cs /each ?></p><?cs /if ?></section>
