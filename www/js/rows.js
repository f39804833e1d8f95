// Repeated rows of a form: add another from a template, take one away.

function addRow(rows, before) {
  const fragment = rows.querySelector("template[data-row-template]").content.cloneNode(true);
  const number = `r${Date.now().toString(36)}`;
  for (const element of fragment.querySelectorAll("*")) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll("__n__", number);
  }
  const row = fragment.querySelector("[data-row]");
  before.before(fragment);
  row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
}

function removeRow(rows, button) {
  const row = button.closest("[data-row]");
  const neighbour = row.previousElementSibling?.matches("[data-row]") ? row.previousElementSibling : rows;
  row.remove();
  neighbour.querySelector("input:not([type=hidden]), select, textarea, [data-add-row]")?.focus();
}

export function start() {
  for (const rows of document.querySelectorAll("[data-rows]")) {
    rows.addEventListener("click", (event) => {
      const add = event.target.closest("[data-add-row]");
      const remove = event.target.closest("[data-remove-row]");
      if (!add && !remove) return;
      event.preventDefault();
      if (add) addRow(rows, add.closest(".actions") ?? add);
      else removeRow(rows, remove);
      rows.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}
