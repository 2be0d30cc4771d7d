// The owner's colour and logo, as the report takes them.
import { make } from "./nodes.js";

// A logo is 42 by 14 mm in the report: 600 dots an inch.
const LOGO_WIDTH = 992;
const LOGO_HEIGHT = 330;
// Milliseconds that a PDF waits for a logo.
const PATIENCE = 5000;

const canvas = (width, height) =>
  Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true });

/** A CSS colour as #rrggbb, whatever its notation; undefined when it is none. */
export const hex = (colour) => {
  const pen = canvas(1, 1);
  if (!pen || !CSS.supports("color", colour)) return undefined;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
};

/** A picture as pixels: rows of red, green, blue and alpha, as large as the report can use. */
export const pixels = async (address) => {
  const image = make("img", { crossOrigin: "anonymous", src: address });
  const late = new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
  await Promise.race([image.decode(), late]);
  const scale = Math.min(LOGO_WIDTH / image.naturalWidth, LOGO_HEIGHT / image.naturalHeight);
  const width = Math.max(1, Math.round(image.naturalWidth * scale));
  const height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = canvas(width, height);
  pen.drawImage(image, 0, 0, width, height);
  return { width, height, data: new Uint8Array(pen.getImageData(0, 0, width, height).data.buffer) };
};
