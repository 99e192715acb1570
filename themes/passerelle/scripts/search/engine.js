// The search engine: reads the static shards of an index, in the browser, and answers queries.
// It knows nothing of pages; it stands on fetch alone. Filters, and slips forgiven, come later, when a query asks for them.

import { answer } from "./answer.js";
import { openEdition } from "./edition.js";
import { Fault } from "./fault.js";
import { highlight } from "./highlight.js";
import { read } from "./store.js";

export { Fault };

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./answer.js").Options} Options
 * @typedef {import("./edition.js").Edition} Edition
 * @typedef {Awaited<ReturnType<typeof openEngine>>} Index
 */

const utf8 = new TextDecoder();

/**
 * Opens the index of a language.
 * @param {object} where
 * @param {string} where.manifest Address of the manifest.
 * @param {string} where.shards Address of the folder of shards, with its last slash.
 * @param {() => Promise<import("./edition.js").More>} where.more Loads what filters and counts, and what forgives slips.
 * @param {import("./store.js").Fetch} [where.fetch]
 * @param {import("./store.js").Inflate} [where.inflate] Unpacks gzip where the browser cannot.
 */
export const openEngine = async ({ manifest, shards, more, inflate, fetch = (address, init) => globalThis.fetch(address, init) }) => {
  const doors = { fetch, inflate, more };
  /** @param {RequestCache[]} caches */
  const load = (caches) =>
    read(manifest, doors, (bytes) => openEdition(utf8.decode(bytes), shards, doors), caches);

  let current = await load(["no-cache", "reload"]);
  /** @type {Promise<void> | undefined} */
  let renewal;

  /** Reads the manifest again: the site may have been published since. */
  const renew = async () => {
    const fresh = await load(["reload"]);
    if (fresh.text !== current.text) current = fresh;
  };

  /**
   * Does something with the index; once more when that failed because the index has changed.
   * @template T
   * @param {(edition: Edition) => Promise<T>} task
   * @param {Edition} [edition]
   * @returns {Promise<T>}
   */
  const attempt = async (task, edition = current) => {
    try {
      return await task(edition);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      if (current === edition) {
        renewal = renewal || renew().finally(() => { renewal = undefined; });
        await renewal;
      }
      if (current === edition) throw fault;
      return task(current);
    }
  };

  return {
    /** The facets that have values. */
    get facets() { return current.facets; },
    /** The first document that was over when the site was built. */
    get past() { return current.past; },

    /** @param {string} query @param {Options} [options] @returns {Promise<Answer>} */
    search: (query, options = {}) =>
      attempt((edition) => answer(edition, query, options)),

    /**
     * What is shown of a document. Numbers change from one publication to the next: when the answer they come
     * from is of another, the fault is "stale", and the query is to be asked again.
     * @param {number} document
     * @param {Answer} [found]
     */
    document: (document, found) => {
      const asked = found ? found.edition : current;
      return attempt((edition) => {
        if (edition !== asked) throw new Fault("stale");
        return edition.document(document);
      }, asked);
    },

    /** Cuts a text into what the answer found and the rest; fetches nothing. @param {string} text @param {Answer} found */
    highlight,

    /** The values of a facet and those of each document. @param {string} name */
    facet: (name) =>
      attempt(async (edition) => {
        const { codes, labels, sets, ids } = await (await edition.filters()).facet(name);
        return { codes, labels, of: (/** @type {number} */ document) => sets[ids[document]] || [] };
      }),
  };
};
