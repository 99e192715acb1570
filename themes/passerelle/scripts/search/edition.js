// One publication of an index: its manifest, and all that is read through it.

import { normsOf } from "./bm25.js";
import { columns, lines, varints } from "./bytes.js";
import { openDocuments } from "./documents.js";
import { expectSound, Fault } from "./fault.js";
import { openPostings } from "./postings.js";
import { openRanker } from "./rank.js";
import { openStore } from "./store.js";
import { openVocabulary } from "./vocabulary.js";

/** What this reader understands: the format of the files, the way texts are cut and folded. */
const FORMAT = 2;
const ANALYZER = "1";

/**
 * @typedef {object} Manifest
 * @property {number} v
 * @property {string} an
 * @property {number} n
 * @property {number} past
 * @property {number[]} tokens
 * @property {number[]} boosts
 * @property {string} forms
 * @property {string} stems
 * @property {number[]} heavy
 * @property {Record<string, string>} groups
 * @property {string[]} facets
 * @property {string[]} langs
 *
 * @typedef {ReturnType<typeof openEdition>} Edition
 * @typedef {typeof import("./facets.js") & typeof import("./slips.js")} More What a first answer does not need.
 */

/** @param {string} text @returns {Manifest & { lang: string }} */
const parse = (text) => {
  const manifest = JSON.parse(text);
  const [lang, analyzer] = String(manifest.an).split("/");
  if (manifest.v !== FORMAT || analyzer !== ANALYZER) throw new Fault("stale");
  return { ...manifest, lang };
};

/**
 * @param {string} text The manifest.
 * @param {string} root Where shards stand, with its last slash.
 * @param {import("./store.js").Doors & { more: () => Promise<More> }} doors
 */
export const openEdition = (text, root, doors) => {
  // What is quoted keeps its name when ours are shortened.
  const { lang, n, past, tokens, boosts, "forms": forms, "stems": stems, heavy, groups, facets, langs } = parse(text);
  const store = openStore(root, groups, doors);
  const more = () => doors.more().catch(() => { throw new Fault("network"); });
  const vocabulary = openVocabulary(store, forms, stems, more);
  const postings = openPostings(store, n, normsOf(n, tokens), vocabulary.home);

  return {
    text,
    lang,
    size: n,
    past,
    facets,
    vocabulary,
    postings,
    rank: openRanker(n, past, boosts),
    document: openDocuments(store, n, langs),

    /** What filters and counts, fetched when it is first needed. */
    async filters() {
      return (await more()).openFacets(store, n, facets, { columns, lines, varints, expectSound });
    },

    /** Asks for the postings that the form most likely leads to, before the vocabulary has told. @param {string} form */
    guess(form) {
      const number = vocabulary.guess(form);
      if (!heavy.includes(number)) postings.shard(number).catch(() => {});
    },
  };
};
