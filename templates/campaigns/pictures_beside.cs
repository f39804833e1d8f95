<?cs # The post's pictures, each with what puts it into the text. ?>
<section class="panel"><?cs call:panel_head("Pictures", "Add or change", Post.Href + "/pictures") ?><?cs
if:Pictures.0.Src ?><ul class="rows"><?cs each:p = Pictures ?><li class="row"><img class="picture-small" src="<?cs var:p.Src ?>" alt="" width="<?cs var:p.Width ?>" height="<?cs var:p.Height ?>" loading="lazy"><div class="row-text"><p class="row-line"><?cs if:p.Words ?><?cs var:p.Words ?><?cs else ?>Decoration<?cs /if ?></p></div><?cs
  if:Post.IsMarkdown ?><div class="row-actions"><button class="button button-quiet needs-js" type="button" data-insert="<?cs var:p.Markdown ?>">Insert<span class="visually-hidden"> <?cs if:p.Words ?><?cs var:p.Words ?><?cs else ?>decoration<?cs /if ?></span></button></div><?cs /if ?></li><?cs /each ?></ul><?cs
else ?><p class="panel-body meta">A post with a picture is looked at longer. It stands beside the text, or within it.</p><?cs /if ?></section>
