// Copies of what was fetched, each with the moment when the network last gave it, and what it held.

import { isFixed } from "./places.js";

/** @typedef {import("./places.js").Place} Place */

const WHEN = "x-passerelle-kept";
const WHAT = "x-passerelle-hash";

/** The folder of the site may share its host, and thus its caches, with others. @param {URL} base */
export const mine = (base) => `passerelle ${base.pathname} `;

/** The cache of what was read. Another format forgets what the former one kept. @param {URL} base */
export const visitsOf = (base) => `${mine(base)}1`;

/** The cache of a language kept on purpose: no version of the worker empties it. @param {URL} base @param {string} lang */
export const keptOf = (base, lang) => `${mine(base)}kept ${lang}`;

/** The languages kept on purpose, whole or in part. @param {URL} base */
export const keptLanguages = async (base) => {
  const beginning = keptOf(base, "");
  return (await caches.keys()).filter((name) => name.startsWith(beginning)).map((name) => name.slice(beginning.length));
};

/** When the network last gave it, in milliseconds; an older worker did not note it. @param {Response} copy */
export const whenOf = ({ headers }) => Number(headers.get(WHEN)) || Date.parse(headers.get("date") || "") || 0;

/** What it holds, in ten digits. @param {Response} copy */
export const hashOf = ({ headers }) => headers.get(WHAT) || "";

/** @param {Response[]} copies @returns {Response | undefined} */
const newest = (copies) => copies.sort((one, other) => whenOf(other) - whenOf(one))[0];

/** The copy of a place in one cache. @param {Cache} cache @param {Place} place */
export const copyIn = (cache, { key }) => cache.match(key, { ignoreVary: true });

/** The newest copy of a place; none where nothing can be kept. @param {Place} place @param {URL} base @returns {Promise<Response | undefined>} */
export const held = async (place, base) => {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(mine(base)));
    const copies = await Promise.all(names.map(async (name) => copyIn(await caches.open(name), place)));
    return newest(/** @type {Response[]} */ (copies.filter(Boolean)));
  } catch {
    return undefined;
  }
};

/** The newest copy of what has a name in any language. @param {string} name @param {URL} base */
export const heldInAny = async (name, base) => {
  const names = (await caches.keys()).filter((cache) => cache.startsWith(mine(base)));
  const inOne = async (/** @type {string} */ cache) => {
    const kept = await caches.open(cache);
    const keys = (await kept.keys()).filter(({ url }) => url.endsWith(`/${name}`));
    return Promise.all(keys.map((key) => kept.match(key, { ignoreVary: true })));
  };
  const found = /** @type {Response[]} */ ((await Promise.all(names.map(inOne))).flat().filter(Boolean));
  return newest(found);
};

/** Whether an answer is what it should be: no error, no page in the place of a file. @param {Place} place @param {Response} answer */
export const isSound = ({ kind }, { status, type, redirected, headers }) =>
  status === 200 && type === "basic" && !redirected && (kind === "page") === /^text\/html\b/.test(headers.get("content-type") || "");

/** The first digits of the SHA-256 of bytes, as the lists have them. @param {ArrayBuffer} bytes */
export const digest = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 5)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Puts a sound answer into a cache, made anew: the answer itself remembers the whole address that was asked. @param {Cache} cache @param {Place} place @param {Response} answer */
export const put = async (cache, place, answer) => {
  const bytes = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  // The body is unpacked by now.
  ["content-encoding", "content-length"].forEach((name) => headers.delete(name));
  const hash = isFixed(place) ? "" : await digest(bytes);
  headers.set(WHEN, String(Date.now()));
  headers.set(WHAT, hash);
  await cache.put(place.key, new Response(bytes, { headers }));
  return { hash, size: bytes.byteLength };
};
