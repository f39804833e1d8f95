<?cs include!"layout/narrow.cs" ?>
<h1>Sign in</h1>
<?cs call:error_summary() ?>
<form class="form" method="post" action="/sign-in" novalidate>
<?cs call:form_keys() ?>
<input type="hidden" name="next" value="<?cs var:Form.Fields.next.value ?>">
<?cs call:field_line(Form.Fields.name, "name", "User name or e-mail", "", "", "text", "username", "0") ?>
<?cs call:field_password(Form.Fields.password, "password", "Password", "", "current-password") ?>
<div class="actions"><?cs call:button("primary", "", "Sign in") ?></div>
</form>
<p class="meta">Password forgotten, or no account yet? An admin can give you a link.</p>
<?cs include!"layout/narrow_bottom.cs" ?>
