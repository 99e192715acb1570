// What to ask of the index: as the reader types, once they have finished, and in French when the language has little.

import { openEngine } from "./engine.js";

/** Fewer answers than this are few: French is asked too. */
const FEW = 3;

/**
 * @typedef {import("./engine.js").Index} Index
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {import("./state.js").State} State
 */

/** What tells two forms of the same word apart. */
const ENDING = /e?s?$/;

/** Whether another word of the index took the place of this one. @param {Answer["words"][0]} word */
export const isCorrected = ({ how, form, shown }) =>
  (how === "typo" || how === "near") && form.replace(ENDING, "") !== shown.replace(ENDING, "");

/**
 * How well an answer answers: 2 as asked, 1 corrected or partial, 0 not at all.
 * @param {Answer} answer
 */
export const quality = ({ total, partial, words }) => {
  if (total === 0) return 0;
  return partial || words.some(isCorrected) ? 1 : 2;
};

/**
 * What became of the words that are not taken as they were typed.
 * @param {Answer} answer
 * @param {ReturnType<typeof import("./words.js").speaker>} say
 */
export const notes = ({ partial, missing, words }, say) => {
  const query = words.filter(({ stems }) => stems.size > 0).map((word) => (isCorrected(word) ? word.shown : word.typed));
  return [
    words.some(isCorrected) && say("corrected", { "words": query.join(" ") }),
    partial && say("partial"),
    missing.length > 0 && say("missing", { "words": missing.join(" · ") }),
  ].filter(Boolean);
};

/** Whether French stands first: it alone answers the question as it was asked. @param {Told} own @param {Told} [french] */
export const isFirst = (own, french) => french !== undefined && quality(own.answer) < 2 && quality(french.answer) === 2;

/** @param {Answer} answer */
const isPoor = (answer) => answer.whole < FEW || quality(answer) < 2;

/**
 * How far a query goes. `typing`: its last word may be unfinished. `sent`: so it may, and the reader waits:
 * pressing Enter loses nothing of what typing had found. `whole`: each word is taken as it is, or, if that
 * gives little, as when sent.
 * @typedef {"typing" | "sent" | "whole"} Mode
 *
 * @param {Index} index
 * @param {State} state
 * @param {Mode} mode
 * @param {string[]} counted The filters whose values are to be counted.
 * @returns {Promise<Answer>}
 */
const ask = async (index, { q, filters, order }, mode, counted) => {
  const search = (/** @type {Mode} */ mode) =>
    index.search(q, { filters, order, counted, typing: mode !== "whole", submitted: mode !== "typing" });
  const answer = await search(mode);
  if (mode !== "whole" || !isPoor(answer)) return answer;
  const other = await search("sent");
  const gain = quality(other) - quality(answer);
  return gain > 0 || (gain === 0 && other.whole > answer.whole) ? other : answer;
};

/**
 * @typedef {{ index: Index, answer: Answer, isFrench: boolean }} Told An answer, and where it comes from.
 * @typedef {{ own: Told, french?: Promise<Told | undefined> }} Found In the page's language; in French where that is little.
 */

/** @param {import("./words.js").Settings} settings */
export const openAsking = (settings) => {
  /** @type {Map<string, Promise<Index>>} */
  const indexes = new Map();

  /** @param {string} manifest */
  const open = (manifest) => {
    const coming = indexes.get(manifest) || openEngine({
      manifest,
      shards: settings.shards,
      more: () => import(settings.panel),
      inflate: async (bytes) => (await import(settings.inflate)).default(bytes),
    });
    indexes.set(manifest, coming);
    coming.catch(() => indexes.delete(manifest));
    return coming;
  };

  return {
    /** An index by the address of its manifest. */
    open,
    /** Opens everything again at the next question. */
    forget: () => indexes.clear(),
    /**
     * @param {State} state
     * @param {Mode} mode
     * @param {string[]} [counted]
     * @returns {Promise<Found>}
     */
    async find(state, mode, counted = []) {
      const index = await open(settings.index);
      const answer = await ask(index, state, mode, counted);
      const own = { index, answer, isFrench: false };
      const { french } = settings;
      if (!french || answer.words.length === 0 || !isPoor(answer)) return { own };
      const coming = open(french.index).then(async (index) => {
        const answer = await ask(index, state, mode, []);
        return answer.total > 0 ? { index, answer, isFrench: true } : undefined;
      });
      // What French has is a supplement: its faults change nothing to the page's own answer.
      return { own, french: coming.catch(() => undefined) };
    },
  };
};
