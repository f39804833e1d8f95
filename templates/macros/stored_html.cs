<?cs # stored_html(html)
  Prints HTML that the server's own renderer made and cleaned. The one place
  where a value is not escaped: pass nothing else to it.
?><?cs def:stored_html(html) ?><div class="prose"><?cs uvar:html ?></div><?cs /def ?>
