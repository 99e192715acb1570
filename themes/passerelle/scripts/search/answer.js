// From a query to the documents that answer it.

import { expand } from "./expand.js";
import { tokens } from "./text.js";

/**
 * @typedef {object} Word A word of the query.
 * @property {string} typed As it was written.
 * @property {string} form What it folds to.
 * @property {import("./expand.js").Expansion["how"]} how
 * @property {string} shown The form of the index that took its place (typo, near), else `form`.
 * @property {Map<number, number>} stems
 * @property {number} df
 * @property {"required" | "optional" | "dropped" | "missing"} use What it counted for.
 *
 * @typedef {object} Options
 * @property {boolean} [typing] The last word may be unfinished.
 * @property {boolean} [submitted] The reader waits for an answer: look further for words with a slip.
 * @property {Record<string, string[]>} [filters] Facet → codes.
 * @property {string[]} [counted] Facets whose values are counted.
 * @property {"score" | "date"} [order]
 *
 * @typedef {object} Answer
 * @property {number} total
 * @property {number[]} documents In order.
 * @property {Float32Array} scores Of each of them.
 * @property {boolean} partial Some word of the query was set aside.
 * @property {number} whole How many documents have all the words.
 * @property {(document: number) => string[]} lacks The words that a document does not have.
 * @property {string[]} missing Words the index knows nothing of.
 * @property {Word[]} words
 * @property {Record<string, Record<string, number>>} counts Facet → code → documents.
 * @property {Edition} edition What it was read from.
 *
 * @typedef {import("./edition.js").Edition} Edition
 */

/** How much of a query is read. */
const CHARACTERS = 400;
const WORDS = 12;
/** A word of this share of documents says little; of a large index, its postings are not even fetched. */
const FREQUENT = 0.3;
const LARGE = 1024;

/** The words that are read of a query, each once. @param {string} query @param {string} lang */
const wordsOf = (query, lang) => {
  const letters = [...query.slice(0, 2 * CHARACTERS + 2)];
  // Of what is too long, the last word may be cut: it is left out.
  const text = letters.length > CHARACTERS ? letters.slice(0, CHARACTERS + 1).join("").replace(/ [^ ]*$/, "") : query;
  const read = tokens(text, lang);
  const forms = read.map(({ form }) => form);
  return read
    .filter(({ form }, i) => forms.indexOf(form) === i)
    .slice(0, WORDS)
    .map(({ start, end, form }) => ({ typed: text.slice(start, end), form, last: form === forms[forms.length - 1] }));
};

/** @param {Edition} edition @param {string} query @param {Options} hints @returns {Promise<Word[]>} */
const expanded = async ({ size, lang, vocabulary, guess }, query, hints) => {
  // An index without documents has no vocabulary to look into.
  const words = await Promise.all(wordsOf(size > 0 ? query : "", lang).map(async ({ typed, form, last }) => {
    guess(form);
    return { typed, form, ...(await expand(vocabulary, form, { ...hints, last })) };
  }));
  const isFrequent = (/** @type {{ df: number }} */ { df }) => df > 0 && 2 ** (df - 1) >= FREQUENT * size;
  const hasRare = words.some((word) => word.how !== "none" && !isFrequent(word));
  const spare = size < LARGE ? "optional" : "dropped";
  return words.map((word) => ({ ...word, use: word.how === "none" ? "missing" : hasRare && isFrequent(word) ? spare : "required" }));
};

/** @param {Edition} edition @param {Word[]} words @param {string} query */
const ranked = async ({ size, postings, rank }, words, query) => {
  // What has no word in it, « * », asks for nothing that there is; an empty query, for everything.
  if (words.length === 0) return { documents: [...Array(query.trim() ? 0 : size).keys()], scores: [], matched: [] };
  /** @param {Word["use"]} wanted */
  const stemsOf = (wanted) =>
    Promise.all(words.filter(({ use }) => use === wanted).map(({ stems }) =>
      Promise.all(Array.from(stems, async ([stem, weight]) => ({ ...(await postings.of(stem)), weight })))));
  return rank(...(await Promise.all([stemsOf("required"), stemsOf("optional")])));
};

/** @param {Edition} edition @param {string} query @param {Options} options @returns {Promise<Answer>} */
export const answer = async (edition, query, { typing = false, submitted = !typing, filters = {}, counted = [], order }) => {
  const chosen = Object.entries(filters).filter(([, codes]) => codes.length > 0);
  const isSifted = chosen.length > 0 || counted.length > 0 || order === "date";
  const [[words, ranking], sift] = await Promise.all([
    expanded(edition, query, { typing, submitted }).then(async (words) => /** @type {const} */ ([words, await ranked(edition, words, query)])),
    isSifted && edition.filters().then(({ sifter }) => sifter(chosen, counted, order)),
  ]);
  const { scores, matched } = ranking;
  const { documents, counts } = sift ? sift(ranking.documents) : { documents: ranking.documents, counts: {} };
  const required = words.filter(({ use }) => use === "required").map(({ typed }) => typed);
  const all = (1 << required.length) - 1;
  const missing = words.filter(({ use }) => use === "missing").map(({ typed }) => typed);
  const whole = documents.filter((document) => (matched[document] & all) === all).length;
  return {
    total: documents.length,
    whole,
    lacks: (document) => required.filter((_, i) => !((matched[document] >> i) & 1)),
    documents,
    scores: Float32Array.from(documents, (document) => scores[document] || 0),
    partial: (documents.length > 0 && whole === 0) || (missing.length > 0 && missing.length < words.length),
    missing,
    words,
    counts,
    edition,
  };
};
