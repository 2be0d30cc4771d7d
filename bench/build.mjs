// Makes the peers: `node build.mjs <definition.json> <folder>`. Each gets a folder with an index.html
// that holds the same 35 statements with the same seven answers.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { screens } from "./peers/screens.mjs";

const [definition, folder] = process.argv.slice(2);
const data = screens(JSON.parse(await readFile(definition, "utf8")));
const here = (path) => new URL(path, import.meta.url).pathname;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const page = (name, body, chunks, style) =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${name}</title><link rel="icon" href="data:,">` +
  (style ? `<link rel="stylesheet" href="${style}">` : "") +
  chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}">`).join("") +
  `<script type="module" src="${name}.js"></script>${body}`;

/** The whole check as a page without a script would show it. */
const plain = () =>
  data.screens
    .map(({ title, items }, at) => {
      const sets = items.map(({ id, statement }) => {
        const radios = data.answers.map(
          ({ value, label }) => `<label><input type="radio" name="${id}" value="${value}">${escaped(label)}</label>`,
        );
        return `<fieldset><legend>${escaped(statement)}</legend>${radios.join("")}</fieldset>`;
      });
      return `<section${at ? " hidden" : ""}><h2>${escaped(title)}</h2>${sets.join("")}<button type="button">Volgende</button></section>`;
    })
    .join("");

/** Bundles a peer as well as we can; gives the files that its script needs from the start. */
const bundle = async (name, more = {}) => {
  const { metafile } = await build({
    entryPoints: [here(`peers/${name}.mjs`)],
    outdir: `${folder}/${name}`,
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".mjs": "jsx" },
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    define: { SCREENS: JSON.stringify(data), global: "globalThis" },
    ...more,
  });
  const files = Object.entries(metafile.outputs);
  const needs = (path, known = new Set()) => {
    const { imports } = files.find(([file]) => file === path)[1];
    for (const { path: next, kind } of imports) {
      if (kind === "import-statement" && !known.has(next)) needs(next, known.add(next));
    }
    return known;
  };
  const [entry] = files.find(([, { entryPoint }]) => entryPoint?.endsWith(`peers/${name}.mjs`));
  return [...needs(entry)].map((path) => path.split("/").at(-1));
};

const put = async (name, body, style, more) => {
  await mkdir(`${folder}/${name}`, { recursive: true });
  const chunks = await bundle(name, more);
  if (style) await copyFile(here(style), `${folder}/${name}/style.css`);
  await writeFile(`${folder}/${name}/index.html`, page(name, body, chunks, style && "style.css"));
};

const pdfkit = { alias: { pdfkit: here("node_modules/pdfkit/js/pdfkit.standalone.js") } };
await Promise.all([
  put("plain", `<main>${plain()}</main>`, "peers/style.css"),
  put("preact", "<main></main>", "peers/style.css"),
  put("formbricks", '<main id="survey"></main>'),
  put("surveyjs", '<main id="survey"></main>', "node_modules/survey-core/survey-core.min.css"),
  put("jspdf", "<main></main>"),
  put("pdfkit", "<main></main>", undefined, pdfkit),
]);
