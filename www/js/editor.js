// The Markdown editor: toolbar, and a preview that the server's own renderer makes.
import "./markdown-toolbar.js";

const keys = { b: "md-bold", i: "md-italic", k: "md-link" };

async function rendered(editor, text) {
  const token = editor.closest("form").elements.form_token?.value ?? "";
  const answer = await fetch(editor.dataset.preview, {
    method: "POST",
    headers: { "X-Preview": "1" },
    body: new URLSearchParams({ form_token: token, text }),
  });
  if (!answer.ok) throw new Error(`preview: ${answer.status}`);
  return answer.text();
}

function press(editor, mode) {
  for (const button of editor.querySelectorAll("[data-mode]")) {
    button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
  }
}

async function show(editor, mode) {
  const area = editor.querySelector("textarea");
  const preview = editor.querySelector(".editor-preview");
  press(editor, mode);
  if (mode === "preview") {
    try {
      preview.innerHTML = await rendered(editor, area.value);
    } catch {
      preview.textContent = "The preview did not come. Your text is safe: go on writing.";
    }
  }
  area.hidden = mode === "preview";
  preview.hidden = mode === "write";
  if (mode === "write") area.focus();
}

function styleByKey(event) {
  const tool = keys[event.key.toLowerCase()];
  if (!tool || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.closest("[data-preview]").querySelector(tool).click();
}

/** What comes from an office program becomes Markdown; its parts are fetched when that happens. */
async function pasteAsMarkdown(event) {
  const html = event.clipboardData?.getData("text/html");
  if (!html || !/<(?:b|strong|i|em|h[1-6]|[ou]l|li|table|a|p|span|blockquote)\b/i.test(html)) return;
  const area = event.currentTarget;
  const plain = event.clipboardData.getData("text/plain");
  event.preventDefault();
  const text = await import("./paste.js").then((paste) => paste.markdownOf(html)).catch(() => plain);
  insert(area, text || plain);
}

/** As if it were typed: it can be undone, and the form knows of it. */
function insert(area, text) {
  area.focus();
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
}

/** What stands for itself, such as a picture, gets empty lines around it. */
function insertAsBlock(area, text) {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  insert(area, `${lead}${text}${after.startsWith("\n\n") ? "" : "\n\n"}`);
}

export function start() {
  for (const editor of document.querySelectorAll("[data-preview]")) {
    const area = editor.querySelector("textarea");
    if (editor.querySelector("markdown-toolbar")) {
      area.addEventListener("keydown", styleByKey);
      area.addEventListener("paste", pasteAsMarkdown);
    }
    for (const button of document.querySelectorAll("[data-insert]")) {
      button.addEventListener("click", () => insertAsBlock(area, button.dataset.insert));
    }
    editor.querySelector(".editor-bar").hidden = false;
    for (const button of editor.querySelectorAll("[data-mode]")) {
      button.addEventListener("click", () => show(editor, button.dataset.mode));
    }
  }
}
