// Which forms the index holds, and the stems of each. Forms stand in code point order, cut into shards.

import { columns, lines, varints } from "./bytes.js";
import { expectSound } from "./fault.js";

/**
 * @typedef {object} Forms One shard of the vocabulary.
 * @property {string[]} forms
 * @property {Uint32Array} starts Where the stems of each form begin; one more than forms.
 * @property {Int32Array} stems
 * @property {Uint8Array} classes For each stem of each form, bit length of the number of documents.
 */

/**
 * Code point order, which is also the order of UTF-8 bytes.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export const compare = (a, b) => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // A pair of surrogates stands for a code point above all those of one unit.
    if (x !== y) return (x >= 0xd800 && x < 0xe000 ? x + 0x10000 : x) - (y >= 0xd800 && y < 0xe000 ? y + 0x10000 : y);
  }
  return a.length - b.length;
};

/**
 * The first place where `isBefore` no longer holds.
 * @param {number} length
 * @param {(place: number) => boolean} isBefore
 */
export const placeOf = (length, isBefore) => {
  let low = 0;
  while (low < length) {
    const middle = (low + length) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else length = middle;
  }
  return low;
};

/**
 * Where a form stands, or would stand.
 * @param {string[]} forms
 * @param {string} form
 */
export const placeIn = (forms, form) => placeOf(forms.length, (place) => compare(forms[place], form) < 0);

/** The last shard whose separator is not after the form. @param {string[]} separators @param {string} form */
const shardAt = (separators, form) => Math.max(0, placeOf(separators.length, (i) => compare(separators[i], form) <= 0) - 1);

/** Numbers from their zigzag differences. @param {Uint32Array} differences */
const summed = (differences) => {
  let sum = 0;
  return Int32Array.from(differences, (zigzag) => (sum += (zigzag >>> 1) ^ -(zigzag & 1)));
};

/** Separators from their lines: how many units each shares with the one before, then the rest. @param {string} lines */
const unfolded = (lines) => {
  let separator = "";
  return lines.split("\n").map((line) => (separator = separator.slice(0, parseInt(line[0], 36)) + line.slice(1)));
};

/** @param {Uint8Array} bytes @param {Map<number, number>} homes @returns {Forms} */
const decode = (bytes, homes) => {
  const [shared, suffixes, counts, differences, places, classes] = columns(bytes, 6);
  const starts = new Uint32Array(shared.length + 1);
  expectSound(counts.length === shared.length);
  counts.forEach((count, i) => { starts[i + 1] = starts[i] + count; });
  const total = starts[shared.length];
  expectSound(classes.length === total);
  let form = "";
  const forms = lines(suffixes, shared.length).map((suffix, i) => (form = form.slice(0, shared[i]) + suffix));
  const stems = summed(varints(differences, total));
  summed(varints(places, total)).forEach((home, i) => homes.set(stems[i], home));
  return { forms, starts, stems, classes };
};

/**
 * @param {import("./store.js").Store} store
 * @param {string} forms Separators of the shards of forms.
 * @param {string} stems Separators of the shards of stems.
 * @param {() => Promise<typeof import("./slips.js")>} more
 */
export const openVocabulary = (store, forms, stems, more) => {
  const separators = unfolded(forms);
  const stemSeparators = unfolded(stems);
  /** Where the postings of the stems met stand. @type {Map<number, number>} */
  const homes = new Map();
  /** @param {number[]} numbers @returns {Promise<Forms[]>} */
  const shards = (numbers) => Promise.all(numbers.map((number) => store.shard("v", number, (bytes) => decode(bytes, homes))));

  return {
    /** The shard where a form stands, or would stand. @param {string} form */
    shardOf: (form) => shardAt(separators, form),
    /** The shard where the postings of a stem of these forms stand. @param {number} stem */
    home: (stem) => homes.get(stem) || 0,
    /** The shard of postings where the stem of a form most likely stands. @param {string} form */
    guess: (form) => shardAt(stemSeparators, form),
    /** The shards that may hold forms that begin so. @param {string} prefix */
    range(prefix) {
      const range = [shardAt(separators, prefix)];
      for (let i = range[0] + 1; i < separators.length && separators[i].startsWith(prefix); i++) range.push(i);
      return range;
    },
    shards,
    /** The forms of some shards that are almost a word. @param {number[]} numbers @param {string} word @param {number} most */
    async almost(numbers, word, most) {
      const [{ slips }, held] = await Promise.all([more(), shards(numbers)]);
      return slips(held, word, most);
    },
    /** The shard of a form, when it is here already. @param {string} form @returns {Forms | undefined} */
    held: (form) => store.held("v", shardAt(separators, form)),
  };
};
