// The codes of deflate (RFC 1951): how words of bits stand for bytes, lengths and distances.

/** A code: how many words of each length, and their symbols in order. @typedef {{ counts: Uint16Array, symbols: Uint16Array }} Code */

export const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Where each step of lengths or distances begins, from its number of extra bits. @param {number[]} extras @param {number} first */
const bases = (extras, first) => extras.map((_, i) => extras.slice(0, i).reduce((sum, bits) => sum + 2 ** bits, first));

export const LENGTH_BITS = Array.from({ length: 28 }, (_, i) => (i < 8 ? 0 : (i >> 2) - 1)).concat(0);
export const LENGTHS = bases(LENGTH_BITS, 3).slice(0, 28).concat(258);
export const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => (i < 4 ? 0 : (i >> 1) - 1));
export const DISTANCES = bases(DISTANCE_BITS, 1);

/** @param {number[]} lengths @returns {Code} */
export const codeOf = (lengths) => {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  symbols.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: Uint16Array.from(symbols, ({ symbol }) => symbol) };
};

export const FIXED = [
  codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codeOf(Array.from({ length: 30 }, () => 5)),
];
