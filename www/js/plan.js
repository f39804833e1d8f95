// Cards of the board and the calendar are dragged to another state or day. The form behind "Move"
// does the work, so that what a drag may do is what that form offers.
const USUAL_TIME = "09:00";
const targets = "[data-day], [data-state]";
let dragged = null;
let line;

function say(text) {
  line.textContent = text;
}

function nameOf(card) {
  return `“${card.dataset.card}”`;
}

/** What "Move" leads to, for the post as it is now. */
async function chosenPost(card) {
  const answer = await fetch(card.querySelector("[data-move]").href);
  if (!answer.ok || answer.redirected) throw new Error(`move: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("chosen");
}

/** The version is the one that was seen: who changed it meanwhile is not overwritten. */
function send(card, form, button) {
  form.elements.version.value = card.dataset.version;
  form.hidden = true;
  document.body.append(document.adoptNode(form));
  form.requestSubmit(button);
}

function moveToDay(card, chosen, day) {
  const field = chosen.querySelector("input[name=goes_out_at]");
  if (!field) return false;
  field.value = `${day}T${card.dataset.time || USUAL_TIME}`;
  send(card, field.form, field.form.querySelector("button[name=to]"));
  return true;
}

/** A state that asks for something is reached by the page that asks for it. */
function moveToState(card, chosen, state) {
  const button = chosen.querySelector(`button[name=to][value="${state}"]`);
  const link = chosen.querySelector(`a[data-to="${state}"]`);
  const asks = button?.form.querySelector("input[name=goes_out_at]");
  if (button && !asks) send(card, button.form, button);
  else if (asks) location.assign(card.querySelector("[data-move]").href);
  else if (link) location.assign(link.href);
  return Boolean(button ?? link);
}

async function drop(card, target) {
  const { day, state, name } = target.dataset;
  say(`Moving ${nameOf(card)} to ${name}.`);
  try {
    const chosen = await chosenPost(card);
    const moved = chosen && (day ? moveToDay(card, chosen, day) : moveToState(card, chosen, state));
    if (!moved) say(`${nameOf(card)} cannot be moved to ${name}.`);
  } catch {
    say(`${nameOf(card)} was not moved: the portal did not answer.`);
  }
}

function targetOf(event) {
  const target = event.target.closest?.(targets);
  return dragged && target && target !== dragged.closest(targets) ? target : null;
}

function mark(target) {
  for (const marked of document.querySelectorAll(".is-target")) if (marked !== target) marked.classList.remove("is-target");
  target?.classList.add("is-target");
}

function started(event) {
  const card = event.target.closest?.("[data-card][draggable]");
  if (!card) return;
  dragged = card;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.dataset.card);
  card.classList.add("is-dragged");
}

function ended() {
  dragged?.classList.remove("is-dragged");
  dragged = null;
  mark(null);
}

function over(event) {
  const target = targetOf(event);
  mark(target);
  if (target) event.preventDefault();
}

function dropped(event) {
  const target = targetOf(event);
  if (!target) return;
  event.preventDefault();
  drop(dragged, target);
}

export function start() {
  line = Object.assign(document.createElement("p"), { className: "plan-said" });
  line.setAttribute("role", "status");
  document.querySelector("[data-plan]").before(line);
  document.addEventListener("dragstart", started);
  document.addEventListener("dragend", ended);
  document.addEventListener("dragover", over);
  document.addEventListener("drop", dropped);
}
