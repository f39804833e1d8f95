<?cs include!"layout/top.cs" ?>
<?cs call:back("/posts", "Posts") ?>
<?cs call:page_head("New post", "Every post belongs to a campaign. Which one?") ?>
<section class="panel"><?cs if:Campaigns.0.Title ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><?cs call:empty("help", "You write for a campaign when you have taken a place on it. See what is needed: most of it takes minutes.", "See where help is wanted", "/help-wanted", "") ?><?cs /if ?></section>
<?cs include!"layout/bottom.cs" ?>
