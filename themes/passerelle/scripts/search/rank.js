// Which documents have the words of a query, and which of them come first.

import { weightOf } from "./bm25.js";
import { FIELDS } from "./postings.js";

/** More than documents there can be. */
const STEP = 0x200000;

/**
 * @typedef {import("./postings.js").Postings & { weight: number }} Stem
 * @typedef {object} Ranking
 * @property {number[]} documents In order.
 * @property {Float32Array} scores Of every document of the index.
 * @property {boolean} partial No document has all the words.
 */

/** How many postings a word has; the sums of 32-bit floats depend on the order of words. @param {Stem[]} stems */
const costOf = (stems) => stems.reduce((sum, { starts, row }) => sum + starts[row + FIELDS] - starts[row], 0);

/** The cheapest first. @param {Stem[]} a @param {Stem[]} b */
const byCost = (a, b) => costOf(a) - costOf(b);

/**
 * @param {number} size How many documents the index has.
 * @param {number} past The first of those that were over when the site was built.
 * @param {number[]} boosts
 */
export const openRanker = (size, past, boosts) => {
  // Reused from word to word; all zeros between two words.
  const sums = new Float32Array(size);
  const bests = new Float32Array(size);
  const touched = new Uint32Array(size);
  const met = new Uint32Array(size);

  /**
   * Adds a word: in each document, the best of its stems.
   * @param {Stem[]} stems
   * @param {Float32Array} scores
   * @param {Uint8Array} [matched] How many required words each document has.
   */
  const add = (stems, scores, matched) => {
    let metCount = 0;
    for (const { starts, documents, earned, row, weight } of stems) {
      let touchedCount = 0;
      for (let field = 0; field < FIELDS; field++) {
        const end = starts[row + field + 1];
        let at = starts[row + field];
        const worth = weightOf(size, end - at, weight, boosts[field]);
        for (; at < end; at++) {
          const document = documents[at];
          if (sums[document] === 0) touched[touchedCount++] = document;
          sums[document] += Math.fround(worth * earned[at]);
        }
      }
      for (let i = 0; i < touchedCount; i++) {
        const document = touched[i];
        if (bests[document] === 0) met[metCount++] = document;
        if (sums[document] > bests[document]) bests[document] = sums[document];
        sums[document] = 0;
      }
    }
    for (let i = 0; i < metCount; i++) {
      const document = met[i];
      scores[document] += bests[document];
      bests[document] = 0;
      if (matched) matched[document]++;
    }
  };

  /**
   * The current before the past, then those that have more words, then the best, then document order.
   * @param {Float32Array} scores
   * @param {Uint8Array} matched
   * @param {number} least How many words an answer has.
   */
  const sorted = (scores, matched, least) => {
    /** @type {number[][]} */
    const groups = [];
    const bits = new Uint32Array(scores.buffer);
    matched.forEach((has, document) => {
      if (has < least) return;
      const group = (document < past ? 16 : 32) - has;
      // Positive floats are in the order of their bits: one number holds score and document.
      (groups[group] = groups[group] || []).push((0x7fffffff - bits[document]) * STEP + document);
    });
    /** @type {number[]} */
    const documents = [];
    groups.forEach((keys) => {
      for (const key of Float64Array.from(keys).sort()) documents.push(key % STEP);
    });
    return documents;
  };

  /** @param {Stem[][]} required @param {Stem[][]} optional @returns {Ranking} */
  return (required, optional) => {
    const scores = new Float32Array(size);
    const matched = new Uint8Array(size);
    const all = required.length;
    for (const stems of required.sort(byCost)) add(stems, scores, matched);
    for (const stems of optional.sort(byCost)) add(stems, scores);
    const partial = all > 1 && !matched.includes(all);
    return { documents: sorted(scores, matched, partial ? 1 : all || 1), scores, partial };
  };
};
