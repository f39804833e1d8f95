<?cs include!"layout/narrow.cs" ?>
<p class="error-code"><?cs var:Error.Status ?></p>
<h1><?cs var:Error.Title ?></h1>
<p><?cs var:Error.Text ?></p>
<?cs if:Error.Kept.0.label ?><section class="stack"><h2>What you typed</h2><?cs each:k = Error.Kept ?><label class="field"><?cs var:k.label ?><textarea class="input" rows="3" readonly>
<?cs var:k.text ?></textarea></label><?cs /each ?></section><?cs /if ?>
<p><?cs call:button_link("primary", "", Error.LinkText, Error.Href) ?></p>
<p class="request-id">If this goes on, tell whoever runs the portal this number: <code><?cs var:Request.Id ?></code></p>
<?cs include!"layout/narrow_bottom.cs" ?>
