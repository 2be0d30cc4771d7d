import "gereed";
import "gereed/gereed-frame.js";

const check = document.querySelector("gereed-check");
check?.addEventListener("gereed-start", ({ detail }) => {
  document.title = `${detail.instrument} ${detail.version}`;
});
document.addEventListener("gereed-complete", ({ detail }) => {
  const answers = check?.result?.answers ?? {};
  const framed = customElements.get("gereed-frame") ? "framed" : "";
  document.querySelector("output")?.append(`${detail.level} ${Object.keys(answers).length} ${framed}`);
});
