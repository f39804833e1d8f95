<?cs # HTML of our own making, the one place where a value is not escaped.
  stored_html(html)   what the server's own renderer made of Markdown, and cleaned
  drawn(html)         a part that a template of ours drew: see cgi-bin/lib/part.h
  Pass nothing else to them.
?><?cs def:stored_html(html) ?><div class="prose"><?cs uvar:html ?></div><?cs /def ?><?cs
def:drawn(html) ?><?cs uvar:html ?><?cs /def ?>
