// The worker of the site: what was once searched is found again without network.
//
// It answers for the search pages, their manifests, and the files whose addresses carry a hash, on this site alone.
// All the rest goes to the network as if it were not there. It keeps what pages used and fetches nothing in advance.
// What the reader asked is never kept: the copy of a search page knows no query.
"use strict";

/** Another version forgets what the former one kept. */
const VERSION = 1;

/** How long the network may take before a copy is shown, in milliseconds. */
const PATIENCE = 3000;

/** The folder of the site, which may share its host, and thus its caches, with others. */
const BASE = new URL("./", location.href);
const MINE = `passerelle ${BASE.pathname} `;
const NAME = MINE + VERSION;

/** @typedef {{ key: string, path: string, kind: "page" | "manifest" | "file" }} Place */

/** What stands at an address, if it is for us. @param {string} address @returns {Place | undefined} */
const placeOf = (address) => {
  const { origin, pathname, search } = new URL(address, BASE);
  if (origin !== BASE.origin || !pathname.startsWith(BASE.pathname)) return undefined;
  const [key, path] = [origin + pathname, pathname.slice(BASE.pathname.length)];
  if (/^[\w-]+\/recherche\/$/.test(path)) return { key, path, kind: "page" };
  if (search) return undefined;
  if (/^[\w-]+\/recherche\/index\.json$/.test(path)) return { key, path, kind: "manifest" };
  return /^_[st]\/./.test(path) ? { key, path, kind: "file" } : undefined;
};

const open = () => caches.open(NAME);

/** The copy of a place; none where nothing can be kept. @param {Place} place */
const held = ({ key }) => open().then((cache) => cache.match(key, { ignoreVary: true })).catch(() => undefined);

/** Whether an answer is what it should be: no error, no page in the place of a file. @param {Place} place @param {Response} answer */
const isSound = ({ kind }, { status, type, redirected, headers }) =>
  status === 200 && type === "basic" && !redirected && (kind === "page") === /^text\/html\b/.test(headers.get("content-type") || "");

/** Drops the files that no page and no manifest held here names: they are of earlier publications. */
const prune = async () => {
  const cache = await open();
  const places = (await cache.keys()).map(({ url }) => /** @type {Place} */ (placeOf(url)));
  const files = places.filter(({ kind }) => kind === "file");
  const others = places.filter(({ kind }) => kind !== "file");
  const texts = await Promise.all(others.map(async (place) => ((await held(place)) || new Response()).text()));
  const named = texts.join("\n");
  // A page names `search.<hash>.js`; a manifest names the group of a shard, the folder where it stands.
  const isNamed = (/** @type {Place} */ { path }) => named.includes(path.split("/")[1]);
  await Promise.all(files.filter((place) => !isNamed(place)).map(({ key }) => cache.delete(key, { ignoreVary: true })));
};

/** Keeps a sound answer. @param {Place} place @param {Response} answer */
const store = async (place, answer) => {
  const cache = await open();
  if (place.kind === "file") return cache.put(place.key, answer);
  const [text, copy] = [await answer.text(), await held(place)];
  const former = copy && (await copy.text());
  if (text === former) return;
  // Made anew: the answer itself remembers the whole address that was asked.
  await cache.put(place.key, new Response(text, { headers: answer.headers }));
  if (former !== undefined) await prune();
};

/** Asks the network, and keeps what comes. @param {any} event @param {Place} place */
const ask = async (event, place) => {
  const answer = await fetch(event.request);
  if (isSound(place, answer)) event.waitUntil(store(place, answer.clone()).catch(() => {}));
  return answer;
};

/** Files never change: the copy, unless the page found it faulty. @param {any} event @param {Place} place */
const copyFirst = async (event, place) =>
  (event.request.cache !== "reload" && (await held(place))) || ask(event, place);

/** Pages and manifests change: the copy only when the network fails, or is too slow. @param {any} event @param {Place} place */
const networkFirst = async (event, place) => {
  const coming = ask(event, place);
  event.waitUntil(coming.catch(() => {}));
  const sound = coming.then((answer) => (answer.status < 500 ? answer : undefined), () => undefined);
  const late = new Promise((tell) => setTimeout(tell, PATIENCE));
  return (await Promise.race([sound, late])) || (await held(place)) || coming;
};

/** Keeps what a page loaded before this worker was there. @param {string[]} addresses */
const keep = async (addresses) => {
  const places = addresses.map(placeOf).filter((place) => place !== undefined);
  const one = async (/** @type {Place} */ place) => {
    if (await held(place)) return;
    const answer = await fetch(place.key, { cache: place.kind === "file" ? "force-cache" : "default" });
    if (isSound(place, answer)) await store(place, answer);
  };
  await Promise.all(places.map((place) => one(place).catch(() => {})));
  await prune();
};

/** Pages visited one by one: a sheet, a hand-out, a profile. Lists, the home page and searches say nothing of anyone. */
const VISITED = /^[\w-]+\/(?:(?:services|evenements|signataires|dispositifs|parcours)\/(?!\d{4}-\d\d\/|page-\d+\/)[\w-]+|fiche|orientation)\/$/;

/** Forgets the pages visited one by one, for the next person at this desk, and says when it is done. @param {MessagePort | undefined} port */
const forget = async (port) => {
  const names = (await caches.keys()).filter((name) => name.startsWith(MINE));
  for (const cache of await Promise.all(names.map((name) => caches.open(name)))) {
    const kept = await cache.keys();
    const gone = kept.filter(({ url }) => VISITED.test(new URL(url).pathname.slice(BASE.pathname.length)));
    await Promise.all(gone.map((request) => cache.delete(request, { ignoreVary: true })));
  }
  if (port) port.postMessage("forgotten");
};

/** Forgets what other versions kept, and answers for the pages that are open. */
const start = async () => {
  const former = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
  await Promise.all(former.map((name) => caches.delete(name)));
  await clients.claim();
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(start()));
addEventListener("message", (event) => {
  const { keep: addresses = [], forget: what = "" } = event.data || {};
  event.waitUntil(what === "visited" ? forget(event.ports[0]) : keep(addresses));
});
addEventListener("fetch", (event) => {
  const place = event.request.method === "GET" ? placeOf(event.request.url) : undefined;
  if (place) event.respondWith(place.kind === "file" ? copyFirst(event, place) : networkFirst(event, place));
});
