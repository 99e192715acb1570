// What is kept of a visit: the pages read, with what they load, and the few that make the portal useful.

import { copyIn, hashOf, held, isSound, keptLanguages, keptOf, mine, put, visitsOf, whenOf } from "./copies.js";
import { follow } from "./follow.js";
import { calendarOf, isFirst, isFixed, isVisited, placeOf } from "./places.js";

/** @typedef {import("./places.js").Place} Place */

/** Most pages visited one by one, most calendars, and most pictures. */
const MOST = { page: 100, calendar: 100, picture: 40 };

/** Bytes above which a page or a picture is not kept by a mere visit. */
const HEAVY = 500_000;

/** Set when another publication was seen. */
let isChanged = false;

/** @param {URL} base */
export const openVisits = (base) => {
  const open = () => caches.open(visitsOf(base));

  /** Places kept in the cache of visits, oldest first. */
  const places = async () => {
    const keys = await (await open()).keys();
    return keys.map(({ url }) => placeOf(url, base)).filter((place) => place !== undefined);
  };

  /** @param {Place[]} gone */
  const drop = async (gone) => {
    const cache = await open();
    await Promise.all(gone.map(({ key }) => cache.delete(key, { ignoreVary: true })));
  };

  /** Keeps a sound answer. @param {Place} place @param {Response} answer */
  const store = async (place, answer) => {
    if (Number(answer.headers.get("content-length")) > HEAVY) return;
    const cache = await open();
    const former = isFixed(place) ? undefined : await copyIn(cache, place);
    const { hash } = await put(cache, place, answer);
    if (former && hashOf(former) !== hash) isChanged = true;
  };

  /** Drops the files that nothing held here names: they are of earlier publications. */
  const prune = async () => {
    const all = await places();
    const cache = await open();
    const others = all.filter((place) => !isFixed(place));
    const texts = await Promise.all(others.map(async (place) => ((await copyIn(cache, place)) || new Response()).text()));
    const named = texts.join("\n");
    // A page names `search.<hash>.js`; a manifest names the group of a shard, the folder where it stands.
    await drop(all.filter(({ kind, path }) => kind === "file" && !named.includes(path.split("/")[1])));
    isChanged = false;
  };

  /** Drops the oldest of what was visited, beyond what is kept at most. */
  const trim = async () => {
    const all = await places();
    for (const kind of /** @type {const} */ (["page", "calendar", "picture"])) {
      const counted = all.filter((place) => place.kind === kind && !isFirst(place));
      await drop(counted.slice(0, Math.max(0, counted.length - MOST[kind])));
    }
  };

  /** Keeps what a page loaded before this worker was there. @param {string[]} addresses */
  const keep = async (addresses) => {
    const one = async (/** @type {Place} */ place) => {
      if (await held(place, base)) return;
      const answer = await fetch(place.key, { cache: "force-cache" });
      if (isSound(place, answer)) await store(place, answer);
    };
    const wanted = addresses.map((address) => placeOf(address, base)).filter((place) => place !== undefined);
    await Promise.all(wanted.map((place) => one(place).catch(() => {})));
  };

  /** Keeps the calendar of an event beside its page, as fresh as the page is. @param {string} address */
  const keepCalendar = async (address) => {
    const page = placeOf(address, base);
    const calendar = page && calendarOf(page, base);
    if (!calendar) return;
    const cache = await open();
    const [read, copy] = [await copyIn(cache, page), await copyIn(cache, calendar)];
    if (!read || (copy && whenOf(copy) >= whenOf(read))) return;
    const answer = await fetch(calendar.key, { cache: "no-cache" });
    if (isSound(calendar, answer)) await store(calendar, answer);
  };

  return {
    store,

    /** After a page has loaded. An open page may still need the files of the publication that it is of. @param {{ keep?: string[], lang?: string, saving?: boolean }} told */
    async visited({ keep: addresses = [], lang, saving }) {
      await keep(addresses);
      if (!saving) await Promise.all(addresses.map((address) => keepCalendar(address).catch(() => {})));
      await trim();
      if (lang && !saving && (await follow("debut", lang, visitsOf(base), base))) isChanged = true;
      const pages = await /** @type {any} */ (self).clients.matchAll({ type: "window" });
      if (isChanged && pages.length < 2) await prune();
      if (saving) return;
      for (const kept of await keptLanguages(base)) await follow("tout", kept, keptOf(base, kept), base);
    },

    /** Forgets the pages visited one by one, for the next person at this desk. What is kept on purpose stays. */
    async forget() {
      await drop((await places()).filter(isVisited));
    },

    /** Forgets what workers of another format kept; a language kept on purpose stays. */
    async takeOver() {
      const names = (await caches.keys()).filter((name) => name.startsWith(mine(base)));
      const former = names.filter((name) => name !== visitsOf(base) && !name.startsWith(keptOf(base, "")));
      await Promise.all(former.map((name) => caches.delete(name)));
    },
  };
};
