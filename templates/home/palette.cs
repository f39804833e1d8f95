<?cs

def:plain(parts) ?><?cs each:p = parts ?><?cs var:p.Text ?><?cs /each ?><?cs /def ?><?cs
each:g = Groups ?><p class="palette-group"><?cs var:g.Word ?></p><ul><?cs
  each:f = g.Items ?><li><a href="<?cs var:f.Href ?>"><span><?cs call:plain(f.Title) ?></span><small><?cs if:f.Person.Id ?><?cs var:f.Meta ?><?cs elif:f.Status ?><?cs var:f.Status ?><?cs else ?><?cs var:g.One ?><?cs /if ?></small></a></li><?cs /each ?></ul><?cs /each ?><?cs
if:Ways.0.Href ?><p class="palette-group">Go to</p><ul><?cs each:w = Ways ?><li><a href="<?cs var:w.Href ?>"><span><?cs var:w.Title ?></span></a></li><?cs /each ?></ul><?cs /if ?><?cs
if:Search.Found ?><ul><li><a href="/search?q=<?cs var:url_escape(Search.Query) ?>"><span>All that was found</span></a></li></ul><?cs
elif:Search.IsShort ?><p>Three letters or more look through briefs, goals, campaigns, posts and questions.</p><?cs
elif:TooCommon.3.Word ?><p>Too many posts have these words. Add a word.</p><?cs
elif:Search.HasWords && !Ways.0.Href ?><p>Nothing has all of these words.</p><?cs /if ?>
