<?cs include!"layout/top.cs" ?>
<?cs def:booth_answer(value, icon, word, about) ?><button class="button booth-answer" type="submit" name="action" value="<?cs var:value ?>"><?cs call:icon(icon) ?><span class="booth-word"><?cs var:word ?></span><span class="booth-about"><?cs var:about ?></span></button><?cs /def ?>
<?cs def:volunteer_keys() ?><?cs call:form_keys() ?><input type="hidden" name="next" value="<?cs var:Volunteer.Next ?>"><?cs /def ?>
<?cs call:back("/help-wanted", "Help wanted") ?>
<?cs call:page_head("Would you like to help?", "Now and then a campaign needs somebody who knows the work: half an hour of writing, a photo, a second pair of eyes. You choose each time.") ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<?cs if:Volunteer.In ?>
<?cs if:Volunteer.Paused ?><?cs call:notice("info", "You are having a pause. No call is matched to you and your card says nothing about helping. What you said is kept for your return.") ?><?cs
elif:Volunteer.Seen ?><?cs call:notice("good", "You take part, and colleagues see on your card what you like to do.") ?><?cs
else ?><?cs call:notice("info", "To everybody else you look like someone who was never asked.") ?><?cs /if ?>
<section class="panel"><div class="panel-body">
<form class="form booth-settings" method="post" action="/volunteer" novalidate data-guard>
<?cs call:volunteer_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<fieldset class="field field-group"><legend>Two switches</legend>
<?cs call:field_check(Form.Fields.takes_part, "takes_part", "Take part", "You see the calls that fit you first, and can offer to help. Only you know.") ?>
<?cs call:field_check(Form.Fields.seen, "seen", "Be seen", "Your card in People says that you are happy to help, with what, and what you care about. Works while you take part.") ?>
</fieldset>
<?cs call:field_checks(Form.Fields.formats, "formats", "What you like to do", "", "optional") ?>
<?cs call:field_area(Form.Fields.interests, "interests", "What you care about", "One thing a line, such as: apprenticeships", "optional", "4", "0") ?>
<?cs call:field_checks(Form.Fields.networks, "networks", "Networks you are willing to use for work", "Nothing is linked to your accounts there, and nobody else sees this.", "optional") ?>
<?cs call:field_number(Form.Fields.hours, "hours", "Hours a month", "At most. Calls that take longer come further down.", "optional", "hours") ?>
<div class="actions"><?cs if:Volunteer.Next ?><?cs call:button_named("primary", "check", "Save and go on", "action", "save") ?><?cs else ?><?cs call:button_named("primary", "check", "Save", "action", "save") ?><?cs /if ?></div>
</form></div></section>
<section class="panel"><?cs call:panel_head("Enough for now?", "", "") ?><div class="panel-body">
<p>Pause as long as you like, or leave: then everything you said here is deleted. Offers that you made stay yours to <a href="/help-wanted/mine">withdraw</a>. Nothing is held against you.</p>
<form class="booth" method="post" action="/volunteer"><?cs call:volunteer_keys() ?>
<?cs if:Volunteer.Paused ?><?cs call:booth_answer("resume", "restore", "Go on", "As it was before") ?><?cs else ?><?cs call:booth_answer("pause", "clock", "Pause", "Keep what I said") ?><?cs /if ?>
<?cs call:booth_answer("leave", "sign-out", "Leave", "Delete what I said") ?>
</form></div></section>
<?cs else ?>
<section class="panel"><div class="panel-body">
<?cs if:Volunteer.Answer ?><p class="meta"><?cs var:Volunteer.Answer ?></p><?cs /if ?>
<form class="booth" method="post" action="/volunteer"><?cs call:volunteer_keys() ?>
<?cs call:booth_answer("yes", "thumbs-up", "Yes", "Then say what you like") ?>
<?cs call:booth_answer("not_now", "clock", "Not now", "You can come back") ?>
<?cs call:booth_answer("never", "x", "Never ask again", "We will not") ?>
</form>
<?cs if:Volunteer.Next ?><p><a href="<?cs var:Volunteer.Next ?>">Back to where you were</a></p><?cs /if ?>
</div></section>
<section class="panel"><?cs call:panel_head("What each answer means", "", "") ?><div class="panel-body">
<p><strong>Two switches, both off.</strong> Yes turns on “take part”: calls that fit you come first. “Be seen” stays off until you turn it on yourself.</p>
<p><strong>A no is yours alone.</strong> Nobody sees it: not leaders, not the content team, not admins. To them you look like someone who was never asked.</p>
<p><strong>Nothing to lose.</strong> There are no quotas and no list of who does not. Pause or leave at any time; leaving deletes what you said.</p>
</div></section>
<?cs /if ?>
<p class="meta">Two minutes rather than an hour? <a href="/posts/panel">The panel</a> reads a draft now and then and says what it thinks.</p>
<?cs include!"layout/bottom.cs" ?>
