<?cs include!"layout/top.cs" ?><?cs include!"people/call_parts.cs" ?>
<header class="page-head"><h1>Help wanted</h1>
<div class="actions"><?cs call:button_link("", "hand", "My offers", "/help-wanted/mine") ?><?cs if:MayCall ?><?cs call:button_link("primary", "plus", "Ask for help", "/help-wanted/new") ?><?cs /if ?></div>
<p class="lead">Small pieces of work that a campaign needs somebody for. Take one, or pass: no reason needed.</p></header>
<?cs if:Invite ?><section class="panel"><div class="panel-body"><p><strong><?cs if:Paused ?>You are having a pause.<?cs else ?>Would you like to help now and then?<?cs /if ?></strong> <?cs if:Paused ?>Go on, and the calls that fit you come first again.<?cs else ?>Say what you like to do, and the calls that fit you come first. Yes, not now or never: all are fine, and a no is seen by nobody.<?cs /if ?></p><div class="actions"><?cs call:button_link("", "", "Answer in one click", "/volunteer?next=/help-wanted") ?></div></div></section><?cs /if ?>
<div class="stack-tight"><?cs call:chips(FormatChips, "What to do") ?><?cs call:chips(MinuteChips, "How long it takes") ?></div>
<?cs if:Fits.0.Id ?><section class="panel"><?cs call:panel_head("Fits you", "Change what fits", "/volunteer") ?><ul class="rows"><?cs each:c = Fits ?><?cs call:call_row(c) ?><?cs /each ?></ul></section><?cs /if ?>
<section class="panel"><?cs if:Fits.0.Id ?><?cs call:panel_head("Everything else that is open", "", "") ?><?cs else ?><?cs call:panel_head("Open now, the nearest deadline first", "", "") ?><?cs /if ?>
<?cs if:Calls.0.Id ?><ul class="rows"><?cs each:c = Calls ?><?cs call:call_row(c) ?><?cs /each ?></ul><?cs
elif:Filtered ?><?cs call:empty("help", "Nothing open needs just that at the moment.", "Show every call", "/help-wanted", "") ?><?cs
elif:Fits.0.Id ?><div class="panel-body"><p class="meta">You have seen every open call.</p></div><?cs
elif:MayCall ?><?cs call:empty("help", "A call lets colleagues who know the work give it half an hour.", "", "", "“Three photos of a Monday morning in the workshop. 30 minutes, by Friday. Done means: they are in the folder, with names.”") ?><?cs
else ?><?cs call:empty("help", "Nobody needs a hand right now. New calls come up here as campaigns are planned.", "See the campaigns", "/campaigns", "“Three photos of a Monday morning in the workshop. 30 minutes, by Friday. Done means: they are in the folder, with names.”") ?><?cs /if ?></section>
<?cs if:Later ?><nav class="pager" aria-label="More of this list"><span class="pager-text"></span><a class="button" rel="next" href="<?cs var:Later ?>">Later deadlines<?cs call:icon("forward") ?></a></nav><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
