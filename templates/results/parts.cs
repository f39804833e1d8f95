<?cs # What the pages of results share.

  totals(list)      the table of sums: list.N.Kind .Level .Figure .Unknown .Channels .Latest
  entries(list)     what was written down by hand, the newest first
  no_outcome(on)    that what is there does not yet show an effect on the business
?><?cs

def:totals(list) ?><?cs call:table_wrap("Sums of all figures") ?><table class="table"><caption class="visually-hidden">Sums of all figures</caption><thead><tr><th scope="col">Figure</th><th scope="col" class="num">Total</th><th scope="col">As of</th></tr></thead><tbody><?cs
  each:t = list ?><tr><th scope="row"><?cs var:t.Kind ?><span class="figure-note"><?cs var:t.Level ?><?cs if:t.CountsPeople ?> · people may be counted on several posts<?cs /if ?><?cs if:t.Channels ?><br><?cs var:t.Channels ?><?cs /if ?></span></th><td class="num"><strong><?cs var:t.Figure ?></strong><?cs if:t.Unknown ?><span class="figure-note"><?cs var:t.Unknown ?></span><?cs /if ?></td><td><time datetime="<?cs var:t.LatestIso ?>" title="<?cs var:t.Latest ?>"><?cs var:t.LatestAway ?></time></td></tr><?cs /each ?></tbody></table></section><?cs /def ?><?cs

def:no_outcome(on) ?><?cs if:on ?><div class="panel-body"><?cs call:notice("info", "This does not yet show a business effect: no outcome is known.") ?></div><?cs /if ?><?cs /def ?><?cs

def:entries(list) ?><section class="panel"><?cs call:panel_head("Written down by hand", "", "") ?><ul class="rows"><?cs
  each:e = list ?><li class="row"><div class="row-text"><p class="row-title"><?cs var:e.Figures ?></p><?cs if:e.Note ?><p class="row-line"><?cs var:e.Note ?></p><?cs /if ?><p class="row-meta"><?cs if:e.Post ?><a href="<?cs var:e.PostHref ?>"><?cs var:e.Post ?></a><?cs /if ?><span><?cs var:e.Channel ?></span><span>As of <?cs var:e.Day ?></span><span><?cs var:e.Who.Name ?>, <?cs call:when(e) ?></span></p></div><?cs
    if:e.TakeBack ?><div class="row-actions no-print"><?cs call:post_button("quiet", "undo", "Take back", e.TakeBack, e.Version) ?></div><?cs /if ?></li><?cs /each ?></ul></section><?cs /def ?>
