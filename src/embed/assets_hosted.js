// What the element needs, when its files stand beside it on a server.
// The build writes above this: OBSERVED, CHOICES, STYLE, TEXTS, and FILES with paths relative to this script.

const address = (path) => new URL(path, import.meta.url).href;

// A browser keeps a failed import by its address: another try needs another address.
let failures = 0;
const load = (path) => import(address(path) + (failures ? `?${failures}` : ""));

const start = async ({ glue, wasm }) => {
  try {
    const [{ default: exports }, response] = await Promise.all([load(glue), fetch(address(wasm))]);
    if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
    await exports({ module_or_path: response });
    return exports;
  } catch (error) {
    failures += 1;
    throw error;
  }
};

const assets = {
  observed: OBSERVED,
  choices: CHOICES,
  css: STYLE,
  texts: TEXTS,
  instruments: Object.keys(FILES.instruments),
  widget: () => start(FILES.widget),
  report: () => start(FILES.report),
  async instrument(id, lang) {
    const path = FILES.instruments[id][lang];
    const response = await fetch(address(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  },
};
