<?cs # What the pages of a brief share.

  brief_lines(list, class)     lines as a list
  goal_line(g)                 one goal: title, measure, from where to where, by when, whose, how it stands
  goal_span(g)                 "From 41 to 55 points"
  goal_latest(g)               "Last figure 47, of 3 May 2026"
  goal_count(g, today)         writing down a figure of one goal among several
  figures(goal)                the table of its figures, Goal.Figures
?><?cs

def:goal_span(g) ?><?cs if:g.HasBaseline ?>From <?cs var:g.Baseline ?> to <?cs else ?>To <?cs /if ?><strong><?cs var:g.Target ?></strong> <?cs var:g.Unit ?><?cs /def ?><?cs

def:goal_latest(g) ?><?cs if:g.Latest ?><span>Last figure <?cs var:g.Latest ?>, <time datetime="<?cs var:g.LatestOnIso ?>" title="<?cs var:g.LatestOn ?>"><?cs var:g.LatestOnAway ?></time></span><?cs /if ?><?cs /def ?><?cs

def:goal_count(g, today) ?><details class="count-in"><summary><?cs var:g.Title ?></summary><form class="form" method="post" action="<?cs var:g.Href ?>/progress" novalidate><?cs call:form_keys() ?><input type="hidden" name="from" value="brief"><div class="field-row"><div class="field"><label for="f-figure-<?cs var:g.Id ?>">Figure</label><span class="amount"><input class="input input-number" type="text" inputmode="decimal" id="f-figure-<?cs var:g.Id ?>" name="figure"><?cs if:g.Unit ?><span class="unit"><?cs var:g.Unit ?></span><?cs /if ?></span></div><div class="field"><label for="f-day-<?cs var:g.Id ?>">Day</label><input class="input input-date" type="date" id="f-day-<?cs var:g.Id ?>" name="day" value="<?cs var:today ?>"></div></div><div class="field"><label for="f-note-<?cs var:g.Id ?>">Note <span class="optional">(optional)</span></label><input class="input" type="text" id="f-note-<?cs var:g.Id ?>" name="note"></div><div class="actions"><?cs call:button("", "", "Write it down") ?></div></form></details><?cs /def ?><?cs

def:figures(goal) ?><div class="table-wrap"><table class="table figures"><caption class="visually-hidden">Figures, the newest first</caption><thead><tr><th scope="col">Day</th><th scope="col" class="num">Figure</th><th scope="col" class="num">Line</th><?cs if:goal.CanCount ?><th scope="col"><span class="visually-hidden">Correct</span></th><?cs /if ?></tr></thead><tbody><?cs
  each:f = goal.Figures ?><tr><th scope="row"><time datetime="<?cs var:f.DayIso ?>" title="<?cs var:f.DayAway ?>"><?cs var:f.Day ?></time><span class="figure-note"><?cs if:f.Note ?><?cs var:f.Note ?> · <?cs /if ?><?cs var:f.Who.Name ?></span></th><td class="num"><strong><?cs var:f.Figure ?></strong></td><td class="num"><?cs var:f.Line ?></td><?cs if:goal.CanCount ?><td><a href="<?cs var:f.Href ?>">Correct<span class="visually-hidden"> the figure of <?cs var:f.Day ?></span></a></td><?cs /if ?></tr><?cs /each ?></tbody></table></div><?cs /def ?><?cs

def:goal_line(g) ?><li class="row"><span class="tile tile-accent"><?cs call:icon("goal") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a></p><p class="goal-span"><?cs call:goal_span(g) ?> by <?cs var:g.Due ?></p><p class="row-line"><?cs var:g.Measure ?></p><p class="row-meta"><?cs
  if:g.Status ?><?cs call:status(g.StatusKind, g.Status) ?><?cs /if ?><?cs call:goal_latest(g) ?><span><?cs var:g.Category ?></span><span><?cs var:g.Owner.Name ?></span><span><?cs var:g.DueAway ?></span></p></div></li><?cs /def ?><?cs

def:brief_lines(list) ?><ul><?cs each:l = list ?><li><?cs var:l.Text ?></li><?cs /each ?></ul><?cs /def ?>
