<?cs include!"campaigns/plan_filters.cs" ?><?cs
def:entry(p) ?><li class="entry hue-<?cs var:p.Hue ?><?cs if:p.IsLate ?> is-late<?cs /if ?>"<?cs call:card_drag(p) ?>><p class="entry-title"><?cs if:p.Time ?><span class="entry-time"><?cs var:p.Time ?></span> <?cs /if ?><a href="<?cs var:p.Href ?>"><?cs var:p.Title ?></a></p>
<p class="entry-meta"><span class="entry-channel"><?cs var:p.Channel ?></span> <span><?cs if:p.IsLate ?><strong class="late">Not out yet</strong><?cs else ?><?cs var:p.Status ?><?cs /if ?></span><?cs call:card_move(p) ?></p></li><?cs /def ?>
<div class="toolbar no-print"><?cs call:chips(Shows, "Show") ?>
<form class="filters" action="/calendar" method="get"><input type="hidden" name="show" value="<?cs var:Show ?>"><input type="hidden" name="on" value="<?cs var:On ?>"><?cs call:plan_filters() ?></form></div>
<div class="calendar-head"><h2><?cs var:Heading ?></h2><nav class="actions no-print" aria-label="Other days"><a class="button" rel="prev" href="<?cs var:Before ?>"><?cs call:icon("back") ?>Earlier</a><a class="button" href="<?cs var:Now ?>">Today</a><a class="button" rel="next" href="<?cs var:After ?>">Later<?cs call:icon("forward") ?></a></nav></div>
<div class="calendar" data-plan>
<section class="tray no-print" data-state="approved" data-name="without a day" aria-labelledby="tray-title"><h2 id="tray-title">Approved, without a day yet</h2><?cs
if:Tray.0.Href ?><p class="meta">Choose Move, or drag one to a day.</p><ul><?cs each:p = Tray ?><?cs call:entry(p) ?><?cs /each ?></ul><?cs if:TrayMoreHref ?><a class="more-link" href="<?cs var:TrayMoreHref ?>">and more</a><?cs /if ?><?cs
else ?><p class="meta">Nothing waits for a day.</p><?cs /if ?></section>
<?cs if:IsMonth || IsWeek ?><p class="calendar-names" aria-hidden="true"><span>Mon</span><span>Tue</span><span>Wed</span><span>Thu</span><span>Fri</span><span>Sat</span><span>Sun</span></p><?cs /if ?>
<ol class="<?cs if:IsMonth ?>month<?cs elif:IsWeek ?>month week-grid<?cs else ?>agenda<?cs /if ?>"><?cs each:d = Days ?><li class="calendar-day<?cs if:d.IsToday ?> is-today<?cs /if ?><?cs if:d.IsOutside ?> is-outside<?cs /if ?><?cs if:d.IsWeekend ?> is-weekend<?cs /if ?><?cs if:!d.Entries.0.Href ?> is-empty<?cs /if ?>"<?cs if:d.IsOpen ?> data-day="<?cs var:d.Iso ?>" data-name="<?cs var:d.Weekday ?> <?cs var:d.Words ?>"<?cs /if ?>>
<h3><a href="<?cs var:d.Href ?>"><time datetime="<?cs var:d.Iso ?>"><span class="day-long"><?cs var:d.Weekday ?> <?cs var:d.Words ?></span><span class="day-short" aria-hidden="true"><?cs var:d.Number ?></span></time></a><?cs if:d.IsToday ?> <span class="today-word">Today</span><?cs /if ?></h3><?cs
if:d.Entries.0.Href ?><ul><?cs each:p = d.Entries ?><?cs call:entry(p) ?><?cs /each ?></ul><?cs /if ?><?cs
if:d.Gap && !IsMonth ?><p class="gap"><?cs var:d.Gap ?></p><?cs /if ?><?cs
if:d.More ?><a class="more-link" href="<?cs var:d.Href ?>"><?cs var:d.More ?><span class="visually-hidden"> on <?cs var:d.Weekday ?> <?cs var:d.Words ?></span></a><?cs /if ?></li><?cs /each ?></ol>
<?cs if:IsMonth ?><p class="gap month-none">Days without posts are left out here.</p><?cs /if ?>
<?cs if:LaterHref ?><p class="no-print"><?cs call:button_link("", "forward", "More of this list", LaterHref) ?></p><?cs /if ?>
</div>
