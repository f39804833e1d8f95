<?cs include!"layout/head.cs" ?><?cs

def:person_menu() ?><ul class="menu"><?cs
  call:menu_item("me", "Me and my settings", "/me") ?><li class="needs-js"><button type="button" data-theme-switch><?cs call:icon("theme") ?><span>Colours: as the system</span></button></li><li class="needs-js"><button type="button" data-shortcuts><?cs call:icon("keyboard") ?>Keyboard shortcuts</button></li><li><form method="post" action="/sign-out"><?cs call:form_keys() ?><button type="submit"><?cs call:icon("sign-out") ?>Sign out</button></form></li></ul><?cs /def ?><?cs

def:brand() ?><a class="brand" href="/"><svg class="mark" aria-hidden="true"><use href="<?cs var:Site.Assets ?>/icons.svg#mark"/></svg><span><?cs var:Site.Name ?></span></a><?cs /def ?>
<body class="house" data-signed-in data-person="<?cs var:Person.Id ?>">
<a class="skip" href="#main">Skip to content</a>
<header class="bar" aria-label="Side bar">
<?cs call:brand() ?>
<form class="bar-search" role="search" action="/search"><button type="submit" aria-label="Search"><?cs call:icon("search") ?></button><label class="visually-hidden" for="bar-search">Search for</label><input id="bar-search" type="search" name="q" placeholder="Search" autocomplete="off"><kbd class="needs-js">Ctrl K</kbd></form>
<nav class="bar-nav" aria-label="Main"><ul>
<?cs call:drawn(Part.Navigation) ?>
</ul></nav>
<a class="bar-write" href="/write"><?cs call:icon("write") ?>Write</a>
<details class="bar-person" data-menu><summary><?cs call:avatar(Person, "") ?><span class="person-text"><span class="person-name"><?cs var:Person.Name ?></span><span class="person-meta"><?cs var:Person.Title ?></span></span></summary><?cs call:person_menu() ?></details>
</header>
<header class="phone-top" aria-label="Top bar">
<?cs call:brand() ?>
<a class="icon-button" href="/search" data-palette-link><?cs call:icon("search") ?><span class="visually-hidden">Search</span></a>
<a class="icon-button" href="/me"><?cs call:avatar(Person, "") ?><span class="visually-hidden">Me and my settings</span></a>
</header>
<main class="main<?cs if:Page.Width ?> main-<?cs var:Page.Width ?><?cs /if ?>" id="main" tabindex="-1">
<div class="note-place" role="status"><?cs if:Page.Note ?><div class="note"><?cs call:icon("status-done") ?><p><?cs var:Page.Note ?></p><?cs
  if:Page.Undo.Action ?><?cs call:post_button("quiet", "undo", "Undo", Page.Undo.Action, Page.Undo.Version) ?><?cs /if ?></div><?cs /if ?></div>
