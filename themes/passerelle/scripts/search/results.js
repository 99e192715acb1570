// A list of answers that grows by ten.

import { hit } from "./hit.js";

/** How many answers are shown at a time. */
const STEP = 10;

/**
 * @typedef {import("./words.js").Settings} Settings
 * @typedef {ReturnType<typeof import("./words.js").speaker>} Say
 * @typedef {import("./asking.js").Told} Told
 */

/**
 * @param {HTMLElement} section What holds the list, its count and the button for more.
 * @param {Settings} settings
 * @param {Say} say
 * @param {(fault: any) => void} fail When more answers cannot come.
 */
export const openResults = (section, settings, say, fail) => {
  const list = /** @type {HTMLElement} */ (section.querySelector("ol"));
  const further = /** @type {HTMLElement} */ (section.querySelector(".search-more"));
  /** @type {Told | undefined} */
  let current;
  let shown = 0;
  /** @type {Set<string>} */
  let paths = new Set();
  /** Pages that stand in another list. @type {Set<string>} */
  let elsewhere = new Set();

  /**
   * Adds answers, those that have passed after the others. In an empty list the first one comes alone, on nothing but
   * its own shard; the others follow as they come.
   * @param {Told} told
   * @param {number} from
   * @param {number} to
   */
  const add = async (told, from, to) => {
    const { index, answer } = told;
    const numbers = Array.from(answer.documents.slice(from, to));
    const isEmpty = from === 0 && !list.firstChild;
    /** @type {ReturnType<typeof index.document>[]} */
    const coming = [];
    const askUntil = (/** @type {number} */ end) => {
      for (const number of numbers.slice(coming.length, end)) coming.push(index.document(number, answer));
      // The first that fails is told; the others have nothing to add.
      for (const one of coming) one.catch(() => {});
    };
    askUntil(isEmpty ? 1 : to);
    if (!isEmpty) await Promise.all(coming);
    if (told === current && from === 0) {
      list.textContent = "";
      paths = new Set();
    }
    const late = [];
    for (let at = 0; at < coming.length; at++) {
      const seen = await coming[at];
      if (told !== current) return;
      if (!elsewhere.has(seen.path)) {
        paths.add(seen.path);
        const isPast = Date.parse(seen.until) < Date.now();
        const line = hit(seen, answer.lacks(numbers[at]), isPast, told, settings, say);
        if (isPast) late.push(line);
        else list.append(line);
      }
      // The browser may draw the first answer before anything is asked for the others.
      if (coming.length < numbers.length) await new Promise((drawn) => setTimeout(drawn));
      if (told !== current) return;
      askUntil(to);
    }
    list.append(...late);
    shown = to;
    further.hidden = to >= answer.total;
  };

  further.addEventListener("click", async () => {
    const next = list.children.length;
    if (current) await add(current, shown, shown + STEP).catch(fail);
    if (list.children[next]) /** @type {HTMLElement} */ (list.children[next].firstElementChild).focus();
  });

  return {
    /**
     * Shows an answer.
     * @param {Told} told
     * @param {number} [n] How many at first: those that were there before the reader left.
     * @param {Set<string>} [others] Pages to leave out: they stand in another list.
     */
    async show(told, n = STEP, others = new Set()) {
      current = told;
      elsewhere = others;
      section.hidden = told.answer.total === 0;
      await add(told, 0, Math.max(n, STEP));
    },
    hide() {
      current = undefined;
      shown = 0;
      list.textContent = "";
      section.hidden = true;
    },
    /** How many are shown. */
    shown: () => shown,
    /** The pages that are shown. */
    paths: () => paths,
    /** Whether an event stands among them. */
    hasEvents: () => Boolean(list.querySelector("[href*='/evenements/']")),
  };
};
