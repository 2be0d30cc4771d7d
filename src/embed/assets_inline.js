// What the element needs, when everything is in one file and nothing may be fetched.
// The build writes above this: OBSERVED, CHOICES, ERRORS, STYLE, LATER, FIRST, TEXTS, INSTRUMENTS with the ids, and GLUE with
// a function per module; and into the page a script block of data per module, for the second font file, per language
// and per instrument and language.

const data = (name) => document.querySelector(`script[data-gereed="${name}"]`).textContent;

const unpack = async (name) => {
  const packed = Uint8Array.from(atob(data(name)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const start = async (name) => GLUE[name]()(await WebAssembly.compile(await unpack(name)));

const assets = {
  observed: OBSERVED,
  choices: CHOICES,
  errors: ERRORS,
  css: STYLE,
  first: FIRST,
  texts: TEXTS,
  instruments: INSTRUMENTS,
  widget: async () => Object.assign(await start("widget"), { style: LATER }),
  report: () => start("report"),
  letters: () => unpack("letters"),
  wording: async (lang) => data(`texts.${lang}`),
  instrument: async (id, lang) => data(`${id}.${lang}`),
};
