<?cs include!"layout/top.cs" ?>
<?cs call:back(Subject.Href, "Results") ?>
<?cs if:Subject.IsPost ?><?cs call:page_head("Write down figures", Subject.Title + " on " + Subject.Channel) ?><?cs else ?><?cs call:page_head("Write down figures", Subject.Title) ?><?cs /if ?>
<?cs call:error_summary() ?>
<form class="form form-narrow" method="post" action="<?cs var:Subject.Href ?>/new" novalidate data-guard><?cs call:form_keys() ?>
<?cs if:!Subject.IsPost ?><?cs call:notice("info", "Only what no post counts already, such as an advertisement or a landing page: figures of the campaign are added to those of its posts.") ?><?cs call:field_select(Form.Fields.channel, "channel", "Channel", "", "") ?><?cs /if ?>
<?cs call:field_date(Form.Fields.day, "day", "As of", "The whole count up to this day, not what came since the last time.", "") ?>
<p class="meta">Fill in what you know. What you leave empty stays as it is.</p>
<?cs each:l = Levels ?><fieldset class="field field-group"><legend><?cs var:l.Word ?></legend><div class="field-row"><?cs each:k = l.Kinds ?><div class="field-number"><input type="hidden" name="kind" value="<?cs var:k.Id ?>"><?cs call:field_number_n(Form.Fields.figure[k.Place], "figure", k.Place, k.Name, "", "", "") ?></div><?cs /each ?></div></fieldset><?cs /each ?>
<?cs call:field_text(Form.Fields.note, "note", "Note", "Where they come from.", "optional") ?>
<div class="actions"><?cs call:button("primary", "", "Write it down") ?><a class="button button-quiet" href="<?cs var:Subject.Href ?>">Cancel</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
