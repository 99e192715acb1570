// A cache made to hold what a published list names. What did not change is not fetched; what stops is taken up again.

import { copyIn, hashOf, held, isSound, put } from "./copies.js";
import { isFixed, placeOf } from "./places.js";

/**
 * @typedef {[path: string, size: number, hash?: string]} Entry A path without hash carries it.
 * @typedef {{ v: number, size: number, packed?: number, n: number, left: number, left_recordings: number, files: Entry[] }} List
 * @typedef {import("./places.js").Place & { size: number, hash: string }} Item
 */

/** @param {string} text @param {URL} base @returns {{ list: List, items: Item[] }} */
export const readList = (text, base) => {
  const list = JSON.parse(text);
  if (list.v !== 1) throw new Error("another format");
  const itemOf = (/** @type {Entry} */ [path, size, hash = ""]) => {
    const place = placeOf(path, base);
    return place ? [{ ...place, size, hash }] : [];
  };
  return { list, items: list.files.flatMap(itemOf) };
};

/** Whether the cache holds the item as the list has it. @param {Cache} cache @param {Item} item */
const has = async (cache, item) => {
  const copy = await copyIn(cache, item);
  return copy !== undefined && hashOf(copy) === item.hash;
};

/** What is still to be fetched. @param {Cache} cache @param {Item[]} items */
export const lacking = async (cache, items) => {
  const answers = await Promise.all(items.map((item) => has(cache, item)));
  return items.filter((_, at) => !answers[at]);
};

/** From another cache of ours, else from the network. @param {Item} item @param {URL} base @param {RequestInit} init */
const answerTo = async (item, base, init) => {
  const copy = await held(item, base);
  if (copy && isFixed(item)) return copy;
  // The worker leaves alone what is asked for so: it is no visit.
  const answer = await fetch(item.key, { ...init, cache: "no-store" });
  if (!isSound(item, answer)) throw new Error(`${answer.status}`);
  return answer;
};

/**
 * Fetches what the cache lacks, a few at a time: files before the pages that need them.
 * @param {Cache} cache
 * @param {Item[]} items
 * @param {{ base: URL, atOnce: number, signal?: AbortSignal, onDone?: (item: Item) => void }} how
 */
export const fetchAll = async (cache, items, { base, atOnce, signal, onDone = () => {} }) => {
  const waiting = items.slice();
  const init = /** @type {RequestInit} */ ({ signal, priority: "low" });
  const one = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      if (signal && signal.aborted) throw new DOMException("stopped", "AbortError");
      await put(cache, item, await answerTo(item, base, init));
      onDone(item);
    }
  };
  // The first fault ends the others too: nobody fetches for a cause that is lost.
  const workers = Array.from({ length: atOnce }, () => one().catch((fault) => { waiting.length = 0; throw fault; }));
  const ended = await Promise.allSettled(workers);
  const fault = ended.find(({ status }) => status === "rejected");
  if (fault) throw /** @type {PromiseRejectedResult} */ (fault).reason;
};

/** Drops what a list does not name: it is of earlier publications. @param {Cache} cache @param {Item[]} items @param {string[]} others Addresses that stay all the same. */
export const dropOthers = async (cache, items, others) => {
  const named = new Set([...items.map(({ key }) => key), ...others]);
  const gone = (await cache.keys()).filter(({ url }) => !named.has(url));
  await Promise.all(gone.map((request) => cache.delete(request, { ignoreVary: true })));
};
