<?cs include!"layout/top.cs" ?>
<?cs call:back("/results", "Results") ?>
<?cs call:page_head("Unplanned work", "Networks counted figures of these, and no campaign knows them. Say where they belong, and they count there.") ?>
<?cs call:error_summary() ?>
<?cs if:Items.0.Id ?><form class="form" method="post" action="/results/unplanned" novalidate><?cs call:form_keys() ?>
<section class="panel"><ul class="rows" id="f-item" tabindex="-1"><?cs each:i = Items ?><li class="row"><label class="choice"><input type="checkbox" name="item" value="<?cs var:i.Id ?>"<?cs if:i.Chosen ?> checked<?cs /if ?>><span><?cs if:i.Title ?><?cs var:i.Title ?><?cs else ?>Without a title<?cs /if ?><span class="choice-hint"><?cs if:i.Figures ?><?cs var:i.Figures ?> · <?cs /if ?><?cs var:i.Source ?></span></span></label></li><?cs /each ?></ul></section>
<?cs if:Form.Fields.item.error ?><?cs call:notice("bad", Form.Fields.item.error) ?><?cs /if ?>
<?cs call:field_select(Form.Fields.campaign, "campaign", "They belong to", "", "") ?>
<div class="actions"><?cs call:button("primary", "check", "Count them there") ?></div></form><?cs
else ?><section class="panel"><?cs call:empty("figure", "All that networks counted belongs to a campaign.", "Bring a file of figures", "/import", "LinkedIn counted a post of 3 May that no campaign has: 800 views, waiting for its campaign.") ?></section><?cs /if ?>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
