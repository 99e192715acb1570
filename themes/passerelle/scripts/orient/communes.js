// The communes that a reader chooses from, and where each one lies.

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
   * Whether one of these areas holds a commune. One out of the table is of the department that its code begins with.
   * @param {string[]} areas @param {string} insee
   */
  const holds = (areas, insee) => {
    const siren = byCode.get(insee)?.epci;
    return areas.some((area) => {
      if (area.length === 9) return area === siren;
      if (area.length === 5) return area === insee;
      return area === "france" || insee.startsWith(area);
    });
  };

  /**
   * The communes that what is typed may name, the likeliest first: by name, by the start of its words, by postcode.
   * @param {string} typed @param {number} [most] @returns {Commune[]}
   */
  const suggest = (typed, most = 8) => {
    const asked = fold(typed);
    if (!asked) return [];
    const words = asked.split(" ");
    /** @param {{commune: Commune, folded: string}} row */
    const score = ({ commune, folded }) => {
      if (/^\d/.test(asked)) {
        const code = asked.replace(/ /g, "");
        return commune.postcodes.some((own) => own.startsWith(code)) ? 1 : commune.insee === code ? 2 : 0;
      }
      if (folded === asked) return 4;
      if (folded.startsWith(asked)) return 3;
      const own = folded.split(" ");
      return words.every((word) => own.some((part) => part.startsWith(word))) ? 2 : 0;
    };
    const found = all.map((row) => ({ row, score: score(row) })).filter(({ score }) => score > 0);
    return found.sort((a, b) => b.score - a.score).slice(0, most).map(({ row }) => row.commune);
  };

  return { all: all.map(({ commune }) => commune), of: (/** @type {string} */ insee) => byCode.get(insee), holds, suggest };
};
