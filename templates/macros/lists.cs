<?cs # Lists and the ways through them.

  row(r)              one line of <ul class="rows">: r.Title, r.Href; and where set r.Icon with r.Tint
                      (accent warn good bad), r.Meta, r.When (with .WhenExact .WhenIso), r.StatusKind
                      with r.Status, r.New (1: new or changed since you looked), r.Text (a line to read),
                      r.Action.Word with r.Action.Href
  pager(p)            p.Prev, p.Next (addresses, absent when there is none), p.Text (what is shown)
  tabs(list, label)   pages of one thing: list.N.Href .Word .Current, .Count where known
  chips(list, label)  filters: the same fields
  menu_item(icon, word, href)     a line of a menu
  table_wrap(label)               opens the <section> around a table, which scrolls by key too where it is wide
?><?cs

def:row_text(r) ?><div class="row-text"><p class="row-title"><?cs if:r.Href ?><a href="<?cs var:r.Href ?>"><?cs var:r.Title ?></a><?cs else ?><?cs var:r.Title ?><?cs /if ?><?cs
  if:r.New ?> <span class="new">New</span><?cs /if ?></p><?cs
  if:r.Text ?><p class="row-quote"><?cs var:r.Text ?></p><?cs /if ?><?cs
  if:r.Meta || r.When || r.Status ?><p class="row-meta"><?cs
    if:r.Status ?><?cs call:status(r.StatusKind, r.Status) ?><?cs /if ?><?cs
    if:r.Meta ?><span><?cs var:r.Meta ?></span><?cs /if ?><?cs
    if:r.When ?><?cs call:when(r) ?><?cs /if ?></p><?cs /if ?></div><?cs /def ?><?cs

def:row(r) ?><li class="row"><?cs
  if:r.Icon ?><span class="tile<?cs if:r.Tint ?> tile-<?cs var:r.Tint ?><?cs /if ?>"><?cs call:icon(r.Icon) ?></span><?cs /if ?><?cs
  call:row_text(r) ?><?cs
  if:r.Action.Href ?><div class="row-actions"><?cs call:button_link("", "", r.Action.Word, r.Action.Href) ?></div><?cs /if ?></li><?cs /def ?><?cs

def:pager(p) ?><?cs if:p.Prev || p.Next ?><nav class="pager" aria-label="More of this list"><?cs
  if:p.Prev ?><a class="button" rel="prev" href="<?cs var:p.Prev ?>"><?cs call:icon("back") ?>Newer</a><?cs /if ?><span class="pager-text"><?cs var:p.Text ?></span><?cs
  if:p.Next ?><a class="button" rel="next" href="<?cs var:p.Next ?>">Older<?cs call:icon("forward") ?></a><?cs /if ?></nav><?cs /if ?><?cs /def ?><?cs

def:link_list(list, label, class) ?><nav class="<?cs var:class ?>" aria-label="<?cs var:label ?>"><ul><?cs
  each:t = list ?><li><a href="<?cs var:t.Href ?>"<?cs if:t.Current ?> aria-current="true"<?cs /if ?>><?cs var:t.Word ?><?cs if:t.Count ?> <span class="count"><?cs var:t.Count ?></span><?cs /if ?></a></li><?cs /each ?></ul></nav><?cs /def ?><?cs

def:tabs(list, label) ?><?cs call:link_list(list, label, "tabs") ?><?cs /def ?><?cs

def:chips(list, label) ?><?cs call:link_list(list, label, "chips") ?><?cs /def ?><?cs

def:menu_item(icon, word, href) ?><li><a href="<?cs var:href ?>"><?cs call:icon(icon) ?><?cs var:word ?></a></li><?cs /def ?><?cs

def:table_wrap(label) ?><section class="table-wrap" tabindex="0" aria-label="<?cs var:label ?>"><?cs /def ?>
