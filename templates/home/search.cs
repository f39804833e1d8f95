<?cs include!"layout/top.cs" ?><?cs

def:marked(parts) ?><?cs each:p = parts ?><?cs if:p.Mark ?><mark><?cs var:p.Text ?></mark><?cs else ?><?cs var:p.Text ?><?cs /if ?><?cs /each ?><?cs /def ?><?cs

def:found(f, icon) ?><li class="row"><?cs
  if:f.Person.Id ?><?cs call:avatar(f.Person, "") ?><?cs else ?><span class="tile"><?cs call:icon(icon) ?></span><?cs /if ?><div class="row-text"><p class="row-title"><a href="<?cs var:f.Href ?>"><?cs call:marked(f.Title) ?></a></p><?cs
  if:f.Excerpt.0.Text ?><p class="found-excerpt"><?cs call:marked(f.Excerpt) ?></p><?cs /if ?><?cs
  if:f.Status || f.Meta ?><p class="row-meta"><?cs if:f.Status ?><?cs call:status(f.StatusKind, f.Status) ?><?cs /if ?><span><?cs var:f.Meta ?></span></p><?cs /if ?></div></li><?cs /def ?>
<?cs call:page_head("Search", "") ?>
<form class="search-field" role="search" action="/search"><label class="visually-hidden" for="search">Search for</label><input class="input" id="search" type="search" name="q" value="<?cs var:Search.Query ?>" autocomplete="off"><?cs call:button("primary", "search", "Search") ?></form>
<?cs if:Search.Kind ?><p><a class="back" href="/search?q=<?cs var:url_escape(Search.Query) ?>"><?cs call:icon("back") ?>Everything that was found</a></p><?cs /if ?>
<?cs if:Search.IsShort ?><?cs call:notice("info", "Type a word of three letters or more to look through briefs, goals, campaigns, posts and questions. Short and very common words are in too many of them.") ?><?cs
elif:Search.LeftOut ?><p class="meta">Left out, because they are short or in every text: <?cs var:Search.LeftOut ?></p><?cs /if ?>
<?cs each:k = TooCommon ?><?cs call:notice("info", "Too many " + k.Word + " have these words to look through them all. Add a word.") ?><?cs set:TooMany = 1 ?><?cs /each ?>
<?cs each:g = Groups ?><section class="panel"><div class="panel-head"><h2><?cs var:g.Word ?></h2><?cs
  if:g.More && !Search.Kind ?><a href="/search?q=<?cs var:url_escape(Search.Query) ?>&amp;kind=<?cs var:g.Name ?>">More <?cs var:g.Name ?></a><?cs /if ?></div><ul class="rows"><?cs
  each:f = g.Items ?><?cs call:found(f, g.Icon) ?><?cs /each ?></ul><?cs
  if:g.More && Search.Kind ?><p class="panel-foot meta">These fit best. Another word finds the rest.</p><?cs /if ?></section><?cs /each ?>
<?cs if:Search.HasWords && !Search.Found && !Search.IsShort && !TooMany ?><section class="panel"><div class="empty"><span class="tile"><?cs call:icon("search") ?></span><p>Nothing has all of these words. Try one word less, or only its beginning: “rene” finds renew and renewal.</p></div></section><?cs /if ?><?cs
if:!Search.HasWords ?><p class="lead">Looks through the briefs, goals, campaigns, posts and questions that you may see, and the names and titles of people. The beginning of a word is enough.</p><?cs /if ?><?cs
if:Ways.0.Href ?><section class="panel"><?cs call:panel_head("Go to", "", "") ?><ul class="ways"><?cs
  each:w = Ways ?><li><a href="<?cs var:w.Href ?>"><?cs call:icon(w.Icon) ?><?cs var:w.Title ?></a></li><?cs /each ?></ul></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
