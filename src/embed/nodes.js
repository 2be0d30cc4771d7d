// Nodes for the page, none of them from a string of HTML.

export const make = (name, properties = {}, children = []) => {
  const { part, ...rest } = properties;
  const node = Object.assign(document.createElement(name), rest);
  if (part) node.setAttribute("part", part);
  node.append(...children);
  return node;
};

const SVG = ["svg", "path", "rect"];

/** What is inside of nodes that nobody sees yet: it costs time before the first answer. */
const hidden = new WeakMap();

/** Nodes of `[tag, attributes, …children]`, or of a text; `reveal` brings what is inside of a hidden one. */
export const build = (part) => {
  if (!Array.isArray(part)) return part;
  const [tag, attributes] = part;
  const node = SVG.includes(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  const children = part.slice(2);
  if ("hidden" in attributes) hidden.set(node, children);
  else for (const child of children) node.append(build(child));
  return node;
};

/** Makes what is inside of a node that was hidden; whether it was not there yet. */
export const reveal = (node) => {
  const children = hidden.get(node);
  if (children) node.append(...children.map(build));
  return hidden.delete(node);
};
