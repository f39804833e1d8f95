<?cs # What a call is in lists.
  call_row(c)    one line: what, why, what done looks like, an example, minutes, places, deadline, goal
  call_facts(c)  the same as a list of facts, for its own page
?><?cs
def:call_row(c) ?><li class="row"><span class="tile tile-accent"><?cs call:icon(c.Icon) ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:c.Href ?>"><?cs var:c.Title ?></a></p><?cs
  if:c.Because ?><p class="call-because"><?cs call:icon("check") ?>Fits you because <?cs var:c.Because ?></p><?cs /if ?><p class="row-meta"><span><?cs var:c.Format ?></span><span><?cs var:c.Minutes ?></span><?cs
  if:c.Channel ?><span><?cs var:c.Channel ?></span><?cs /if ?><span><?cs var:c.Places ?></span><span>due <time datetime="<?cs var:c.DeadlineIso ?>" title="<?cs var:c.Deadline ?>"><?cs var:c.DeadlineAway ?></time></span></p><p class="row-line">Done means: <?cs var:c.Done ?></p><?cs
  if:c.Goal ?><p class="row-line">For the goal <a href="<?cs var:c.GoalHref ?>"><?cs var:c.Goal ?></a><?cs if:c.Why ?>: <?cs var:c.Why ?><?cs /if ?></p><?cs /if ?><?cs
  if:c.Example ?><details class="call-example"><summary>An example</summary><p><?cs var:c.Example ?></p></details><?cs /if ?></div><div class="row-actions"><?cs
  call:button_link("", "", "See and take it", c.Href) ?></div></li><?cs /def ?><?cs

def:call_facts(c) ?><dl class="facts"><div><dt>What</dt><dd><?cs var:c.Format ?><?cs if:c.Channel ?>, for <?cs var:c.Channel ?><?cs /if ?></dd></div><div><dt>Topic</dt><dd><?cs var:c.Topic ?></dd></div><div><dt>Takes</dt><dd><?cs var:c.Minutes ?></dd></div><div><dt>Places</dt><dd><?cs var:c.Places ?></dd></div><div><dt>By</dt><dd><time datetime="<?cs var:c.DeadlineIso ?>"><?cs var:c.Deadline ?></time>, <?cs var:c.DeadlineAway ?></dd></div><div><dt>Campaign</dt><dd><a href="<?cs var:c.CampaignHref ?>"><?cs var:c.Campaign ?></a></dd></div></dl><?cs /def ?>
