// Words that are not on the server yet are kept in this browser, for the person who typed them,
// until they are saved, put back, forgotten, or the person signs out.
const DAYS_MOST = 7;
const PREFIX = "draft ";

const keyOf = (form) => {
  const action = form.getAttribute("action") || location.pathname;
  return `${PREFIX}${document.body.dataset.person} ${action}${action === location.pathname ? location.search : ""}`;
};

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

const allKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
const isOld = ({ at } = {}) => !(Date.now() - at < DAYS_MOST * 86400000);

/** False where the browser keeps nothing, or has no room left. */
export function keep(form, contents, sent = false) {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), contents, sent }));
    return true;
  } catch {
    return false;
  }
}

export function forget(form) {
  localStorage.removeItem(keyOf(form));
}

/** A page that came well after a form was sent says that its words arrived. */
function forgetWhatArrived() {
  const [arrival] = performance.getEntriesByType("navigation");
  const forms = [...document.querySelectorAll("form[data-autosave]")].map(keyOf);
  for (const key of allKeys()) {
    const draft = stored(key);
    const arrived = draft?.sent && arrival?.responseStatus === 200 && !forms.includes(key);
    if (!draft || arrived || isOld(draft)) localStorage.removeItem(key);
  }
}

function putBack(form, contents) {
  const seen = new Map();
  for (const [name, value] of JSON.parse(contents)) {
    const index = seen.get(name) ?? 0;
    seen.set(name, index + 1);
    const field = form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden], [type=file])`)[index];
    if (!field || ["checkbox", "radio"].includes(field.type)) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function button(word, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = word;
  made.addEventListener("click", act);
  return made;
}

function offer(form, draft) {
  const box = document.createElement("section");
  const words = document.createElement("p");
  const actions = document.createElement("div");
  const when = new Date(draft.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  words.textContent = `Words that you typed here (${when}) were not saved. They are still in this browser.`;
  box.className = "notice notice-info notice-draft";
  box.setAttribute("aria-label", "Words that were not saved");
  actions.className = "actions";
  actions.append(
    button("Put them back", () => { box.remove(); putBack(form, draft.contents); }),
    button("Forget them", () => { box.remove(); forget(form); }),
  );
  box.append(words, actions);
  form.before(box);
}

/** Offers what was kept for this form, where it differs from what stands in it. */
export function offerKept(form, contents) {
  const draft = stored(keyOf(form));
  if (!draft) return;
  if (draft.contents === contents) forget(form);
  else offer(form, draft);
}

export function start() {
  forgetWhatArrived();
}
