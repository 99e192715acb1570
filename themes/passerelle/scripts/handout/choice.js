// The languages of a hand-out: those chosen on the page, those that a link asks for.
import { items, replace } from "../basket/basket.js";
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

/** @param {string} own @param {string} how */
const choose = (own, how) => {
  if (own && option(own)) language.value = own;
  const chosen = /** @type {HTMLInputElement | null} */ (document.querySelector(`[name=layout][value="${how}"]`));
  if (chosen) chosen.checked = true;
};

/** The entry of the history keeps the languages chosen, so that they outlive a reload; it is emptied for the next person. */
export const remember = () => {
  history.replaceState({ ...history.state, language: language.value, layout: layout() }, "");
  signEntry();
};

/**
 * A link that someone was given holds the hand-out until it is changed here; then the basket does.
 * @returns {string[]} What was in the basket before, when a link of someone else took its place.
 */
export const adopt = () => {
  const verdict = judgeEntry();
  if (verdict === "mine") choose(history.state.language, history.state.layout);
  const given = read(location.hash);
  if (!given || verdict !== "new") return [];
  const former = history.state?.proposed ? [] : items();
  replace(given.ids);
  signEntry();
  const [own, other] = given.languages;
  choose(own, other ? "both" : "");
  return former.every((id) => given.ids.includes(id)) ? [] : former;
};

/** The choices of a page just opened. */
export const reset = () => {
  language.value = ownCode;
  /** @type {HTMLInputElement} */ (find("[value=theirs]")).checked = true;
};
