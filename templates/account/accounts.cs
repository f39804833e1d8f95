<?cs include!"layout/top.cs" ?>
<header class="page-head"><h1>Accounts</h1><p class="lead">Who may sign in, and as what.</p><div class="actions"><?cs call:button_link("primary", "user-plus", "Invite a person", "/accounts/new") ?><?cs call:button_link("", "upload", "Add from a file", "/accounts/import") ?><?cs call:button_link("quiet", "department", "Departments", "/departments") ?></div></header>
<div class="toolbar"><?cs call:chips(Filters, "Show") ?>
<form class="find" action="/accounts" role="search"><?cs if:State ?><input type="hidden" name="state" value="<?cs var:State ?>"><?cs /if ?><label class="visually-hidden" for="find">Name, user name or e-mail begins with</label><input class="input" type="search" id="find" name="q" value="<?cs var:Query ?>" placeholder="Begins with"><?cs call:button("", "search", "Find") ?></form></div>
<?cs if:People.0.Person.Id ?>
<div class="table-wrap"><table class="table"><thead><tr><th scope="col">Name</th><th scope="col">Department</th><th scope="col">Roles</th><th scope="col">State</th></tr></thead><tbody><?cs each:p = People ?>
<tr><td><?cs call:person(p.Person, p.Email) ?></td><td><?cs var:p.Department ?></td><td><?cs call:role_words(p) ?></td><td><?cs call:status(p.StatusKind, p.Status) ?></td></tr><?cs /each ?>
</tbody></table></div>
<?cs if:Next.AfterId ?><p class="pager"><a class="button" rel="next" href="/accounts?state=<?cs var:url_escape(State) ?>&amp;q=<?cs var:url_escape(Query) ?>&amp;after=<?cs var:url_escape(Next.After) ?>&amp;after_id=<?cs var:Next.AfterId ?>">Further names<?cs call:icon("forward") ?></a></p><?cs /if ?>
<?cs else ?><?cs call:empty("accounts", "Nobody fits what you look for.", "Show everyone", "/accounts", "") ?><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
