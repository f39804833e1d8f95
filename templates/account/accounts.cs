<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Accounts</h1><p class="lead">Who may sign in, and as what.</p><div class="actions"><?cs call:button_link("primary", "user-plus", "Invite a person", "/accounts/new") ?><?cs call:button_link("", "upload", "Add from a file", "/accounts/import") ?><?cs call:button_link("quiet", "department", "Departments", "/departments") ?><?cs call:button_link("quiet", "settings", "Settings", "/settings") ?></div></header>
<div class="toolbar"><?cs call:chips(Filters, "Show") ?>
<form class="search-field" action="/accounts" role="search"><?cs if:State ?><input type="hidden" name="state" value="<?cs var:State ?>"><?cs /if ?><label class="visually-hidden" for="find">Part of a name, or the beginning of an e-mail address</label><input class="input" type="search" id="find" name="q" value="<?cs var:Query ?>" placeholder="Name or e-mail" autocomplete="off"><?cs call:button("", "search", "Find") ?></form></div>
<?cs if:People.0.Person.Id ?>
<section class="panel"><ul class="rows"><?cs each:p = People ?>
<li class="row"><?cs call:avatar(p.Person, "") ?><div class="row-text"><p class="row-title"><a href="<?cs var:p.Person.Href ?>"><?cs var:p.Person.Name ?></a></p><p class="row-meta"><span><?cs var:p.Email ?></span><?cs if:p.Department ?><span><?cs var:p.Department ?></span><?cs /if ?><span><?cs var:p.Roles ?></span></p></div><?cs call:status(p.StatusKind, p.Status) ?></li><?cs /each ?>
</ul></section>
<?cs if:Next.AfterId ?><p class="pager"><a class="button" rel="next" href="/accounts?state=<?cs var:url_escape(State) ?>&amp;q=<?cs var:url_escape(Query) ?>&amp;after=<?cs var:url_escape(Next.After) ?>&amp;after_id=<?cs var:Next.AfterId ?>">More people<?cs call:icon("forward") ?></a></p><?cs /if ?>
<?cs else ?><?cs call:empty("accounts", "Nobody fits what you look for.", "Show everyone", "/accounts", "") ?><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
