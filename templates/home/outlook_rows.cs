<?cs # Goals or gaps, a line each. ?><?cs def:outlook_rows(o) ?><?cs if:o.Rows.0.Href ?><ul class="rows"><?cs
  each:r = o.Rows ?><li class="row"><div class="row-text"><p class="row-title"><a href="<?cs var:r.Href ?>"><?cs var:r.Title ?></a></p><?cs if:r.Status ?><p class="row-meta"><?cs call:status(r.StatusKind, r.Status) ?><span><?cs var:r.Text ?></span></p><?cs /if ?></div></li><?cs /each ?></ul><?cs
  else ?><p class="panel-body meta"><?cs var:o.None ?></p><?cs /if ?><?cs /def ?>
