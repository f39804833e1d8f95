<?cs include!"home/outlook_rows.cs" ?>
<section class="panel"><?cs if:Outlook.More ?><?cs call:panel_head("Where the goals stand", Outlook.More, "/briefs") ?><?cs else ?><?cs call:panel_head("Where the goals stand", "", "") ?><?cs /if ?><?cs
  if:Outlook.Lead ?><p class="panel-body meta"><?cs var:Outlook.Lead ?></p><?cs /if ?><?cs call:outlook_rows(Outlook) ?></section>
