<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Change your password</h1></header>
<?cs call:tabs(Tabs, "Me and my settings") ?>
<?cs call:error_summary() ?>
<form class="form" method="post" action="/me/password" novalidate>
<?cs call:form_keys() ?>
<?cs call:field_password(Form.Fields.old, "old", "Present password", "", "current-password") ?>
<?cs call:field_password(Form.Fields.new, "new", "New password", "12 to 128 characters. Three or four words that only you would put together are good.", "new-password") ?>
<?cs call:field_password(Form.Fields.again, "again", "New password again", "", "new-password") ?>
<p class="meta">You stay signed in here and are signed out everywhere else.</p>
<div class="actions"><?cs call:button("primary", "key", "Change the password") ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
