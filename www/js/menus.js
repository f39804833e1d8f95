// Menus are <details>: close them by Escape or a click elsewhere. The theme switch is in one.
const themes = ["system", "light", "dark"];
const themeWords = { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" };

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

function closeByKey(event) {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details[data-menu][open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
}

function showTheme(theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.querySelector("span").textContent = themeWords[theme];
  }
}

function nextTheme() {
  const current = document.documentElement.dataset.theme ?? "system";
  const theme = themes[(themes.indexOf(current) + 1) % themes.length];
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be switched off; the choice then holds for this page.
  }
  showTheme(theme);
}

export function start() {
  showTheme(document.documentElement.dataset.theme ?? "system");
  document.addEventListener("click", (event) => {
    closeMenus(event.target);
    if (event.target.closest("[data-theme-switch]")) nextTheme();
  });
  document.addEventListener("keydown", closeByKey);
}
