// Drafts save themselves: some seconds after a pause in typing, and on leaving. Until the server
// has them they are kept in the browser.
import { forget, keep, offerKept } from "./drafts.js";
import { contentsOf, markSaved } from "./forms.js";

const PAUSE_MS = 4000;
const KEEP_MS = 400;
const RETRY_MS = 15000;
const KEEPALIVE_BYTES = 60000;

function clockTime() {
  return new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
}

function stateLine(form) {
  const line = form.querySelector(".save-state") ?? document.createElement("span");
  line.classList.add("save-state");
  line.setAttribute("role", "status");
  if (!line.isConnected) form.querySelector(".actions")?.append(line);
  return line;
}

function say(line, text, bad = false) {
  line.textContent = text;
  line.classList.toggle("save-state-bad", bad);
}

/** Sent as if its own button were pressed, a form that meets another's save shows both texts. */
function sayConflict(line, form) {
  const both = document.createElement("button");
  both.type = "button";
  both.className = "button button-quiet";
  both.textContent = "See both texts";
  both.addEventListener("click", () => form.requestSubmit(form.querySelector(".button-primary[type=submit]")));
  say(line, "Someone else saved this meanwhile. ", true);
  line.append(both);
}

function sayWithLink(line, text, address, word) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = word;
  say(line, text, true);
  line.append(link);
}

/** The server's new keys go into the form, so that the next save or submit is not a stale one. */
function takeKeys(form, headers) {
  for (const [header, name] of [["X-Once", "once"], ["X-Version", "version"]]) {
    const field = form.querySelector(`input[type=hidden][name=${name}]`);
    if (field && headers.has(header)) field.value = headers.get(header);
  }
  if (headers.has("X-Action")) form.setAttribute("action", headers.get("X-Action"));
}

/** Only text: files are sent when the form is submitted. */
function bodyOf(form) {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}

/** Whether somebody typed before this script came. */
function isTyped(form) {
  return [...form.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value !== field.defaultValue);
}

class Draft {
  constructor(form) {
    this.form = form;
    this.line = stateLine(form);
    this.saved = isTyped(form) ? "" : contentsOf(form);
    this.timer = 0;
    this.keeping = 0;
    this.kept = true;
    this.busy = null;
    this.stopped = false;
  }

  typed() {
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    this.timer = setTimeout(() => this.save(), PAUSE_MS);
    this.keeping = setTimeout(() => this.keep(), KEEP_MS);
  }

  keep(sent = false) {
    const contents = contentsOf(this.form);
    if (contents !== this.saved) this.kept = keep(this.form, contents, sent);
  }

  /** Said where the server did not take the words. */
  sayKept(why, next) {
    say(this.line, this.kept ? `${why} Your words are kept in this browser${next}` : `${why} Copy your text before you leave this page.`, true);
  }

  retry() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY_MS);
  }

  save(leaving = false) {
    const contents = contentsOf(this.form);
    if (leaving && !this.form.dataset.sending) this.keep();
    if (this.busy || this.stopped || this.form.dataset.sending || contents === this.saved) return;
    this.busy = this.send(contents, leaving).finally(() => { this.busy = null; });
  }

  /** A submit waits for the save in hand, whose answer brings the keys that the submit needs. */
  async submitted(event) {
    clearTimeout(this.timer);
    this.keep(true);
    if (!this.busy) return;
    event.preventDefault();
    await this.busy;
    this.form.requestSubmit(event.submitter);
  }

  async send(contents, leaving) {
    const body = bodyOf(this.form);
    try {
      const answer = await fetch(this.form.getAttribute("action") || location.href, {
        method: "POST", body, headers: { "X-Autosave": "1" },
        keepalive: leaving && String(body).length < KEEPALIVE_BYTES,
      });
      this.answered(answer, contents);
    } catch {
      this.sayKept("Not saved: no connection.", ", and we try again.");
      this.retry();
    }
  }

  answered(answer, contents) {
    if (answer.ok && !answer.redirected) {
      forget(this.form);
      takeKeys(this.form, answer.headers);
      this.saved = contents;
      markSaved(this.form, contents);
      this.keep();
      say(this.line, `Saved ${clockTime()}`);
    } else if (answer.status === 409) {
      this.stopped = true;
      sayConflict(this.line, this.form);
    } else if (answer.status === 422) {
      this.sayKept("Not saved yet: something is missing or too long.", ".");
    } else if (answer.status === 403) {
      this.sayKept("Not saved: you may have been signed out.", "; sign in, and they are here again. ");
      if (this.kept) markSaved(this.form, contents);
      sayWithLink(this.line, this.line.textContent, location.href, "Sign in");
    } else {
      this.sayKept("Not saved.", ", and we try again.");
      this.retry();
    }
  }
}

export function start() {
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const draft = new Draft(form);
    offerKept(form, contentsOf(form));
    if (draft.saved === "") draft.typed();
    form.addEventListener("input", () => draft.typed());
    form.addEventListener("submit", (event) => draft.submitted(event));
    addEventListener("pagehide", () => draft.save(true));
    document.addEventListener("visibilitychange", () => document.hidden && draft.save(true));
  }
}
