// How shards are written: columns of bytes, numbers of variable length, lines of UTF-8.
// A column that does not end where it says is refused.

import { expectSound } from "./fault.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Every number of a column: seven bits to a byte, the lowest first; the last byte of a number is under 128.
 * @param {Uint8Array} bytes
 * @param {number} [limit] How many numbers to read; all of them by default.
 * @returns {{ numbers: Uint32Array, end: number }}
 */
const numbersOf = (bytes, limit = bytes.length) => {
  const numbers = new Uint32Array(limit);
  let at = 0;
  let count = 0;
  while (count < limit && at < bytes.length) {
    let number = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at++];
      number |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && shift < 35);
    expectSound(byte < 128);
    numbers[count++] = number;
  }
  return { numbers: numbers.subarray(0, count), end: at };
};

/**
 * A whole column of numbers.
 * @param {Uint8Array} bytes
 * @param {number} [expected] How many there must be.
 * @returns {Uint32Array}
 */
export const varints = (bytes, expected) => {
  const { numbers } = numbersOf(bytes);
  expectSound(expected === undefined || expected === numbers.length);
  return numbers;
};

/**
 * The columns of a shard: their lengths first, then their bytes.
 * @param {Uint8Array} bytes
 * @param {number} count
 * @returns {Uint8Array[]}
 */
export const columns = (bytes, count) => {
  const { numbers, end } = numbersOf(bytes, count);
  expectSound(numbers.length === count);
  let at = end;
  const found = Array.from(numbers, (length) => bytes.subarray(at, (at += length)));
  expectSound(at === bytes.length);
  return found;
};

/**
 * Lines of text, each ended by a line feed.
 * @param {Uint8Array} bytes
 * @param {number} [expected] How many there must be.
 * @returns {string[]}
 */
export const lines = (bytes, expected) => {
  const found = utf8.decode(bytes).split("\n");
  expectSound(found.pop() === "" && (expected === undefined || expected === found.length));
  return found;
};
