// What the owner of the page set on the element: read from its attributes, and said once where it cannot
// be used.
import { assets } from "./assets.js";
import { hex } from "./brand.js";
import { place } from "./visit.js";

export const NAME = "gereed-check";
const LANGUAGES = Object.keys(assets.texts);

const warned = new Set();
export const warn = (name, value, advice) => {
  const text = `<${NAME}> ${name}="${value}": ${advice}`;
  if (!warned.has(text)) warned.add(text), console.warn(text);
};

const spoken = (tag) => LANGUAGES.find((language) => language === tag?.trim().toLowerCase().split(/[-_]/)[0]);

/** The nearest language that an ancestor declares, through shadow roots. */
const surrounding = (element) => {
  for (let node = element.parentNode ?? element.getRootNode().host; node; node = node.parentNode ?? node.host) {
    const tag = node.getAttribute?.("lang");
    if (tag) return tag;
  }
};

/** The attributes of an element, as they are now. */
export class Settings {
  #element;

  constructor(element) {
    this.#element = element;
  }

  /** Whether a flag is on; "false" is off, as React writes it. */
  flag(name) {
    return (this.#element.getAttribute(name) ?? "false") !== "false";
  }

  saves() {
    return !this.flag("no-save");
  }

  /** Id of a built-in check, or the address of another. */
  instrument() {
    const [first] = assets.instruments;
    const instrument = this.#element.getAttribute("instrument")?.trim() || first;
    if (assets.instruments.includes(instrument)) return instrument;
    if (/[^\w-]/.test(instrument) && this.#url(instrument, ["http", "https"])) return instrument;
    warn("instrument", instrument, `use one of ${assets.instruments.join(", ")}, or the address of a definition; ${first} is used`);
    return first;
  }

  lang() {
    return spoken(this.tag()) ?? "nl";
  }

  /** The first tag of a language that we speak, with its region. */
  tag() {
    return [this.#element.getAttribute("lang"), surrounding(this.#element), ...(navigator.languages ?? [])].find(spoken);
  }

  wanted() {
    return `${this.instrument()} ${this.lang()}`;
  }

  /** Names each value that cannot be used, once. */
  check() {
    for (const [name, allowed] of Object.entries(assets.choices)) {
      const value = this.#element.getAttribute(name);
      if (value !== null && !allowed.includes(value)) warn(name, value, `use one of ${allowed.join(", ")}; ${allowed[0]} is used`);
    }
    const lang = this.#element.getAttribute("lang");
    if (lang && !spoken(lang)) warn("lang", lang, `use one of ${LANGUAGES.join(", ")}; ${this.lang()} is used`);
    this.instrument();
    this.#set();
    const accent = this.#element.getAttribute("brand-accent");
    if (accent && !hex(accent)) warn("brand-accent", accent, "use a colour such as #1d3fa6; the page's accent is used");
  }

  /** What a choice is set to; null when it is not set. */
  choice(name) {
    const value = this.#element.getAttribute(name);
    const allowed = assets.choices[name];
    return value === null || allowed.includes(value) ? value : allowed[0];
  }

  /** An address that may be used; null without one. */
  #address(name, ...allowed) {
    const value = this.#element.getAttribute(name);
    if (!value) return null;
    const url = this.#url(value, allowed);
    if (!url) warn(name, value, `use an address with ${allowed.join(", ")} and without a password; none is used`);
    else if (/^(www\.|[^/:?#]+\.[a-z]+\/)/i.test(value)) warn(name, value, `use an address with https; ${url} is used`);
    return url;
  }

  #url(value, allowed) {
    try {
      const { protocol, href, username, password } = new URL(value, document.baseURI);
      if (allowed.includes(protocol.slice(0, -1)) && !username && !password) return href;
    } catch {}
    return null;
  }

  logo() {
    return this.#address("logo", "http", "https", "data", "blob");
  }

  #role() {
    const role = this.#element.getAttribute("respondent-role");
    if (!role || /^[a-z0-9-]{1,40}$/.test(role)) return role || null;
    warn("respondent-role", role, "use board, manager, hr, employee or a word of a-z, 0-9 and -; none is used");
    return null;
  }

  /** Who takes leads; nothing without `lead-url`. */
  #lead() {
    const lead_url = this.#address("lead-url", ...(location.protocol === "https:" ? ["https"] : ["https", "http"]));
    if (!lead_url) return {};
    const email = this.#element.getAttribute("lead-email");
    if (email && !email.includes("@")) warn("lead-email", email, "use an e-mail address; none is used");
    const hidden = this.#element.getAttribute("data-hidden");
    for (const part of hidden?.split(/(?<!\\),/) ?? []) {
      if (part.trim() && !part.includes("=")) warn("data-hidden", part, "use name=value; none is used");
    }
    return {
      lead_url,
      lead_format: this.choice("lead-format"),
      lead_email: email?.includes("@") ? email : null,
      consent_text: this.#element.getAttribute("consent-text"),
      consent_version: this.#element.getAttribute("consent-version"),
      hidden,
    };
  }

  place() {
    const asks = this.#element.matches("[lead-url], [booking-url]");
    return place(asks, this.saves());
  }

  #booking() {
    const url = this.#address("booking-url", "http", "https", "mailto");
    if (/\/\/(www\.|app\.)?cal(endly)?\.(com|eu)\/$/.test(url)) warn("booking-url", url, `use your own page there, such as ${url}your-bureau; this one is used`);
    return url;
  }

  /** What the owner of the page set. */
  #set() {
    return {
      depth: this.choice("depth"),
      booking_url: this.#booking(),
      booking: this.choice("booking"),
      sender: this.#element.getAttribute("sender"),
      logo: this.logo(),
      privacy_url: this.#address("privacy-url", "http", "https"),
      role: this.#role(),
      save: this.saves(),
      ...this.#lead(),
    };
  }

  options() {
    return JSON.stringify({ ...this.#set(), ...this.place() });
  }
}
