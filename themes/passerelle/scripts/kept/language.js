// A language kept on purpose: what it takes, what is here of it, how it is fetched, how it is removed.

import { copyIn, keptOf, put, whenOf } from "../worker/copies.js";
import { dropOthers, fetchAll, lacking, readList } from "../worker/lists.js";
import { listAt } from "../worker/places.js";

/**
 * @typedef {import("../worker/lists.js").List} List
 * @typedef {import("../worker/lists.js").Item} Item
 * @typedef {object} State
 * @property {List} [list] What is published; absent without network.
 * @property {Item[]} lacking What is published and not here.
 * @property {number} [since] When all of it was kept, in milliseconds.
 * @property {boolean} isBegun Whether some of it is here.
 */

/** How many requests at once. */
const AT_ONCE = 4;

const sum = (/** @type {Item[]} */ items) => items.reduce((total, { size }) => total + size, 0);

/** @param {URL} base @param {string} lang */
export const openLanguage = (base, lang) => {
  const name = keptOf(base, lang);
  const place = listAt("tout", lang, base);
  /** @type {Item[]} */
  let items = [];
  /** @type {Response | undefined} */
  let published;

  return {
    /** @returns {Promise<State>} */
    async state() {
      const isBegun = await caches.has(name);
      const cache = isBegun ? await caches.open(name) : undefined;
      const whole = cache && (await copyIn(cache, place));
      const since = whole && whenOf(whole);
      published = await fetch(place.key, { cache: "no-store" }).catch(() => undefined);
      if (!published || !published.ok) return { lacking: [], since, isBegun };
      const read = readList(await published.clone().text(), base);
      items = read.items;
      return { list: read.list, lacking: cache ? await lacking(cache, items) : items, since, isBegun };
    },

    /** How much room the device has left for this site; all there is where it does not tell. */
    async room() {
      const { quota = Infinity, usage = 0 } = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
      return quota - usage;
    },

    /**
     * Fetches what is lacking. What has come stays when it is stopped.
     * @param {Item[]} wanted @param {AbortSignal} signal @param {(n: number, bytes: number) => void} onProgress
     */
    async fetch(wanted, signal, onProgress) {
      // The browser is asked not to make room with what was kept on purpose; it may refuse.
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
      const cache = await caches.open(name);
      let [n, bytes] = [0, 0];
      const onDone = (/** @type {Item} */ { size }) => onProgress((n += 1), (bytes += size));
      await fetchAll(cache, wanted, { base, atOnce: AT_ONCE, signal, onDone });
      await put(cache, place, /** @type {Response} */ (published).clone());
      await dropOthers(cache, items, [place.key]);
    },

    remove: () => caches.delete(name),
    sum,
  };
};
