<?cs include!"layout/top.cs" ?>
<?cs call:back(Invited.Href, Invited.Name) ?>
<?cs call:page_head("Invitation for " + Invited.Name, "Hand this link on, to them alone. It works once, within 24 hours, and is not shown again.") ?>
<section class="panel"><div class="panel-body stack"><label for="invite-link">Link</label><input class="input" type="text" id="invite-link" value="<?cs var:Link ?>" readonly><div class="actions"><?cs call:copy_button("Copy the link", "invite-link") ?></div></div></section>
<div class="actions"><?cs call:button_link("primary", "user-plus", "Invite another", "/accounts/new") ?><?cs call:button_link("", "", "All accounts", "/accounts") ?></div>
<?cs include!"layout/bottom.cs" ?>
