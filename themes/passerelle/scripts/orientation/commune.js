// A commune by typing: a name, with or without accents, or a postcode. Homonyms are told apart by their postcode.

import { ELSEWHERE } from "../orient/engine.js";
import { tellFault } from "./fault.js";

/** @typedef {import("../orient/communes.js").Commune} Commune */

/**
 * @param {HTMLElement} ask The question.
 * @param {ReturnType<typeof import("../orient/communes.js").openCommunes>} communes
 * @param {{ outside: string, say: (key: string, values?: Record<string, string | number>) => string, announce: (words: string) => void, changed: () => void }} doors
 *   `outside`: how one says that the commune is elsewhere.
 */
export const openCommune = (ask, communes, { outside, say, announce, changed }) => {
  const field = /** @type {HTMLInputElement} */ (ask.querySelector("input"));
  const list = /** @type {HTMLElement} */ (ask.querySelector("[role=listbox]"));
  const elsewhere = { insee: ELSEWHERE, name: outside, label: outside, postcodes: [], epci: "" };
  /** @type {Commune[]} */
  let shown = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  /** @param {number} place */
  const activate = (place) => {
    active = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (list.children[place]) {
      field.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  };

  /** @param {Commune | undefined} commune */
  const choose = (commune) => {
    close();
    tellFault(ask, "");
    field.value = commune ? commune.label : "";
    ask.dataset.code = commune ? commune.insee : "";
    changed();
  };

  const open = () => {
    const found = communes.suggest(field.value);
    shown = [...found, elsewhere];
    list.textContent = "";
    shown.forEach(({ label, postcodes }, i) => {
      const option = document.createElement("li");
      option.id = `commune-${i}`;
      option.setAttribute("role", "option");
      option.textContent = label;
      option.append(Object.assign(document.createElement("small"), { textContent: postcodes.slice(0, 3).join(" ") }));
      list.append(option);
    });
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    activate(found.length > 0 ? 0 : -1);
    announce(found.length > 0 ? say("orient.communes", { n: found.length }) : say("orient.no_commune"));
  };

  field.addEventListener("input", () => {
    tellFault(ask, "");
    // What was answered of another commune does not stand while a new one is typed.
    if (ask.dataset.code) {
      ask.dataset.code = "";
      changed();
    }
    if (field.value.trim()) open();
    else choose(undefined);
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) open();
      else activate((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      if (event.key === "Enter") event.preventDefault();
      if (!list.hidden && active >= 0) choose(shown[active]);
      else close();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  // A press of the pointer must not take the focus from the field before the choice is read.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = /** @type {HTMLElement} */ (event.target).closest("li");
    if (option) choose(shown[[...list.children].indexOf(option)]);
  });
  field.addEventListener("blur", () => {
    close();
    const typed = field.value.trim();
    if (typed && !ask.dataset.code) tellFault(ask, say("orient.not_a_commune", { text: typed }));
  });

  /** Shows the commune of a code. @param {string | undefined} code */
  return (code) => {
    const commune = code === ELSEWHERE ? elsewhere : communes.of(code || "");
    field.value = commune ? commune.label : "";
    ask.dataset.code = commune ? commune.insee : "";
    tellFault(ask, "");
  };
};
