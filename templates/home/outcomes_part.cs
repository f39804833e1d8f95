<?cs include!"home/outlook_rows.cs" ?>
<section class="panel"><?cs if:Outcomes.More ?><?cs call:panel_head("Where the goals stand", Outcomes.More, "/briefs") ?><?cs else ?><?cs call:panel_head("Where the goals stand", "", "") ?><?cs /if ?><?cs
  if:Outcomes.Lead ?><p class="panel-body outlook-lead"><?cs var:Outcomes.Lead ?></p><?cs /if ?><?cs call:outlook_rows(Outcomes) ?></section>
