<?cs include!"layout/top.cs" ?>
<?cs call:page_head("Coverage", "Where the goals and the work do not meet. Each row is one click from its mend.") ?>
<?cs call:drawn(Part.Filters) ?>
<nav class="gap-counts" aria-label="Gaps"><ul><?cs each:c = Counts ?><li><a href="<?cs var:c.Href ?>"<?cs if:c.Current ?> aria-current="true"<?cs /if ?><?cs if:c.IsNone ?> class="is-none"<?cs /if ?>><span class="gap-number"><?cs var:c.Number ?></span> <span class="gap-word"><?cs var:c.Label ?></span></a></li><?cs /each ?></ul></nav>
<section class="panel" id="section"><?cs call:panel_head(Section.Word, "", "") ?>
<p class="panel-body meta"><strong><?cs var:Section.Count ?>.</strong> <?cs if:Section.Rows.0.Title ?><?cs var:Section.Lead ?><?cs else ?><?cs var:Section.None ?><?cs /if ?></p>
<?cs if:Section.Rows.0.Title ?><ul class="rows"><?cs each:r = Section.Rows ?><li class="row"><span class="tile tile-warn"><?cs call:icon(r.Icon) ?></span><?cs call:row_text(r) ?><div class="row-actions"><?cs if:r.ConfirmHref && r.MayMend ?><?cs call:post_button("", "check", "Still true", r.ConfirmHref, r.Meaning) ?><?cs call:button_link("quiet", "", r.Action.Word, r.Action.Href) ?><?cs else ?><?cs call:button_link("", "", r.Action.Word, r.Action.Href) ?><?cs /if ?></div></li><?cs /each ?></ul>
<p class="panel-foot no-print"><a href="<?cs var:Section.CsvHref ?>">These rows as CSV</a></p><?cs /if ?></section>
<?cs if:More.Href || More.First ?><nav class="pager" aria-label="More of this list"><?cs if:More.First ?><a class="button" rel="first" href="<?cs var:More.First ?>"><?cs call:icon("back") ?>The first</a><?cs /if ?><span class="pager-text"></span><?cs if:More.Href ?><a class="button" rel="next" href="<?cs var:More.Href ?>#section">More<?cs call:icon("forward") ?></a><?cs /if ?></nav><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
