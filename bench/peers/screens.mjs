/** What every peer asks: the statements of a compiled definition on a screen a factor. */
export const screens = ({ title, choices, factors }) => ({
  title,
  answers: [
    ...choices.map(({ label }, value) => ({ value: String(value), label: label.replaceAll("\u00ad", "") })),
    { value: "dk", label: "Weet ik niet" },
    { value: "na", label: "Niet van toepassing" },
  ],
  screens: factors.map(({ title, items }) => ({
    title,
    items: items.map(({ id, statement }) => ({ id, statement: statement.replaceAll("\u00ad", "") })),
  })),
});
