<?cs include!"layout/top.cs" ?><?cs

def:need_text(r) ?><p class="row-title"><a href="<?cs var:r.Href ?>"><?cs var:r.Title ?></a></p><p class="row-meta"><?cs
  if:r.Late ?><?cs call:status("problem", r.Late) ?><?cs /if ?><span><?cs var:r.Meta ?></span><?cs
  if:r.GoesOut ?><span><?cs var:r.GoesOut ?></span><?cs /if ?><span><?cs var:r.Minutes ?></span></p><?cs
  if:r.Quote ?><blockquote class="row-quote">“<?cs var:r.Quote ?>”</blockquote><?cs /if ?><?cs /def ?><?cs

def:approval(r, style) ?><form class="approval" method="post" action="<?cs var:r.Approve ?>"><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:r.Version ?>"><input type="hidden" name="to" value="approved"><label for="works-<?cs var:r.Id ?>">What works? The author reads this.</label><input class="input" type="text" id="works-<?cs var:r.Id ?>" name="what_worked" autocomplete="off"><div class="actions"><?cs call:button(style, "check", "Approve") ?><a class="button" href="<?cs var:r.Href ?>">Suggest a change</a></div></form><?cs /def ?><?cs

def:need(r, style) ?><li class="row need"><span class="tile<?cs if:r.Tint ?> tile-<?cs var:r.Tint ?><?cs /if ?>"><?cs call:icon(r.Icon) ?></span><div class="row-text"><?cs call:need_text(r) ?><?cs
  if:r.Approve ?><?cs call:approval(r, style) ?><?cs elif:r.Quote ?><div class="actions"><?cs call:button_link(style, "", "Read and answer", r.Href) ?></div><?cs /if ?></div><?cs
  if:!r.Quote ?><div class="row-actions"><?cs if:r.Confirm ?><?cs call:post_button("", "check", "Still true", r.Confirm, r.Version) ?><?cs /if ?><?cs call:button_link(style, "", r.Action, r.Href) ?></div><?cs /if ?></li><?cs /def ?><?cs

def:decision_form(d, style) ?><form class="approval" method="post" action="<?cs var:d.Href ?>/decide" novalidate><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:d.Version ?>"><input type="hidden" name="next" value="/"><label for="words-<?cs var:d.Id ?>">Your words, needed unless you approve it as it is</label><input class="input" type="text" id="words-<?cs var:d.Id ?>" name="words" maxlength="2000" autocomplete="off"><div class="actions"><?cs call:button_named(style, "check", "Approve", "to", "approved") ?><?cs call:button_named("", "", "Decline", "to", "declined") ?></div><details class="aside"><summary>In part, or ask for more</summary><?cs
  if:d.Unit ?><label for="given-<?cs var:d.Id ?>">How much of it (<?cs var:d.Unit ?>)</label><input class="input input-short" type="text" inputmode="decimal" id="given-<?cs var:d.Id ?>" name="given" autocomplete="off"><?cs /if ?><div class="actions"><?cs if:d.Unit ?><?cs call:button_named("", "", "Approve in part", "to", "part_approved") ?><?cs /if ?><?cs call:button_named("", "", "Ask for more", "to", "more_wanted") ?></div></details></form><?cs /def ?><?cs

def:answer_form(d, style) ?><form class="approval" method="post" action="<?cs var:d.Href ?>/answer" novalidate><?cs call:form_keys() ?><input type="hidden" name="next" value="/"><label for="answer-<?cs var:d.Id ?>">Your answer</label><textarea class="input" id="answer-<?cs var:d.Id ?>" name="words" rows="2" maxlength="4000"></textarea><div class="actions"><?cs call:button(style, "send", "Answer") ?><a class="button" href="<?cs var:d.Href ?>">Open it</a></div></form><?cs /def ?><?cs

def:decision(d, style) ?><li class="row need"><span class="tile tile-accent"><?cs if:d.IsQuestion ?><?cs call:icon("question") ?><?cs else ?><?cs call:icon("hand") ?><?cs /if ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:d.Href ?>"><?cs var:d.Title ?></a></p><p class="row-line"><?cs var:d.Words ?></p><p class="row-meta"><span><?cs var:d.Meta ?></span><span><?cs var:d.Minutes ?></span></p><?cs
  if:d.Why ?><blockquote class="row-quote"><?cs var:d.Why ?></blockquote><?cs /if ?><?cs
  if:d.IsQuestion ?><?cs call:answer_form(d, style) ?><?cs
  elif:d.WantsMore ?><div class="actions"><?cs call:button_link(style, "", "Say more", d.Href) ?></div><?cs else ?><?cs call:decision_form(d, style) ?><?cs /if ?></div></li><?cs /def ?><?cs

def:calls_panel() ?><section class="panel"><?cs call:panel_head("Where you could help", "All calls", "/help-wanted") ?><?cs
  if:Calls.0.Href ?><ul class="rows"><?cs each:c = Calls ?><li class="row"><span class="tile tile-good"><?cs call:icon(c.Icon) ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:c.Href ?>"><?cs var:c.Title ?></a></p><p class="row-meta"><span><?cs var:c.Minutes ?></span><span><?cs var:c.Places ?></span><span>by <?cs var:c.Deadline ?></span></p><?cs
  if:c.Goal ?><p class="for-goal"><?cs call:icon("goal") ?><span>For the goal “<?cs var:c.Goal ?>”</span></p><?cs /if ?></div></li><?cs /each ?></ul><?cs
  else ?><?cs call:empty("help", "No call is open to you at this moment. Say what you like to do, and the next one that fits finds you here.", "What I like to do", "/volunteer", "Photograph a Tern at a terrace: 15 minutes, 5 places.") ?><?cs /if ?></section><?cs /def ?><?cs

def:news_panel() ?><section class="panel"><?cs if:Home.MoreBriefs ?><?cs call:panel_head("What is new", Home.MoreBriefs, "/briefs") ?><?cs else ?><?cs call:panel_head("What is new", "All briefs", "/briefs") ?><?cs /if ?><?cs
  if:News.0.Href ?><ul class="rows news"><?cs each:n = News ?><li class="row"><?cs
  if:n.IsBrief ?><div class="row-text"><p class="news-brief"><span class="new"><?cs var:n.Word ?></span> <a href="<?cs var:n.Href ?>"><?cs var:n.Title ?></a></p><p class="row-quote"><?cs var:n.Line ?></p><p class="row-meta"><span>Brief by <?cs var:n.Person.Name ?></span><?cs call:when(n) ?></p></div><?cs
  else ?><div class="row-text"><p class="row-title"><a href="<?cs var:n.Href ?>"><?cs var:n.Title ?></a></p><p class="row-meta"><span><?cs var:n.Channel ?></span><span><?cs var:n.Person.Name ?></span><?cs call:when(n) ?></p></div><?cs /if ?></li><?cs /each ?></ul><?cs
  else ?><p class="panel-body meta">No brief has changed since you looked, and nothing went out in the last two weeks.</p><?cs /if ?></section><?cs /def ?>
<?cs

def:step(s, style) ?><li class="row"><span class="tile<?cs if:s.Done ?> tile-good<?cs /if ?>"><?cs if:s.Done ?><?cs call:icon("status-done") ?><?cs else ?><?cs call:icon(s.Icon) ?><?cs /if ?></span><div class="row-text"><p class="row-title"><?cs var:s.Title ?><?cs if:s.Done ?><span class="visually-hidden">: done</span><?cs /if ?></p><?cs if:!s.Done ?><p class="row-line"><?cs var:s.Words ?></p><?cs /if ?></div><?cs
  if:!s.Done ?><div class="row-actions"><?cs call:button_link(style, "", s.Action, s.Href) ?></div><?cs /if ?></li><?cs /def ?><?cs

def:first_hour() ?><section class="panel"><?cs call:panel_head("Your first hour", "", "") ?><div class="panel-body"><?cs call:progress(FirstHour.Count, FirstHour.All, FirstHour.Words) ?></div><ol class="rows"><?cs
  each:s = FirstHour.Steps ?><?cs if:s.Next ?><?cs call:step(s, "primary") ?><?cs else ?><?cs call:step(s, "") ?><?cs /if ?><?cs /each ?></ol><div class="panel-foot"><?cs call:post_button("quiet", "", "Put this list away", "/settings/first-hour/away", "") ?></div></section><?cs /def ?><?cs

def:first_steps() ?><section class="panel"><?cs call:panel_head("Three steps to begin with", "", "") ?><ol class="rows"><?cs each:s = FirstSteps ?><?cs call:step(s, "") ?><?cs /each ?></ol><div class="panel-foot"><?cs call:post_button("quiet", "check", "I know my way", "/me/way", "") ?></div></section><?cs /def ?>
<header class="page-head"><h1><?cs var:Home.Greeting ?></h1><p class="lead"><?cs var:Home.Lead ?></p><?cs
  if:Part.Brought ?><?cs call:drawn(Part.Brought) ?><?cs /if ?></header>
<div class="split split-home"><div class="stack"><?cs

if:FirstHour.All ?><?cs call:first_hour() ?><?cs elif:FirstSteps.0.Title ?><?cs call:first_steps() ?><?cs /if ?><?cs

if:Decisions.0.Href ?><section class="panel"><?cs if:Home.MoreDecisions ?><?cs call:panel_head("Waiting for your answer", Home.MoreDecisions, Home.DecisionsHref) ?><?cs else ?><?cs call:panel_head("Waiting for your answer", "All of them", Home.DecisionsHref) ?><?cs /if ?><ul class="rows"><?cs each:d = Decisions ?><?cs if:d.First ?><?cs call:decision(d, "primary") ?><?cs else ?><?cs call:decision(d, "") ?><?cs /if ?><?cs /each ?></ul></section><?cs /if ?><?cs

if:Needs.0.Href ?><section class="panel" aria-label="What needs you"><ul class="rows"><?cs
  each:n = Needs ?><?cs if:n.First && !Decisions.0.Href ?><?cs call:need(n, "primary") ?><?cs else ?><?cs call:need(n, "") ?><?cs /if ?><?cs /each ?></ul><?cs
  if:MoreNeeds.0.Href ?><details class="more-rows panel-foot"><summary><?cs var:Home.MoreWords ?></summary><ul class="rows"><?cs each:n = MoreNeeds ?><?cs call:need(n, "") ?><?cs /each ?></ul><?cs if:Home.RestWords ?><p class="panel-body meta"><?cs var:Home.RestWords ?></p><?cs /if ?></details><?cs /if ?></section><?cs /if ?><?cs

if:Home.Opinions ?><section class="panel"><div class="panel-body"><p><a href="/posts/panel"><?cs var:Home.Opinions ?></a></p></div></section><?cs /if ?><?cs

if:Part.Outcomes ?><?cs call:drawn(Part.Outcomes) ?><?cs /if ?><?cs

if:Person.IsLeader ?><section class="panel"><form class="panel-body start-brief" action="/briefs/new"><label for="start-brief">What should people know this week?</label><textarea class="input" id="start-brief" name="title" rows="2" maxlength="160" placeholder="One sentence is enough to begin. The rest comes after."></textarea><div class="actions"><?cs
  if:Needs.0.Href || Decisions.0.Href ?><?cs call:button("", "", "Start a brief") ?><?cs else ?><?cs call:button("primary", "", "Start a brief") ?><?cs /if ?><a class="button button-quiet" href="/briefs/import">Bring a Markdown file</a></div></form></section><?cs /if ?><?cs

if:Person.IsAdmin ?><section class="panel"><?cs call:panel_head("Changed today", "", "") ?><div class="panel-body"><?cs
  if:Deeds.0.What ?><ul class="deeds"><?cs each:d = Deeds ?><li><?cs call:avatar(d.Who, "small") ?><p><strong><?cs var:d.Who.Name ?></strong> <?cs var:d.What ?><?cs if:d.Href ?>, <a href="<?cs var:d.Href ?>"><?cs var:d.Object ?></a><?cs elif:d.Object ?>, <?cs var:d.Object ?><?cs /if ?></p><?cs call:when(d) ?></li><?cs /each ?></ul><?cs
  else ?><p class="meta">Nobody has changed anything yet today.</p><?cs /if ?></div></section><?cs /if ?><?cs

if:Home.CallsFirst ?><?cs call:calls_panel() ?><?cs /if ?>
</div><aside class="rail" aria-label="At a glance"><?cs

if:Part.Reach ?><?cs call:drawn(Part.Reach) ?><?cs /if ?><?cs

if:Part.Week ?><?cs call:drawn(Part.Week) ?><?cs /if ?><?cs

if:Part.Gaps ?><?cs call:drawn(Part.Gaps) ?><?cs /if ?><?cs

if:Elsewhere.0.Href ?><section class="panel"><?cs call:panel_head("Waiting for others", "", "") ?><ul class="rows"><?cs each:r = Elsewhere ?><?cs call:row(r) ?><?cs /each ?></ul></section><?cs /if ?><?cs

if:Person.IsAdmin ?><section class="panel"><?cs call:panel_head("The portal", "", "") ?><div class="panel-body"><p><?cs call:status("done", "Well") ?> <span class="meta">The pages and the database answer.</span></p><p class="meta">Today <?cs var:Home.SignedIn ?>; <?cs var:Home.Audited ?>.</p></div></section><section class="panel"><?cs call:panel_head("Invited, not here yet", "Accounts", "/accounts") ?><div class="panel-body"><?cs
  if:Invited.0.Meta ?><ul class="people-lines"><?cs each:i = Invited ?><li><?cs call:person(i.Person, i.Meta) ?></li><?cs /each ?></ul><?cs if:Home.MoreInvited ?><p class="meta"><?cs var:Home.MoreInvited ?></p><?cs /if ?><?cs
  else ?><p class="meta">Everyone who was invited has come.</p><?cs /if ?></div></section><?cs /if ?><?cs

if:Part.Goals ?><?cs call:drawn(Part.Goals) ?><?cs /if ?>
</aside><div class="stack"><?cs
if:Home.CallsFirst ?><?cs call:news_panel() ?><?cs elif:Home.IsPlain ?><?cs call:calls_panel() ?><?cs call:news_panel() ?><?cs elif:Person.IsLeader ?><?cs call:news_panel() ?><?cs else ?><?cs call:news_panel() ?><?cs call:calls_panel() ?><?cs /if ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
