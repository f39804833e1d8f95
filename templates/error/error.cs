<?cs include!"layout/narrow.cs" ?>
<p class="error-code"><?cs var:Error.Status ?></p>
<h1><?cs var:Error.Title ?></h1>
<p><?cs var:Error.Text ?></p>
<p><?cs call:button_link("primary", "", Error.LinkText, Error.Href) ?></p>
<p class="request-id">If this goes on, tell whoever runs the portal this number: <code><?cs var:Request.Id ?></code></p>
<?cs include!"layout/narrow_bottom.cs" ?>
