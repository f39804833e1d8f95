<?cs include!"layout/top.cs" ?>
<?cs call:back("/posts", "Posts") ?>
<?cs call:page_head("The panel", "Colleagues who read a draft now and then and say what they think: one question, two minutes.") ?>
<?cs call:error_summary() ?>
<?cs if:Panel.IsOn ?>
<section class="panel"><?cs call:panel_head("Drafts that would like your opinion", "", "") ?><?cs if:Drafts.0.Title ?><ul class="rows"><?cs each:r = Drafts ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><div class="panel-body"><p class="meta">None at this moment. They come to your home too.</p></div><?cs /if ?></section>
<?cs if:Panel.Thanks ?><?cs call:notice("good", Panel.Thanks) ?><?cs /if ?>
<section class="panel"><div class="panel-body"><form class="form" method="post" action="/posts/panel" novalidate><?cs call:form_keys() ?>
<?cs call:field_check(Form.Fields.seen, "seen", "Show my name with what I say", "Off: whoever asks reads your reason without your name.") ?>
<div class="actions"><?cs call:button_named("primary", "check", "Save", "action", "save") ?><?cs call:button_named("quiet", "sign-out", "Leave the panel", "action", "leave") ?></div></form></div></section>
<?cs else ?>
<section class="panel"><div class="panel-body"><p>Join if you like to. You may leave at any time, and nothing is held against you: who is not on the panel is written down nowhere.</p><form class="form" method="post" action="/posts/panel"><?cs call:form_keys() ?><div class="actions"><?cs call:button_named("primary", "people", "Join the panel", "action", "join") ?></div></form></div></section>
<?cs /if ?>
<section class="panel"><?cs call:panel_head("What others see", "", "") ?><div class="panel-body">
<p><strong>Who is on it.</strong> Nobody sees that you are. Whoever asks sees a number, from five members up.</p>
<p><strong>What you say.</strong> The author, the campaign’s owner and deputy, and the content team read your reason. Your name stands there only if you turn it on, and turning it off takes it away from what you said before.</p>
<p><strong>When few answer.</strong> Below five answers they read reasons without who chose what. Somebody who knows how you write may still guess: write it so that you would not mind.</p>
<p><strong>When you leave.</strong> You lose sight of the drafts at once. Answers to open questions are deleted; those to closed ones stay, without any link to you.</p></div></section>
<?cs include!"layout/bottom.cs" ?>
