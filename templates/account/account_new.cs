<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<?cs call:page_head("Invite a person", "You get a link to hand on. With it they choose their own password.") ?>
<?cs call:error_summary() ?>
<form class="form" method="post" action="/accounts/new" novalidate data-guard>
<?cs call:form_keys() ?>
<?cs include!"account/account_fields.cs" ?>
<div class="actions"><?cs call:button("primary", "user-plus", "Invite") ?><a class="button button-quiet" href="/accounts">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
