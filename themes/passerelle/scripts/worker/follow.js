// Caches follow what is published, quietly: now and then, a few requests at a time, never before the page is whole.

import { copyIn, hashOf, isSound, put, whenOf } from "./copies.js";
import { dropOthers, fetchAll, lacking, readList } from "./lists.js";
import { listAt } from "./places.js";

/** How often lists are asked for, in milliseconds: what a first visit keeps, a language kept on purpose. */
const EVERY = { debut: 3600e3, tout: 24 * 3600e3 };

/** What is being followed, so that two pages opened in a row do not ask for the same. @type {Set<string>} */
const running = new Set();

/**
 * Makes a cache hold what a list names, when the list was not read lately.
 * @param {"debut" | "tout"} name @param {string} lang @param {string} into @param {URL} base
 * @returns {Promise<boolean>} Whether the list is another one than before.
 */
export const follow = async (name, lang, into, base) => {
  const what = `${name} ${lang}`;
  if (running.has(what)) return false;
  running.add(what);
  try {
    return await catchUp(name, lang, into, base);
  } finally {
    running.delete(what);
  }
};

/** @param {"debut" | "tout"} name @param {string} lang @param {string} into @param {URL} base */
const catchUp = async (name, lang, into, base) => {
  const place = listAt(name, lang, base);
  const cache = await caches.open(into);
  const former = await copyIn(cache, place);
  if (former && Date.now() - whenOf(former) < EVERY[name]) return false;
  // A language kept in part waits for its reader to go on.
  if (name === "tout" && !former) return false;
  const answer = await fetch(place.key, { cache: "no-cache" });
  if (!isSound(place, answer)) return false;
  const { items } = readList(await answer.clone().text(), base);
  // Recordings are heavy: a new one waits for its reader to ask.
  const wanted = items.filter(({ kind }) => kind !== "sound");
  await fetchAll(cache, await lacking(cache, wanted), { base, atOnce: 2 });
  const { hash } = await put(cache, place, answer);
  if (name === "tout") await dropOthers(cache, items, [place.key]);
  return former !== undefined && hashOf(former) !== hash;
};
