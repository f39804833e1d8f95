<?cs include!"layout/top.cs" ?>
<?cs call:back("/people", "People") ?>
<header class="page-head person-card"><?cs call:avatar(Card.Person, "large") ?><h1><?cs var:Card.Person.Name ?></h1><?cs if:Card.IsMe ?><div class="actions"><?cs call:button_link("", "hand", "What I say about helping", "/volunteer") ?></div><?cs /if ?></header>
<?cs if:Card.Left ?><?cs call:notice("info", "No longer with us. What they wrote stays.") ?><?cs /if ?>
<div class="split"><div class="stack">
<section class="panel"><?cs call:panel_head("Posts they wrote", "", "") ?><?cs if:Posts.0.Href ?><ul class="rows"><?cs each:r = Posts ?><?cs call:row(r) ?><?cs /each ?></ul><?cs
else ?><div class="panel-body"><p class="meta">Nothing is published under this name yet.</p></div><?cs /if ?></section></div>
<aside class="rail"><section class="panel"><div class="panel-body"><dl class="facts"><?cs
if:Card.Title ?><div><dt>Title</dt><dd><?cs var:Card.Title ?></dd></div><?cs /if ?><?cs
if:Card.Department ?><div><dt>Department</dt><dd><?cs var:Card.Department ?></dd></div><?cs /if ?><?cs
if:Card.Roles ?><div><dt>Here as</dt><dd><?cs var:Card.Roles ?></dd></div><?cs /if ?></dl><?cs
if:!Card.Title && !Card.Department && !Card.Roles ?><p class="meta">No title or department is known.</p><?cs /if ?></div></section><?cs
if:Card.Helps ?><section class="panel"><?cs call:panel_head("Happy to help", "", "") ?><div class="panel-body"><?cs
if:Card.Formats ?><p class="helps"><?cs call:icon("hand") ?>Likes to <?cs var:Card.Formats ?></p><?cs /if ?><?cs
if:Card.Interests ?><p>Cares about <?cs var:Card.Interests ?></p><?cs /if ?><?cs
if:!Card.Formats && !Card.Interests ?><p>Just ask.</p><?cs /if ?></div></section><?cs /if ?></aside></div>
<?cs include!"layout/bottom.cs" ?>
