// What the element needs, when its files stand beside it on a server.
// The build writes above this: OBSERVED, CHOICES, ERRORS, STYLE, FIRST, TEXTS, FILES with paths, and ADDRESS, which
// makes an address of one.

// A browser keeps a failed import by its address: another try needs another address.
let failures = 0;
const load = (path) => import(ADDRESS(path) + (failures ? `?${failures}` : ""));

const get = async (path) => {
  const response = await fetch(ADDRESS(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/** Compiles while it comes in, unless the server gives the file another type. */
const compile = async (path) => {
  const response = await get(path);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};

const start = async ({ glue, wasm }) => {
  try {
    const [{ default: run, style }, module] = await Promise.all([load(glue), compile(wasm)]);
    return Object.assign(await run(module), { style });
  } catch (error) {
    failures += 1;
    throw error;
  }
};

const assets = {
  observed: OBSERVED,
  choices: CHOICES,
  errors: ERRORS,
  css: STYLE,
  first: FIRST,
  texts: TEXTS,
  instruments: Object.keys(FILES.instruments),
  widget: () => start(FILES.widget),
  report: () => start(FILES.report),
  letters: async () => new Uint8Array(await (await get(FILES.letters)).arrayBuffer()),
  wording: async (lang) => (await get(FILES.wording[lang])).text(),
  instrument: async (id, lang) => (await get(FILES.instruments[id][lang])).text(),
};
