// How many slips of the fingers stand between two words: a letter too many, missing, wrong,
// or two neighbours swapped (optimal string alignment, over code points).

/** @typedef {string | string[]} Letters */

/** The letters of a word; the word itself where each is one unit. @param {string} word @returns {Letters} */
export const lettersOf = (word) => (/[\ud800-\udfff]/.test(word) ? [...word] : word);

// Words have at most forty letters. The rows are kept from one pair of words to the next.
let [before, above, row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * The distance of two words, or more than `most` when it is greater.
 * @param {Letters} a
 * @param {Letters} b
 * @param {number} most
 * @returns {number}
 */
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j - 1] + (isSame ? 0 : 1), above[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      least = Math.min(least, (row[j] = cost));
    }
    if (least > most) return least;
    [before, above, row] = [above, row, before];
  }
  return above[b.length];
};
