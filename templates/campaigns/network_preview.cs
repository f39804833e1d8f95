<?cs # How a text will stand on a network, in a frame of ours: Network.Channel .Problem, .Pieces.N.Text
  .IsMarked, and .More, what stands after 'see more'. ?><?cs
def:network_pieces(list) ?><?cs each:p = list ?><?cs if:p.IsMarked ?><span class="network-link"><?cs var:p.Text ?></span><?cs else ?><?cs var:p.Text ?><?cs /if ?><?cs /each ?><?cs /def ?>
<figure class="network"><figcaption class="network-head"><span class="network-name"><?cs var:Site.Name ?></span><span class="meta">on <?cs var:Network.Channel ?></span></figcaption><div class="network-text"><?cs call:network_pieces(Network.Pieces) ?><?cs
if:Network.More.0.Text ?><details class="network-more"><summary>… see more</summary><?cs call:network_pieces(Network.More) ?></details><?cs /if ?></div></figure>
<?cs if:Network.More.0.Text ?><p class="meta">Cut about where <?cs var:Network.Channel ?> cuts it.</p><?cs /if ?>
<?cs if:Network.Problem ?><p class="meta counter-over"><?cs var:Network.Problem ?></p><?cs /if ?>
