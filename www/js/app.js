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
/** Whether this browser keeps words that are not on the server yet. */
function keepsWords() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("draft "));
  } catch {
    return false;
  }
}
if (keepsWords()) {
  import("./drafts.js").then((drafts) => drafts.start());
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") === "/sign-out") import("./drafts.js").then((drafts) => drafts.forgetAll());
  });
}
if (document.body.hasAttribute("data-signed-in")) {
  import("./recent.js").then(({ remember, forgetRecent }) => {
    remember();
    document.addEventListener("submit", ({ target }) => target.getAttribute("action") === "/sign-out" && forgetRecent());
  });
}
if (document.querySelector("[hx-get], [hx-post]")) loadHtmx();
document.querySelector("[data-focus]")?.focus();
for (const tab of document.querySelectorAll(".tabs [aria-current]")) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
