// What is shown of a document. They come eight to a shard.

import { lines } from "./bytes.js";
import { expectSound } from "./fault.js";

/**
 * @typedef {object} Shown
 * @property {string} title
 * @property {string} path Without language nor leading slash.
 * @property {string} meta One line that places it.
 * @property {string} summary
 * @property {string} until The end of an event's last session, or nothing.
 * @property {string} [status] What has changed: an event put off, full, cancelled.
 * @property {string[]} langs The other languages its text exists in.
 */

const SHARD = 8;

/**
 * @param {import("./store.js").Store} store
 * @param {number} size How many documents the index has.
 * @param {string[]} langs
 * @returns {(document: number) => Promise<Shown>}
 */
export const openDocuments = (store, size, langs) => async (document) => {
  expectSound(document >= 0 && document < size);
  const number = (document / SHARD) | 0;
  const count = Math.min(SHARD, size - number * SHARD);
  const shard = await store.shard("d", number, (bytes) => lines(bytes, 6 * count));
  const [title, path, meta, summary, until, mask] = [0, 1, 2, 3, 4, 5].map((column) => shard[column * count + (document % SHARD)]);
  const bits = parseInt(mask, 16);
  const status = mask.split(" ")[1];
  return { title, path, meta, summary, until, status, langs: langs.filter((_, bit) => (bits >> bit) & 1) };
};
