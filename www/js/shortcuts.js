// Keyboard shortcuts, with a list under `?` and a switch to turn the single keys off.
const places = {
  h: ["Home", "/"], b: ["Briefs", "/briefs"], c: ["Campaigns", "/campaigns"], p: ["Posts", "/posts"],
  d: ["Board", "/board"], k: ["Calendar", "/calendar"],
  w: ["Help wanted", "/help-wanted"], e: ["People", "/people"], n: ["Write", "/write"],
};
const SEQUENCE_MS = 1200;
let startedAt = 0;

function areOn() {
  try {
    return localStorage.getItem("shortcuts") !== "off";
  } catch {
    return true;
  }
}

function turn(on) {
  try {
    localStorage.setItem("shortcuts", on ? "on" : "off");
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
  list.append(...line("Ctrl K", "Search and go anywhere"), ...line("Ctrl Enter", "Send the form you are in"), ...line("/", "Search"));
  for (const [key, [word]] of Object.entries(places)) list.append(...line(`g ${key}`, word));
  list.append(...line("?", "This list"));
  return list;
}

function offSwitch() {
  const label = Object.assign(document.createElement("label"), { className: "choice" });
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: areOn() });
  box.addEventListener("change", () => turn(box.checked));
  label.append(box, "Use single keys: / ? g");
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

/** `g` and then a letter within a second or so goes to a place. */
function goByKey(key) {
  const inSequence = Date.now() - startedAt < SEQUENCE_MS;
  startedAt = key === "g" ? Date.now() : 0;
  if (inSequence && Object.hasOwn(places, key)) location.assign(places[key][1]);
}

function singleKey(event) {
  if (event.key === "?") showList();
  else if (event.key === "/") openPalette();
  else return goByKey(event.key);
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
