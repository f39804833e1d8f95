<?cs # Its last entry stays open for the person's menu, which holds form keys. ?><?cs include!"layout/nav_item.cs" ?>
<?cs call:nav_item("home", "Home", "/", "home") ?>
<?cs call:nav_item("briefs", "Briefs", "/briefs", "brief") ?>
<li class="phone-write"><a href="/write"><span><?cs call:icon("plus") ?></span>Write</a></li>
<?cs call:nav_item("help-wanted", "Help wanted", "/help-wanted", "help") ?>
<li><details class="more" data-menu><summary><?cs call:icon("more") ?><span>More</span></summary><div class="more-sheet"><ul class="menu"><?cs
  call:menu_item("campaign", "Campaigns", "/campaigns") ?><?cs
  call:menu_item("post", "Posts", "/posts") ?><?cs
  call:menu_item("calendar", "Calendar", "/calendar") ?><?cs
  call:menu_item("figure", "Results", "/results") ?><?cs
  if:Person.IsContent || Person.IsLeader ?><?cs call:menu_item("hand", "Asks", "/asks") ?><?cs /if ?><?cs
  if:Person.IsContent || Person.IsLeader ?><?cs call:menu_item("message", "From outside", "/inbound") ?><?cs /if ?><?cs
  call:menu_item("question", "Questions", "/questions") ?><?cs
  call:menu_item("people", "People", "/people") ?><?cs
  if:Person.IsAdmin ?><?cs call:menu_item("accounts", "Accounts", "/accounts") ?><?cs /if ?></ul>
