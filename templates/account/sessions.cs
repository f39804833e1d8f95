<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Where you are signed in</h1><p class="lead">A session ends by itself after 30 minutes without use, and after 12 hours.</p></header>
<?cs call:tabs(Tabs, "Me and my settings") ?>
<section class="panel"><ul class="rows"><?cs each:s = Sessions ?>
<li class="row"><div class="row-text"><p class="row-title"><?cs var:s.Browser ?><?cs if:s.IsThis ?> <span class="new">This one</span><?cs /if ?></p><p class="row-meta"><span>From <?cs var:s.Address ?></span><span>last used <?cs call:when(s) ?></span></p></div><div class="row-actions"><?cs if:!s.IsThis ?><?cs call:post_button("", "", "End it", s.EndHref, "") ?><?cs /if ?></div></li><?cs /each ?>
</ul></section>
<div class="actions"><?cs call:post_button("", "sign-out", "Sign out everywhere", "/me/sessions/end", "") ?></div>
<?cs include!"layout/bottom.cs" ?>
