<?cs # Every macro of the portal, parsed once by lib/page.c: any template may call them.
?><?cs include!"macros/parts.cs"
?><?cs include!"macros/stored_html.cs"
?><?cs include!"macros/fields.cs"
?><?cs include!"macros/lists.cs"
?><?cs include!"macros/figures.cs"
?><?cs include!"macros/questions.cs"
?><?cs include!"macros/thread.cs" ?>
