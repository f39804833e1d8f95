<?cs include!"layout/top.cs" ?>
<?cs if:Brief.Href ?><?cs call:back(Brief.Href, Brief.Title) ?><?cs else ?><?cs call:back("/briefs", "Briefs") ?><?cs /if ?>
<header class="page-head"><h1><?cs if:Brief.Href ?>Edit brief<?cs else ?>New brief<?cs /if ?></h1><?cs if:!Brief.Href ?><div class="actions"><?cs call:fill_link("/briefs/new?") ?><?cs call:button_link("quiet", "upload", "Import Markdown instead", "/briefs/import") ?></div><?cs /if ?></header>
<?cs call:error_summary() ?>
<?cs call:conflict_notice(Brief.Href + "/edit") ?>
<div class="split">
<form class="form" method="post" action="<?cs var:Brief.Action ?>" novalidate data-autosave data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.title, "title", "Title", "", "", "text", "off", "160") ?>
<?cs call:field_area(Form.Fields.summary, "summary", "In one sentence", "The one thing that everybody should remember. It stands in every list.", "", "2", "300") ?>
<?cs call:field_area(Form.Fields.vision, "vision", "Vision", "What will be true when this has worked? Every post made from the brief leads back to these words.", "", "3", "1000") ?>
<?cs call:field_markdown(Form.Fields.body, "body", "Text", "What changes? Why? What do I ask of you?", "", "18", "/briefs/preview") ?>
<?cs call:field_text(Form.Fields.audience, "audience", "For whom", "Whom should it move? For example: everybody who meets a customer.", "optional") ?>
<?cs call:field_area(Form.Fields.key_messages, "key_messages", "Key messages", "One a line: what every campaign should carry.", "optional", "4", "0") ?>
<?cs call:field_area(Form.Fields.no_gos, "no_gos", "No-go's", "One a line: what nobody should say or show.", "optional", "3", "0") ?>
<div class="field-row"><?cs call:field_date(Form.Fields.period_from, "period_from", "From", "", "optional") ?><?cs call:field_date(Form.Fields.period_to, "period_to", "To", "", "optional") ?><?cs call:field_date(Form.Fields.review_by, "review_by", "Review by", "", "optional") ?></div>
<?cs if:Brief.IsOwner ?><?cs call:field_select(Form.Fields.delegate, "delegate", "Delegate", "May write and publish this brief for you. The history keeps who did.", "optional") ?><?cs /if ?>
<?cs if:Brief.FrontMatter ?><details class="kept"><summary>Kept from the imported file</summary><pre><?cs var:Brief.FrontMatter ?></pre></details><?cs /if ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs if:Brief.Href ?><?cs var:Brief.Href ?><?cs else ?>/briefs<?cs /if ?>">Close</a><span class="save-state" role="status"></span></div>
</form>
<aside class="rail" aria-label="Help with writing"><section class="panel"><?cs call:panel_head("Three questions", "", "") ?><div class="panel-body"><dl class="prompts">
<dt>What changes?</dt><dd>Name it so that somebody could notice it on a Tuesday. "Every visit ends with five minutes at the kitchen table."</dd>
<dt>Why?</dt><dd>The number, the customer or the mistake behind it. People carry on what they understand.</dd>
<dt>What do I ask of you?</dt><dd>One thing to do, and one to stop. Say what you will do yourself.</dd></dl>
<p class="meta">Three minutes of reading are about 650 words. <span class="needs-js">Your text is saved as you type.</span> Nobody sees it before you publish.</p></div></section>
<section class="panel"><?cs call:panel_head("Then", "", "") ?><div class="panel-body"><p class="meta">Save, add at least one goal, publish. A goal says what you measure, where it stands and where it should be by when.</p></div></section></aside>
</div>
<?cs include!"layout/bottom.cs" ?>
