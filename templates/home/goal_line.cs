<?cs # A goal in one line. ?><?cs def:goal_line(g) ?><li class="goal-line"><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a> <span><?cs var:g.Gap ?></span></li><?cs /def ?>
