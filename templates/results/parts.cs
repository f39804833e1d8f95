<?cs # What the pages of results share.

  totals(list)      the table of sums: list.N.Kind .Level .Figure .Unknown .Channels .Latest
  entries(list)     what was written down by hand, the newest first
  days(list, name)  the table of how a figure grew: list.N.Day .Added .SoFar
  clicks(c, s)      the panel of clicks on our own short links: c.Total .Days .Chart.0; s is Subject
  from_outside(href) the way to what came in from outside about it, for who hears of it
  no_outcome(on)    that what is there does not yet show an effect on the business
?><?cs

def:totals(list) ?><?cs call:table_wrap("Sums of all figures") ?><table class="table"><caption class="visually-hidden">Sums of all figures</caption><thead><tr><th scope="col">Figure</th><th scope="col" class="num">Total</th><th scope="col">As of</th></tr></thead><tbody><?cs
  each:t = list ?><tr><th scope="row"><?cs var:t.Kind ?><span class="figure-note"><?cs var:t.Level ?><?cs if:t.CountsPeople ?> · people may be counted on several posts<?cs /if ?><?cs if:t.Channels ?><br><?cs var:t.Channels ?><?cs /if ?></span></th><td class="num"><strong><?cs var:t.Figure ?></strong><?cs if:t.Unknown ?><span class="figure-note"><?cs var:t.Unknown ?></span><?cs /if ?></td><td><time datetime="<?cs var:t.LatestIso ?>" title="<?cs var:t.Latest ?>"><?cs var:t.LatestAway ?></time></td></tr><?cs /each ?></tbody></table></section><?cs /def ?><?cs

def:days(list, name) ?><?cs call:table_wrap(name + " by day") ?><table class="table"><caption class="visually-hidden"><?cs var:name ?> by day, the newest first</caption><thead><tr><th scope="col">Day</th><th scope="col" class="num">Added</th><th scope="col" class="num">So far</th></tr></thead><tbody><?cs each:d = list ?><tr><th scope="row"><time datetime="<?cs var:d.DayIso ?>"><?cs var:d.Day ?></time></th><td class="num"><?cs var:d.Added ?></td><td class="num"><strong><?cs var:d.SoFar ?></strong></td></tr><?cs /each ?></tbody></table></section><?cs /def ?><?cs

def:clicks(c, s) ?><?cs if:c.Total || s.IsMine ?><section class="panel" id="clicks"><?cs call:panel_head("Clicks on our short links", "All its links", s.LinksHref) ?><div class="panel-body"><?cs if:c.Total ?><p><strong><?cs var:c.Total ?></strong> in all, counted here and not by a network, so not among the figures above.</p><?cs if:c.Chart.0.Alt ?><?cs call:line_chart(c.Chart.0) ?><?cs /if ?><?cs else ?><p class="meta">No click yet. A short link counts how often it is used, and never by whom.</p><?cs /if ?></div><?cs if:c.Days.0.Day ?><?cs call:days(c.Days, "Clicks on short links") ?><?cs /if ?></section><?cs /if ?><?cs /def ?><?cs

def:from_outside(href) ?><?cs if:Person.IsContent || Person.IsLeader ?><p class="meta no-print"><a href="<?cs var:href ?>">What came in from outside about it</a></p><?cs /if ?><?cs /def ?><?cs

def:no_outcome(on) ?><?cs if:on ?><div class="panel-body"><?cs call:notice("info", "This does not yet show a business effect: no outcome is known.") ?></div><?cs /if ?><?cs /def ?><?cs

def:entries(list) ?><section class="panel"><?cs call:panel_head("Written down by hand", "", "") ?><ul class="rows"><?cs
  each:e = list ?><li class="row"><div class="row-text"><p class="row-title"><?cs var:e.Figures ?></p><?cs if:e.Note ?><p class="row-line"><?cs var:e.Note ?></p><?cs /if ?><p class="row-meta"><?cs if:e.Post ?><a href="<?cs var:e.PostHref ?>"><?cs var:e.Post ?></a><?cs /if ?><span><?cs var:e.Channel ?></span><span>As of <?cs var:e.Day ?></span><span><?cs var:e.Who.Name ?>, <?cs call:when(e) ?></span></p></div><?cs
    if:e.TakeBack ?><div class="row-actions no-print"><?cs call:post_button("quiet", "undo", "Take back", e.TakeBack, e.Version) ?></div><?cs /if ?></li><?cs /each ?></ul></section><?cs /def ?>
