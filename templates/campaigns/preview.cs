<?cs if:Preview.Problem ?><?cs call:notice("bad", Preview.Problem) ?><?cs else ?><?cs call:stored_html(Preview.Html) ?><?cs /if ?>
