<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<header class="page-head"><h1><?cs var:Account.Person.Name ?></h1><p class="meta"><?cs call:status(Account.StatusKind, Account.Status) ?></p></header>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<div class="split"><div class="stack">
<form class="form" method="post" action="<?cs var:Account.Href ?>" novalidate data-guard>
<?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs include!"account/account_fields.cs" ?>
<p class="meta">A change of roles signs the person out.</p>
<div class="actions"><?cs call:button("primary", "", "Save") ?></div>
</form>
</div><aside class="rail">
<?cs if:!Account.IsInactive ?><section class="panel"><div class="panel-body stack"><h2><?cs if:Account.IsActive ?>Password forgotten?<?cs else ?>Invitation<?cs /if ?></h2><p><?cs if:Account.InvitedUntil ?>A link was made; it ends <?cs var:Account.InvitedUntil ?>. A new one takes its place.<?cs else ?>A link lets them choose a password within 24 hours.<?cs /if ?></p><?cs call:post_button("", "link", "Make a link", Account.Href + "/invite", "") ?></div></section><?cs /if ?>
<?cs if:!Account.IsMe ?><section class="panel"><div class="panel-body stack"><?cs if:Account.IsInactive ?><h2>Deactivated</h2><p>Their work stays; they cannot sign in.</p><?cs call:post_button("", "restore", "Activate", Account.Href + "/activate", "") ?><?cs else ?><h2>Leaving?</h2><p>Deactivating signs them out at once. Their work stays, and it can be undone.</p><?cs call:post_button("danger", "", "Deactivate", Account.Href + "/deactivate", "") ?><?cs /if ?></div></section><?cs /if ?>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
