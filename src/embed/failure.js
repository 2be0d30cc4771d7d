// What can go wrong while the element loads, as a page learns it.

import { assets } from "./assets.js";

/** An error with a code that the page can tell apart, and what `interface.toml` says of it unless told otherwise. */
export class Failure extends Error {
  constructor(code, message = assets.errors[code]) {
    super(message);
    this.code = code;
  }
}

/** What went wrong, by the kind of error that loading ended with. */
export const codeOf = (error) => {
  if (error?.code && typeof error.code === "string") return error.code;
  if (error instanceof WebAssembly.CompileError) return "blocked";
  return navigator.onLine === false ? "offline" : "load-failed";
};
