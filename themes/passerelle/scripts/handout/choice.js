// The languages of a hand-out: those chosen on the page, those that a link asks for.
import { replace } from "../basket/basket.js";
import { read } from "../basket/fragment.js";
import { judgeEntry, signEntry } from "../basket/turn.js";

/** @template {Element} T @param {string} selector @returns {T} */
export const find = (selector) => /** @type {any} */ (document.querySelector(selector));

export const language = /** @type {HTMLSelectElement} */ (find("#handout-language"));

/** The home page of the page's own language. */
export const home = /** @type {HTMLAnchorElement} */ (find(".brand")).pathname;

const ownCode = language.value;

const layout = () => /** @type {HTMLInputElement} */ (find("[name=layout]:checked")).value;
const option = (/** @type {string} */ code) => [...language.options].find(({ value }) => value === code);
export const homeOf = (/** @type {string} */ code) => option(code)?.dataset.home || home;

/** The languages of the paper, the person's first. */
export const codes = () => {
  const [own, how] = [language.value, layout()];
  if (how === "french" || own === "fr") return ["fr"];
  return how === "both" ? ["fr", own].reverse() : [own];
};

/** A link that someone was given holds the hand-out until it is changed here; then the basket does. */
export const adopt = () => {
  const given = read(location.hash);
  if (!given || judgeEntry() !== "new") return;
  replace(given.ids);
  signEntry();
  const [own, other] = given.languages;
  if (own && option(own)) language.value = own;
  if (other) /** @type {HTMLInputElement} */ (find("[value=both]")).checked = true;
};

/** The choices of a page just opened. */
export const reset = () => {
  language.value = ownCode;
  /** @type {HTMLInputElement} */ (find("[value=theirs]")).checked = true;
};
