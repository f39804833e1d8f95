// Keyboard shortcuts, with a list under `?` and a switch to turn the single keys off. One table holds
// both what the list says and what the keys do.
const places = {
  h: ["Home", "/"], b: ["Briefs", "/briefs"], c: ["Campaigns", "/campaigns"], p: ["Posts", "/posts"],
  q: ["My queue", "/posts/queue"], d: ["Board", "/board"], k: ["Calendar", "/calendar"], r: ["Results", "/results"],
  a: ["Asks", "/asks"], u: ["Questions", "/questions"], w: ["Help wanted", "/help-wanted"], e: ["People", "/people"],
  l: ["Glossary", "/glossary"], n: ["Write", "/write"],
};
const singles = {
  "/": ["Search", openPalette],
  j: ["The next line of a list; Enter opens it", () => step(1)],
  k: ["The line before", () => step(-1)],
  e: ["Edit what the page shows", edit],
  "?": ["This list", showList],
};
const SEQUENCE_MS = 1200;
const lines = "main :is(.row-title, .card-title, .entry-title) a[href]";
const choice = () => `shortcuts ${document.body.dataset.person}`;
let startedAt = 0;

function areOn() {
  try {
    return localStorage.getItem(choice()) !== "off";
  } catch {
    return true;
  }
}

function turn(on) {
  try {
    localStorage.setItem(choice(), on ? "on" : "off");
  } catch {
    // Storage may be switched off; they stay on then.
  }
}

async function openPalette() {
  const palette = await import("./palette.js");
  palette.open();
}

function line(keys, text) {
  const term = document.createElement("dt");
  for (const key of keys.split(" ")) term.append(Object.assign(document.createElement("kbd"), { textContent: key }), " ");
  return [term, Object.assign(document.createElement("dd"), { textContent: text })];
}

function listOfKeys() {
  const list = document.createElement("dl");
  list.append(...line("Ctrl K", "Search and go anywhere"), ...line("Ctrl Enter", "Send the form you are in"));
  for (const [key, [word]] of Object.entries(singles)) list.append(...line(key, word));
  for (const [key, [word]] of Object.entries(places)) list.append(...line(`g ${key}`, word));
  return list;
}

function offSwitch() {
  const label = Object.assign(document.createElement("label"), { className: "choice" });
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: areOn() });
  box.addEventListener("change", () => turn(box.checked));
  label.append(box, "Use single keys, which nothing is sent with");
  return label;
}

function showList() {
  const dialog = document.createElement("dialog");
  const box = Object.assign(document.createElement("div"), { className: "shortcuts-box" });
  const title = Object.assign(document.createElement("h2"), { textContent: "Keyboard shortcuts", id: "shortcuts-title" });
  const close = Object.assign(document.createElement("button"), { className: "button", type: "button", textContent: "Close" });
  dialog.setAttribute("aria-labelledby", title.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  box.append(title, listOfKeys(), offSwitch(), close);
  dialog.append(box);
  document.body.append(dialog);
  dialog.showModal();
}

function isTyping(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Through the lines of all lists, from the one that has the focus. */
function step(by) {
  const all = [...document.querySelectorAll(lines)].filter((link) => link.checkVisibility());
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function edit() {
  document.querySelector('main :is(.page-head, .actions) a[href$="/edit"]')?.click();
}

/** `g` and then a letter within a second or so goes to a place; the other keys act at once. */
function singleKey(event) {
  const inSequence = Date.now() - startedAt < SEQUENCE_MS;
  startedAt = event.key === "g" ? Date.now() : 0;
  if (inSequence && Object.hasOwn(places, event.key)) location.assign(places[event.key][1]);
  else if (Object.hasOwn(singles, event.key)) singles[event.key][1]();
  else return;
  event.preventDefault();
}

function pressed(event) {
  const inEditor = event.target.closest?.(".editor");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !inEditor) {
    event.preventDefault();
    openPalette();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && areOn() && !isTyping(event.target)
             && !document.querySelector("dialog[open]")) {
    singleKey(event);
  }
}

export function start() {
  if (!document.body.hasAttribute("data-signed-in")) return;
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-shortcuts]")) showList();
    if (event.target.closest("[data-palette-link]") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      openPalette();
    }
  });
}
