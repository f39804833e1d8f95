<?cs include!"layout/top.cs" ?>
<?cs include!"campaigns/head.cs" ?>
<div class="split"><div class="stack">
<section class="panel"><?cs if:Calls.0.Title ?><?cs if:Campaign.MayEdit ?><?cs call:panel_head("Help wanted", "New call", "/help-wanted/new?campaign=" + Campaign.Id) ?><?cs else ?><?cs call:panel_head("Help wanted", "All calls", "/help-wanted") ?><?cs /if ?><ul class="rows"><?cs each:r = Calls ?><?cs call:row(r) ?><?cs /each ?></ul>
<?cs elif:Campaign.MayEdit ?><?cs call:panel_head("Help wanted", "", "") ?><?cs call:empty("help", "Colleagues know things that no writer does. Say what you need, how long it takes and what done looks like, and those who like to help will see it.", "New call", "/help-wanted/new?campaign=" + Campaign.Id, "One photo of your bench, by Friday, ten minutes.") ?>
<?cs else ?><?cs call:panel_head("Help wanted", "", "") ?><?cs call:empty("help", "This campaign has not asked for help yet. Others have.", "See where help is wanted", "/help-wanted", "") ?><?cs /if ?></section>
</div><aside class="rail">
<section class="panel"><?cs call:panel_head("Who runs it", "", "") ?><div class="panel-body"><p><?cs call:person(Campaign.Owner, "Owner") ?></p><?cs if:Campaign.Deputy.Name ?><p><?cs call:person(Campaign.Deputy, "Deputy") ?></p><?cs /if ?></div></section>
<section class="panel"><?cs call:panel_head("Contributors", "", "") ?><?cs if:ContributorsWords ?><div class="panel-body"><p class="meta"><?cs var:ContributorsWords ?></p></div><?cs else ?><div class="panel-body"><p class="meta">Nobody yet.</p></div><?cs /if ?><?cs if:Contributors.0.Call ?><ul class="rows"><?cs each:k = Contributors ?><li class="row"><div class="row-text"><?cs call:person(k.Person, "") ?><p class="row-meta"><?cs if:k.Done ?><?cs call:status("done", "Done") ?><?cs /if ?><a href="<?cs var:k.CallHref ?>"><?cs var:k.Call ?></a></p></div><?cs if:k.WriteHref ?><div class="row-actions"><?cs call:button_link("", "write", "Write your post", k.WriteHref) ?></div><?cs /if ?></li><?cs /each ?></ul><?cs /if ?></section>
</aside></div>
<?cs include!"layout/bottom.cs" ?>
