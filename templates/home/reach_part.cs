<?cs include!"macros/all.cs" ?>
<section class="panel"><?cs call:panel_head(Reach.Word, "Open it", Reach.Href) ?><div class="panel-body"><p class="meta"><?cs var:Reach.Title ?></p><?cs call:stat(Reach.Figure) ?><?cs call:bars(Reach.Chart) ?></div><div class="stats"><?cs each:f = Figures ?><?cs call:stat(f) ?><?cs /each ?></div></section>
