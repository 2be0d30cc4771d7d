import "gereed";

const check = document.querySelector("gereed-check")!;
check.addEventListener("gereed-start", ({ detail }) => {
  document.title = `${detail.instrument} ${detail.version}`;
});
document.addEventListener("gereed-complete", ({ detail }) => {
  const level: number | null = detail.level;
  const answers = check.result?.answers ?? {};
  document.querySelector("output")!.textContent = `${level} ${Object.keys(answers).length}`;
});

// A frame has no result: no script of this page can read one.
export const framed = (frame: HTMLElementTagNameMap["gereed-frame"]) =>
  frame.addEventListener("gereed-progress", ({ detail }) => detail.answered);

// Each of these is a mistake that the types have to find.
export const refused = async () => {
  // @ts-expect-error a result is read, never set
  check.result = null;
  // @ts-expect-error a number is no result
  await check.open(1);
};
