<?cs include!"layout/top.cs" ?>
<?cs call:back("/calendar", "Calendar") ?>
<?cs call:page_head("Calendar in your own program", "Outlook, Thunderbird, a phone: any program that subscribes to a calendar by its address shows there what went out in the last 90 days and what is planned for a year.") ?>
<?cs if:Link ?><section class="panel"><div class="panel-body stack"><h2>Your address</h2><p>Whoever has it reads the calendar without signing in. It is shown only now: copy it into your program.</p>
<p class="copy-line"><label class="visually-hidden" for="feed-link">Address of your calendar</label><input class="input" id="feed-link" readonly value="<?cs var:Link ?>"><?cs call:copy_button("Copy", "feed-link") ?></p>
<div class="actions"><?cs call:button_link("", "", "Done", "/calendar/feed") ?></div></div></section>
<?cs else ?><section class="panel"><div class="panel-body stack"><?cs if:Made.When ?><p>You made an address <?cs call:when(Made) ?>. It works as long as your account does. We keep only a fingerprint of it, so we cannot show it again.</p>
<div class="actions"><?cs call:post_button("", "key", "Make a new one", "/calendar/feed/make", "") ?><?cs call:post_button("danger", "x", "Take it back", "/calendar/feed/withdraw", "") ?></div>
<p class="meta">A new one takes its place: programs that use the old one get nothing more.</p>
<?cs else ?><p>An address with a key in it is made for you alone. You can take it back at any time.</p><div class="actions"><?cs call:post_button("primary", "key", "Make an address", "/calendar/feed/make", "") ?></div><?cs /if ?></div></section><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
