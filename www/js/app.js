// Starts the parts that the page at hand has a use for. Every page works without any of it.
import { start as guardForms } from "./forms.js";
import { start as openMenus } from "./menus.js";
import { start as listenForShortcuts } from "./shortcuts.js";

const parts = [
  ["form[data-autosave]", () => import("./autosave.js")],
  ["[data-preview]", () => import("./editor.js")],
  ["[data-counter]", () => import("./counter.js")],
  ["[data-rows]", () => import("./rows.js")],
  ["[data-copy]", () => import("./copy.js")],
  ["[data-plan]", () => import("./plan.js")],
  ["[data-read-after]", () => import("./read.js")],
];

function loadHtmx() {
  const script = document.createElement("script");
  script.src = new URL("htmx.js", import.meta.url).href;
  document.head.append(script);
}

guardForms();
openMenus();
listenForShortcuts();
for (const [selector, load] of parts) {
  if (document.querySelector(selector)) load().then((part) => part.start());
}
/** Of what is kept in this browser: words that are not on the server yet, and the pages looked at last. */
function keptKeys(pattern) {
  try {
    return Object.keys(localStorage).filter((key) => pattern.test(key));
  } catch {
    return [];
  }
}
if (keptKeys(/^draft /).length > 0) import("./drafts.js").then((drafts) => drafts.start());
// Pages of one thing alone are worth coming back to; the others are among the palette's ways.
if (document.body.hasAttribute("data-signed-in") && /\/\d+$/.test(location.pathname)) import("./recent.js").then((recent) => recent.start());
/** On signing out nothing of anybody stays behind. */
document.addEventListener("submit", ({ target }) => {
  if (target.getAttribute("action") !== "/sign-out") return;
  for (const key of keptKeys(/^(?:draft|recent) /)) localStorage.removeItem(key);
});
if (document.querySelector("[hx-get], [hx-post]")) loadHtmx();
document.querySelector("[data-focus]")?.focus();
for (const tab of document.querySelectorAll(".tabs [aria-current]")) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
