<?cs include!"home/goal_line.cs" ?>
<?cs if:Uncovered.0.Href ?><section class="panel"><?cs call:panel_head("Nobody works on these yet", "", "") ?><div class="panel-body"><p class="meta"><?cs var:Home.UncoveredWords ?></p><ul class="goal-lines"><?cs each:g = Uncovered ?><?cs call:goal_line(g) ?><?cs /each ?></ul></div></section><?cs /if ?>
