<?cs include!"layout/top.cs" ?>
<?cs call:back("/results", "Results") ?>
<?cs call:page_head("Files of figures", "Bring the export of a network as it is. You see what was understood before anything is written, and can take it back whole afterwards.") ?>
<?cs call:error_summary() ?>
<?cs if:SameHref ?><p><a href="<?cs var:SameHref ?>">See the import of that file</a></p><?cs /if ?>
<section class="panel"><form class="form panel-body" method="post" action="/import" enctype="multipart/form-data" novalidate><?cs call:form_keys() ?>
<?cs call:field_file(Form.Fields.file, "file", "The file", "CSV, at most 128 MB and 200,000 rows.", "", ".csv,.tsv,.txt,text/csv") ?>
<?cs if:AsksForWindows ?><?cs call:field_check(Form.Fields.windows, "windows", "Read it as Windows-1252", "How older programs on Windows save text. Choose the file again, too.") ?><?cs /if ?>
<div class="actions"><?cs call:button("primary", "", "See what is in it") ?></div></form></section>
<section class="panel"><?cs call:panel_head("Brought before", "", "") ?><?cs if:Imports.0.Title ?><ul class="rows"><?cs each:r = Imports ?><?cs call:row(r) ?><?cs /each ?></ul><?cs else ?><p class="panel-body meta">No file yet. LinkedIn, Meta, X, GA4, Hootsuite, Sprout, Buffer, TikTok and YouTube are known by their columns; of any other file you say what they mean.</p><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
