<?cs include!"layout/top.cs" ?>
<?cs include!"campaigns/head.cs" ?>
<?cs call:error_summary() ?>
<?cs if:Campaign.Reason ?><?cs call:notice("warn", "Stopped: " + Campaign.Reason) ?><?cs /if ?>
<div class="split"><div class="stack">
<section class="panel"><?cs call:panel_head("The goals it serves", "See the thread", "/thread" + Campaign.Href) ?>
<ul class="rows"><?cs each:g = Campaign.Goals ?><li class="row"><span class="tile tile-accent"><?cs call:icon("goal") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:g.Href ?>"><?cs var:g.Title ?></a><?cs if:g.Archived ?> <?cs call:status("draft", "Archived") ?><?cs /if ?></p><p class="row-line"><?cs var:g.Why ?></p><p class="row-meta"><a href="<?cs var:g.BriefHref ?>"><?cs var:g.Brief ?></a><span><?cs var:g.Target ?></span></p></div></li><?cs /each ?></ul></section>
<section class="tint"><h2 class="tint-word">What it says</h2><p><?cs var:Campaign.Message ?></p></section>
<section class="panel"><?cs call:panel_head("To whom, and how", "", "") ?><div class="panel-body"><dl class="facts facts-long"><div><dt>Audience</dt><dd><?cs var:Campaign.Audience ?></dd></div><div><dt>Voice</dt><dd><?cs var:Campaign.Voice ?></dd></div><div><dt>Channels</dt><dd><?cs var:Campaign.Channels ?></dd></div></dl></div></section>
</div><aside class="rail">
<section class="panel"><?cs call:panel_head("How far it is", "All posts", Campaign.Href + "/posts") ?><div class="panel-body"><?cs if:#Campaign.All > #0 ?><?cs call:progress(Campaign.Done, Campaign.All, Campaign.PostsWords) ?><?cs else ?><p class="meta">No posts yet.</p><?cs /if ?><p class="meta">No figures yet.</p></div></section>
<section class="panel"><?cs call:panel_head("Who and when", "", "") ?><div class="panel-body"><dl class="facts"><div><dt>Owner</dt><dd><?cs call:person(Campaign.Owner, "") ?></dd></div><?cs if:Campaign.Deputy.Name ?><div><dt>Deputy</dt><dd><?cs call:person(Campaign.Deputy, "") ?></dd></div><?cs /if ?><div><dt>First day</dt><dd><?cs var:Campaign.Starts ?> <span class="meta"><?cs var:Campaign.StartsAway ?></span></dd></div><div><dt>Last day</dt><dd><?cs var:Campaign.Ends ?> <span class="meta"><?cs var:Campaign.EndsAway ?></span></dd></div></dl></div></section>
<?cs if:Moves.0.To || StopWord ?><section class="panel no-print"><?cs call:panel_head("What happens next", "", "") ?><div class="panel-body">
<?cs if:Moves.0.To ?><form class="actions" method="post" action="<?cs var:Campaign.Href ?>/state"><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Campaign.Version ?>"><?cs each:m = Moves ?><?cs call:button_named("", m.Icon, m.Word, "to", m.To) ?><?cs /each ?></form><?cs /if ?>
<?cs if:StopWord ?><details class="aside"<?cs if:Form.Errors.0.text ?> open<?cs /if ?>><summary><?cs call:icon("x") ?>Stop it</summary><form class="form" method="post" action="<?cs var:Campaign.Href ?>/state" novalidate><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Campaign.Version ?>"><input type="hidden" name="to" value="stopped"><?cs call:field_area(Form.Fields.reason, "reason", "Why it stops", "Everyone who opens the campaign reads this.", "", "3", "500") ?><div class="actions"><?cs call:button("danger", "x", StopWord) ?></div></form></details><?cs /if ?>
</div></section><?cs /if ?>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
