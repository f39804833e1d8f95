<?cs # The head of each page of one campaign: title, state, what may be done, tabs. ?>
<?cs call:back("/campaigns", "Campaigns") ?>
<header class="page-head"><h1><?cs var:Campaign.Title ?></h1><div class="actions"><?cs
if:Campaign.MayEdit && Campaign.IsOpen ?><?cs call:button_link("primary", "plus", "New post", "/posts/new?campaign=" + Campaign.Id) ?><?cs /if ?><?cs
if:Campaign.MayEdit ?><?cs call:button_link("", "pencil", "Edit", Campaign.Href + "/edit") ?><?cs /if ?></div>
<p class="lead meta-line"><?cs call:status(Campaign.StatusKind, Campaign.Status) ?><span class="meta"><?cs var:Campaign.KindWords ?></span><span class="meta"><?cs var:Campaign.Dates ?></span></p></header>
<?cs call:tabs(Tabs, "This campaign") ?>
