<?cs include!"layout/top.cs" ?><?cs include!"briefs/parts.cs" ?>
<?cs call:back(Brief.Href, Brief.Title) ?>
<?cs if:Brief.IsDraft ?><?cs call:page_head("Publish this brief", "Everyone in the organisation sees it from then on.") ?><?cs else ?><?cs call:page_head("Publish the changes", "Everyone sees them from then on. Every version is kept.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs if:Missing.0.Text ?><section class="panel"><?cs call:panel_head("Before you can publish it", "", "") ?><ul class="rows"><?cs
  each:m = Missing ?><li class="row"><span class="tile tile-warn"><?cs call:icon("notice-warn") ?></span><div class="row-text"><p><?cs var:m.Text ?></p></div><div class="row-actions"><?cs call:button_link("", "", m.Word, m.Href) ?></div></li><?cs /each ?></ul></section>
<?cs else ?><form class="form form-narrow" method="post" action="<?cs var:Brief.Href ?>/publish" novalidate><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs if:!Brief.IsDraft ?><?cs call:field_check(Form.Fields.small_change, "small_change", "This is a small change", "A mended link or a clearer word. It is not shown as new to those who have read the brief.") ?><?cs /if ?>
<?cs call:field_line(Form.Fields.note, "note", "A line for the history", "What is in it, or what changed.", "optional", "text", "off", "300") ?>
<div class="actions"><?cs call:button("primary", "send", "Publish") ?><?cs if:!Brief.IsDraft ?><?cs call:button_link("", "history", "See what changed", Brief.Href + "/changes") ?><?cs /if ?><a class="button button-quiet" href="<?cs var:Brief.Href ?>">Not yet</a></div>
</form><?cs /if ?>
<section class="panel"><?cs call:panel_head("What people will see", "All of it", Brief.Href) ?><ul class="rows"><li class="row"><?cs call:avatar(Brief.Owner, "") ?><div class="row-text"><p class="row-title"><?cs var:Brief.Title ?> <span class="new"><?cs if:Brief.IsDraft ?>New<?cs else ?>Changed<?cs /if ?></span></p><?cs if:Brief.Summary ?><p class="row-quote"><?cs var:Brief.Summary ?></p><?cs elif:Brief.Vision ?><p class="row-quote"><?cs var:Brief.Vision ?></p><?cs /if ?><p class="row-meta"><?cs call:status("done", "Published") ?><span><?cs var:Brief.Owner.Name ?></span><span><?cs var:Brief.Minutes ?></span><?cs if:Brief.Audience ?><span><?cs var:Brief.Audience ?></span><?cs /if ?></p></div></li><?cs each:g = Brief.Goals ?><?cs call:goal_line(g) ?><?cs /each ?></ul></section>
<?cs include!"layout/bottom.cs" ?>
