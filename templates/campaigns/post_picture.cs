<?cs include!"layout/top.cs" ?>
<?cs call:back(Post.Href + "/pictures", "Pictures") ?>
<?cs call:page_head("What the picture shows", "") ?>
<?cs call:error_summary() ?>
<p><img class="picture-small" src="<?cs var:Picture.Src ?>" alt="" width="<?cs var:Picture.Width ?>" height="<?cs var:Picture.Height ?>"></p>
<?cs if:Post.IsMarkdown ?><?cs call:notice("info", "Where the text itself shows the picture, the words for it stand there, between the square brackets.") ?><?cs /if ?>
<form class="form" method="post" action="<?cs var:Post.Href ?>/pictures/<?cs var:Picture.Id ?>" novalidate><?cs call:form_keys() ?>
<?cs include!"campaigns/picture_words.cs" ?>
<div class="actions"><?cs call:button("primary", "", "Save") ?><a class="button button-quiet" href="<?cs var:Post.Href ?>/pictures">Cancel</a></div></form>
<?cs include!"layout/bottom.cs" ?>
