// The search engine with all it has at hand, for who has no other script to fetch the rest from.

import { openEngine } from "./engine.js";
import { expand } from "./expand.js";
import { openFacets } from "./facets.js";
import { slips } from "./slips.js";

export { Fault } from "./fault.js";

/**
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {import("./engine.js").Options} Options
 * @typedef {import("./engine.js").Index} Index
 */

/** @param {Omit<Parameters<typeof openEngine>[0], "more">} where */
export const openIndex = async (where) => {
  const index = await openEngine({ more: async () => ({ openFacets, slips }), ...where });
  return Object.assign(index, {
    /** How many documents there are. */
    size: (await index.search("")).total,
    /** What a folded word stands for. @param {string} word @param {import("./expand.js").Hints} [hints] */
    expand: async (word, hints = {}) => expand((await index.search("")).edition.vocabulary, word, hints),
  });
};
