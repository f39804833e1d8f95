<?cs # What the pages of a brief share.

  brief_lines(list, class)     lines as a list
  goal_line(g)                 one goal: title, measure, from where to where, by when, whose
  goal_span(g)                 "From 41 to 55 points"
?><?cs

def:goal_span(g) ?><?cs if:g.HasBaseline ?>From <?cs var:g.Baseline ?> to <?cs else ?>To <?cs /if ?><strong><?cs var:g.Target ?></strong> <?cs var:g.Unit ?><?cs /def ?><?cs

def:goal_line(g) ?><li class="row"><span class="tile tile-accent"><?cs call:icon("goal") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a></p><p class="goal-span"><?cs call:goal_span(g) ?> by <?cs var:g.Due ?></p><p class="row-line"><?cs var:g.Measure ?></p><p class="row-meta"><?cs
  if:g.Status ?><?cs call:status(g.StatusKind, g.Status) ?><?cs /if ?><span><?cs var:g.Category ?></span><span><?cs var:g.Owner.Name ?></span><span><?cs var:g.DueAway ?></span></p></div></li><?cs /def ?><?cs

def:brief_lines(list) ?><ul><?cs each:l = list ?><li><?cs var:l.Text ?></li><?cs /each ?></ul><?cs /def ?>
