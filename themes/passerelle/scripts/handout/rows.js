// Lines of the paper, with a cell in each language.

/** @typedef {import("./items.js").Tongue} Tongue */

/** @param {string} name @param {string} [className] @param {...(Node | string)} inside */
export const made = (name, className = "", ...inside) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
};

/** One line: a cell in each language. @param {Tongue[]} tongues @param {string} className @param {(at: number) => (Node | string)[]} inside */
export const row = (tongues, className, inside) => {
  const line = made("div", `row ${className}`);
  tongues.forEach(({ said }, at) => {
    const cell = made("div", "cell", ...inside(at));
    cell.lang = said.lang;
    cell.dir = said.dir;
    line.append(cell);
  });
  return line;
};
