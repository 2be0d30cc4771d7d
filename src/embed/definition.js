// A check from an address.
import { Failure } from "./failure.js";

const LARGEST_DEFINITION = 1 << 20;

/** The text of a compiled definition from elsewhere; `{lang}` in the address is the language. */
export const definitionFrom = async (address, lang) => {
  const url = new URL(address.replaceAll("{lang}", lang), document.baseURI);
  const response = await fetch(url, { credentials: "omit" });
  if (!response.ok) throw new Failure("instrument-unknown", `${url}: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST_DEFINITION) {
      reader.cancel();
      throw new Failure("instrument-invalid", `${url}: larger than ${LARGEST_DEFINITION} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
};
