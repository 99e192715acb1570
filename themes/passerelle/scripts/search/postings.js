// Which documents have a stem, in which field, and how strongly.

import { saturation } from "./bm25.js";
import { columns, varints } from "./bytes.js";
import { expectSound } from "./fault.js";

export const FIELDS = 4;

/**
 * @typedef {object} Lists One shard: the lists of consecutive stems, one for each field, end to end.
 * @property {number} first The number of the first stem.
 * @property {Uint32Array} starts Where each list begins; one more than lists.
 * @property {Uint32Array} documents
 * @property {Float32Array} earned What the frequency of the stem in the document earns, in [0, 1[.
 *
 * @typedef {Lists & { row: number }} Postings The lists of one stem: `row` is its first one in the shard.
 */

/** @param {Uint8Array} bytes @param {number} size How many documents. @param {Float32Array[]} norms @returns {Lists} */
const decode = (bytes, size, norms) => {
  const [counts, gaps, frequencies, lengths] = columns(bytes, 4);
  const total = lengths.length;
  const [first, ...having] = varints(counts);
  const documents = varints(gaps, total);
  const often = varints(frequencies, total);
  const starts = new Uint32Array(having.length + 1);
  const earned = new Float32Array(total);
  expectSound(having.length % FIELDS === 0);
  let at = 0;
  having.forEach((count, list) => {
    const field = norms[list % FIELDS];
    let document = -1;
    expectSound(count <= total - at);
    for (const end = at + count; at < end; at++) {
      document += documents[at] + 1;
      expectSound(document < size && often[at] > 0);
      documents[at] = document;
      earned[at] = saturation(often[at], field[lengths[at]]);
    }
    starts[list + 1] = at;
  });
  expectSound(at === total);
  return { first, starts, documents, earned };
};

/**
 * @param {import("./store.js").Store} store
 * @param {number} size How many documents the index has.
 * @param {Float32Array[]} norms
 * @param {(stem: number) => number} home The shard of a stem.
 */
export const openPostings = (store, size, norms, home) => {
  /** @param {number} number @returns {Promise<Lists>} */
  const shard = (number) => store.shard("p", number, (bytes) => decode(bytes, size, norms));

  return {
    shard,
    /** @param {number} stem @returns {Promise<Postings>} */
    async of(stem) {
      const lists = await shard(home(stem));
      const row = (stem - lists.first) * FIELDS;
      expectSound(row >= 0 && row + FIELDS < lists.starts.length);
      return { ...lists, row };
    },
  };
};
