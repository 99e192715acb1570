// What a word of a query stands for: stems of the index, each with a weight.
// The word itself; else what begins like it; else what is written almost like it; else its relatives.

import { placeIn } from "./vocabulary.js";

/**
 * @typedef {import("./vocabulary.js").Forms} Forms
 * @typedef {{ last?: boolean, typing?: boolean, submitted?: boolean }} Hints
 *   Whether the word is the last of its query, still being typed; whether the reader asked for an answer.
 * @typedef {object} Expansion
 * @property {Map<number, number>} stems Stem → weight.
 * @property {"exact" | "prefix" | "typo" | "near" | "none"} how
 * @property {string} shown The form that was found instead (typo, near), else the word.
 * @property {number} df Class of the form itself; 0 when the index does not hold it.
 * @typedef {{ form: string, stems: Int32Array, df: number, weight: number }} Candidate
 */

/** What a form is worth when it is the word, begins like it, is one or two slips away, is a relative. */
const [EXACT, BEGINS, SLIP, SLIPS, RELATIVE] = [1, 0.7, 0.6, 0.4, 0.4];

/** Relatives share so many letters at least, and three quarters of the word; beyond, they differ by so many at most. */
const [LEAST, ENDING] = [5, 3];

/** @param {string} word */
const lengthOf = (word) => [...word].length;

/** @param {Forms} shard @param {number} i @param {number} weight @returns {Candidate} */
const candidate = ({ forms, starts, stems, classes }, i, weight) => ({
  form: forms[i],
  stems: stems.subarray(starts[i], starts[i + 1]),
  df: Math.max(...classes.subarray(starts[i], starts[i + 1])),
  weight,
});

/** The forms that begin so, in order. @param {Forms[]} shards @param {string} prefix @param {number} weight */
const beginning = (shards, prefix, weight) => {
  const found = [];
  for (const shard of shards) {
    const { forms } = shard;
    for (let i = placeIn(forms, prefix); i < forms.length && forms[i].startsWith(prefix); i++) found.push(candidate(shard, i, weight));
  }
  return found;
};

/**
 * @param {ReturnType<typeof import("./vocabulary.js").openVocabulary>} vocabulary
 * @param {string} word Folded.
 * @param {Hints} hints
 * @returns {Promise<Expansion>}
 */
export const expand = async (vocabulary, word, { last = false, typing = false, submitted = false }) => {
  /** @type {Expansion} */
  const expansion = { stems: new Map(), how: "none", shown: word, df: 0 };
  const { stems } = expansion;
  const length = lengthOf(word);

  /** Takes candidates until so many stems are held. @param {Expansion["how"]} how @param {Candidate[]} candidates @param {number} most */
  const take = (how, candidates, most) => {
    for (const { form, stems: ids, weight } of candidates) {
      if (stems.size >= most) break;
      if (stems.size === 0) Object.assign(expansion, { how, shown: how === "prefix" ? word : form });
      for (const id of ids) if (!stems.has(id)) stems.set(id, weight);
    }
    return stems.size > 0;
  };
  /** @param {number[]} range @param {number} [most] */
  const shards = (range, most) => vocabulary.shards(range.slice(0, most));

  const begins = typing && last && length >= 2;
  const here = await shards(begins ? vocabulary.range(word) : [vocabulary.shardOf(word)], 4);
  const [exact] = beginning(here.slice(0, 1), word, EXACT);
  if (exact && exact.form === word) {
    expansion.df = exact.df;
    take("exact", [exact], 1);
  }
  if (begins) {
    const worth = (/** @type {Candidate} */ { form, df }) => df - (lengthOf(form) - length) / 2;
    take("prefix", beginning(here, word, BEGINS).filter(({ form }) => form !== word).sort((a, b) => worth(b) - worth(a)), 16);
  }
  if (stems.size > 0) return expansion;

  const letters = [...word];
  if (length >= 4) {
    const most = length < 8 ? 1 : 2;
    for (const range of [vocabulary.range(letters[0]), submitted ? vocabulary.range("") : []]) {
      const almost = (await vocabulary.almost(range, word, most)).map(([shard, i, slips]) => candidate(shard, i, slips > 1 ? SLIPS : SLIP));
      if (take("typo", almost.sort((a, b) => b.weight - a.weight || b.df - a.df), 8)) return expansion;
    }
  }
  for (let n = length - 1; n >= Math.max(LEAST, 0.75 * length, length - ENDING); n--) {
    const prefix = letters.slice(0, n).join("");
    const relatives = beginning(await shards(vocabulary.range(prefix), 3), prefix, RELATIVE);
    if (take("near", relatives.filter(({ form }) => lengthOf(form) <= n + ENDING), 8)) break;
  }
  return expansion;
};
