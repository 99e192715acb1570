// What is kept on this device: each language kept on purpose, then the pages read, with the age of each.

import { copyIn, keptLanguages, keptOf, visitsOf, whenOf } from "../worker/copies.js";
import { momentIn } from "../worker/moment.js";
import { placeOf } from "../worker/places.js";

/** @typedef {{ title: string, href: string, lang: string, when: number }} Kept */

/** @param {Response} copy @param {string} href @returns {Promise<Kept>} */
const described = async (copy, href) => {
  const head = new DOMParser().parseFromString((await copy.text()).slice(0, 8000), "text/html");
  return { title: head.title.replace(/ – [^–]*$/, ""), href, lang: head.documentElement.lang, when: whenOf(copy) };
};

/** The pages read, the last one first. @param {URL} base */
const pagesRead = async (base) => {
  const cache = await caches.open(visitsOf(base));
  const places = (await cache.keys()).map(({ url }) => placeOf(url, base));
  const pages = places.filter((place) => place && place.kind === "page" && !place.path.endsWith("hors-ligne/"));
  const kept = await Promise.all(pages.map(async (place) => {
    const copy = place && (await copyIn(cache, place));
    return copy ? [await described(copy, place.key)] : [];
  }));
  return kept.flat().sort((one, other) => other.when - one.when);
};

/** The languages kept whole. @param {URL} base @returns {Promise<Kept[]>} */
const wholes = async (base) => {
  const kept = await Promise.all((await keptLanguages(base)).map(async (lang) => {
    const cache = await caches.open(keptOf(base, lang));
    const [list, home] = [placeOf(`${lang}/hors-ligne/tout.json`, base), placeOf(`${lang}/`, base)];
    const [whole, page] = [list && (await copyIn(cache, list)), home && (await copyIn(cache, home))];
    return whole && page && home ? [{ ...(await described(page, home.key)), when: whenOf(whole) }] : [];
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
  const nothing = [...shelf.querySelectorAll("[data-shelf]")].every((part) => /** @type {HTMLElement} */ (part).hidden);
  /** @type {HTMLElement} */ (shelf.querySelector("[data-nothing]")).hidden = !nothing;
};
