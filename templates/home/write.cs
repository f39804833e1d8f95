<?cs include!"layout/top.cs" ?><?cs

def:choice(icon, tint, title, href, words) ?><li class="row"><span class="tile tile-<?cs var:tint ?>"><?cs call:icon(icon) ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:href ?>"><?cs var:title ?></a></p><p class="row-line"><?cs var:words ?></p></div></li><?cs /def ?>
<?cs call:page_head("What do you want to write?", "") ?>
<section class="panel"><ul class="rows"><?cs
  if:Person.IsLeader ?><?cs call:choice("brief", "accent", "A brief", "/briefs/new", "Where we are going and why, with the goals that say whether we got there. Everyone reads it; campaigns are filed against its goals.") ?><?cs call:choice("upload", "accent", "A brief from a Markdown file", "/briefs/import", "The text is taken over as a draft. Then add the goals.") ?><?cs /if ?><?cs
  if:Person.IsContent ?><?cs call:choice("campaign", "warn", "A campaign", "/campaigns/new", "What you will say, to whom, on which channels, and the goal that it serves.") ?><?cs /if ?><?cs
  if:Person.IsContent ?><?cs call:choice("help", "good", "A call for help", "/help-wanted/new", "What a campaign needs from colleagues: a story, a picture, a pair of eyes. Minutes and places, so that they can say yes.") ?><?cs /if ?><?cs
  if:!Person.IsLeader && !Person.IsContent && !Places.0.Href ?><li><?cs call:empty("help", "Posts begin with a call: the content team says what it needs, you offer, and then you write. The best voices of what we do are the people who do it.", "Find a call", "/help-wanted", "Three things you check before you leave a home: 90 minutes, in your own words.") ?></li><?cs /if ?></ul></section><?cs
if:Places.0.Href ?><section class="panel"><?cs call:panel_head("A post", "", "") ?><ul class="rows"><?cs
  each:p = Places ?><li class="row"><span class="tile<?cs if:p.IsCall ?> tile-good<?cs /if ?>"><?cs if:p.IsCall ?><?cs call:icon("hand") ?><?cs else ?><?cs call:icon("post") ?><?cs /if ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:p.Href ?>"><?cs var:p.Title ?></a></p><p class="row-meta"><?cs if:p.IsCall ?><span>Your place is taken</span><span><?cs var:p.Campaign ?></span><?cs else ?><span>Your campaign</span><?cs /if ?></p></div></li><?cs /each ?></ul></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
