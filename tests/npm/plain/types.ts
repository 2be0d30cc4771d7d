import type { GereedCheck, GereedCompleteDetail } from "gereed";
import type { GereedFrame } from "gereed/gereed-frame.js";

export const level = (detail: GereedCompleteDetail): number | null => detail.level;

// A frame has no result: no script of this page can read one.
export const framed = (frame: HTMLElementTagNameMap["gereed-frame"]): GereedFrame => {
  frame.addEventListener("gereed-progress", ({ detail }) => detail.answered);
  // @ts-expect-error a frame has no result
  frame.result;
  return frame;
};

// Each of these is a mistake that the types have to find.
export const refused = async (check: GereedCheck) => {
  // @ts-expect-error a result is read, never set
  check.result = null;
  // @ts-expect-error a number is no result
  await check.open(1);
};
