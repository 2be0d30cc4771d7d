// A server has no custom elements: it renders the tag, and the browser does the rest.
export {};
