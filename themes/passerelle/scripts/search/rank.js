// Which documents have the words of a query, and which of them come first.

import { weightOf } from "./bm25.js";
import { FIELDS } from "./postings.js";

/** More than documents there can be. */
const STEP = 0x200000;
/** When fewer documents have all the required words, those that have some of the words are answers too. */
const ENOUGH = 10;
/** What a document without any required word has of one; what is left of the score of one that is over. */
const [HALF, OVER] = [0.5, 0.625];

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
   * The best first, then document order; what is over after all the rest.
   * @param {number[]} answers
   * @param {Float32Array} scores
   * @param {boolean} isLate Whether what is over comes last whatever its score.
   */
  const sorted = (answers, scores, isLate) => {
    const bits = new Uint32Array(scores.buffer);
    // Positive floats are in the order of their bits: one number holds all that counts.
    const keys = answers.map((document) =>
      (Number(isLate && document >= past) * 0x80000000 + 0x7fffffff - bits[document]) * STEP + document);
    return Array.from(Float64Array.from(keys).sort(), (key) => key % STEP);
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
    const isFew = whole < ENOUGH;
    // A frequent word alone says nothing; several that stand together do.
    const isPart = (/** @type {number} */ mask) => (mask & all) > 0 || mask >> required.length === others;
    /** @type {number[]} */
    const answers = [];
    matched.forEach((mask, document) => {
      if (!(isFew ? isPart : isWhole)(mask)) return;
      answers.push(document);
      // What lacks a word, or is over, may still be what is looked for when little has all the words.
      if (isFew) scores[document] *= Math.fround(Math.fround((bitsOf(mask & all) || HALF) ** 2 / required.length ** 2) * (document < past ? 1 : OVER));
    });
    return { documents: sorted(answers, scores, !isFew), scores, matched };
  };
};
