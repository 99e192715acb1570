// The worker of the site: what was once read is read again without network, and says how old it is.
//
// What the reader asked is never kept: the copy of a page knows no query, and no worker is told a fragment.

import { digest, hashOf, held, isSound } from "./copies.js";
import { aged, missing } from "./notice.js";
import { partOf } from "./part.js";
import { isFixed, pathOf, placeOf } from "./places.js";
import { openVisits } from "./visits.js";

/** @typedef {import("./places.js").Place} Place */

/** How long the network may take before a copy is shown, in milliseconds. */
const PATIENCE = 3000;

const worker = /** @type {any} */ (self);
const base = new URL("./", location.href);
const visits = openVisits(base);

/** Asks the network, and keeps what comes. @param {any} event @param {Place} place */
const ask = async (event, place) => {
  const answer = await fetch(event.request);
  if (isSound(place, answer)) event.waitUntil(visits.store(place, answer.clone()).catch(() => {}));
  return answer;
};

/** Files and pictures never change: the copy, unless the page found it faulty. @param {any} event @param {Place} place */
const copyFirst = async (event, place) =>
  (event.request.cache !== "reload" && (await held(place, base))) || ask(event, place);

/** A sound is heard from a copy, in the part that the player asks for; else from the network, and not kept. @param {any} event @param {Place} place */
const heard = async ({ request }, place) => {
  const copy = await held(place, base);
  return copy ? partOf(copy, request.headers.get("range")) : fetch(request);
};

/** What the network gives; where it fails, a page on what is here rather than an error of the browser. @param {Promise<Response>} coming @param {string} path */
const orMissing = (coming, path) =>
  coming.catch(async (fault) => {
    const instead = await missing(path, base).catch(() => undefined);
    if (instead) return instead;
    throw fault;
  });

/** A page asked for without its final slash, where the network would add it: the kept one is read at its own address. @param {Request} request */
const orWithSlash = (request) =>
  fetch(request).catch(async (fault) => {
    const address = new URL(request.url);
    address.pathname += "/";
    const place = placeOf(address.href, base);
    if (place && (await held(place, base))) return Response.redirect(address.href);
    throw fault;
  });

/** A page that shows a copy is told when the network brings another one at last. @param {any} event @param {Response} copy @param {Promise<Response>} coming */
const tellNewer = async (event, copy, coming) => {
  const answer = await coming;
  if (answer.status !== 200 || (await digest(await answer.arrayBuffer())) === hashOf(copy)) return;
  const page = await worker.clients.get(event.resultingClientId);
  if (page) page.postMessage({ newer: true });
};

/** Pages, calendars and data change: the copy only when the network fails, or is too slow. @param {any} event @param {Place} place @returns {Promise<Response>} */
const networkFirst = async (event, place) => {
  const isOpened = event.request.mode === "navigate";
  const coming = ask(event, place);
  event.waitUntil(coming.catch(() => {}));
  const sound = coming.then((answer) => (answer.status < 500 ? answer : "failed"), () => "failed");
  const late = new Promise((tell) => setTimeout(tell, PATIENCE, "slow"));
  const first = await Promise.race([sound, late]);
  if (first instanceof Response) return first;
  const copy = await held(place, base);
  if (copy && !(isOpened && place.kind === "page")) return copy;
  if (copy) {
    if (first === "slow") event.waitUntil(tellNewer(event, copy.clone(), coming.then((answer) => answer.clone())).catch(() => {}));
    return aged(place, copy, /** @type {"slow" | "failed"} */ (first), base);
  }
  return isOpened ? orMissing(coming, place.path) : coming;
};

/** @param {any} event @param {Place} place */
const answer = (event, place) => {
  if (place.kind === "sound") return heard(event, place);
  return isFixed(place) ? copyFirst(event, place) : networkFirst(event, place);
};

addEventListener("install", () => worker.skipWaiting());
addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(visits.takeOver().then(() => worker.clients.claim())));
addEventListener("message", (/** @type {any} */ event) => {
  const { data, ports } = event;
  if (!data) return;
  const work = data.forget === "visited" ? visits.forget().then(() => ports[0] && ports[0].postMessage("forgotten")) : visits.visited(data);
  event.waitUntil(work.catch(() => {}));
});
addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || request.cache === "no-store") return;
  const place = placeOf(request.url, base);
  if (place) event.respondWith(answer(event, place));
  else if (request.mode === "navigate") event.respondWith(orMissing(orWithSlash(request), pathOf(request.url, base) || ""));
});
