<?cs include!"layout/top.cs" ?>
<?cs call:back("/results", "Results") ?>
<?cs call:page_head("Articles that nobody reads", "Out for 90 days, and no view, visit or click in the last 90. Keep, rework or retire each, so that readers find what is worth it.") ?>
<div class="toolbar"><?cs call:chips(Shows, "Which articles") ?></div>
<?cs if:HasBlogs ?><div class="toolbar"><?cs call:chips(Blogs, "Which blog") ?></div><?cs /if ?>
<?cs if:Show == "unknown" ?><?cs call:notice("info", "Of these no figure of the last 90 days is known. They may be read a lot: bring a file of figures first.") ?><?cs /if ?>
<section class="panel"><?cs if:Posts.0.Title ?><ul class="rows"><?cs each:p = Posts ?><li class="row"><span class="tile"><?cs call:icon("post") ?></span><div class="row-text"><p class="row-title"><a href="<?cs var:p.PostHref ?>"><?cs var:p.Title ?></a></p><?cs if:p.Verdict ?><p class="row-line"><strong><?cs var:p.Verdict ?>:</strong> <?cs var:p.Reason ?></p><?cs /if ?><p class="row-meta"><span><?cs var:p.Campaign ?></span><span>Published <?cs var:p.Published ?></span><?cs if:p.Verdict ?><?cs if:p.LookOn ?><span>Look again on <?cs var:p.LookOn ?></span><?cs /if ?><span><?cs var:p.Who.Name ?>, <?cs call:when(p) ?></span><?cs elif:p.Latest ?><span><a href="<?cs var:p.ResultsHref ?>">Figures as of <?cs var:p.Latest ?></a></span><?cs else ?><span>It never had a figure</span><?cs /if ?></p></div><div class="row-actions"><a class="button" href="<?cs var:p.Href ?>"><?cs if:p.Verdict ?>Change<?cs else ?>Decide<?cs /if ?><span class="visually-hidden">: <?cs var:p.Title ?></span></a></div></li><?cs /each ?></ul><?cs
elif:Pager.Next ?><p class="panel-body meta">None among these five hundred. Older ones are behind the button below.</p><?cs
elif:Show == "unread" ?><?cs call:empty("post", "Every article whose figures are known was read in the last 90 days.", "See those without figures", "/results/unread?show=unknown", "Kept: the page of the guarantee is for the few who need it.") ?><?cs
elif:Show == "unknown" ?><?cs call:empty("post", "Every article has figures of the last 90 days.", "See those without reads", "/results/unread", "") ?><?cs
else ?><?cs call:empty("post", "Nothing was decided yet.", "See those without reads", "/results/unread", "Kept: the page of the guarantee is for the few who need it.") ?><?cs /if ?></section>
<?cs call:pager(Pager) ?>
<?cs include!"layout/bottom.cs" ?>
