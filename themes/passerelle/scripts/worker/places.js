// What stands at an address of the site, as far as it may be kept for a visit without network.
//
// Feeds, vCards and all that is not named here go to the network as if no worker were there; so do the network's pages of
// governance, which no interview needs.

/**
 * @typedef {"page" | "data" | "calendar" | "file" | "picture" | "sound"} Kind The addresses of files, pictures and sounds tell their content; the others change.
 * @typedef {{ key: string, path: string, kind: Kind }} Place `path` is counted from the folder of the site.
 */

const PAGE = /^(?!admin\/|[\w-]+\/reseau\/)(?:[a-z\d][\w-]*\/)*$/;
const DATA =
  /^(?:[a-z][\w-]*\/(?:recherche\/index|fiche\/mots|orientation\/regles|hors-ligne\/(?:mots|debut))\.json|_o\/[\w.-]+|_i\/\w+\.json)$/;
const FILE = /^_[st]\/./;
const PICTURE = /^_p\/.+\.(?:avif|webp|png|jpe?g|svg)$/;
const SOUND = /^_p\/.+\.(?:mp3|m4a|ogg|opus|wav)$/;
const CALENDAR = /^[\w-]+\/(?:agenda|(?:evenements|signataires|publics)\/[\w-]+)\.ics$/;

/** The page of an event. */
const EVENT = /^([\w-]+\/evenements\/(?!\d{4}-\d\d\/|page-\d+\/)[\w-]+)\/$/;

/** Pages visited one by one: a sheet, a hand-out, a profile. Lists, the home page and searches say nothing of anyone. */
const VISITED =
  /^[\w-]+\/(?:(?:services|evenements|signataires|dispositifs|parcours|referents)\/(?!\d{4}-\d\d\/|page-\d+\/)[\w-]+|fiche|orientation)\/$/;

/** What a first visit keeps, and no count of pages drops. */
const FIRST = /^(?:[\w-]+\/(?:evenements\/\d{4}-\d\d\/|(?:evenements|services|signataires|referents|recherche|hors-ligne)\/)?)?$/;

/** @param {string} path @returns {Kind | undefined} */
const kindOf = (path) => {
  if (PAGE.test(path)) return "page";
  if (DATA.test(path)) return "data";
  if (CALENDAR.test(path)) return "calendar";
  if (FILE.test(path)) return "file";
  if (SOUND.test(path)) return "sound";
  return PICTURE.test(path) ? "picture" : undefined;
};

/** An address counted from the folder of the site; none outside. @param {string} address @param {URL} base */
export const pathOf = (address, base) => {
  const { origin, pathname } = new URL(address, base);
  return origin === base.origin && pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length) : undefined;
};

/** What stands at an address, if it may be kept. A page is the same whatever is asked of it. @param {string} address @param {URL} base @returns {Place | undefined} */
export const placeOf = (address, base) => {
  const { origin, pathname, search } = new URL(address, base);
  const path = pathOf(address, base);
  const kind = path === undefined ? undefined : kindOf(path);
  return kind && (kind === "page" || !search) ? { key: origin + pathname, path: /** @type {string} */ (path), kind } : undefined;
};

/**
 * The list of what a language keeps: all that can be kept, which no mere visit keeps, or what a first visit does.
 * @param {"debut" | "tout"} name @param {string} lang @param {URL} base @returns {Place}
 */
export const listAt = (name, lang, base) => {
  const path = `${lang}/hors-ligne/${name}.json`;
  return { key: new URL(path, base).href, path, kind: "data" };
};

/** The calendar of the event that a page shows, which the page offers to take. @param {Place} place @param {URL} base */
export const calendarOf = ({ path }, base) => {
  const event = EVENT.exec(path);
  return event ? placeOf(`${event[1]}.ics`, base) : undefined;
};

/** Whether a place tells what one reader was looking for; a calendar does, since it came with a sheet or was taken. @param {Place} place */
export const isVisited = ({ path, kind }) => kind === "picture" || kind === "calendar" || VISITED.test(path);

/** Whether what stands there never changes. @param {Place} place */
export const isFixed = ({ kind }) => kind === "file" || kind === "picture" || kind === "sound";

/** @param {Place} place */
export const isFirst = ({ path }) => FIRST.test(path);

/** The word of the language in a path. @param {string} path */
export const languageOf = (path) => path.split("/")[0];
