// Unpacks gzip (RFC 1952, RFC 1951) where the browser has no DecompressionStream. Fetched only there.

import { codeOf, DISTANCE_BITS, DISTANCES, FIXED, LENGTH_BITS, LENGTHS, ORDER } from "./inflate-codes.js";

/** @typedef {import("./inflate-codes.js").Code} Code */

/** @param {boolean} sound */
const expectSound = (sound) => {
  if (!sound) throw new RangeError("bad gzip");
};

/** The sum that ends a gzip member. @param {Uint8Array} bytes */
const sumOf = (bytes) => {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

/** Where the packed data begins: after the names and notes that a header may hold. @param {Uint8Array} bytes */
const headerOf = (bytes) => {
  expectSound(bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8);
  let at = 10;
  if (bytes[3] & 4) at += 2 + bytes[at] + bytes[at + 1] * 256;
  for (const flag of [8, 16]) if (bytes[3] & flag) at = bytes.indexOf(0, at) + 1 || Infinity;
  return bytes[3] & 2 ? at + 2 : at;
};

/**
 * @param {Uint8Array} bytes One gzip member.
 * @returns {Uint8Array}
 */
export default (bytes) => {
  const end = bytes.length - 8;
  expectSound(end > 10);
  const tail = new DataView(bytes.buffer, bytes.byteOffset + end);
  const size = tail.getUint32(4, true);
  // No byte of deflate stands for more than 1032.
  expectSound(size <= end * 1032);
  const out = new Uint8Array(size);
  let at = headerOf(bytes);
  let written = 0;
  let held = 0;
  let count = 0;

  /** @param {number} wanted */
  const bits = (wanted) => {
    for (; count < wanted; count += 8) {
      expectSound(at < end);
      held |= bytes[at++] << count;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };

  /** @param {Code} code */
  const symbol = ({ counts, symbols }) => {
    for (let length = 1, word = 0, first = 0, index = 0; length < 16; length++) {
      word |= bits(1);
      if (word - first < counts[length]) return symbols[index + word - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      word <<= 1;
    }
    throw new RangeError("bad gzip");
  };

  /** The codes that a block brings. */
  const brought = () => {
    const [literals, distances, orders] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const steps = Array(19).fill(0);
    for (const step of ORDER.slice(0, orders)) steps[step] = bits(3);
    const code = codeOf(steps);
    /** @type {number[]} */
    const lengths = [];
    while (lengths.length < literals + distances) {
      const step = symbol(code);
      const [repeated, times] = step < 16 ? [step, 1] : step === 16 ? [lengths[lengths.length - 1], bits(2) + 3] : [0, step === 17 ? bits(3) + 3 : bits(7) + 11];
      for (let i = 0; i < times; i++) lengths.push(repeated);
    }
    return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
  };

  /** @param {Code[]} codes */
  const block = ([literals, distances]) => {
    for (let found = symbol(literals); found !== 256; found = symbol(literals)) {
      if (found < 256) {
        out[written++] = found;
        continue;
      }
      const length = LENGTHS[found - 257] + bits(LENGTH_BITS[found - 257]);
      const step = symbol(distances);
      const from = written - DISTANCES[step] - bits(DISTANCE_BITS[step]);
      expectSound(from >= 0 && written + length <= size);
      for (let i = 0; i < length; i++) out[written++] = out[from + i];
    }
  };

  for (let isLast = 0; !isLast; ) {
    isLast = bits(1);
    const kind = bits(2);
    expectSound(kind < 3);
    if (kind) block(kind === 1 ? FIXED : brought());
    else {
      held = count = 0;
      const length = bits(16);
      expectSound((length ^ bits(16)) === 0xffff && at + length <= end && written + length <= size);
      out.set(bytes.subarray(at, (at += length)), written);
      written += length;
    }
    expectSound(written <= size);
  }
  expectSound(written === size && at === end && sumOf(out) === tail.getUint32(0, true));
  return out;
};
