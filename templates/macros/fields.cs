<?cs # Forms. Every field macro begins with the same four arguments:
    f      the node Form.Fields.<field>: .value .error; choices in .Choices.N.value .label .hint .selected
    name   the field's name as a string; the id is f-<name>, or f-<name>-<n> in a repeated row
    label  the words above the field
    hint   the words under the label, or ""
  In a conflict (409) f.theirs, what somebody else saved meanwhile, stands below the field, and
  how a text of several lines differs from it.
  and opt is "optional" or "".

  error_summary()                                    first thing in the page when the answer is 422
  conflict_notice(href)                              the same when it is 409; href shows what was saved,
                                                     "" where saving again keeps what was typed
  fill_link(href)                                    a new form filled with an example, to look at or begin with
  field_text(f, name, label, hint, opt)              one line
  field_line(f, name, label, hint, opt, type, autocomplete, max)   one line with all it can have;
                                                     type: text email url search tel; "" and 0 leave out
  field_password(f, name, label, hint, autocomplete) autocomplete: current-password new-password
  field_number(f, name, label, hint, opt, unit)      unit stands behind the field, or ""
  field_date(f, name, label, hint, opt)              value as 2026-11-22
  field_area(f, name, label, hint, opt, rows, max)   several lines; with a counter when max is not 0
  field_markdown(f, name, label, hint, opt, rows, preview)   the editor; preview is the address that
                                                     renders a POST of form_token and text; f.preview
                                                     (stored HTML) is shown when set
  field_network_counter(id, c)                       the counter of a network: c.Most .Unit .Link .Domains
                                                     .Bytes .Hashtags .Text .Over, see network_count.h
  field_select(f, name, label, hint, opt)
  field_radios(f, name, label, hint, opt)
  field_checks(f, name, label, hint, opt)
  field_check(f, name, label, hint)                  a single box with the value 1
  field_file(f, name, label, hint, opt, accept)
  field_text_n, field_number_n, field_date_n, field_area_n, field_select_n
                                                     the same with n after name, for repeated rows;
                                                     in a <template data-row> n is "__n__"
?><?cs

def:error_summary() ?><?cs if:Form.Errors.0.text ?><div class="error-summary" role="alert" tabindex="-1" data-focus><h2>Please mend this first</h2><ul><?cs
  each:e = Form.Errors ?><li><?cs if:e.field ?><a href="#f-<?cs var:e.field ?>"><?cs var:e.text ?></a><?cs else ?><?cs var:e.text ?><?cs /if ?></li><?cs /each ?></ul></div><?cs /if ?><?cs /def ?><?cs

def:conflict_notice(href) ?><?cs if:Form.Conflict ?><section class="notice notice-warn" aria-label="Saved meanwhile"><?cs call:icon("notice-warn") ?><div class="stack-tight"><?cs
  if:href ?><p>This was saved meanwhile, by somebody else or in another window. Your words are in the fields; below each field that differs both texts are held against each other. Mend yours until it has what both need, then save.</p><div class="actions"><?cs call:button_link("", "undo", "Take theirs and drop mine", href) ?></div><?cs
  else ?><p>This was saved meanwhile, by somebody else or in another window. Your words are in the fields, the others stand below each field that differs. Saving again keeps yours.</p><?cs /if ?></div></section><?cs /if ?><?cs /def ?><?cs

def:fill_link(href) ?><a class="button button-quiet" href="<?cs var:href ?>filled=1"><?cs call:icon("write") ?>Fill it with an example</a><?cs /def ?><?cs

def:field_open(f) ?><div class="field<?cs if:f.error ?> has-error<?cs /if ?>"><?cs /def ?><?cs

def:field_optional(opt) ?><?cs if:opt == "optional" ?> <span class="optional">(optional)</span><?cs /if ?><?cs /def ?><?cs

def:field_notes(f, id, hint) ?><?cs
  if:hint ?><p class="hint" id="f-<?cs var:id ?>-hint"><?cs var:hint ?></p><?cs /if ?><?cs
  if:f.error ?><p class="field-error" id="f-<?cs var:id ?>-error"><?cs call:icon("status-problem") ?><span><span class="visually-hidden">Error: </span><?cs var:f.error ?></span></p><?cs /if ?><?cs /def ?><?cs

def:field_theirs(f, id) ?><?cs if:f.theirs ?><div class="theirs"><p class="theirs-word">Saved by somebody else meanwhile</p><?cs
  if:f.Segments.0.Text ?><p class="meta"><span class="diff"><del>Struck through</del></span> stands in their text alone, <span class="diff"><ins>underlined</ins></span> in yours alone.</p><div class="theirs-text"><?cs call:difference(f) ?></div><details class="aside"><summary><?cs call:icon("more") ?>Their whole text</summary><p class="theirs-text" id="f-<?cs var:id ?>-theirs"><?cs var:f.theirs ?></p><?cs call:copy_button("Copy their text", "f-" + id + "-theirs") ?></details><?cs
  else ?><p class="theirs-text"><?cs var:f.theirs ?></p><?cs /if ?></div><?cs /if ?><?cs /def ?><?cs

def:field_head(f, id, label, hint, opt) ?><label for="f-<?cs var:id ?>"><?cs var:label ?><?cs call:field_optional(opt) ?></label><?cs call:field_notes(f, id, hint) ?><?cs /def ?><?cs

def:field_described(f, id, hint) ?><?cs
  if:hint && f.error ?> aria-describedby="f-<?cs var:id ?>-hint f-<?cs var:id ?>-error"<?cs
  elif:hint ?> aria-describedby="f-<?cs var:id ?>-hint"<?cs
  elif:f.error ?> aria-describedby="f-<?cs var:id ?>-error"<?cs /if ?><?cs
  if:f.error ?> aria-invalid="true"<?cs /if ?><?cs /def ?><?cs

def:field_names(f, id, name, hint) ?> id="f-<?cs var:id ?>" name="<?cs var:name ?>"<?cs call:field_described(f, id, hint) ?><?cs /def ?><?cs

def:field_counter(id, max) ?><?cs if:#max > #0 ?><p class="counter" data-counter="f-<?cs var:id ?>" data-max="<?cs var:max ?>">Up to <?cs var:max ?> characters</p><?cs /if ?><?cs /def ?><?cs

def:field_network_counter(id, c) ?><p class="counter<?cs if:c.Over ?> counter-over<?cs /if ?>" data-counter="f-<?cs var:id ?>" data-max="<?cs var:c.Most ?>" data-unit="<?cs var:c.Unit ?>" data-link="<?cs var:c.Link ?>" data-domains="<?cs var:c.Domains ?>" data-bytes="<?cs var:c.Bytes ?>" data-hashtags="<?cs var:c.Hashtags ?>"><?cs var:c.Text ?></p><?cs /def ?><?cs

def:field_input(f, id, name, label, hint, opt, type, autocomplete, max) ?><?cs call:field_open(f) ?><?cs call:field_head(f, id, label, hint, opt) ?><input class="input" type="<?cs var:type ?>"<?cs call:field_names(f, id, name, hint) ?> value="<?cs var:f.value ?>"<?cs
  if:autocomplete ?> autocomplete="<?cs var:autocomplete ?>"<?cs /if ?>><?cs call:field_counter(id, max) ?><?cs call:field_theirs(f, id) ?></div><?cs /def ?><?cs

def:field_text(f, name, label, hint, opt) ?><?cs call:field_input(f, name, name, label, hint, opt, "text", "", "0") ?><?cs /def ?><?cs

def:field_text_n(f, name, n, label, hint, opt) ?><?cs call:field_input(f, name + "-" + n, name, label, hint, opt, "text", "", "0") ?><?cs /def ?><?cs

def:field_line(f, name, label, hint, opt, type, autocomplete, max) ?><?cs call:field_input(f, name, name, label, hint, opt, type, autocomplete, max) ?><?cs /def ?><?cs

def:field_password(f, name, label, hint, autocomplete) ?><?cs call:field_open(f) ?><?cs call:field_head(f, name, label, hint, "") ?><input class="input" type="password"<?cs call:field_names(f, name, name, hint) ?> autocomplete="<?cs var:autocomplete ?>"></div><?cs /def ?><?cs

def:field_amount(f, id, name, label, hint, opt, unit) ?><?cs call:field_open(f) ?><?cs call:field_head(f, id, label, hint, opt) ?><span class="amount"><input class="input input-number" type="text" inputmode="decimal"<?cs call:field_names(f, id, name, hint) ?> value="<?cs var:f.value ?>"><?cs
  if:unit ?><span class="unit"><?cs var:unit ?></span><?cs /if ?></span><?cs call:field_theirs(f, id) ?></div><?cs /def ?><?cs

def:field_number(f, name, label, hint, opt, unit) ?><?cs call:field_amount(f, name, name, label, hint, opt, unit) ?><?cs /def ?><?cs

def:field_number_n(f, name, n, label, hint, opt, unit) ?><?cs call:field_amount(f, name + "-" + n, name, label, hint, opt, unit) ?><?cs /def ?><?cs

def:field_day(f, id, name, label, hint, opt) ?><?cs call:field_open(f) ?><?cs call:field_head(f, id, label, hint, opt) ?><input class="input input-date" type="date"<?cs call:field_names(f, id, name, hint) ?> value="<?cs var:f.value ?>"><?cs call:field_theirs(f, id) ?></div><?cs /def ?><?cs

def:field_date(f, name, label, hint, opt) ?><?cs call:field_day(f, name, name, label, hint, opt) ?><?cs /def ?><?cs

def:field_date_n(f, name, n, label, hint, opt) ?><?cs call:field_day(f, name + "-" + n, name, label, hint, opt) ?><?cs /def ?><?cs

def:field_lines(f, id, name, label, hint, opt, rows, max) ?><?cs call:field_open(f) ?><?cs call:field_head(f, id, label, hint, opt) ?><textarea class="input" rows="<?cs var:rows ?>"<?cs call:field_names(f, id, name, hint) ?>>
<?cs var:f.value ?></textarea><?cs call:field_counter(id, max) ?><?cs call:field_theirs(f, id) ?></div><?cs /def ?><?cs

def:field_area(f, name, label, hint, opt, rows, max) ?><?cs call:field_lines(f, name, name, label, hint, opt, rows, max) ?><?cs /def ?><?cs

def:field_area_n(f, name, n, label, hint, opt, rows, max) ?><?cs call:field_lines(f, name + "-" + n, name, label, hint, opt, rows, max) ?><?cs /def ?><?cs

def:field_markdown(f, name, label, hint, opt, rows, preview) ?><div class="field editor<?cs if:f.error ?> has-error<?cs /if ?>" data-preview="<?cs var:preview ?>"><?cs call:field_head(f, name, label, hint, opt) ?><div class="editor-box"><div class="editor-bar" hidden><markdown-toolbar for="f-<?cs var:name ?>" aria-label="Formatting"><md-bold role="button" title="Bold (Ctrl+B)" aria-label="Bold"><?cs call:icon("bold") ?></md-bold><md-italic role="button" title="Italic (Ctrl+I)" aria-label="Italic"><?cs call:icon("italic") ?></md-italic><md-header role="button" level="2" title="Heading" aria-label="Heading"><?cs call:icon("heading") ?></md-header><md-quote role="button" title="Quote" aria-label="Quote"><?cs call:icon("quote") ?></md-quote><md-link role="button" title="Link (Ctrl+K)" aria-label="Link"><?cs call:icon("link") ?></md-link><md-unordered-list role="button" title="List" aria-label="List"><?cs call:icon("list") ?></md-unordered-list><md-ordered-list role="button" title="Numbered list" aria-label="Numbered list"><?cs call:icon("list-ordered") ?></md-ordered-list></markdown-toolbar><div class="editor-modes" role="group" aria-label="Write or preview"><button type="button" data-mode="write" aria-pressed="true">Write</button><button type="button" data-mode="preview" aria-pressed="false">Preview</button></div></div><textarea class="input input-text" rows="<?cs var:rows ?>" spellcheck="true"<?cs call:field_names(f, name, name, hint) ?>>
<?cs var:f.value ?></textarea><div class="editor-preview" <?cs if:!f.preview ?>hidden<?cs /if ?>><?cs if:f.preview ?><?cs call:stored_html(f.preview) ?><?cs /if ?></div></div><p class="editor-foot"><span>Markdown: <code>**bold**</code>, <code># heading</code>, <code>- list</code></span><button class="button button-quiet" type="submit" name="preview" value="<?cs var:name ?>" data-preview-button>Preview</button></p><?cs call:field_theirs(f, name) ?></div><?cs /def ?><?cs

def:field_choice_list(f, id, name, label, hint, opt) ?><?cs call:field_open(f) ?><?cs call:field_head(f, id, label, hint, opt) ?><select class="input"<?cs call:field_names(f, id, name, hint) ?>><?cs
  each:c = f.Choices ?><option value="<?cs var:c.value ?>"<?cs if:c.selected ?> selected<?cs /if ?>><?cs var:c.label ?></option><?cs /each ?></select><?cs call:field_theirs(f, id) ?></div><?cs /def ?><?cs

def:field_select(f, name, label, hint, opt) ?><?cs call:field_choice_list(f, name, name, label, hint, opt) ?><?cs /def ?><?cs

def:field_select_n(f, name, n, label, hint, opt) ?><?cs call:field_choice_list(f, name + "-" + n, name, label, hint, opt) ?><?cs /def ?><?cs

def:field_group(f, name, label, hint, opt, type) ?><fieldset class="field field-group<?cs if:f.error ?> has-error<?cs /if ?>" id="f-<?cs var:name ?>" tabindex="-1"<?cs call:field_described(f, name, hint) ?>><legend><?cs var:label ?><?cs call:field_optional(opt) ?></legend><?cs call:field_notes(f, name, hint) ?><div class="choices"><?cs
  each:c = f.Choices ?><label class="choice"><input type="<?cs var:type ?>" name="<?cs var:name ?>" value="<?cs var:c.value ?>"<?cs if:c.selected ?> checked<?cs /if ?>><span><?cs var:c.label ?><?cs if:c.hint ?><span class="choice-hint"><?cs var:c.hint ?></span><?cs /if ?></span></label><?cs /each ?></div><?cs call:field_theirs(f, name) ?></fieldset><?cs /def ?><?cs

def:field_radios(f, name, label, hint, opt) ?><?cs call:field_group(f, name, label, hint, opt, "radio") ?><?cs /def ?><?cs

def:field_checks(f, name, label, hint, opt) ?><?cs call:field_group(f, name, label, hint, opt, "checkbox") ?><?cs /def ?><?cs

def:field_check(f, name, label, hint) ?><?cs call:field_open(f) ?><label class="choice"><input type="checkbox"<?cs call:field_names(f, name, name, "") ?> value="1"<?cs if:f.value ?> checked<?cs /if ?>><span><?cs var:label ?><?cs if:hint ?><span class="choice-hint"><?cs var:hint ?></span><?cs /if ?></span></label><?cs call:field_notes(f, name, "") ?></div><?cs /def ?><?cs

def:field_file(f, name, label, hint, opt, accept) ?><?cs call:field_open(f) ?><?cs call:field_head(f, name, label, hint, opt) ?><input class="input input-file" type="file"<?cs call:field_names(f, name, name, hint) ?> accept="<?cs var:accept ?>"></div><?cs /def ?>
