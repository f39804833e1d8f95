<?cs include!"layout/head.cs" ?>
<body class="porch">
<a class="skip" href="#main">Skip to content</a>
<main class="porch-box" id="main" tabindex="-1">
<p class="brand"><svg class="mark" aria-hidden="true"><use href="<?cs var:Site.Assets ?>/icons.svg#mark"/></svg><span><?cs var:Site.Name ?></span></p>
<div class="note-place" role="status"><?cs if:Page.Note ?><div class="note"><?cs call:icon("status-done") ?><p><?cs var:Page.Note ?></p></div><?cs /if ?></div>
