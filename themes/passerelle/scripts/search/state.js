// What the address says of a search: the words, the filters, the order; and back. A place of the history that another
// person's question was kept in is emptied when it comes back.
import { signEntry, turn } from "../basket/turn.js";

/** The filters that an address may carry, in the order of the panel. */
export const FACETS = ["type", "genre", "public", "thematique", "lieu", "signataire", "francais", "langue", "mois", "gratuit", "a-distance"];

/** Most characters of a query that are read. */
const LONGEST = 400;

/** Most values of a filter that are read: an address is not a place for a list of everything. */
const MOST_CODES = 60;

/**
 * @typedef {{ q: string, filters: Record<string, string[]>, order: "score" | "date" }} State
 */

/**
 * The words of a query, cut where an address or a paste goes too far, between two words, never inside a character.
 * @param {string} text
 */
export const cut = (text) => {
  const read = text.length > LONGEST ? text.slice(0, LONGEST + 1).replace(/ [^ ]*$/, "") : text;
  return read.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
};

/**
 * @param {string} address What follows the path: `?q=cours&public=femmes`.
 * @returns {State}
 */
export const readState = (address) => {
  const given = new URLSearchParams(address);
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const name of FACETS) {
    const codes = [...new Set(given.getAll(name))].filter(Boolean);
    // One level of French: what the reader understands.
    if (codes.length > 0) filters[name] = name === "francais" ? codes.slice(-1) : codes.slice(0, MOST_CODES);
  }
  return { q: cut(given.get("q") || ""), filters, order: given.get("order") === "date" ? "date" : "score" };
};

/**
 * @param {State} state
 * @returns {string} `?q=cours&public=femmes`, or nothing.
 */
export const writeState = ({ q, filters, order }) => {
  const told = new URLSearchParams();
  if (q.trim()) told.set("q", q.trim());
  for (const name of FACETS) for (const code of filters[name] || []) told.append(name, code);
  if (order === "date") told.set("order", order);
  const text = told.toString();
  return text && `?${text}`;
};

/** Whether a person who has left asked the question of this place of the history. */
export const isFormer = () => ![undefined, turn()].includes((history.state || {}).turn);

/** The question of this place of the history; none where a person who has left asked it, and that place is emptied. @returns {State} */
export const stateHere = () => {
  if (isFormer()) history.replaceState(null, "", location.pathname);
  signEntry();
  return readState(location.search);
};

/**
 * What a place of the history keeps of how a question was asked, and in whose turn.
 * @param {import("./asking.js").Mode} mode
 */
export const kept = (mode) => ({ isTyped: mode !== "whole", turn: turn() });

/**
 * Whether nothing is asked. One letter is no question yet while the reader types.
 * @param {State} state
 * @param {import("./asking.js").Mode} [mode]
 */
export const isEmpty = ({ q, filters }, mode) => [...q.trim()].length < (mode === "typing" ? 2 : 1) && Object.keys(filters).length === 0;

/**
 * How the question of this place of the history was asked: what is typed here, or came with an address.
 * @returns {"sent" | "whole"}
 */
export const modeHere = () => (history.state && history.state.isTyped ? "sent" : "whole");
