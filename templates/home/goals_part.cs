<?cs include!"home/goal_line.cs" ?>
<?cs if:Goals.0.Href ?><section class="panel"><?cs call:panel_head("This year’s goals", "", "") ?><div class="panel-body"><ul class="goal-lines"><?cs
  each:g = Goals ?><?cs call:goal_line(g) ?><?cs /each ?></ul><?cs
  if:MoreGoals.0.Href ?><details class="more-rows"><summary><?cs var:Home.MoreGoalsWords ?></summary><ul class="goal-lines"><?cs each:g = MoreGoals ?><?cs call:goal_line(g) ?><?cs /each ?></ul><?cs if:Home.GoalsInBriefs ?><p class="meta"><a href="/briefs">All goals, brief by brief</a></p><?cs /if ?></details><?cs /if ?></div></section><?cs /if ?>
