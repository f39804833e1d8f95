<?cs include!"home/outlook_rows.cs" ?>
<section class="panel"><?cs call:panel_head("What is missing", "Coverage", "/coverage") ?><?cs call:outlook_rows(Gaps) ?><p class="panel-foot"><a href="/digest">The week in three minutes</a></p></section>
