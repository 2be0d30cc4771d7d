// By hand and without a library: the statements are in the page.
const answers = JSON.parse(localStorage.getItem("plain") ?? "{}");
addEventListener("change", ({ target }) => {
  answers[target.name] = target.value;
  localStorage.setItem("plain", JSON.stringify(answers));
});
addEventListener("click", ({ target }) => {
  if (!target.matches("button")) return;
  const screen = target.parentNode;
  screen.hidden = true;
  if (screen.nextElementSibling) screen.nextElementSibling.hidden = false;
  else document.querySelector("main").append(`${Object.keys(answers).length} / 35`);
  scrollTo(0, 0);
});
