<section class="panel"><?cs call:panel_head("What goes out this week", "Calendar", "/calendar") ?><ol class="week"><?cs
  each:d = Days ?><li class="day<?cs if:d.IsToday ?> day-today<?cs /if ?>"><time class="day-date" datetime="<?cs var:d.Iso ?>"><span><?cs var:d.Name ?></span><b><?cs var:d.Number ?></b></time><div class="day-posts"><?cs
  each:p = d.Posts ?><p class="day-post"><a href="<?cs var:p.Href ?>"><?cs var:p.Title ?></a><span class="meta"><?cs var:p.Time ?> · <?cs var:p.Channel ?><?cs if:p.Status ?> <?cs call:status(p.StatusKind, p.Status) ?><?cs /if ?></span></p><?cs /each ?><?cs
  if:d.IsMore ?><p class="meta"><a href="/calendar?show=day&amp;on=<?cs var:d.Iso ?>">and more</a></p><?cs /if ?><?cs
  if:!d.Posts.0.Href ?><p class="meta">Nothing planned</p><?cs /if ?></div></li><?cs /each ?></ol></section>
