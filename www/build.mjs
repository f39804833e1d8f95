// Builds what nginx serves itself into the folder given as the first argument:
// css/throughline.css, js/, fonts/, icons.svg, favicon.svg, manifest.webmanifest,
// and `version`, a short hash of all of it that addresses carry.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs OUT_FOLDER");

const styles = ["reset", "tokens", "base", "layout", "parts", "forms", "pages", "pages-briefs", "pages-people", "pages-home", "pages-plan", "media"];

const vendored = {
  "js/htmx.js": "htmx.org/dist/htmx.min.js",
  "js/markdown-toolbar.js": "@github/markdown-toolbar-element/dist/index.js",
  "js/turndown.js": "turndown/lib/turndown.browser.es.js",
  "js/combobox-nav.js": "@github/combobox-nav/dist/index.js",
  "fonts/inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "fonts/source-serif.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};

/** One stylesheet; comments and the white space that means nothing are dropped. */
async function bundleStyles() {
  const parts = await Promise.all(styles.map((name) => readFile(join(here, "css", `${name}.css`), "utf8")));
  return parts.join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*([{};,])\s*/g, "$1")
    .replace(/;}/g, "}")
    .trim();
}

/** A lucide file's drawing as a symbol of ours. */
async function symbol([id, lucide]) {
  const file = await readFile(join(modules, "lucide-static", "icons", `${lucide}.svg`), "utf8");
  const drawing = file.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?svg[^>]*>/g, "").replace(/\s+/g, " ").trim();
  return `<symbol id="${id}" viewBox="0 0 24 24">${drawing}</symbol>`;
}

async function spriteOf(icons, mark) {
  const symbols = await Promise.all(Object.entries(icons).map(symbol));
  const brand = mark.replace(/<svg[^>]*>/, '<symbol id="mark" viewBox="0 0 32 32">').replace("</svg>", "</symbol>");
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n${brand.trim()}\n</svg>\n`;
}

/** Every file below a folder with its path in it, in the same order on every machine. */
async function filesBelow(folder, prefix = "") {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const lists = await Promise.all(entries.map((entry) => {
    const path = join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  }));
  return lists.flat().sort();
}

async function versionOf(folder) {
  const hash = createHash("sha256");
  for (const path of await filesBelow(folder)) {
    hash.update(`${path}\0`);
    hash.update(await readFile(join(folder, path)));
  }
  return hash.digest("hex").slice(0, 12);
}

await rm(out, { recursive: true, force: true });
for (const folder of ["css", "js", "fonts"]) await mkdir(join(out, folder), { recursive: true });
await writeFile(join(out, "css/throughline.css"), await bundleStyles());
await cp(join(here, "js"), join(out, "js"), { recursive: true });
for (const [to, from] of Object.entries(vendored)) await cp(join(modules, from), join(out, to));
const mark = await readFile(join(here, "icons/favicon.svg"), "utf8");
const icons = JSON.parse(await readFile(join(here, "icons/icons.json"), "utf8"));
await writeFile(join(out, "icons.svg"), await spriteOf(icons, mark));
for (const name of ["favicon.svg", "manifest.webmanifest"]) await cp(join(here, "icons", name), join(out, name));
const version = await versionOf(out);
await writeFile(join(out, "version"), `${version}\n`);
console.log(version);
