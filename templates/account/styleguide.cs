<?cs include!"layout/top.cs" ?><?cs
# Every part of the interface in every state, drawn by the macros that pages use.
?><?cs
set:S.Empty = "" ?><?cs
set:S.Plain.value = "Fewer calls about bills" ?><?cs
set:S.Wrong.value = "31/02" ?><?cs set:S.Wrong.error = "This day does not exist: write it as 28 February." ?><?cs
set:S.Theirs.value = "Our words for the winter" ?><?cs set:S.Theirs.theirs = "Their words for the winter" ?><?cs
set:S.Choice.Choices.0.value = "one" ?><?cs set:S.Choice.Choices.0.label = "Blog" ?><?cs set:S.Choice.Choices.0.hint = "Markdown, for a page of its own" ?><?cs
set:S.Choice.Choices.1.value = "two" ?><?cs set:S.Choice.Choices.1.label = "Social" ?><?cs set:S.Choice.Choices.1.selected = 1 ?><?cs
set:S.Ticked.value = "1" ?><?cs
set:S.Ada.Name = "Ada Moss" ?><?cs set:S.Ada.Initials = "AM" ?><?cs set:S.Ada.Hue = 3 ?><?cs set:S.Ada.Href = "/people" ?><?cs
set:S.Ben.Name = "Benedikta Ólafsdóttir-Hartmann of the night shift" ?><?cs set:S.Ben.Initials = "BÓ" ?><?cs set:S.Ben.Hue = 6 ?><?cs
set:S.Row.Title = "A hundred apprentices" ?><?cs set:S.Row.Href = "/briefs" ?><?cs set:S.Row.Icon = "brief" ?><?cs set:S.Row.Tint = "accent" ?><?cs set:S.Row.Meta = "Brief by Ada Moss" ?><?cs set:S.Row.When = "3 days ago" ?><?cs set:S.Row.WhenIso = "2026-11-22T08:00:00Z" ?><?cs set:S.Row.WhenExact = "22 November 2026, 08:00" ?><?cs set:S.Row.StatusKind = "waiting" ?><?cs set:S.Row.Status = "In review" ?><?cs set:S.Row.New = 1 ?><?cs set:S.Row.Action.Word = "Review" ?><?cs set:S.Row.Action.Href = "/posts" ?><?cs
set:S.Bare.Title = "A row with a title alone" ?><?cs set:S.Bare.Href = "/posts" ?><?cs
set:S.Tabs.0.Word = "Overview" ?><?cs set:S.Tabs.0.Href = "/styleguide" ?><?cs set:S.Tabs.0.Current = 1 ?><?cs set:S.Tabs.1.Word = "Posts" ?><?cs set:S.Tabs.1.Href = "/posts" ?><?cs set:S.Tabs.1.Count = 6 ?><?cs
set:S.Pager.Prev = "/posts" ?><?cs set:S.Pager.Next = "/posts" ?><?cs set:S.Pager.Text = "31 to 60 of 843" ?><?cs
set:S.Stat.Number = "843" ?><?cs set:S.Stat.Base = "of 1,240" ?><?cs set:S.Stat.Label = "people have read it" ?><?cs set:S.Stat.Trend = "14 above the last brief" ?><?cs set:S.Stat.TrendKind = "good" ?><?cs
set:S.Bars.Alt = "Readers a day: Monday 20, Tuesday 35, Wednesday 10" ?><?cs set:S.Bars.Width = 144 ?><?cs set:S.Bars.Bars.0.X = 0 ?><?cs set:S.Bars.Bars.0.H = 57 ?><?cs set:S.Bars.Bars.0.Value = 20 ?><?cs set:S.Bars.Bars.0.Label = "Mon" ?><?cs set:S.Bars.Bars.1.X = 48 ?><?cs set:S.Bars.Bars.1.H = 100 ?><?cs set:S.Bars.Bars.1.Value = 35 ?><?cs set:S.Bars.Bars.1.Label = "Tue" ?><?cs set:S.Bars.Bars.1.Strong = 1 ?><?cs set:S.Bars.Bars.2.X = 96 ?><?cs set:S.Bars.Bars.2.H = 29 ?><?cs set:S.Bars.Bars.2.Value = 10 ?><?cs set:S.Bars.Bars.2.Label = "Wed" ?><?cs
set:S.Line.Alt = "Renewals: 41 on 1 October 2026, 52 on 20 November 2026; the target is 55" ?><?cs set:S.Line.Begins = "1 October 2026" ?><?cs set:S.Line.Ends = "20 November 2026" ?><?cs set:S.Line.Guides.0.Y = "22%" ?><?cs set:S.Line.Guides.0.X = "0%" ?><?cs set:S.Line.Guides.0.Anchor = "start" ?><?cs set:S.Line.Guides.0.Word = "Target 55" ?><?cs set:S.Line.Marks.0.X = "70%" ?><?cs set:S.Line.Marks.0.Anchor = "middle" ?><?cs set:S.Line.Marks.0.Word = "Today" ?><?cs set:S.Line.Lines.0.Kind = "plan" ?><?cs set:S.Line.Lines.0.X1 = "1%" ?><?cs set:S.Line.Lines.0.Y1 = "94%" ?><?cs set:S.Line.Lines.0.X2 = "99%" ?><?cs set:S.Line.Lines.0.Y2 = "22%" ?><?cs set:S.Line.Paths.0.Line = "M100 9400L3000 7000L7000 4000" ?><?cs set:S.Line.Paths.0.Dots = "M100 9400h0M3000 7000h0M7000 4000h0" ?><?cs set:S.Line.Paths.0.X = "70%" ?><?cs set:S.Line.Paths.0.Y = "40%" ?><?cs set:S.Line.Paths.0.Label = "52" ?><?cs set:S.Line.Paths.0.Anchor = "middle" ?><?cs
set:S.Diff.Segments.0.Text = "We answer " ?><?cs set:S.Diff.Segments.1.Text = "within a week" ?><?cs set:S.Diff.Segments.1.Removed = 1 ?><?cs set:S.Diff.Segments.2.Text = "within a day" ?><?cs set:S.Diff.Segments.2.Added = 1 ?><?cs set:S.Diff.Segments.3.Text = "." ?><?cs
set:S.Thread.0.Kind = "vision" ?><?cs set:S.Thread.0.KindWord = "Vision" ?><?cs set:S.Thread.0.Title = "Nobody waits without knowing how long" ?><?cs set:S.Thread.1.Kind = "goal" ?><?cs set:S.Thread.1.KindWord = "Goal" ?><?cs set:S.Thread.1.Title = "Questions answered within a day" ?><?cs set:S.Thread.1.Href = "/briefs" ?><?cs set:S.Thread.1.Meta = "62 to 90 % of questions" ?><?cs set:S.Thread.1.StatusKind = "scheduled" ?><?cs set:S.Thread.1.Status = "On course" ?><?cs set:S.Thread.2.Kind = "post" ?><?cs set:S.Thread.2.KindWord = "Post" ?><?cs set:S.Thread.2.Title = "Who answered it, and how" ?><?cs set:S.Thread.2.Current = 1 ?><?cs
set:S.History.0.Who.Name = "Ada Moss" ?><?cs set:S.History.0.Who.Initials = "AM" ?><?cs set:S.History.0.Who.Hue = 3 ?><?cs set:S.History.0.What = "approved it" ?><?cs set:S.History.0.When = "3 days ago" ?><?cs set:S.History.0.WhenIso = "2026-11-22T08:00:00Z" ?><?cs set:S.History.0.WhenExact = "22 November 2026, 08:00" ?><?cs set:S.History.0.Text = "The first sentence made me read on." ?>
<?cs call:back("/settings", "Settings") ?>
<?cs call:page_head("Style guide", "Every part of the pages in every state, drawn as pages draw it. Colours, sizes and fonts are the tokens of www/css/tokens.css.") ?>
<nav class="chips" aria-label="Parts"><ul><?cs
def:part_link(id, word) ?><li><a href="#<?cs var:id ?>"><?cs var:word ?></a></li><?cs /def ?><?cs
call:part_link("buttons", "Buttons") ?><?cs call:part_link("fields", "Fields") ?><?cs call:part_link("notices", "Notices") ?><?cs call:part_link("rows", "Rows") ?><?cs call:part_link("figures", "Figures") ?><?cs call:part_link("threads", "Threads") ?><?cs call:part_link("colours", "Colours") ?></ul></nav>
<div class="stack">
<section class="panel" id="buttons"><?cs call:panel_head("Buttons", "A way on", "/styleguide") ?><div class="panel-body stack-tight"><form action="/styleguide"><div class="actions"><?cs call:button("primary", "send", "Primary") ?><?cs call:button("", "", "Plain") ?><?cs call:button("quiet", "undo", "Quiet") ?><?cs call:button("danger", "trash", "Danger") ?><button class="button" type="button" disabled>Not now</button><?cs call:button_link("", "", "A link", "/styleguide") ?></div></form><p class="meta">One filled button in a region. <span id="copied">Words to copy</span> <?cs call:copy_button("Copy", "copied") ?></p></div></section>

<section class="panel" id="statuses"><?cs call:panel_head("Statuses", "", "") ?><div class="panel-body"><p class="actions"><?cs call:status("draft", "Drafting") ?><?cs call:status("waiting", "In review") ?><?cs call:status("scheduled", "Scheduled") ?><?cs call:status("done", "Published") ?><?cs call:status("problem", "Overdue") ?> <span class="new">New</span></p></div></section>

<section class="panel" id="fields"><?cs call:panel_head("Fields", "", "") ?><div class="panel-body stack-tight"><form class="form" action="/styleguide">
<?cs call:field_text(S.Plain, "plain", "A line", "The hint stands under the label.", "") ?>
<?cs call:field_text(S.Empty, "empty", "A line that may stay empty", "", "optional") ?>
<?cs call:field_text(S.Wrong, "wrong", "A line with an error", "In the same words as above the form.", "") ?>
<?cs call:field_text(S.Theirs, "theirs", "A line in a conflict", "", "") ?>
<?cs call:field_number(S.Empty, "number", "A number", "", "", "minutes") ?>
<?cs call:field_date(S.Empty, "day", "A day", "", "") ?>
<?cs call:field_area(S.Plain, "area", "Several lines", "", "", "3", "300") ?>
<?cs call:field_markdown(S.Plain, "markdown", "Markdown", "", "", "5", "/briefs/preview") ?>
<?cs call:field_select(S.Choice, "select", "One of many", "", "") ?>
<?cs call:field_radios(S.Choice, "radios", "One of few", "", "") ?>
<?cs call:field_checks(S.Choice, "checks", "Some of few", "", "optional") ?>
<?cs call:field_check(S.Ticked, "check", "A single box", "With what it means.") ?>
<?cs call:field_file(S.Empty, "file", "A file", "At most 8 MB.", "", "image/png") ?>
</form></div></section>

<section class="panel" id="notices"><?cs call:panel_head("Notices", "", "") ?><div class="panel-body stack-tight"><?cs call:notice("info", "Something to know.") ?><?cs call:notice("good", "Something went well.") ?><?cs call:notice("warn", "Something wants a look.") ?><?cs call:notice("bad", "Something is wrong.") ?><div class="note"><?cs call:icon("status-done") ?><p>Withdrawn.</p><button class="button button-quiet" type="button"><?cs call:icon("undo") ?>Undo</button></div><?cs call:empty("campaign", "No campaign serves this goal yet. The first one shows the team what it is worth.", "See the campaigns", "/campaigns", "“Your bill, line by line”: three posts on what the standing charge pays for.") ?></div></section>

<section class="panel" id="rows"><?cs call:panel_head("Rows, people, ways", "", "") ?><div class="panel-body stack-tight"><?cs call:tabs(S.Tabs, "Tabs") ?><?cs call:chips(S.Tabs, "Chips") ?><section class="panel"><?cs call:panel_head("A panel", "All of them", "/posts") ?><ul class="rows"><?cs call:row(S.Row) ?><?cs call:row(S.Bare) ?></ul><p class="panel-foot">What stands below.</p></section><p class="actions"><?cs call:avatar(S.Ada, "small") ?><?cs call:avatar(S.Ada, "") ?><?cs call:avatar(S.Ben, "large") ?></p><p><?cs call:person(S.Ada, "Head of Content") ?></p><p><?cs call:person(S.Ben, "A name that is long, on a line of its own") ?></p><?cs call:pager(S.Pager) ?></div></section>

<section class="panel" id="figures"><?cs call:panel_head("Figures", "", "") ?><div class="panel-body"><div class="stats"><?cs call:stat(S.Stat) ?></div><?cs call:progress(3, 8, "3 of 8 posts out") ?><?cs call:bars(S.Bars) ?><?cs call:spark("0,30 40,18 80,22 120,4", "Rising: 41, 48, 46, 52") ?><?cs call:line_chart(S.Line) ?></div><?cs call:table_wrap("A table") ?><table class="table"><caption class="visually-hidden">A table</caption><thead><tr><th scope="col">Channel</th><th scope="col" class="num">Reach</th></tr></thead><tbody><tr><th scope="row">LinkedIn</th><td class="num">1,200</td></tr><tr><th scope="row">Newsletter</th><td class="num">not known</td></tr></tbody></table></section></section>

<section class="panel" id="threads"><?cs call:panel_head("Threads, history, differences", "", "") ?><div class="panel-body stack-tight"><?cs call:thread(S.Thread) ?><?cs call:history(S.History) ?><?cs call:difference(S.Diff) ?></div></section>

<section class="panel" id="colours"><?cs call:panel_head("Colours", "", "") ?><div class="panel-body stack-tight"><ul class="swatches"><?cs
def:swatch(name) ?><li><span class="swatch swatch-<?cs var:name ?>"></span><?cs var:name ?></li><?cs /def ?><?cs
call:swatch("canvas") ?><?cs call:swatch("surface") ?><?cs call:swatch("sunken") ?><?cs call:swatch("line") ?><?cs call:swatch("ink") ?><?cs call:swatch("ink-2") ?><?cs call:swatch("ink-3") ?><?cs call:swatch("accent") ?><?cs call:swatch("solid") ?><?cs call:swatch("good") ?><?cs call:swatch("warn") ?><?cs call:swatch("bad") ?></ul></div></section>
</div>
<?cs include!"layout/bottom.cs" ?>
