// The sheets of a hand-out, fetched in the languages asked for: from identifiers to addresses to pages.
import { read } from "./sheet.js";

/**
 * @typedef {import("../share/words.js").Said} Said
 * @typedef {{ home: string, said: Said }} Tongue A language: its home page, its words.
 * @typedef {{ id: string, sheets: import("./sheet.js").Sheet[], isGone: boolean }} Entry A thing in each language, or why there is none.
 */

/** @type {Map<string, Promise<any>>} */
const shelves = new Map();
/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/** Once per address, as long as it succeeds. @template T @param {Map<string, Promise<T>>} known @param {string} address @param {(answer: Response) => Promise<T>} make */
const once = (known, address, make) => {
  const coming =
    known.get(address) ||
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return make(answer);
    });
  known.set(address, coming);
  coming.catch(() => known.delete(address));
  return coming;
};

const parsed = async (/** @type {Response} */ answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

/** Forgets what was read: it was read for one person. */
export const forget = () => pages.clear();

/**
 * @param {string} item
 * @param {Tongue[]} tongues
 * @returns {Promise<Entry>}
 */
export const entryOf = async (item, tongues) => {
  const [id, step] = item.split("~");
  try {
    const folder = tongues[0].home.replace(/[^/]+\/$/, "");
    const path = (await once(shelves, `${folder}_i/${id[0]}.json`, (answer) => answer.json()))[id];
    if (!path) return { id: item, sheets: [], isGone: true };
    const sheets = await Promise.all(
      tongues.map(async ({ home, said }) => read(await once(pages, home + path, parsed), said.origin + home + path, home + path, step)),
    );
    const found = sheets.filter((sheet) => sheet !== undefined);
    return { id: item, sheets: /** @type {any} */ (found), isGone: found.length < sheets.length };
  } catch {
    return { id: item, sheets: [], isGone: false };
  }
};
