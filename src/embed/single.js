// The stand-alone pages in one file: the first is shown, each other waits in a template with its
// language and title, and is shown when the address asks for that language.

const page = [...document.querySelectorAll("template")].find(({ lang }) => `?${lang}` === location.search);
if (page) {
  for (const node of [...document.body.children]) if (!node.matches("script, template")) node.remove();
  document.documentElement.lang = page.lang;
  document.title = page.title;
  document.body.prepend(page.content);
}
