// The custom element <gereed-frame>: the check in a frame, for a page that cannot run it itself.
// A plain script, so that it loads from another origin without CORS.
// The build writes above this: EVENTS and PROPERTIES, names of the element's public interface,
// PASSED, names of the attributes that go on to it, and TITLES, what a frame is called per language.

const NAME = "gereed-frame";
const HIGHEST = 100_000;
// A module script is not the current one while it runs; the page may still name it.
const SCRIPT = document.currentScript ?? [...document.scripts].find(({ src }) => /\bgereed-frame\b[^/]*\.js/.test(src));

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(
  ":host { display: block } iframe { display: block; inline-size: 100%; block-size: 48rem; border: 0; color-scheme: normal }",
);

const within = (number, least, most) => (Number.isFinite(number) ? Math.min(Math.max(number, least), most) : undefined);

/**
 * The check in a frame of its own height; what a page can do with it is declared in interface.toml.
 *
 * Passes on attributes, and the custom properties that are set on it. Fires the events of <gereed-check>.
 */
class GereedFrame extends HTMLElement {
  static observedAttributes = [...PASSED, "src", "style", "class"];

  #instance = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  #frame = document.createElement("iframe");
  #address;
  #answers = false;
  #hear = (event) => this.#heard(event);

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    root.append(this.#frame);
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    this.#frame.title = TITLES[this.#lang()] ?? TITLES.en;
    this.#frame.allow = "clipboard-write";
    this.#go();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
  }

  attributeChangedCallback(name) {
    if (name === "src" && this.isConnected) this.#go();
    else if (this.#answers) this.#set();
  }

  /** Goes to the page, anew. */
  #go() {
    this.#answers = false;
    const address = this.#page();
    this.#address = address;
    if (!address) return;
    for (const [name, value] of Object.entries(this.#attributes())) if (value !== null) address.searchParams.set(name, value);
    for (const [name, value] of new URLSearchParams(location.search)) if (/^utm_/.test(name)) address.searchParams.set(name, value);
    address.searchParams.set("parent", location.origin);
    address.searchParams.set("instance", this.#instance);
    if (this.#frame.src !== address.href) this.#frame.src = address.href;
  }

  /** The address of embed.html; undefined when there is none. */
  #page() {
    const src = this.getAttribute("src");
    try {
      const url = src ? new URL(src, document.baseURI) : new URL("embed.html", SCRIPT.src);
      if (/^https?:$/.test(url.protocol)) return url;
    } catch {}
    console.warn(`<${NAME}> src="${src ?? ""}": use the address of your embed.html; nothing is shown`);
  }

  /** The frame cannot see what is around it. */
  #lang() {
    return this.closest("[lang]")?.getAttribute("lang").toLowerCase().split(/[-_]/)[0];
  }

  #attributes() {
    const attributes = Object.fromEntries(PASSED.map((name) => [name, this.getAttribute(name)]));
    return { ...attributes, lang: this.#lang() ?? null };
  }

  #set() {
    const style = getComputedStyle(this);
    const worn = PROPERTIES.map((name) => [name, style.getPropertyValue(name).trim()]);
    const payload = { attributes: this.#attributes(), properties: Object.fromEntries(worn.filter(([, value]) => value)) };
    const message = { source: "gereed", version: 1, instance: this.#instance, type: "set", payload };
    this.#frame.contentWindow.postMessage(message, this.#address.origin);
  }

  #heard({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== this.#address?.origin) return;
    if (data?.source !== "gereed" || data.version !== 1 || data.instance !== this.#instance) return;
    if (!this.#answers) {
      this.#answers = true;
      this.#set();
    }
    const { type, payload } = data;
    if (type === "resize") this.#resize(within(payload?.height, 0, HIGHEST));
    if (type === "arrive") this.#arrive(within(payload?.top, 0, HIGHEST));
    if (type === "event" && EVENTS.includes(payload?.name)) {
      this.dispatchEvent(new CustomEvent(payload.name, { detail: payload.detail, bubbles: true, composed: true }));
    }
  }

  #resize(height) {
    if (height !== undefined) this.#frame.style.setProperty("block-size", `${height}px`);
  }

  /** Brings a new screen into sight, when its heading is not; `scroll-margin` leaves room above. */
  #arrive(top) {
    if (top === undefined) return;
    const edge = this.#frame.getBoundingClientRect().top + top;
    if (edge < 0 || edge > innerHeight - 64) this.scrollIntoView({ block: "start" });
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, GereedFrame);
