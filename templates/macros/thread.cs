<?cs # The thread, and what happened.

  thread(list)        a chain of one node under the other: list.N as for thread_node
  knot_asks(list)     what hangs on a knot beside the thread: its asks and questions
  thread_node(n)      one knot inside <ol class="thread"><li>: n.Kind (vision goal brief campaign post
                      figure), n.KindWord, n.Title, n.Href, and where set n.Text, n.Meta, n.Why,
                      n.StatusKind with n.Status, n.Current (1: where the reader is). Branches are
                      <ol class="thread"> inside the <li>.
  history(list)       what happened, newest first: list.N.Who (a person), .What, .When (with .WhenExact
                      .WhenIso), and where set .Text, .StatusKind with .Status, .Href with .Word
?><?cs

def:thread_node(n) ?><div class="knot knot-<?cs var:n.Kind ?>"<?cs if:n.Current ?> aria-current="true"<?cs /if ?>><span class="knot-mark"><?cs call:icon(n.Kind) ?></span><div class="knot-text"><p class="knot-kind"><?cs var:n.KindWord ?><?cs if:n.Status ?> <?cs call:status(n.StatusKind, n.Status) ?><?cs /if ?></p><p class="knot-title"><?cs
  if:n.Href ?><a href="<?cs var:n.Href ?>"><?cs var:n.Title ?></a><?cs else ?><?cs var:n.Title ?><?cs /if ?></p><?cs
  if:n.Text ?><p class="knot-quote"><?cs var:n.Text ?></p><?cs /if ?><?cs
  if:n.Why ?><p class="knot-why"><?cs var:n.Why ?></p><?cs /if ?><?cs
  if:n.Meta ?><p class="knot-meta"><?cs var:n.Meta ?></p><?cs /if ?></div></div><?cs /def ?><?cs

def:knot_asks(list) ?><?cs if:list.0.Title ?><ol class="thread thread-asks"><?cs each:a = list ?><li><?cs call:thread_node(a) ?></li><?cs /each ?></ol><?cs /if ?><?cs /def ?><?cs

def:thread(list) ?><ol class="thread"><?cs each:n = list ?><li><?cs call:thread_node(n) ?><?cs call:knot_asks(n.Asks) ?></li><?cs /each ?></ol><?cs /def ?><?cs

def:history(list) ?><ol class="history"><?cs each:h = list ?><li><?cs call:avatar(h.Who, "small") ?><div class="history-text"><p><strong><?cs var:h.Who.Name ?></strong> <?cs var:h.What ?><?cs
  if:h.Status ?> <?cs call:status(h.StatusKind, h.Status) ?><?cs /if ?> <span class="history-when"><?cs call:when(h) ?></span></p><?cs
  if:h.Text ?><p class="history-quote"><?cs var:h.Text ?></p><?cs /if ?><?cs
  if:h.Href ?><p><a href="<?cs var:h.Href ?>"><?cs var:h.Word ?></a></p><?cs /if ?></div></li><?cs /each ?></ol><?cs /def ?>
