// The palette: the search page's answers while one types. Without scripts it is that page.
import Combobox from "./combobox-nav.js";
import { recent } from "./recent.js";

const PAUSE_MS = 120;
const markup = `<div class="palette-field"><input type="search" role="combobox" aria-label="Search or go to"
  placeholder="Search or go to" autocomplete="off" aria-expanded="true" aria-controls="palette-list"></div>
  <div class="palette-list" id="palette-list" role="listbox" aria-label="Results"></div>`;
const DEEDS_MOST = 8;
let palette;

const fits = (query) => ({ title }) => query.split(/\s+/).every((word) => title.toLowerCase().includes(word));

/** What can be done on the page at hand: its own buttons and the links that look like them. Words
 * that stand on several, one for each row, say too little here. */
function deeds() {
  const controls = document.querySelectorAll("main :is(.page-head, .actions, .inline-form) :is(a.button, button.button:not(:disabled))");
  const found = new Map();
  for (const control of controls) {
    const title = control.textContent.trim().replace(/\s+/g, " ");
    if (title && control.checkVisibility()) found.set(title, found.has(title) ? null : control);
  }
  return [...found].filter(([, control]) => control).slice(0, DEEDS_MOST).map(([title, control]) => ({ title, control }));
}

function option(title, href, act) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href });
  link.append(Object.assign(document.createElement("span"), { textContent: title }));
  if (act) link.addEventListener("click", (event) => { event.preventDefault(); act(); });
  item.append(link);
  return item;
}

function group(word, options) {
  if (!options.length) return [];
  const head = Object.assign(document.createElement("p"), { className: "palette-group", textContent: word });
  const list = document.createElement("ul");
  list.append(...options);
  return [head, list];
}

class Palette {
  constructor() {
    this.dialog = Object.assign(document.createElement("dialog"), { className: "palette" });
    this.dialog.setAttribute("aria-label", "Search");
    this.dialog.innerHTML = markup;
    document.body.append(this.dialog);
    this.input = this.dialog.querySelector("input");
    this.list = this.dialog.querySelector(".palette-list");
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.keyed(event));
    this.dialog.addEventListener("close", () => this.navigation?.stop());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  show() {
    this.dialog.showModal();
    this.input.select();
    this.look();
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  }

  /** Enter with nothing chosen goes to the whole search page; Escape leaves at once. */
  keyed(event) {
    if (event.key === "Escape") this.dialog.close();
    else if (event.key === "Enter" && !this.list.querySelector('[aria-selected="true"]')) {
      location.assign(`/search?${new URLSearchParams({ q: this.input.value })}`);
    }
  }

  press({ control }) {
    this.dialog.close();
    control.click();
  }

  async look() {
    this.request?.abort();
    this.request = new AbortController();
    try {
      const query = new URLSearchParams({ palette: "1", q: this.input.value });
      const answer = await fetch(`/search?${query}`, { signal: this.request.signal });
      if (!answer.ok || answer.redirected) throw new Error(`search: ${answer.status}`);
      this.fill(await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") this.list.textContent = "The search did not answer. Press Enter to try the search page.";
    }
  }

  fill(html) {
    this.navigation?.stop();
    this.list.innerHTML = html;
    const query = this.input.value.trim().toLowerCase();
    this.list.prepend(...group("On this page", deeds().filter(fits(query)).map((deed) => option(deed.title, "#main", () => this.press(deed)))));
    if (!query) this.list.prepend(...group("Lately", recent().filter(({ href }) => href !== location.pathname).map(({ title, href }) => option(title, href))));
    for (const list of this.list.querySelectorAll("ul, li")) list.setAttribute("role", "presentation");
    for (const link of this.list.querySelectorAll("a")) link.setAttribute("role", "option");
    this.navigation = new Combobox(this.input, this.list);
    this.navigation.start();
  }
}

export function open() {
  palette ??= new Palette();
  if (!palette.dialog.open) palette.show();
}
