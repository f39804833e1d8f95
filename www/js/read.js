// A page that was open long enough counts as read: the form does by itself what its button
// does, once the reader has been here for some seconds.

async function send(form) {
  const answer = await fetch(form.action, {
    method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Autosave": "1" },
  });
  if (!answer.ok) return;
  const line = document.createElement("p");
  line.className = "meta";
  line.setAttribute("role", "status");
  form.replaceWith(line);
  line.textContent = await answer.text();
}

/** Seconds count only while the page can be seen. */
function countSeconds(form) {
  let left = Number(form.dataset.readAfter);
  const timer = setInterval(() => {
    if (!form.isConnected || form.dataset.sending) clearInterval(timer);
    else if (!document.hidden && --left <= 0) {
      clearInterval(timer);
      send(form);
    }
  }, 1000);
}

export function start() {
  for (const form of document.querySelectorAll("[data-read-after]")) countSeconds(form);
}
