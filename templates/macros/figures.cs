<?cs # Numbers. All are counted, rounded and put into words by the server.

  stat(s)      one figure: s.Number, s.Label, and where set s.Base ("of 1,240"), s.Trend in words
               with s.TrendKind (good bad flat), s.Href
  progress(value, max, text)    a bar and its words ("843 of 1,240 people"); value and max are plain numbers
  bars(c)      bar chart: c.Alt (the numbers in words), c.Width (48 for each bar), c.Bars.N.X (48 times N),
               .H (height, 0 to 100), .Value, .Label, .Strong (1: the one that counts)
  line_chart(c)                 figures over days, as lib/chart.c places them: c.Alt (the numbers in words),
                                c.Begins and c.Ends (days), and where set c.Words (what is what)
  spark(points, alt)            sparkline in a box of 120 by 32: points as in an SVG polyline
?><?cs

def:stat(s) ?><div class="stat"><span class="stat-number"><?cs if:s.Href ?><a href="<?cs var:s.Href ?>"><?cs var:s.Number ?></a><?cs else ?><?cs var:s.Number ?><?cs /if ?></span><?cs
  if:s.Base ?> <span class="stat-base"><?cs var:s.Base ?></span><?cs /if ?><?cs
  if:s.Label ?><span class="stat-label"><?cs var:s.Label ?></span><?cs /if ?><?cs
  if:s.Trend ?><span class="trend trend-<?cs var:s.TrendKind ?>"><?cs call:icon("trend-" + s.TrendKind) ?><?cs var:s.Trend ?></span><?cs /if ?></div><?cs /def ?><?cs

def:progress(value, max, text) ?><div class="meter"><progress value="<?cs var:value ?>" max="<?cs var:max ?>" aria-label="<?cs var:text ?>"></progress><span class="meter-text"><?cs var:text ?></span></div><?cs /def ?><?cs

def:bars(c) ?><svg class="bars" role="img" aria-label="<?cs var:c.Alt ?>" viewBox="0 0 <?cs var:c.Width ?> 144"><?cs
  each:b = c.Bars ?><g transform="translate(<?cs var:b.X ?> 0)"><rect<?cs if:b.Strong ?> class="strong"<?cs /if ?> x="3" y="<?cs var:#120 - #b.H ?>" width="42" height="<?cs var:b.H ?>" rx="3"/><text class="bar-value" x="24" y="<?cs var:#114 - #b.H ?>"><?cs var:b.Value ?></text><text x="24" y="138"><?cs var:b.Label ?></text></g><?cs /each ?></svg><?cs /def ?><?cs

def:spark(points, alt) ?><svg class="spark" role="img" aria-label="<?cs var:alt ?>" viewBox="0 0 120 32"><polyline points="<?cs var:points ?>"/></svg><?cs /def ?><?cs

def:line_chart(c) ?><figure class="chart"><svg role="img" aria-label="<?cs var:c.Alt ?>"><?cs
  each:g = c.Guides ?><line class="guide" x1="0%" x2="100%" y1="<?cs var:g.Y ?>" y2="<?cs var:g.Y ?>"/><text x="<?cs var:g.X ?>" y="<?cs var:g.Y ?>" dy="-5" text-anchor="<?cs var:g.Anchor ?>"><?cs var:g.Word ?></text><?cs /each ?><?cs
  each:m = c.Marks ?><line class="mark" x1="<?cs var:m.X ?>" x2="<?cs var:m.X ?>" y1="7%" y2="100%"/><text x="<?cs var:m.X ?>" y="5%" text-anchor="<?cs var:m.Anchor ?>"><?cs var:m.Word ?></text><?cs /each ?><?cs
  each:l = c.Lines ?><line class="<?cs var:l.Kind ?>" x1="<?cs var:l.X1 ?>" y1="<?cs var:l.Y1 ?>" x2="<?cs var:l.X2 ?>" y2="<?cs var:l.Y2 ?>"/><?cs /each ?><?cs
  each:p = c.Paths ?><svg viewBox="0 0 10000 10000" preserveAspectRatio="none"><path class="figures" d="<?cs var:p.Line ?>"/><path class="dots" d="<?cs var:p.Dots ?>"/></svg><circle cx="<?cs var:p.X ?>" cy="<?cs var:p.Y ?>" r="5"/><text class="strong" x="<?cs var:p.X ?>" y="<?cs var:p.Y ?>" dy="-11" text-anchor="<?cs var:p.Anchor ?>"><?cs var:p.Label ?></text><?cs /each ?></svg><p class="chart-days"><span><?cs var:c.Begins ?></span><span><?cs var:c.Ends ?></span></p><?cs
  if:c.Words ?><figcaption><?cs var:c.Words ?></figcaption><?cs /if ?></figure><?cs /def ?>
