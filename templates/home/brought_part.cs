<p class="brought"><?cs call:icon("eye") ?><span><?cs var:Home.Brought ?> <a href="<?cs var:Home.BroughtHref ?>"><?cs var:Home.BroughtTitle ?></a></span></p>
