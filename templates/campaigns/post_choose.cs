<?cs include!"layout/top.cs" ?>
<?cs call:back("/posts", "Posts") ?>
<?cs call:page_head("New post", "Every post belongs to a campaign. Which one?") ?>
<section class="panel"><?cs if:Campaigns.0.Title ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><?cs if:Person.IsContent ?><?cs call:empty("campaign", "A post belongs to a campaign, so that its readers can be counted for a goal. None is open that you may write for.", "Plan a campaign", "/campaigns/new", "Renew before the frost: letters and posts for care plan customers.") ?><?cs else ?><?cs call:empty("help", "You write for a campaign when you have taken a place on it. See what is needed: most of it takes minutes.", "See where help is wanted", "/help-wanted", "Three things you check before you leave a home: 90 minutes, in your own words.") ?><?cs /if ?><?cs /if ?></section>
<?cs include!"layout/bottom.cs" ?>
