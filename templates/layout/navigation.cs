<?cs include!"layout/nav_item.cs" ?>
<?cs call:nav_item("home", "Home", "/", "home") ?>
<?cs call:nav_item("briefs", "Briefs", "/briefs", "brief") ?>
<?cs call:nav_item("campaigns", "Campaigns", "/campaigns", "campaign") ?>
<?cs call:nav_item("posts", "Posts", "/posts", "post") ?>
<?cs call:nav_item("calendar", "Calendar", "/calendar", "calendar") ?>
<?cs call:nav_item("results", "Results", "/results", "figure") ?>
<?cs if:Person.IsContent || Person.IsLeader ?><?cs call:nav_item("asks", "Asks", "/asks", "hand") ?><?cs /if ?>
<?cs if:Person.IsContent || Person.IsLeader ?><?cs call:nav_item("inbound", "From outside", "/inbound", "message") ?><?cs /if ?>
<?cs call:nav_item("questions", "Questions", "/questions", "question") ?>
<?cs call:nav_item("help-wanted", "Help wanted", "/help-wanted", "help") ?>
<?cs call:nav_item("people", "People", "/people", "people") ?>
<?cs if:Person.IsAdmin ?><?cs call:nav_item("accounts", "Accounts", "/accounts", "accounts") ?><?cs /if ?>
