<?cs include!"layout/top.cs" ?>
<?cs if:Word.Href ?><?cs call:back(Word.Href, Word.Title) ?><?cs call:page_head("Change this word", "") ?><?cs else ?><?cs call:back("/glossary", "Glossary") ?><?cs call:page_head("New word", "Explain it as you would to somebody of the other side, over coffee.") ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs call:conflict_notice("") ?>
<form class="form form-page" method="post" action="<?cs if:Word.Href ?><?cs var:Word.Href ?>/edit<?cs else ?>/glossary/new<?cs /if ?>" novalidate data-guard><?cs call:form_keys() ?><input type="hidden" name="version" value="<?cs var:Form.Fields.version.value ?>">
<?cs call:field_line(Form.Fields.word, "word", "Word", "As it is written most often.", "", "text", "off", "80") ?>
<?cs call:field_radios(Form.Fields.side, "side", "Whose word it is", "", "") ?>
<?cs call:field_area(Form.Fields.meaning, "meaning", "What it means", "In the words of the other side.", "", "4", "500") ?>
<?cs call:field_line(Form.Fields.counterpart, "counterpart", "What the other side would say", "A few words that could stand in its place.", "optional", "text", "off", "80") ?>
<?cs call:field_line(Form.Fields.forms, "forms", "How else it is written", "Parted by commas: the plural, an abbreviation.", "optional", "text", "off", "300") ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><?cs if:Word.Href ?><a class="button button-quiet" href="<?cs var:Word.Href ?>">Cancel</a><?cs else ?><a class="button button-quiet" href="/glossary">Cancel</a><?cs /if ?></div>
</form>
<?cs include!"layout/bottom.cs" ?>
