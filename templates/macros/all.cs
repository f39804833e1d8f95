<?cs # Every macro of the portal. layout/top.cs and layout/narrow.cs include this
  file; a fragment (a page without layout) includes it itself, once.
?><?cs include!"macros/parts.cs"
?><?cs include!"macros/stored_html.cs"
?><?cs include!"macros/fields.cs"
?><?cs include!"macros/lists.cs"
?><?cs include!"macros/figures.cs"
?><?cs include!"macros/thread.cs" ?>
