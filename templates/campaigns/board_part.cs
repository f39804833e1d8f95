<?cs include!"campaigns/plan_filters.cs" ?>
<div class="toolbar no-print"><?cs call:chips(Whose, "Whose posts") ?>
<form class="filters" action="/board" method="get"><?cs if:Filter.Mine ?><input type="hidden" name="mine" value="1"><?cs /if ?><?cs call:plan_filters() ?></form></div>
<section class="board" data-plan tabindex="0" aria-label="Board">
<?cs each:c = Columns ?><section class="board-column" data-state="<?cs var:c.State ?>" data-name="<?cs var:c.Status ?>" aria-labelledby="column-<?cs var:c.State ?>">
<h2 id="column-<?cs var:c.State ?>"><?cs call:status(c.StatusKind, c.Status) ?> <span class="count"><?cs var:c.Count ?></span></h2>
<?cs if:c.Cards.0.Href ?><ul class="board-cards"><?cs each:p = c.Cards ?><li class="board-card<?cs if:p.IsLate ?> is-late<?cs /if ?>"<?cs call:card_drag(p) ?>><?cs call:channel(p) ?>
<p class="board-title"><a href="<?cs var:p.Href ?>"><?cs var:p.Title ?></a></p>
<p class="meta"><?cs var:p.Campaign ?>, by <?cs var:p.Author.Name ?></p>
<p class="board-foot"><span><?cs if:p.IsLate ?><strong class="late">Late</strong> <?cs /if ?><?cs var:p.Wait ?></span><?cs call:card_move(p) ?></p></li><?cs /each ?></ul><?cs else ?><p class="meta">Nothing here.</p><?cs /if ?><?cs
if:c.More ?><a class="more-link" href="<?cs var:c.MoreHref ?>"><?cs var:c.More ?></a><?cs /if ?></section><?cs /each ?>
</section>
