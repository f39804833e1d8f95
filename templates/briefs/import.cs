<?cs include!"layout/top.cs" ?>
<?cs call:back("/briefs", "Briefs") ?>
<?cs call:page_head("Import a brief", "From Markdown files, or from text that you paste. It becomes a draft that only you see.") ?>
<?cs call:error_summary() ?>
<form class="form form-narrow" method="post" action="/briefs/import" enctype="multipart/form-data" novalidate data-guard><?cs call:form_keys() ?>
<div class="field<?cs if:Form.Fields.file.error ?> has-error<?cs /if ?>"><?cs call:field_head(Form.Fields.file, "file", "Markdown files", "Several files become one text, in the order of their names. Title and description are taken over, the rest of the front matter is kept.", "optional") ?><input class="input input-file" type="file" multiple<?cs call:field_names(Form.Fields.file, "file", "file", "hint") ?> accept=".md,.markdown,.txt,text/markdown,text/plain"></div>
<?cs call:field_area(Form.Fields.text, "text", "Or paste the text", "", "optional", "10", "0") ?>
<div class="actions"><?cs call:button("primary", "upload", "Import") ?><a class="button button-quiet" href="/briefs">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
