<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<?cs call:page_head("Add people from a file", "Nothing is written before you have seen what was understood.") ?>
<?cs call:error_summary() ?>
<?cs if:HasPreview ?>
<?cs if:ProblemCount ?><?cs call:notice("bad", ProblemCount + " to mend in the file. Then choose it again.") ?>
<div class="table-wrap" role="group" aria-label="Table" tabindex="0"><table class="table"><thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">What is wrong</th></tr></thead><tbody><?cs each:p = Problems ?><tr><td class="num"><?cs var:p.Row ?></td><td><?cs var:p.Column ?></td><td><?cs var:p.Text ?></td></tr><?cs /each ?></tbody></table></div>
<?cs else ?><p class="lead"><?cs var:New ?><?cs if:Here ?>; <?cs var:Here ?><?cs /if ?>.</p><?cs /if ?>
<?cs if:MayConfirm ?><form class="form" method="post" action="/accounts/import"><?cs call:form_keys() ?><input type="hidden" name="confirm" value="1"><textarea name="text" hidden>
<?cs var:Form.Fields.text.value ?></textarea><div class="actions"><?cs call:button("primary", "check", "Add " + New) ?><a class="button button-quiet" href="/accounts/import">Choose another file</a></div></form><?cs /if ?>
<?cs if:People.0.Name ?><div class="table-wrap" role="group" aria-label="Table" tabindex="0"><table class="table"><thead><tr><th scope="col">Name</th><th scope="col">E-mail</th><th scope="col">User name</th><th scope="col">What they do</th><th scope="col">Department</th><th scope="col">Roles</th></tr></thead><tbody><?cs each:p = People ?><tr><td><?cs var:p.Name ?></td><td><?cs var:p.Email ?></td><td><?cs var:p.UserName ?></td><td><?cs var:p.Title ?></td><td><?cs var:p.Department ?></td><td><?cs var:p.Roles ?></td></tr><?cs /each ?></tbody></table></div><?cs /if ?>
<?cs /if ?>
<?cs if:!MayConfirm ?><form class="form" method="post" action="/accounts/import" enctype="multipart/form-data" novalidate><?cs call:form_keys() ?>
<?cs call:field_file(Form.Fields.file, "file", "CSV file", "At most 1,000 people. The first row names the columns: name and email, and where you like user_name, title, department and roles.", "optional", ".csv,text/csv") ?>
<?cs call:field_area(Form.Fields.text, "text", "Or paste its rows", "", "optional", "8", "0") ?>
<div class="actions"><?cs call:button("primary", "eye", "Show what it holds") ?></div></form>
<p class="example"><span class="example-word">For example</span> name,email,title,department,roles<br>Mira Lindholm,mira.lindholm@example.org,Service engineer,Field service,employee<br>Tom Achebe,tom.achebe@example.org,Head of content,Communications,content leader</p><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
