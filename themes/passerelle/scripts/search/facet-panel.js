// The filters: what can be chosen, how many answers each choice would leave, what is chosen already.

import { openFacet } from "./facet-field.js";
// What the engine needs to filter, and to forgive slips, comes with what shows the filters.
export { openFacets } from "./facets.js";
export { slips } from "./slips.js";

/** The kinds of pages say most in the fewest words: their filter is open at first. */
const FIRST = "type";

/** Choices of one value, shown together at the end without a title each. */
const PLAIN = ["gratuit", "a-distance"];

/**
 * @typedef {import("./state.js").State["filters"]} Filters
 * @typedef {import("./asking.js").Told} Told
 * @typedef {ReturnType<typeof openFacet>} Facet
 */

/**
 * @param {HTMLElement} root
 * @param {import("./words.js").Settings} settings
 * @param {ReturnType<typeof import("./words.js").speaker>} say
 * @param {(filters: Filters) => void} choose
 * @param {string[]} order The filters in the order of the panel.
 */
export const openPanel = (root, settings, say, choose, order) => {
  const panel = /** @type {HTMLElement} */ (root.querySelector(".panel"));
  const chips = /** @type {HTMLElement} */ (root.querySelector(".search-chosen"));
  const summary = /** @type {HTMLElement} */ (root.querySelector(".search-panel > summary"));
  const number = /** @type {HTMLElement} */ (summary.querySelector(".chosen"));
  /** @type {Filters} */
  let filters = {};
  /** @type {Promise<Facet[]> | undefined} */
  let coming;

  /** @param {string} name @param {string[]} codes */
  const set = (name, codes) => {
    const { [name]: before, ...others } = filters;
    choose(codes.length > 0 ? { ...others, [name]: codes } : others);
  };

  /** Filters that have values, in the order of the panel. @param {Told} told */
  const facets = async ({ index }) => {
    const names = order.filter((name) => index.facets.includes(name));
    const columns = await Promise.all(names.map((name) => index.facet(name)));
    const opened = names.map((name, at) =>
      openFacet(name, columns[at], {
        title: settings.facets[name],
        isPlain: PLAIN.includes(name),
        isOpen: name === FIRST || Boolean(filters[name]),
        say,
        choose: (codes) => set(name, codes),
      }));
    panel.append(...opened.map(({ element }) => element));
    return opened;
  };

  const cross = () => {
    const model = /** @type {HTMLTemplateElement} */ (document.getElementById("hit"));
    const icon = /** @type {Element} */ (/** @type {Element} */ (model.content.querySelector("svg")).cloneNode(true));
    /** @type {Element} */ (icon.firstElementChild).setAttribute("href", "#close");
    return icon;
  };

  /** @param {string} words @param {string} name What the button says aloud. @param {() => void} act */
  const chip = (words, name, act) => {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => {
      act();
      // The button goes with its filter: the focus stays near.
      summary.focus();
    });
    line.append(button);
    chips.append(line);
    return button;
  };

  /** @param {Facet[]} opened */
  const showChosen = (opened) => {
    chips.textContent = "";
    for (const { name, labelOf } of opened) {
      for (const code of filters[name] || []) {
        const label = labelOf(code);
        chip(label, say("remove", { name: label }), () => set(name, filters[name].filter((other) => other !== code))).append(cross());
      }
    }
    const n = chips.children.length;
    if (n > 1) chip(say("clear"), say("clear"), () => choose({})).className = "search-clear";
    chips.hidden = number.hidden = n === 0;
    number.textContent = String(n);
  };

  return {
    /**
     * Shows the filters of an answer.
     * @param {Told} told
     * @param {Filters} chosen
     */
    async show(told, chosen) {
      filters = chosen;
      coming = coming || facets(told);
      coming.catch(() => (coming = undefined));
      const opened = await coming;
      // A code that no document has is forgotten at the next choice.
      filters = Object.fromEntries(opened.flatMap(({ name, codes }) => {
        const known = (filters[name] || []).filter((code) => codes.includes(code));
        return known.length > 0 ? [[name, known]] : [];
      }));
      for (const facet of opened) facet.show(filters[facet.name] || [], told.answer.counts[facet.name]);
      showChosen(opened);
    },
  };
};
