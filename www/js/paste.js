// Word, Google Docs and LibreOffice put HTML on the clipboard that says with styles what
// Markdown says with marks. It is brought into plain HTML first, then turndown writes it down.
import TurndownService from "./turndown.js";

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, pre, div";

/** Styles go by another name, since a document of ours may not have any in its elements. */
function parse(html) {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const quiet = fragment.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/(<[^>]*?\s)style=/gi, "$1data-style=");
  const document = new DOMParser().parseFromString(quiet, "text/html");
  return { document, body: document.body };
}

const styleOf = (element) => element.getAttribute("data-style")?.toLowerCase() ?? "";
const isBold = (style) => /(?:^|[;\s])font-weight:\s*(?:bold|bolder|[6-9]00)/.test(style);
const isPlain = (style) => /(?:^|[;\s])font-weight:\s*(?:normal|[1-5]00)/.test(style);
const isItalic = (style) => /font-style:\s*(?:italic|oblique)/.test(style);
const isStruck = (style) => /text-decoration[a-z-]*:[^;]*line-through/.test(style);
const isHidden = (style) => /mso-hide:\s*all|display:\s*none/.test(style);

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

function wrapContents(document, element, name) {
  const wrapper = document.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Conditional comments, metadata, pictures, scripts, what was deleted or is hidden. */
function dropNoise({ document, body }) {
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) comment.remove();
  for (const element of body.querySelectorAll("img, picture, svg, script, meta, link, title, colgroup, del, [class*=MsoComment], [id^=_com_], a[href^='#_msocom']")) element.remove();
  for (const element of [...body.querySelectorAll("*")]) {
    if (isHidden(styleOf(element))) element.remove();
    else if (element.localName.includes(":")) unwrap(element);
  }
}

/** Google Docs wraps all in <b style="font-weight:normal">; bold and italic stand in spans. */
function nameStyles({ document, body }) {
  for (const element of [...body.querySelectorAll("b, strong, i, em, span, font")]) {
    const style = styleOf(element);
    const strong = /^(?:b|strong)$/.test(element.localName);
    if (strong && isPlain(style)) unwrap(element);
    else if (/^(?:span|font)$/.test(element.localName)) {
      const heading = element.closest("h1, h2, h3, h4, h5, h6, th");
      if (isBold(style) && !heading) wrapContents(document, element, "strong");
      if (isItalic(style)) wrapContents(document, element, "em");
      if (isStruck(style)) wrapContents(document, element, "s");
    }
  }
  for (const element of body.querySelectorAll("h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong, th b, th strong")) unwrap(element);
}

/** Word's headings are paragraphs of a class; its titles too. */
function nameHeadings({ document, body }) {
  for (const element of [...body.querySelectorAll("p[class]")]) {
    const level = /^Mso(?:Title$|Heading(\d))|^Heading(\d)/.exec(element.className);
    if (!level) continue;
    const heading = document.createElement(`h${Math.min(Number(level[1] ?? level[2] ?? 1), 6)}`);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
}

const listLevel = (element) => Number(/mso-list:[^;]*level(\d)/.exec(styleOf(element))?.[1] ?? 0);

/** Word's lists are paragraphs whose style names the level and whose first span is the mark. */
function nestWordLists({ document, body }) {
  const open = [];
  for (const item of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")]) {
    const level = listLevel(item);
    const follows = open.length > 0 && item.previousElementSibling === open[0];
    if (level === 0) continue;
    const mark = [...item.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/.test(styleOf(span)));
    const numbered = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(mark?.textContent ?? "");
    mark?.remove();
    if (!follows) open.length = 0;
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = document.createElement(numbered ? "ol" : "ul");
      if (open.length === 0) item.before(list);
      else (open.at(-1).lastElementChild ?? open.at(-1).appendChild(document.createElement("li"))).append(list);
      open.push(list);
    }
    const line = document.createElement("li");
    line.append(...item.childNodes);
    open.at(-1).append(line);
    item.remove();
  }
}

/** Google Docs and LibreOffice put an inner list beside its item, not in it. */
function nestLists({ body }) {
  for (const list of [...body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")]) {
    const item = list.previousElementSibling;
    if (item?.localName === "li") item.append(list);
  }
  for (const paragraph of [...body.querySelectorAll("li > p")]) {
    if (paragraph.parentElement.querySelectorAll(":scope > p").length === 1) unwrap(paragraph);
  }
}

/** Markdown's tables have a head and cells of one line. */
function levelTables({ document, body }) {
  for (const table of body.querySelectorAll("table")) {
    for (const bold of table.rows[0]?.querySelectorAll("b, strong") ?? []) unwrap(bold);
    for (const cell of table.querySelectorAll("td, th")) {
      for (const block of [...cell.querySelectorAll("p, div")]) {
        if (block.nextElementSibling) block.append(document.createTextNode(" "));
        unwrap(block);
      }
      for (const line of [...cell.querySelectorAll("br")]) line.replaceWith(" ");
    }
  }
}

/** Empty paragraphs, spans without a meaning, breaks at the end of a block. */
function tidy({ body }) {
  for (const element of [...body.querySelectorAll("span, font, ins, u, o\\:p")]) unwrap(element);
  body.normalize();
  for (const element of [...body.querySelectorAll("p, strong, em, s, b, i, a, h1, h2, h3, h4, h5, h6")]) {
    if (element.textContent.replace(/\u00A0/g, " ").trim() === "") element.replaceWith(element.textContent ? " " : "");
  }
  for (const block of body.querySelectorAll(BLOCKS)) if (block.lastChild?.localName === "br") block.lastChild.remove();
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");

function rowOf(row, service) {
  return `| ${[...row.cells].map((cell) => oneLine(service.turndown(cell.innerHTML.trim() || " "))).join(" | ")} |`;
}

function tableOf(table, service) {
  const rows = [...table.rows];
  if (rows.length === 0) return "";
  const rule = `|${" --- |".repeat(rows[0].cells.length)}`;
  return `\n\n${[rowOf(rows[0], service), rule, ...rows.slice(1).map((row) => rowOf(row, service))].join("\n")}\n\n`;
}

function serviceFor() {
  const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", codeBlockStyle: "fenced", emDelimiter: "*", hr: "---" });
  service.addRule("table", { filter: "table", replacement: (_, table) => tableOf(table, service) });
  service.addRule("struck", { filter: ["s", "strike"], replacement: (text) => `~~${text}~~` });
  service.addRule("item", {
    filter: "li",
    replacement: (text, item) => {
      const list = item.parentNode;
      const number = [...list.children].indexOf(item) + Number(list.getAttribute("start") ?? 1);
      const mark = list.nodeName === "OL" ? `${number}. ` : "- ";
      return `${mark}${text.trim().replace(/\n{2,}(?=\s*(?:-|\d+\.) )/g, "\n").replace(/\n/g, "\n    ")}\n`;
    },
  });
  service.addRule("link", {
    filter: (node) => node.nodeName === "A" && !/^(?:https?|mailto):/i.test(node.getAttribute("href") ?? ""),
    replacement: (text) => text,
  });
  return service;
}

/** Markdown of what an office program put on the clipboard. */
export function markdownOf(html) {
  const parsed = parse(html);
  for (const step of [dropNoise, nestWordLists, nameHeadings, nameStyles, nestLists, levelTables, tidy]) step(parsed);
  return serviceFor().turndown(parsed.body).replaceAll("\u00A0", " ").replace(/^[ \t]+$/gm, "").replace(/(\S)[ \t]$/gm, "$1").replace(/\n{3,}/g, "\n\n").trim();
}
