// What the element needs, when its files stand beside it on a server.
// Made by the build: CSS, PRINT_CSS and FILES, whose paths are relative to this script.

const address = (path) => new URL(path, import.meta.url);

// One module, fetched and started once, however many elements ask for it.
const module = (name) => {
  let started;
  return () => {
    started ??= start(FILES[name]).catch((error) => {
      started = undefined;
      throw error;
    });
    return started;
  };
};

const start = async ({ glue, wasm }) => {
  const bytes = fetch(address(wasm));
  bytes.catch(() => {});
  const { default: exports } = await import(address(glue));
  await exports({ module_or_path: bytes });
  return exports;
};

const assets = {
  css: CSS,
  printCss: PRINT_CSS,
  widget: module("widget"),
  report: module("report"),
  // The text of a compiled instrument; undefined when there is none by this name in this language.
  async instrument(id, language) {
    const path = FILES.instruments[id]?.[language];
    if (!path) return undefined;
    const response = await fetch(address(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  },
};
