<?cs # The filters of the board and the calendar. ?><?cs include!"campaigns/filters.cs" ?><?cs
def:plan_filters() ?><?cs call:filter_select(Filter.Channels, "channel", "Channel", "Any channel") ?><?cs call:filter_select(Filter.Campaigns, "campaign", "Campaign", "Any campaign") ?>
<?cs call:button("", "filter", "Show") ?><?cs /def ?><?cs

def:card_move(c) ?><?cs if:c.MoveHref ?><a class="card-move no-print" data-move href="<?cs var:c.MoveHref ?>" aria-label="Move <?cs var:c.Title ?>">Move</a><?cs /if ?><?cs /def ?><?cs

def:card_drag(c) ?><?cs if:c.MoveHref ?> draggable="true" data-version="<?cs var:c.Version ?>" data-time="<?cs var:c.Time ?>"<?cs /if ?> data-card="<?cs var:c.Title ?>"<?cs /def ?><?cs

def:channel(c) ?><span class="channel hue-<?cs var:c.Hue ?>"><?cs var:c.Channel ?></span><?cs /def ?>
