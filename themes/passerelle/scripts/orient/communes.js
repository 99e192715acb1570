// The communes that a reader chooses from, and where each one lies.

import { distance } from "../search/distance.js";

/**
 * @typedef {object} Commune
 * @property {string} insee
 * @property {string} name
 * @property {string[]} postcodes
 * @property {string} epci  SIREN, or nothing.
 * @property {string} label  The name, with a postcode when another commune has the same name.
 */

/** The code that stands for any place out of the territory. */
export const ELSEWHERE = "99";

/** Letters without accents, words apart, saints spelt out. @param {string} text */
const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\b(s)(te?)\b/g, (_, s, t) => (t === "t" ? "saint" : "sainte"));

/** Reads the published table. @param {string} text */
export const openCommunes = (text) => {
  const [, sirens, ...rows] = text.trimEnd().split("\n");
  const epcis = sirens.split(" ");
  let postcodes = "";
  let epci = "";
  /** @type {Map<string, Commune>} */
  const byCode = new Map();
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const row of rows) {
    const [insee, name, ownPostcodes, ownEpci] = row.split("\t");
    postcodes = ownPostcodes || postcodes;
    epci = ownEpci || epci;
    byCode.set(insee, { insee, name, label: name, postcodes: postcodes.split(" "), epci: epcis[Number(epci)] ?? "" });
    times.set(fold(name), (times.get(fold(name)) ?? 0) + 1);
  }
  const all = [...byCode.values()].map((commune) => ({ commune, folded: fold(commune.name) }));
  for (const { commune, folded } of all) {
    if (Number(times.get(folded)) > 1) commune.label = `${commune.name} (${commune.postcodes[0]})`;
  }

  /**
   * Tells whether one of some areas holds a commune. One out of the table is of the department that its code begins with.
   * Each list of areas is walked once: sheets that ask for the same ones share theirs.
   * @param {string} insee @returns {(areas: string[]) => boolean}
   */
  const holderOf = (insee) => {
    const own = new Set([insee, byCode.get(insee)?.epci ?? "", insee.slice(0, 2), insee.slice(0, 3), "france"]);
    /** @type {Map<string[], boolean>} */
    const known = new Map();
    return (areas) => {
      const before = known.get(areas);
      if (before !== undefined) return before;
      const held = areas.some((area) => own.has(area));
      known.set(areas, held);
      return held;
    };
  };

  /** What may be meant by a name with a slip of the finger: one in four letters, two from eight; spaces aside. @param {string} name */
  const slips = (name) => {
    const typed = name.replaceAll(" ", "");
    if (typed.length < 4 || typed.length > 40) return [];
    const most = typed.length < 8 ? 1 : 2;
    const near = ({ folded = "" }) => {
      const own = folded.replaceAll(" ", "");
      return Math.min(distance(typed, own, most), distance(typed, own.slice(0, typed.length), most));
    };
    return all.map((row) => ({ row, score: 1 - near(row) / 9 })).filter(({ score }) => score >= 1 - most / 9);
  };

  /**
   * The communes that what is typed may name, the likeliest first: by name, by the start of its words, by postcode.
   * @param {string} typed @param {number} [most] @returns {Commune[]}
   */
  const suggest = (typed, most = 8) => {
    const words = fold(typed).split(" ").filter(Boolean);
    const isCode = (/** @type {string} */ word) => /^\d/.test(word);
    const codes = words.filter(isCode);
    const names = words.filter((word) => !isCode(word));
    const name = names.join(" ");
    if (!words.length) return [];
    /** @param {{commune: Commune, folded: string}} row */
    const score = ({ commune, folded }) => {
      const { insee, postcodes } = commune;
      if (!codes.every((code) => code === insee || postcodes.some((own) => own.startsWith(code)))) return 0;
      if (folded === name) return 4;
      if (folded.startsWith(name)) return 3;
      const own = folded.split(" ");
      return names.every((word) => own.some((part) => part.startsWith(word))) ? 2 : 0;
    };
    const found = all.map((row) => ({ row, score: score(row) })).filter(({ score }) => score > 0);
    if (found.length === 0 && codes.length === 0) found.push(...slips(name));
    return found.sort((a, b) => b.score - a.score).slice(0, most).map(({ row }) => row.commune);
  };

  return { all: all.map(({ commune }) => commune), of: (/** @type {string} */ insee) => byCode.get(insee), holderOf, suggest };
};
