<?cs include!"layout/top.cs" ?><?cs

def:brief_row(b) ?><li class="row"><?cs call:avatar(b.Owner, "") ?><div class="row-text"><p class="row-title"><a href="<?cs var:b.Href ?>"><?cs var:b.Title ?></a><?cs
  if:b.News ?> <span class="new"><?cs var:b.News ?></span><?cs /if ?></p><?cs
  if:b.Summary ?><p class="row-quote"><?cs var:b.Summary ?></p><?cs /if ?><p class="row-meta"><?cs
  if:b.IsDraft ?><?cs call:status("draft", "Draft") ?><?cs
  elif:b.HasChanges ?><?cs call:status("waiting", "Changes not published") ?><?cs
  elif:b.IsArchived ?><?cs call:status("draft", "Archived") ?><?cs
  elif:b.IsStale ?><?cs call:status("problem", "Review overdue") ?><?cs
  else ?><?cs call:status("done", "Published") ?><?cs /if ?><span><?cs var:b.Owner.Name ?></span><?cs
  if:b.Minutes ?><span><?cs var:b.Minutes ?></span><?cs /if ?><?cs call:when(b) ?></p></div></li><?cs /def ?><?cs

def:brief_rows(rows) ?><ul class="rows"><?cs each:b = rows ?><?cs call:brief_row(b) ?><?cs /each ?></ul><?cs /def ?>
<header class="page-head"><h1>Briefs</h1><?cs if:Person.IsLeader ?><div class="actions"><?cs call:button_link("quiet", "upload", "Import", "/briefs/import") ?><?cs call:button_link("primary", "plus", "New brief", "/briefs/new") ?></div><?cs /if ?>
<p class="lead">Where we are going, why, and what is asked of you.</p></header>
<?cs call:chips(Filters, "Show") ?>
<?cs if:Unread.0.Href ?><section class="panel"><?cs call:panel_head("New or changed since you looked", "", "") ?><?cs call:brief_rows(Unread) ?></section><?cs /if ?>
<?cs if:Drafts.0.Href ?><section class="panel"><?cs call:panel_head("Your drafts and changes", "", "") ?><?cs call:brief_rows(Drafts) ?></section><?cs /if ?>
<?cs if:Rows.0.Href ?><section class="panel"><?cs if:Show == "published" ?><?cs call:panel_head("You have read these", "", "") ?><?cs /if ?><?cs call:brief_rows(Rows) ?></section>
<?cs elif:Unread.0.Href ?><?cs
  elif:Show == "archived" ?><section class="panel"><?cs call:empty("archive", "Nothing is archived. A brief that no longer holds is put away here with all its versions.", "", "", "") ?></section>
<?cs elif:Show == "drafts" ?><section class="panel"><?cs call:empty("brief", "You have no drafts. Writing a brief takes ten minutes, and it is saved as you type.", "New brief", "/briefs/new", "Fewer, better launches. We launch four things next year instead of fifteen, and give each the people and the time that it needs.") ?></section>
<?cs elif:Person.IsLeader ?><section class="panel"><?cs call:empty("brief", "A brief tells everyone where you are going, so that the content team can work towards it.", "New brief", "/briefs/new", "Fewer, better launches. We launch four things next year instead of fifteen, and give each the people and the time that it needs.") ?></section>
<?cs else ?><section class="panel"><?cs call:empty("brief", "No brief has been published yet. When a leader publishes one, you find it here and on your home page.", "", "", "Fewer, better launches. We launch four things next year instead of fifteen, and give each the people and the time that it needs.") ?></section><?cs /if ?>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
