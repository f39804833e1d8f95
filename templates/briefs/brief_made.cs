<section class="panel"><?cs call:panel_head("Made from this brief", "", "") ?>
<?cs if:Campaigns.0.Href ?><ul class="rows"><?cs each:r = Campaigns ?><?cs call:row(r) ?><?cs /each ?><?cs each:r = Posts ?><?cs call:row(r) ?><?cs /each ?></ul>
<?cs else ?><p class="panel-body meta">No campaign has been filed against its goals yet.</p><?cs /if ?></section>
<?cs call:questions(Asked) ?>
