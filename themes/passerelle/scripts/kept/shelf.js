// What is kept on this device: each language kept on purpose, then the pages read, with the age of each.

import { copyIn, keptLanguages, keptOf, visitsOf, whenOf } from "../worker/copies.js";
import { momentIn } from "../worker/moment.js";
import { listAt, placeOf } from "../worker/places.js";

/** @typedef {{ title: string, href: string, lang: string, when: number }} Kept */

/** @param {Response} copy @param {string} href @returns {Promise<Kept>} */
const described = async (copy, href) => {
  const head = new DOMParser().parseFromString((await copy.text()).slice(0, 8000), "text/html");
  return { title: head.title, href, lang: head.documentElement.lang, when: whenOf(copy) };
};

/** The pages read, the last one first. @param {URL} base */
const pagesRead = async (base) => {
  const cache = await caches.open(visitsOf(base));
  const places = (await cache.keys()).map(({ url }) => placeOf(url, base));
  // Neither this page nor the choice of language is something to read.
  const pages = places.filter((place) => place && place.kind === "page" && place.path && !place.path.endsWith("hors-ligne/"));
  const kept = await Promise.all(pages.map(async (place) => {
    const copy = place && (await copyIn(cache, place));
    return copy ? [await described(copy, place.key)] : [];
  }));
  // The home page of a language is called as the portal is; the titles of the others end so.
  const names = new Map(kept.flat().map(({ href, lang, title }) => [href.endsWith(`/${lang}/`) ? lang : "", title]));
  const short = (/** @type {Kept} */ { title, lang }) => title.replace(` – ${names.get(lang)}`, "");
  return kept.flat().map((one) => ({ ...one, title: short(one) })).sort((one, other) => other.when - one.when);
};

/** The languages kept whole. @param {URL} base @returns {Promise<Kept[]>} */
const wholes = async (base) => {
  const kept = await Promise.all((await keptLanguages(base)).map(async (lang) => {
    const cache = await caches.open(keptOf(base, lang));
    const home = placeOf(`${lang}/`, base);
    const [whole, page] = [await copyIn(cache, listAt("tout", lang, base)), home && (await copyIn(cache, home))];
    if (!whole || !page || !home) return [];
    const kept = await described(page, home.key);
    const own = document.querySelector(`.header a[hreflang="${kept.lang}"]`);
    return [{ ...kept, title: own ? own.textContent || "" : kept.title, when: whenOf(whole) }];
  }));
  return kept.flat();
};

/** @param {Kept} kept @param {import("../worker/moment.js").Said} said */
const line = ({ title, href, lang, when }, { lang: own, dates, words }) => {
  const [item, link, age] = [document.createElement("li"), document.createElement("a"), document.createElement("small")];
  link.href = href;
  link.textContent = title;
  if (lang !== own) link.lang = lang;
  link.dir = "auto";
  age.textContent = words["offline.copy"].replace("{date}", momentIn(dates, when));
  item.append(link, " ", age);
  return item;
};

/** @param {HTMLElement} shelf @param {URL} base @param {import("../worker/moment.js").Said} said */
export const fillShelf = async (shelf, base, said) => {
  for (const [name, kept] of /** @type {const} */ ([["whole", await wholes(base)], ["read", await pagesRead(base)]])) {
    const part = /** @type {HTMLElement} */ (shelf.querySelector(`[data-shelf=${name}]`));
    /** @type {HTMLElement} */ (part.querySelector("ul")).replaceChildren(...kept.map((one) => line(one, said)));
    part.hidden = kept.length === 0;
  }
  /** @type {HTMLElement} */ (shelf.querySelector("[data-looking]")).hidden = true;
  const nothing = [...shelf.querySelectorAll("[data-shelf]")].every((part) => /** @type {HTMLElement} */ (part).hidden);
  /** @type {HTMLElement} */ (shelf.querySelector("[data-nothing]")).hidden = !nothing;
};
