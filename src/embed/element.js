// The custom element <gereed-check>: on the page at once, and light; the wasm follows.
//
// What a build brings in place of the import below, the same for files that are hosted and for the
// single file:
//
//   observed     names of the attributes of src/embed/interface.toml that may change
//   choices      by attribute of that file the values it can have, the default first
//   errors       by code what is told about an error, in English
//   css          text of styles/tokens.css and widget.css, in that order
//   first        per built-in check its first screen, as xtask/src/first_screen.rs draws it
//   texts        per language the table [element] of locales/*.toml: { nl: { loading: "…" }, en: … }
//   instruments  ids of the built-in checks; the first is the default
//   widget()     promise of the exports of src/bin/widget.rs, with the wasm initialised, and `style`:
//                text of styles/result.css and print.css
//   wording(lang)  promise of what the widget says in a language
//   instrument(id, lang)  promise of the text of a built-in definition in one language
//   report()     promise of the exports of src/bin/report.rs, with the wasm initialised; its
//                make_pdf gets the logo's width and height in the options, and after them its pixels
//                and what letters() gives
//   letters()    promise of the bytes of the second font file, for a text that needs it
//
// Each function is called again when a person asks to try again, so a failure must not be kept.
import { assets } from "./assets.js";
import { Failure, codeOf } from "./failure.js";
import { make } from "./nodes.js";
import { definitionFrom } from "./definition.js";
import { hex, pixels } from "./brand.js";
import { unsent } from "./visit.js";
import { forget, forgetCampaign } from "./kept.js";
import { NAME, Settings, warn } from "./settings.js";
import { First } from "./first.js";

const LARGEST_FILE = 1 << 24;

/** Starts what all elements share, once; after a failure the next caller starts it again. */
const once = (start) => {
  let running;
  return () => (running ??= start().catch((error) => ((running = undefined), Promise.reject(error))));
};
const widget = once(() => assets.widget());
const report = once(() => assets.report());

/** Waits until the next frame has been drawn; where none is, as on a page behind others, not for long. */
const drawn = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

/** Whether two rows of bytes, or none, are the same. */
const same = (one, other) =>
  one === other || (one?.length === other?.length && one.every((byte, place) => byte === other[place]));

const whenIdle = window.requestIdleCallback ?? ((run) => setTimeout(run, 2000));

/** By document its style sheets: one belongs to the document it was made in. */
const dressed = new WeakMap();
const sheetsOf = (document) => {
  if (dressed.has(document)) return dressed.get(document);
  const { CSS, CSSStyleSheet } = document.defaultView;
  try {
    // What is no colour is then as if it were not set.
    CSS.registerProperty({ name: "--g-accent", syntax: "<color>", inherits: true, initialValue: "#2b5f8f" });
  } catch {}
  const sheets = {};
  const sheet = (css) => {
    if (!sheets[css]) (sheets[css] = new CSSStyleSheet()).replaceSync(css);
    return sheets[css];
  };
  dressed.set(document, sheet);
  return sheet;
};

/** A self-assessment; what a page can do with it is declared in interface.toml. */
class GereedCheck extends HTMLElement {
  static observedAttributes = assets.observed;

  #settings = new Settings(this);
  /** The last PDF, with all that it was made of: asked for again, it is there. Erased with the answers. */
  #last = {};
  #root;
  #handle;
  #turn = 0;
  #kept;
  #first;
  #given;
  #near;
  #changed = false;
  #waiting = [];
  #failed = false;
  #saves;
  /** What the widget was made of: the arguments of `#show`. */
  #made;
  #styles = [assets.css];
  #tint = [];

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: this.#settings.flag("closed") ? "closed" : "open" });
      for (const type of ["keydown", "keyup", "keypress"]) {
        this.#root.addEventListener(type, (event) => {
          if (event.target.matches("textarea, input:not([type=radio], [type=checkbox])")) event.stopPropagation();
        });
      }
    }
    this.#tint = [];
    this.#wear();
    // Asked before the first frame it would hold that up.
    drawn().then(() => this.#settleAccent());
    if (this.#handle || this.#near) return;
    this.#settings.check();
    this.#saves = this.#settings.saves();
    if (!this.#first) this.#placeholder();
    // What brought the visitor is known on the first page alone, whether or not she comes near the check.
    if (this.matches("[lead-url], [booking-url]")) drawn().then(() => this.#settings.place());
    if (this.#settings.flag("eager") || unsent() || this.#waiting.length || !window.IntersectionObserver) return void this.#start();
    this.#near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#load(),
      { rootMargin: "800px" },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // Also called when the page moves the element: then it is connected again a moment later.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#root || this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      if (!this.isConnected) return;
      this.#settings.check();
      const saves = this.#settings.saves();
      if (this.#saves !== saves) {
        const made = this.#handle && this.#made;
        this.#saves = saves;
        this.#unmount();
        if (!saves) forget(made ? JSON.parse(made[1]).id : this.#settings.instrument());
        if (made) this.#show(...made);
      }
      if (!this.#handle) {
        if (this.#first && this.#first.check !== this.#early().check) this.#placeholder();
        return void (this.#near || this.#load());
      }
      if (this.#made[3] !== this.#settings.wanted()) return void this.#load();
      this.#turn++;
      this.#handle.update(undefined, "", this.#settings.options());
    });
  }

  /** The result, as a result file holds it; null until the person has finished. */
  get result() {
    const text = this.#handle?.result();
    return text ? JSON.parse(text) : null;
  }

  /** Opens a result: a File or Blob of a result file or PDF, the text of one, or the object itself. */
  async open(result) {
    const handle = await this.#ready();
    const file = result instanceof Blob ? result : new Blob([typeof result === "string" ? result : JSON.stringify(result)]);
    if (file.size > LARGEST_FILE || !handle.open(new Uint8Array(await file.arrayBuffer()))) throw new Failure("file-refused");
  }

  /** Forgets the answers, here and on the device. */
  async reset() {
    (await this.#ready()).reset();
  }

  /** Prints the result; does nothing until the person has finished. */
  async print() {
    (await this.#ready()).print();
  }

  /** Downloads the result as a PDF; does nothing until the person has finished. */
  async downloadPdf() {
    (await this.#ready()).download_pdf();
  }

  #text(name) {
    return assets.texts[this.#settings.lang()][name];
  }

  #definition(lang) {
    const instrument = this.#settings.instrument();
    return assets.instruments.includes(instrument) ? assets.instrument(instrument, lang) : definitionFrom(instrument, lang);
  }

  /** Loads the widget, once the first screen has been drawn. */
  async #start() {
    if (this.#first) await drawn();
    if (this.isConnected && !this.#handle) this.#load();
  }

  async #load() {
    this.#near?.disconnect();
    this.#near = undefined;
    if (this.#failed && !this.#first) this.#placeholder();
    this.#failed = false;
    const turn = ++this.#turn;
    const wanted = this.#settings.wanted();
    try {
      const lang = this.#settings.lang();
      const [module, definition, wording] = await Promise.all([widget(), this.#definition(lang), assets.wording(lang)]);
      if (turn !== this.#turn || !this.isConnected) return;
      await this.#show(module, definition, wording, wanted);
    } catch (error) {
      if (turn === this.#turn && this.isConnected) this.#fail(error);
    }
  }

  async #show(module, definition, wording, wanted) {
    const made = [module, definition, wording, wanted];
    if (this.#handle?.update(definition, wording, this.#settings.options())) return void (this.#made = made);
    this.#unmount();
    const view = make("div");
    const host = { place: () => JSON.stringify(this.#settings.place()), emit: (name, detail) => this.#emit(name, detail), drawn, forget: () => ((this.#last = {}), forgetCampaign()), report: () => this.#report() };
    const first = this.#first;
    const handle = module.mount(view, definition, wording, this.#settings.options(), first?.carry() ?? this.#kept, host);
    this.#handle = handle;
    this.#kept = undefined;
    this.#made = made;
    const put = () => {
      if (this.#handle === handle) this.#root.replaceChildren(view);
    };
    this.#styles[1] = module.style;
    this.#wear();
    await (first ? first.handOver(view, put) : put());
    if (this.#handle !== handle) return;
    this.#first = this.#given = undefined;
    for (const { resolve } of this.#waiting.splice(0)) resolve(this.#handle);
    const { id, version, locale } = JSON.parse(definition);
    this.#emit("ready", { instrument: id, version, locale });
  }

  /** Puts the style on, also in another document than before. */
  #wear() {
    if (!this.ownerDocument.defaultView) return;
    this.#root.adoptedStyleSheets = [...this.#styles, ...this.#tint].map(sheetsOf(this.ownerDocument));
  }

  /** An accent `currentColor` would be another colour wherever the text has one: it is that of the page around. */
  #settleAccent() {
    if (!this.isConnected || !/current/i.test(getComputedStyle(this).getPropertyValue("--g-accent"))) return;
    const { color } = getComputedStyle(this.parentElement ?? this.getRootNode().host);
    this.#tint = [`:host{--g-accent:oklch(from ${color} l c h / 1)}`];
    this.#wear();
  }

  #unmount() {
    this.#kept = this.#handle?.unmount() ?? this.#kept;
    this.#handle = undefined;
  }

  #stop() {
    this.#turn++;
    this.#failed = false;
    this.#near?.disconnect();
    this.#near = undefined;
    this.#unmount();
    this.#first?.end();
    this.#first = undefined;
    this.#root.replaceChildren();
  }

  #ready() {
    if (this.#handle) return Promise.resolve(this.#handle);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#near || this.#failed) this.#load();
    });
  }

  /** What the first screen depends on. */
  #early() {
    const id = this.#settings.instrument();
    const unwanted = this.#settings.saves() ? undefined : this.#text("unwanted");
    const about = { id, depth: this.#settings.choice("depth") ?? "full", lang: this.#settings.lang(), unwanted };
    return { ...about, check: JSON.stringify(about) };
  }

  /** The first screen, or its shape where the build drew none, so that nothing jumps when it comes. */
  #placeholder() {
    this.#first?.end();
    const early = this.#early();
    const tell = (name, detail) => this.#emit(name, detail);
    const first = this.#kept ? undefined : First.of(assets.first[early.id], { ...early, given: this.#given, tell });
    this.#first = first;
    if (first) {
      first.check = early.check;
      this.#given = first.draft;
      return this.#root.replaceChildren(first.node);
    }
    const bone = (name) => make("div", { className: `g-bone ${name}` });
    const shape = make("div", { className: "g-bones", ariaHidden: "true" }, [
      bone("g-bone-progress"),
      bone("g-bone-title"),
      ...Array.from({ length: 5 }, () => make("div", {}, [bone("g-bone-line"), bone("g-bone-scale")])),
    ]);
    const text = make("p", { className: "g-vh", role: "status", textContent: this.#text("loading") });
    this.#put([text, shape]);
  }

  /** Shows this alone, as the widget would. */
  #put(children) {
    const shell = make("div", { className: "g-shell", lang: this.#settings.lang(), part: "shell" }, children);
    this.#root.replaceChildren(make("div", {}, [shell]));
  }

  #fail(error) {
    const code = codeOf(error);
    this.#emit("error", { code });
    for (const { reject } of this.#waiting.splice(0)) reject(new Failure(code));
    if (/^i/.test(code)) warn("instrument", this.#settings.instrument(), error.message);
    if (this.#handle) return;
    this.#failed = true;
    const reason = this.#text(code.replaceAll("-", "_")) ?? this.#text("load_failed");
    if (this.#first) {
      return this.#first.fail(`${this.#text("rest_failed")} ${reason}`, this.#text("retry"), () => this.#load());
    }
    const retry = make("button", { type: "button", className: "g-btn", part: "button", textContent: this.#text("retry") });
    retry.addEventListener("click", () => this.#load());
    const message = make("div", { className: "g-fail", role: "alert" }, [
      make("h2", { textContent: this.#text("failed") }),
      make("p", { textContent: reason }),
      make("p", {}, [retry]),
    ]);
    this.#put([message]);
  }

  /** The PDF maker, with the owner's brand in what it makes. */
  async #report() {
    const address = this.#settings.logo();
    const [maker, logo] = await Promise.all([
      report(),
      address && pixels(address).catch(() => warn("logo", address, "cannot be read as a picture; the PDF has none")),
    ]);
    const make_pdf = async (instrument, result, given) => {
      const brand = { ...JSON.parse(given), ...this.#brand() };
      if (logo) brand.logo = { width: logo.width, height: logo.height };
      // The fonts have é, not e with a mark after it, which is how some keyboards write it.
      const texts = [instrument, result, JSON.stringify(brand)].map((text) => text.normalize());
      const said = texts.join("");
      // Without them the PDF is made all the same: it shows where a letter is missing.
      const letters = (maker.needs_letters(said) && (await assets.letters().catch(() => {}))) || undefined;
      const last = this.#last;
      if (last.said === said && same(last.logo, logo?.data) && same(last.letters, letters)) return last.pdf;
      const pdf = maker.make_pdf(...texts, logo?.data, letters);
      this.#last = { said, logo: logo?.data, letters, pdf };
      return pdf;
    };
    return Object.assign(Object.create(maker), { make_pdf });
  }

  #brand() {
    const american = /-(us|ca)\b/i.test(this.#settings.tag());
    const own = hex(this.getAttribute("brand-accent") ?? "");
    return {
      paper: this.#settings.choice("paper") ?? (american ? "letter" : "a4"),
      contact: this.getAttribute("contact"),
      accent: own ?? hex(getComputedStyle(this).getPropertyValue("--gereed-accent").trim()),
    };
  }

  #emit(name, detail) {
    // At a result the PDF comes next: it is fetched when nothing else is to be done.
    if (name === "complete" && !navigator.connection?.saveData) whenIdle(() => report().catch(() => {}));
    if (name === "error") detail.message = assets.errors[detail.code];
    this.dispatchEvent(new CustomEvent(`gereed-${name}`, { detail, bubbles: true, composed: true }));
    if (!this.#settings.flag("data-layer")) return;
    const { level, verdict, score, message, ...rest } = detail;
    // Later, so that an error in what the page does with it is the page's own.
    queueMicrotask(() => {
      (window.dataLayer ??= []).push({ event: `gereed_${name}`, ...rest });
      if (name === "lead" && rest.delivered) window.dataLayer.push({ event: "generate_lead" });
    });
  }
}

if (customElements.get(NAME)) console.warn(`<${NAME}> is already on this page: load gereed.js once`);
else customElements.define(NAME, GereedCheck);
