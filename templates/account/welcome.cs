<?cs include!"layout/narrow.cs" ?>
<h1>Welcome, <?cs var:Welcome.Name ?></h1>
<p class="lead"><?cs if:Welcome.IsNew ?>Choose a password and you are in.<?cs else ?>Choose a new password. You will be signed out everywhere else.<?cs /if ?></p>
<?cs call:error_summary() ?>
<p class="meta">You sign in as <strong><?cs var:Welcome.UserName ?></strong> or with <?cs var:Welcome.Email ?>.</p>
<form class="form" method="post" action="<?cs var:Request.Path ?>" novalidate>
<?cs call:form_keys() ?>
<input type="hidden" autocomplete="username" value="<?cs var:Welcome.UserName ?>">
<?cs call:field_password(Form.Fields.password, "password", "Password", "12 to 128 characters. Three or four words that only you would put together are good.", "new-password") ?>
<?cs call:field_password(Form.Fields.again, "again", "Password again", "", "new-password") ?>
<div class="actions"><?cs call:button("primary", "", "Set the password and sign in") ?></div>
</form>
<?cs include!"layout/narrow_bottom.cs" ?>
