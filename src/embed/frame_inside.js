// The check in a frame of someone else's page: embed.html, which gereed-frame.js puts there.
// The build writes above this: EVENTS and PROPERTIES, names of the element's public interface.
//
// Anyone can make a link to this page, and put it in a frame unless the server's `frame-ancestors`
// forbids that. So the page around chooses among what does no harm. Whose name is on it, where a
// session is booked and who gets a lead: that the owner writes on the element in embed.html.

const TAKEN = ["instrument", "lang", "depth", "theme", "respondent-role", "paper", "no-save"];
const DEAD_BAND = 2;
const LETTERS = /^[\p{L}\p{M}\w\s"',.%#()+*/-]{0,200}$/u;
const FUNCTIONS = ["calc", "clamp", "min", "max", ""];

const asked = new URLSearchParams(location.search);
const check = document.querySelector("gereed-check");

/** An origin as a browser writes it, or nothing. */
const exact = (text) => {
  try {
    const { protocol, origin } = new URL(text);
    return /^https?:$/.test(protocol) && origin === text ? text : undefined;
  } catch {}
};

const home = window.parent === window ? undefined : exact(asked.get("parent") ?? "");
const instance = asked.get("instance") ?? "";

const say = (type, payload) => parent.postMessage({ source: "gereed", version: 1, instance, type, payload }, home);

const take = (name, value) => {
  if (!TAKEN.includes(name) || (name === "instrument" && !/^[a-z0-9-]*$/.test(value ?? ""))) return;
  if (typeof value === "string") check.setAttribute(name, value);
  else check.removeAttribute(name);
  if (name === "lang" && value) document.documentElement.lang = value;
};

/** Without a function that fetches something, and without what ends a declaration. */
const harmless = (value) =>
  LETTERS.test(value) && [...value.matchAll(/([^\s"',()+*/]*)\s*\(/g)].every(([, name]) => FUNCTIONS.includes(name.toLowerCase()));

const wear = (name, value) => {
  if (!PROPERTIES.includes(name) || typeof value !== "string") return;
  if (harmless(value) || CSS.supports("color", value)) check.style.setProperty(name, value);
};

for (const [name, value] of asked) take(name, value);

if (home) {
  let told = -Infinity;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (Math.abs(height - told) <= DEAD_BAND) return;
    told = height;
    say("resize", { height });
  }).observe(document.body, { box: "border-box" });

  for (const name of EVENTS) check.addEventListener(name, ({ detail }) => say("event", { name, detail }));

  // A screen begins with the focus at its heading. Here everything fits, so only the page around can
  // bring it into sight.
  addEventListener("focusin", (event) => {
    const [node] = event.composedPath();
    if (!node.matches?.("[tabindex='-1']")) return;
    requestAnimationFrame(() => say("arrive", { top: node.getBoundingClientRect().top }));
  });

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || origin !== home) return;
    if (data?.source !== "gereed" || data.version !== 1 || data.instance !== instance) return;
    if (data.type !== "set") return;
    for (const [name, value] of Object.entries(data.payload?.attributes ?? {})) take(name, value);
    for (const [name, value] of Object.entries(data.payload?.properties ?? {})) wear(name, value);
    document.documentElement.dataset.fitted = "";
  });
}
