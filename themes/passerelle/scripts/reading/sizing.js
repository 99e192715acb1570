// The buttons that change the size of the text, and the box by which the reader has it kept.
import { button, made } from "../share/made.js";
import { SIZES, keep, kept, show } from "./size.js";

/** @param {Record<string, string>} words */
export const sizing = (words) => {
  const part = made("fieldset", "", "reading-part");
  let size = kept() || SIZES[0];
  const shown = made("output", "", "reading-size");
  const box = /** @type {HTMLInputElement} */ (made("input"));
  box.type = "checkbox";
  box.checked = kept() !== undefined;
  const turn = () => {
    const rank = SIZES.indexOf(size);
    show(size);
    shown.textContent = `${size} %`;
    smaller.disabled = rank === 0;
    larger.disabled = rank === SIZES.length - 1;
    keep(box.checked ? size : undefined);
  };
  /** @param {number} by */
  const step = (by) => {
    size = SIZES[SIZES.indexOf(size) + by] || size;
    turn();
  };
  const smaller = button("A−", () => step(-1), "reading-smaller");
  const larger = button("A+", () => step(1), "reading-larger");
  smaller.dir = larger.dir = shown.dir = "ltr";
  smaller.setAttribute("aria-label", `A− ${words.smaller}`);
  larger.setAttribute("aria-label", `A+ ${words.larger}`);
  box.addEventListener("change", turn);
  turn();
  const row = made("div", "", "reading-buttons");
  row.append(smaller, shown, larger);
  const label = made("label", "", "reading-keep");
  const said = made("span", `${words.keep} `);
  said.append(made("span", words.keep_hint, "note"));
  label.append(box, said);
  part.append(made("legend", words.size), row, label);
  return part;
};
