<?cs # Small parts.

  icon(name)                      a symbol of icons.svg, hidden from screen readers
  when(x)                         x.When in words; x.WhenExact, x.WhenIso
  status(kind, word)              kind: draft waiting scheduled done problem
  avatar(p, size)                 p.Initials, p.Hue; size: "" small large
  person(p, meta)                 avatar, p.Name (linked to p.Href if set), a line below
  button(style, icon, word)       submit button; style: primary "" quiet danger; icon may be ""
  button_named(style, icon, word, name, value)      the same, with a name and value
  button_link(style, icon, word, href)              a link that looks like a button
  post_button(style, icon, word, action, version)   a form of one button; version may be ""
  copy_button(word, target)       copies the text or value of the element with that id
  back(href, word)                the way back, above the page's heading
  page_head(title, lead)          the heading of an ordinary page; lead may be ""
  panel_head(title, word, href)   the heading of a panel; word and href may be ""
  notice(kind, text)              a box in the page; kind: info good warn bad
  empty(icon, sentence, word, href, example)   why it is worth it, one button, an example
  form_keys()                     the hidden keys that every POST form carries
  enter_button(name, value)       what Enter in a line does; stands first in a form whose first
                                  visible submit button (Preview, Add, Remove) is not the main one
?><?cs

def:icon(name) ?><svg class="icon" aria-hidden="true"><use href="<?cs var:Site.Assets ?>/icons.svg#<?cs var:name ?>"/></svg><?cs /def ?><?cs

def:when(x) ?><time datetime="<?cs var:x.WhenIso ?>" title="<?cs var:x.WhenExact ?>"><?cs var:x.When ?></time><?cs /def ?><?cs

def:status(kind, word) ?><span class="status status-<?cs var:kind ?>"><?cs call:icon("status-" + kind) ?><?cs var:word ?></span><?cs /def ?><?cs

def:avatar(p, size) ?><span class="avatar hue-<?cs var:p.Hue ?><?cs if:size ?> avatar-<?cs var:size ?><?cs /if ?>" aria-hidden="true"><?cs var:p.Initials ?></span><?cs /def ?><?cs

def:person(p, meta) ?><span class="person"><?cs call:avatar(p, "") ?><span class="person-text"><?cs
  if:p.Href ?><a class="person-name" href="<?cs var:p.Href ?>"><?cs var:p.Name ?></a><?cs
  else ?><span class="person-name"><?cs var:p.Name ?></span><?cs /if ?><?cs
  if:meta ?><span class="person-meta"><?cs var:meta ?></span><?cs /if ?></span></span><?cs /def ?><?cs

def:button_class(style) ?>class="button<?cs if:style ?> button-<?cs var:style ?><?cs /if ?>"<?cs /def ?><?cs

def:button_words(icon, word) ?><?cs if:icon ?><?cs call:icon(icon) ?><?cs /if ?><?cs var:word ?><?cs /def ?><?cs

def:button(style, icon, word) ?><button <?cs call:button_class(style) ?> type="submit"><?cs call:button_words(icon, word) ?></button><?cs /def ?><?cs

def:button_named(style, icon, word, name, value) ?><button <?cs call:button_class(style) ?> type="submit" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs call:button_words(icon, word) ?></button><?cs /def ?><?cs

def:button_link(style, icon, word, href) ?><a <?cs call:button_class(style) ?> href="<?cs var:href ?>"><?cs call:button_words(icon, word) ?></a><?cs /def ?><?cs

def:form_keys() ?><input type="hidden" name="form_token" value="<?cs var:Form.Token ?>"><input type="hidden" name="once" value="<?cs var:Form.Once ?>"><?cs /def ?><?cs

def:enter_button(name, value) ?><button class="visually-hidden" type="submit" name="<?cs var:name ?>" value="<?cs var:value ?>" tabindex="-1" aria-hidden="true">Save</button><?cs /def ?><?cs

def:post_button(style, icon, word, action, version) ?><form class="inline-form" method="post" action="<?cs var:action ?>"><?cs call:form_keys() ?><?cs
  if:version ?><input type="hidden" name="version" value="<?cs var:version ?>"><?cs /if ?><?cs call:button(style, icon, word) ?></form><?cs /def ?><?cs

def:copy_button(word, target) ?><button class="button button-quiet needs-js" type="button" data-copy="<?cs var:target ?>"><?cs call:button_words("copy", word) ?></button><?cs /def ?><?cs

def:back(href, word) ?><a class="back" href="<?cs var:href ?>"><?cs call:icon("back") ?><?cs var:word ?></a><?cs /def ?><?cs

def:page_head(title, lead) ?><header class="page-head"><h1><?cs var:title ?></h1><?cs if:lead ?><p class="lead"><?cs var:lead ?></p><?cs /if ?></header><?cs /def ?><?cs

def:panel_head(title, word, href) ?><div class="panel-head"><h2><?cs var:title ?></h2><?cs if:href ?><a href="<?cs var:href ?>"><?cs var:word ?></a><?cs /if ?></div><?cs /def ?><?cs

def:notice(kind, text) ?><p class="notice notice-<?cs var:kind ?>"><?cs call:icon("notice-" + kind) ?><span><?cs var:text ?></span></p><?cs /def ?><?cs

def:difference(d) ?><div class="diff"><?cs
  each:s = d.Segments ?><?cs if:s.Removed ?><del><?cs var:s.Text ?></del><?cs elif:s.Added ?><ins><?cs var:s.Text ?></ins><?cs else ?><?cs var:s.Text ?><?cs /if ?><?cs /each ?></div><?cs /def ?><?cs

def:empty(icon, sentence, word, href, example) ?><div class="empty"><span class="tile"><?cs call:icon(icon) ?></span><p><?cs var:sentence ?></p><?cs
  if:href ?><?cs call:button_link("primary", "", word, href) ?><?cs /if ?><?cs
  if:example ?><p class="example"><span class="example-word">For example</span><?cs var:example ?></p><?cs /if ?></div><?cs /def ?>

