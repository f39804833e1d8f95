<?cs # Questions where they were asked.

  questions(q)        the panel: q.Rows, q.AllHref where there are more, q.AskHref
?><?cs

def:questions(q) ?><section class="panel"><?cs if:q.AllHref ?><?cs call:panel_head("Questions", "All of them", q.AllHref) ?><?cs else ?><?cs call:panel_head("Questions", "Ask a question", q.AskHref) ?><?cs /if ?><?cs
  if:q.Rows.0.Title ?><ul class="rows"><?cs each:r = q.Rows ?><?cs call:row(r) ?><?cs /each ?></ul><?cs if:q.AllHref ?><p class="panel-foot no-print"><a href="<?cs var:q.AskHref ?>">Ask a question</a></p><?cs /if ?><?cs
  else ?><p class="panel-body meta">Nobody has asked anything here yet.</p><?cs /if ?></section><?cs /def ?>
