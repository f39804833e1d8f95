<?cs include!"layout/top.cs" ?>
<?cs call:back("/accounts", "Accounts") ?>
<?cs call:page_head("Settings", "What holds for the whole portal. Every change is in the audit.") ?>
<p class="actions"><?cs call:button_link("", "brief", "Channels", "/channels") ?><?cs call:button_link("quiet", "eye", "Style guide", "/styleguide") ?></p>
<section class="panel"><ul class="rows"><?cs each:s = Settings ?><li class="row"><div class="row-text"><p class="row-title"><a href="<?cs var:s.Href ?>"><?cs var:s.Title ?></a></p><p class="row-line"><?cs var:s.Words ?></p><p class="row-meta"><?cs
  if:s.When ?><span>Set by <?cs var:s.Who.Name ?></span><?cs call:when(s) ?><?cs else ?><span>As it came: nobody has changed it</span><?cs /if ?></p></div><p class="row-value"><?cs var:s.Value ?></p></li><?cs /each ?></ul></section>
<?cs include!"layout/bottom.cs" ?>
