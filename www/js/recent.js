// The pages a person looked at last, kept in this browser until they sign out.
const MOST = 6;

const key = () => `recent ${document.body.dataset.person}`;
const title = () => document.querySelector("h1")?.textContent.trim();

/** The newest first: { href, title }. */
export function recent() {
  try {
    const list = JSON.parse(localStorage.getItem(key())) ?? [];
    return list.filter(({ href, title }) => typeof title === "string" && /^\/(?!\/)/.test(href)).slice(0, MOST);
  } catch {
    return [];
  }
}

/** Remembers the page at hand. */
export function start() {
  const href = location.pathname;
  if (!title()) return;
  const others = recent().filter((page) => page.href !== href);
  try {
    localStorage.setItem(key(), JSON.stringify([{ href, title: title() }, ...others].slice(0, MOST)));
  } catch {
    // Nothing is kept where nothing can be.
  }
}
