<?cs include!"layout/top.cs" ?>
<?cs call:back(Campaign.Href, Campaign.Title) ?>
<?cs call:page_head("Withdraw this link", "The campaign stays. Its page keeps the link, your reason and your name in its history.") ?>
<?cs call:error_summary() ?>
<?cs if:Form.Conflict ?><?cs call:notice("warn", "The campaign was changed meanwhile. Look at it again; if you still want to, withdraw it once more.") ?><?cs /if ?>
<?cs if:IsLast ?><?cs call:notice("warn", "This is the only goal that it serves. Without it the campaign serves none, says so on its page, and shows up in coverage.") ?><?cs /if ?>
<section class="panel"><ul class="rows"><li class="row"><span class="tile tile-accent"><?cs call:icon("goal") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:Goal.Href ?>"><?cs var:Goal.Title ?></a></p><p class="row-line"><?cs var:Goal.Why ?></p><p class="row-meta"><span><?cs var:Goal.Target ?></span></p></div></li></ul></section>
<form class="form" method="post" action="<?cs var:Action ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_area(Form.Fields.reason, "reason", "Why it does not serve the goal any more", "The goal's owner reads this.", "", "3", "500") ?>
<div class="actions"><?cs call:button("danger", "x", "Withdraw") ?><a class="button button-quiet" href="<?cs var:Campaign.Href ?>">Keep it</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
