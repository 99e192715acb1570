// Which documents have the words of a query, and which of them come first.

import { weightOf } from "./bm25.js";
import { FIELDS } from "./postings.js";

/** More than documents there can be. */
const STEP = 0x200000;
/** When fewer documents have all the required words, those that have some of the words follow. */
const ENOUGH = 10;

/** How many bits of a mask are set. @param {number} mask */
const bitsOf = (mask) => {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
};

/**
 * @typedef {import("./postings.js").Postings & { weight: number }} Stem
 * @typedef {object} Ranking
 * @property {number[]} documents In order.
 * @property {Float32Array} scores Of every document of the index.
 * @property {boolean} partial No document has all the words.
 * @property {Uint16Array} matched Of every document, the words that it has: a bit for each, those required first.
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
   * @param {Uint16Array} matched
   * @param {number} bit That of this word.
   */
  const add = (stems, scores, matched, bit) => {
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
      matched[document] |= bit;
    }
  };

  /**
   * Those that have all the words before the others, the current before the past, then those that have more words,
   * then the best, then document order.
   * @param {Float32Array} scores
   * @param {Uint16Array} matched
   * @param {number} all Every required word.
   * @param {(mask: number) => boolean} answers Whether a document that has these words is an answer.
   */
  const sorted = (scores, matched, all, answers) => {
    /** @type {number[][]} */
    const groups = [];
    const bits = new Uint32Array(scores.buffer);
    matched.forEach((mask, document) => {
      if (!answers(mask)) return;
      const isPart = (mask & all) !== all;
      const group = 64 * Number(isPart) + (document < past ? 16 : 32) - bitsOf(mask & all);
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
    const matched = new Uint16Array(size);
    const all = (1 << required.length) - 1;
    const others = optional.length > 1 ? (1 << optional.length) - 1 : -1;
    const bits = new Map([...required, ...optional].map((stems, i) => [stems, 1 << i]));
    for (const words of [required, optional]) {
      for (const stems of [...words].sort(byCost)) add(stems, scores, matched, bits.get(stems) || 0);
    }
    const isWhole = (/** @type {number} */ mask) => (mask & all) === all && mask > 0;
    const whole = matched.reduce((count, mask) => count + Number(isWhole(mask)), 0);
    // A frequent word alone says nothing; several that stand together do.
    const isPart = (/** @type {number} */ mask) => (mask & all) > 0 || mask >> required.length === others;
    return { documents: sorted(scores, matched, all, whole < ENOUGH ? isPart : isWhole), scores, matched, partial: whole === 0 };
  };
};
