// The first screen of a built-in check, before the wasm. It was drawn while building; here it comes on
// the page as nodes, takes answers and notes, and keeps them at once in the form of a draft of
// src/assessment/draft_text.rs. Then the widget takes over where the person is.
import { build, reveal } from "./nodes.js";

/** Waits until something is so: without a frame in between, unless it takes longer. */
const until = async (isSo) => {
  for (let round = 0; round < 60 && !isSo(); round++) await (round < 20 || new Promise((go) => setTimeout(go)));
};

/** What the widget's own node for the same thing has too. */
const sign = (node) =>
  [node.type, node.name, node.type === "radio" && node.value]
    .concat(node.getAttribute("aria-controls") ?? node.textContent.replace(/\d/g, ""))
    .join();

const controls = (node) => [...node.querySelectorAll("button, input, textarea")];

/** Drafts of checks that were begun on this page and that no widget has taken over yet, by id. */
const begun = {};

export class First {
  static #all = new Set();

  /** What is on the page. */
  node;
  /** What was given: a draft. */
  draft;
  #screen;
  #place;
  #tell;
  #retry;
  #pressed;
  #held = false;
  #released;
  #carried = false;
  #end = new AbortController();

  /**
   * The first screen of a check, unless someone was at it before: then the widget knows where to go on.
   *
   * @param check   of the assets: { version, full_nl, quick_nl, … }
   * @param given   a draft that an earlier first screen of the same element left
   * @param tell    function that sends an event of the element
   * @param unwanted  says that nothing is kept; undefined when it is
   */
  static of(check, { id, lang, depth, given, tell, unwanted }) {
    const screen = check?.[`${depth}_${lang}`];
    const place = unwanted ? undefined : `gereed/draft/${id}`;
    if (!screen) return undefined;
    if (given?.instrument.id !== id) given = undefined;
    let draft = unwanted ? given : (begun[id] ?? given);
    if (!draft) {
      draft = { format: "gereed/draft", format_version: 1, instrument: { id, version: check.version }, generation: 0 };
      try {
        const text = place && localStorage.getItem(place);
        // A value stands in brackets with its moment. Without any, someone started over.
        if (text?.includes("[")) return undefined;
        if (text) draft.generation = JSON.parse(text).generation;
      } catch (error) {
        if (error instanceof SyntaxError) return undefined;
      }
    }
    if (place) begun[id] = draft;
    return new First(screen, draft, place, tell, unwanted);
  }

  constructor(screen, draft, place, tell, unwanted) {
    this.#screen = screen;
    this.#place = place;
    this.#tell = tell;
    this.draft = draft;
    this.node = build(["div", { class: "g-early" }, ...screen.draw()]);
    if (unwanted) this.#find(".g-saved [role=status]").textContent = unwanted;
    this.#fill();
    First.#all.add(this);
    const { signal } = this.#end;
    this.node.addEventListener("change", ({ target }) => target.type === "radio" && this.#answer(target));
    this.node.addEventListener("input", ({ target }) => target.type === "textarea" && this.#note(target));
    this.node.addEventListener("click", ({ target }) => this.#press(target.closest("button")));
    this.node.addEventListener("submit", (event) => event.preventDefault());
    for (const type of ["pointerdown", "keydown", "compositionstart"]) {
      this.node.addEventListener(type, ({ button }) => (this.#held ||= !button));
    }
    for (const type of ["pointerup", "pointercancel", "keyup", "compositionend", "blur"]) {
      const release = () => {
        this.#held = false;
        setTimeout(() => this.#released?.());
      };
      addEventListener(type, release, { capture: true, signal });
    }
  }

  /** The draft for the widget; undefined when nothing was given. From here on the widget tells what happens. */
  carry() {
    this.#carried = true;
    const { instrument, answers, notes } = this.draft;
    if (begun[instrument.id] === this.draft) delete begun[instrument.id];
    return answers || notes ? JSON.stringify(this.draft) : undefined;
  }

  /** Makes the widget in `view` what this is by now, and lets `put` put it in this place. */
  async handOver(view, put) {
    await until(() => view.firstChild);
    const pairs = () => {
      const theirs = new Map(controls(view).map((node) => [sign(node), node]));
      return controls(this.node).flatMap((mine) => {
        const their = theirs.get(sign(mine));
        return their ? [[mine, their]] : [];
      });
    };
    const expanded = (node) => node.getAttribute("aria-expanded");
    const open = pairs().filter(([mine, their]) => expanded(mine) !== expanded(their));
    for (const [, their] of open) their.click();
    await until(() => open.every(([mine, their]) => expanded(mine) === expanded(their)));
    while (this.#held) await new Promise((go) => (this.#released = go));

    const focused = this.node.getRootNode().activeElement;
    put();
    for (const [mine, their] of pairs()) {
      if (mine.type === "radio" && mine.checked && !their.checked) their.click();
      if (mine.type === "textarea" && mine.value !== their.value) {
        their.value = mine.value;
        their.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (mine === focused) {
        their.focus({ preventScroll: true });
        if (mine.type === "textarea") their.setSelectionRange(mine.selectionStart, mine.selectionEnd);
      }
      if (mine === this.#pressed) their.click();
    }
    this.end();
  }

  /** Says why the widget does not come, and what to do; what was given stays. */
  fail(words, label, retry) {
    this.#calm();
    this.#retry = retry;
    const button = ["button", { type: "button", class: "g-link", part: "button" }, label];
    const notice = build(["div", { class: "g-notice", role: "alert" }, ["p", {}, words], ["p", {}, button]]);
    this.#find(".g-foot").prepend(notice);
  }

  /** Lets go of what is around it. */
  end() {
    this.#end.abort();
    First.#all.delete(this);
  }

  #find(selector) {
    return this.node.querySelector(selector);
  }

  #answer({ name, value }) {
    const item = this.#screen.items[name];
    const { instrument, answers } = this.draft;
    const before = Object.keys(answers ?? {}).length;
    this.#keep("answers", item, /\d/.test(value) ? Number(value) : value);
    const answered = Object.keys(this.draft.answers).length;
    if (this.#carried || answered === before) return;
    if (!before) this.#tell("start", { instrument: instrument.id, version: instrument.version });
    this.#tell("progress", { factor: this.#screen.factor, answered, total: this.#screen.asked });
  }

  #note({ value }) {
    this.#keep("notes", this.#screen.factor, value);
  }

  /** Keeps a value, beside what other windows keep meanwhile. */
  #keep(part, name, value) {
    const change = { [name]: [value, Date.now()] };
    this.draft[part] = { ...this.draft[part], ...change };
    for (const first of First.#all) if (first !== this && first.draft === this.draft) first.#fill();
    if (!this.#place) return;
    try {
      const text = localStorage.getItem(this.#place);
      const kept = text ? JSON.parse(text) : this.draft;
      if (kept.instrument.version !== this.draft.instrument.version) return;
      localStorage.setItem(this.#place, JSON.stringify({ ...kept, [part]: { ...kept[part], ...change } }));
    } catch {
      // A device that keeps nothing, or something else: the widget says so when it is there.
    }
  }

  #fill() {
    const { answers = {}, notes = {} } = this.draft;
    for (const node of controls(this.node)) {
      if (node.type === "radio") node.checked = String(answers[this.#screen.items[node.name]]?.[0]) === node.value;
      if (node.type === "textarea") node.value = notes[this.#screen.factor]?.[0] ?? "";
    }
  }

  /** Opens and closes what can be opened; whatever else is pressed waits for the widget. */
  #press(button) {
    if (!button) return;
    const id = button.getAttribute("aria-controls");
    if (id) {
      const open = button.getAttribute("aria-expanded") !== "true";
      const panel = this.#find(`#${id}`);
      button.setAttribute("aria-expanded", open);
      if (panel.matches("ol")) return panel.toggleAttribute("data-open", open);
      panel.hidden = !open;
      if (reveal(panel)) this.#fill();
      return;
    }
    this.#calm();
    if (!button.closest("[role=alert]")) {
      this.#pressed = button;
      button.setAttribute("aria-busy", true);
    }
    this.#retry?.();
    this.#retry = undefined;
  }

  #calm() {
    this.#pressed?.removeAttribute("aria-busy");
    this.#find("[role=alert]")?.remove();
  }
}
