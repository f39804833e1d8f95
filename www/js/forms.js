// Forms: no double submit, Ctrl+Enter, and a word before unsaved changes are lost.

const asTyped = new WeakMap();

/** The form's contents as one string, without the keys that change by themselves. */
export function contentsOf(form) {
  const data = new FormData(form);
  for (const key of ["once", "version", "form_token"]) data.delete(key);
  return JSON.stringify([...data].map(([name, value]) => [name, value instanceof File ? value.name : value]));
}

/** From now on the form counts as saved. */
export function markSaved(form, contents = contentsOf(form)) {
  asTyped.set(form, contents);
}

function isChanged(form) {
  return !form.dataset.sending && asTyped.has(form) && asTyped.get(form) !== contentsOf(form);
}

function buttonsOf(form) {
  return form.querySelectorAll("button:not([type=button])");
}

/** A second submit is refused until the page is left or shown again. */
function refuseSecondSubmit(event) {
  const form = event.target;
  if (form.getAttribute("method") !== "post" || event.defaultPrevented) return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
}

/** The browser's way back may bring a page as it was left: let its forms be sent again. */
function allowSubmitAgain() {
  for (const form of document.querySelectorAll("form[data-sending]")) {
    delete form.dataset.sending;
    for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
  }
}

function submitByKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.closest?.("form");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector(".button-primary[type=submit]"));
}

function warnOfLoss(event) {
  if ([...document.querySelectorAll("form[data-guard]")].some(isChanged)) event.preventDefault();
}

export function start() {
  for (const form of document.querySelectorAll("form[data-guard], form[data-autosave]")) markSaved(form);
  document.addEventListener("submit", refuseSecondSubmit);
  document.addEventListener("keydown", submitByKey);
  addEventListener("pageshow", allowSubmitAgain);
  addEventListener("beforeunload", warnOfLoss);
}
