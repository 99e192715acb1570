// The basket: the short identifiers of what an auditor gathers for the person in front of them, and nothing else.
// It ends with the tab. Where the browser keeps nothing, it lives in the page alone.

/** Where the session of the tab keeps it. */
export const KEY = "passerelle.fiche";

/** How many things a hand-out holds. */
export const MOST = 12;

/** What tells the page that the basket has changed. */
export const CHANGED = "passerelle:fiche";

/** What a page says once it shows things that the basket may take. */
export const SHOWN = "passerelle:items";

/** An identifier of seven characters, with the name of a step for a part of a pathway. */
const ITEM = /^[0-9a-hjkmnp-tv-z]{7}(?:~[a-z0-9][a-z0-9-]*)?$/;

/** @param {string} text */
export const isItem = (text) => ITEM.test(text);

/** @type {string} */
let here = "";

const read = () => {
  try {
    return sessionStorage.getItem(KEY) || "";
  } catch {
    return here;
  }
};

/** @param {string[]} ids */
const write = (ids) => {
  here = ids.join(".");
  try {
    if (here) sessionStorage.setItem(KEY, here);
    else sessionStorage.removeItem(KEY);
  } catch {
    // The page alone remembers.
  }
  if (typeof document !== "undefined") document.dispatchEvent(new Event(CHANGED));
};

/** What it holds, in order. */
export const items = () => [...new Set(read().split("."))].filter(isItem).slice(0, MOST);

/** @param {string} id */
export const has = (id) => items().includes(id);

/**
 * Adds what is not there yet, as far as there is room.
 * @param {string | string[]} ids
 * @returns {boolean} Whether all of them are in now.
 */
export const add = (ids) => {
  const wanted = [ids].flat().filter(isItem);
  write([...new Set([...items(), ...wanted])].slice(0, MOST));
  return wanted.every(has);
};

/** @param {string} id */
export const remove = (id) => write(items().filter((other) => other !== id));

/**
 * Moves one of them up (−1) or down (+1).
 * @param {string} id
 * @param {number} by
 */
export const move = (id, by) => {
  const ids = items();
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  write(ids);
};

export const clear = () => write([]);

/** Puts these in the place of what it held. @param {string[]} ids */
export const replace = (ids) => write([...new Set(ids.filter(isItem))].slice(0, MOST));
