// What is measured inside a page, of whichever peer it is; `cargo xtask bench` puts it in before
// anything else runs.
self.bench = (() => {
  const NEXT =
    ".g-nav [data-kind=primary], .sd-navigation__next-btn, .sd-navigation__complete-btn, button[type=submit], section > button";
  const root = () => document.querySelector("gereed-check")?.shadowRoot ?? document;
  const all = (selector) => [...root().querySelectorAll(selector)].filter((node) => node.checkVisibility());
  const radios = () => all("input[type=radio]");

  const groups = () => new Set(radios().map(({ name }) => name));
  /** What is asked on the screen. */
  const statements = () => radios().map((radio) => radio.name + (radio.closest("fieldset")?.textContent ?? "")).join();

  /** Until the frame that is made now has been drawn. */
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
    );

  /** At any moment between two frames, as a person clicks. */
  const moment = () => new Promise((done) => setTimeout(done, 20 + Math.random() * 17));

  /** When the first radio was drawn and took an answer, in ms since the page was asked for. */
  const ready = (async () => {
    for (;;) {
      await frame();
      if (!radios().length) continue;
      const time = performance.now();
      radios()[0].click();
      await frame();
      if (radios()[0]?.checked) return time;
    }
  })();

  let running;
  addEventListener("gereed-ready", () => (running = performance.now()));

  let memory = 0;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    const found = Object.values(instance.exports ?? {}).find((value) => value instanceof WebAssembly.Memory);
    if (found) memory = found;
    return instance;
  };

  /** Answers everything; gives the ms from each click, and from each step on, to the frame that shows it. */
  const flow = async () => {
    const clicks = [];
    const steps = [];
    let names = groups();
    while (names.size) {
      for (const name of names) {
        await moment();
        const choice = () => radios().filter((radio) => radio.name === name)[3];
        const start = performance.now();
        choice().click();
        do await frame();
        while (!choice().checked);
        clicks.push(performance.now() - start);
      }
      await moment();
      const before = statements();
      const start = performance.now();
      all(NEXT).at(-1).click();
      do await frame();
      while (statements() === before);
      names = groups();
      if (names.size) steps.push(performance.now() - start);
    }
    return { clicks, steps };
  };

  /** Bytes and number of what had come in before a moment, our PDF maker aside. */
  const received = (before = Infinity) => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const counts = ({ name, responseEnd }) => /^http/.test(name) && !/\/report-/.test(name) && responseEnd <= before;
    const found = entries.filter(counts);
    return { bytes: found.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), requests: found.length };
  };

  /**
   * The ms that it takes to make a PDF: first, later, and (of ours, which keeps the last one) again
   * with nothing changed. Before each later one, ours is given another name to put on every page.
   */
  const pdf = async () => {
    const check = document.querySelector("gereed-check");
    const make = check
      ? () =>
          new Promise((done) => {
            check.addEventListener("gereed-download", done, { once: true });
            check.downloadPdf();
          })
      : self.makePdf;
    const timed = async () => {
      const start = performance.now();
      await make();
      return performance.now() - start;
    };
    const times = { first: [await timed()], later: [], again: [] };
    for (let time = 0; time < 3; time++) {
      check?.setAttribute("sender", `Bureau ${time}`);
      await moment();
      times.later.push(await timed());
    }
    for (let time = 0; check && time < 3; time++) times.again.push(await timed());
    return times;
  };

  return { ready, flow, received, pdf, running: () => running, memory: () => memory.buffer?.byteLength ?? 0 };
})();
