/** What a report says, for makers of PDFs that know nothing of checks: words with their kind. */
export const report = () => {
  const { answers, screens, title } = SCREENS;
  const blocks = [{ kind: "title", words: title }];
  screens.forEach(({ title, items }, at) => {
    blocks.push({ kind: "heading", words: title });
    items.forEach(({ statement }, position) => {
      const { label } = answers[(at + position) % 5];
      blocks.push({ kind: "text", words: `${statement} ${label}.` });
      blocks.push({ kind: "text", words: `Wat nu helpt: bespreek dit met de directie en schrijf op wie wat doet. ${label}.` });
    });
  });
  return blocks;
};
export const SIZES = { title: 20, heading: 14, text: 10 };
