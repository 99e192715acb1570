// The forms of the index that are written almost like a word. It comes with the filters: what is spelled well needs neither.

import { distance, lettersOf } from "./distance.js";

/**
 * Which forms of which shards are at most so many slips away.
 * @param {import("./vocabulary.js").Forms[]} shards
 * @param {string} word
 * @param {number} most
 */
export const slips = (shards, word, most) => {
  const letters = lettersOf(word);
  /** Shard, place of the form, how many slips. @type {[import("./vocabulary.js").Forms, number, number][]} */
  const found = [];
  for (const shard of shards) {
    shard.forms.forEach((form, i) => {
      const number = distance(letters, lettersOf(form), most);
      if (number <= most) found.push([shard, i, number]);
    });
  }
  return found;
};
