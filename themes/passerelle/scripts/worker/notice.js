// A page given from a copy says so before anything else, and how old it is. The words stand in the page itself, so that
// they need no script and nothing moves.

import { held, heldInAny, whenOf } from "./copies.js";
import { fill, momentIn } from "./moment.js";
import { languageOf, placeOf } from "./places.js";

/**
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./moment.js").Said} Said
 */

const escaped = (/** @type {string} */ text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/**
 * What is kept under a name in the language of a path; where that language was never read, or none is chosen, in the last one read.
 * @param {string} path @param {string} name @param {URL} base
 */
const inLanguageOf = async (path, name, base) => {
  const own = placeOf(`${languageOf(path)}/${name}`, base);
  return (own && (await held(own, base))) || heldInAny(name, base);
};

/** What is said in the language of a path. @param {string} path @param {URL} base @returns {Promise<Said | undefined>} */
const wordsFor = async (path, base) => {
  const copy = await inLanguageOf(path, "hors-ligne/mots.json", base);
  return copy && copy.json();
};

/** @param {string} address @param {string} words @param {string} [more] */
const link = (address, words, more = "") => `<a href="${escaped(address)}"${more}>${escaped(words)}</a>`;

/** The page with words above its text, in their own language. @param {Response} copy @param {Said} said @param {string} notice @param {number} status */
const above = async (copy, { lang, dir }, notice, status) => {
  const html = await copy.text();
  const own = html.includes(`<html lang="${lang}"`) ? "" : ` lang="${lang}" dir="${dir || "auto"}"`;
  const block = `<div class="notices wrap" data-copy="${whenOf(copy)}"${own}><div class="notice tone-warn"><p>${notice}</p></div></div>`;
  return new Response(html.replace(/<main\b[^>]*>/, (main) => main + block), { status, headers: copy.headers });
};

/**
 * A copy that says how old it is.
 * @param {Place} place
 * @param {Response} copy
 * @param {"failed" | "slow"} why
 * @param {URL} base
 */
export const aged = async (place, copy, why, base) => {
  const said = await wordsFor(place.path, base).catch(() => undefined);
  if (!said) return copy;
  const { words, dates, page } = said;
  const age = fill(words["offline.copy"], { date: momentIn(dates, whenOf(copy)) });
  const cause = words[why === "slow" ? "offline.slow" : "offline.no-network"];
  const newer = link("", words["offline.newer"], " data-newer hidden");
  const isHere = place.key.endsWith(page);
  const more = isHere ? "" : link(page, words["offline.see"]);
  return above(copy, said, `${escaped(`${age} ${cause}`)} ${more} ${newer}`, 200);
};

/** In the place of what is neither on the network nor here: what is here. @param {string} path @param {URL} base */
export const missing = async (path, base) => {
  const copy = await inLanguageOf(path, "hors-ligne/", base);
  const said = await wordsFor(path, base).catch(() => undefined);
  if (!copy || !said) return undefined;
  const { words } = said;
  return above(copy, said, `${escaped(words["offline.missing"])} ${link("", words["offline.retry"])}`, 503);
};
