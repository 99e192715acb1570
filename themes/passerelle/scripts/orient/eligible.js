// What a sheet asks of a person, line by line: met, not met, or to check with the keys that are unknown.
//
// What a sheet says nothing of has no line. A condition that everybody meets (`aucun`, `indifferent`, `possible`,
// `non-requis`, `france`) has its line, met whatever the profile. Places are met by the commune, its intercommunality,
// its department or France; a stay of at most n years is one of fewer than 12 n months.
import { gives, rank } from "./truth.js";

/** @typedef {import("./truth.js").Judge} Judge */
/** @typedef {import("./truth.js").Truth} Truth */

/**
 * @typedef {object} Line
 * @property {string} criterion  The key that partners write: `age`, `statuts`, `oral`…
 * @property {"met" | "not-met" | "to-check"} state
 * @property {string[]} unknown  The profile's keys that would settle it.
 * @property {unknown} value  What the sheet asks.
 * @property {boolean} [lastYear]  Met, and until the next birthday only.
 */

/** @typedef {{criterion: string, decide: (judge: Judge, asked: any) => Truth, value: any}} Asked */

/** Which statuses of the contract meet what a sheet asks of it. @type {Record<string, string[]>} */
const CONTRACT = { requis: ["signe", "en-cours", "termine"], pendant: ["signe", "en-cours"], apres: ["termine"] };

/** @param {Judge} judge @param {string} key @param {(value: any) => boolean} meets @returns {Truth} */
const known = ({ profile }, key, meets) => (gives(profile, key) ? meets(profile[key]) : [key]);

/** At least a level of a scale. @param {Judge} judge @param {string} key @param {string} least @returns {Truth} */
const atLeast = (judge, key, least) => {
  if (least === "aucun") return true;
  const at = rank(judge, key);
  return Number.isNaN(at) ? [key] : at >= judge.scales[key].indexOf(least);
};

/** @param {Judge} judge @param {{min?: number, max?: number, max_rqth?: number}} asked @returns {Truth} */
const age = (judge, { min = 0, max = Infinity, max_rqth = 0 }) => {
  const years = rank(judge, "age");
  if (Number.isNaN(years)) return ["age"];
  if (years < min) return false;
  if (years <= max) return true;
  return years <= max_rqth ? known(judge, "rqth", (rqth) => rqth === true) : false;
};

/** Someone at the last year meets it until the birthday. @param {Judge} judge @param {{max?: number, max_rqth?: number}} asked */
const isLastYear = ({ profile }, { max = Infinity, max_rqth = 0 }) =>
  profile.age === (profile.rqth === true ? Math.max(max, max_rqth) : max);

/** The criteria in the order in which they are told. @type {[string, (judge: Judge, asked: any) => Truth][]} */
const CRITERIA = [
  ["age", age],
  ["femmes_uniquement", (judge) => known(judge, "sexe", (sex) => sex === "femme")],
  ["statuts", (judge, asked) => known(judge, "statut", (status) => asked.includes(status))],
  ["cir", (judge, asked) => asked === "indifferent" || known(judge, "cir", (cir) => CONTRACT[asked].includes(cir))],
  ["anciennete_max_annees", (judge, asked) => known(judge, "anciennete_mois", (months) => months < 12 * asked)],
  [
    "zone_eligibilite",
    (judge, asked) => asked.includes("france") || known(judge, "commune", () => judge.holds(asked)),
  ],
  ["oral", (judge, asked) => atLeast(judge, "francais_oral", asked)],
  ["ecrit", (judge, asked) => atLeast(judge, "francais_ecrit", asked)],
  ["alphabetisation", (judge, asked) => known(judge, "alphabetise", (literate) => literate === asked)],
  ["diplome_min", (judge, asked) => atLeast(judge, "diplome", asked)],
  ["rqth", (judge, asked) => asked === "possible" || known(judge, "rqth", (rqth) => rqth === true)],
  [
    "inscrit_france_travail",
    (judge, asked) => asked === "non-requis" || known(judge, "inscrit_france_travail", (is) => is === true),
  ],
];

/**
 * What a sheet asks, ready to be told: each criterion that it names, how it is decided, and what it wants.
 * @param {Record<string, any>} asks @returns {Asked[]}
 */
export const asked = (asks) =>
  CRITERIA.filter(([criterion]) => asks[criterion] !== undefined).map(([criterion, decide]) => ({
    criterion,
    decide,
    value: asks[criterion],
  }));

/** Line by line, whether a profile meets what is asked. @param {Asked[]} all @param {Judge} judge @returns {Line[]} */
export const lines = (all, judge) =>
  all.map(({ criterion, decide, value }) => {
    const truth = decide(judge, value);
    if (typeof truth !== "boolean") return { criterion, state: "to-check", unknown: truth, value };
    if (!truth) return { criterion, state: "not-met", unknown: [], value };
    const lastYear = criterion === "age" && isLastYear(judge, value);
    return lastYear ? { criterion, state: "met", unknown: [], value, lastYear } : { criterion, state: "met", unknown: [], value };
  });

/** All lines as one: not met as soon as one is not, to check as soon as one is. @param {Line[]} told @returns {Line["state"]} */
export const verdict = (told) =>
  told.find((line) => line.state === "not-met")?.state ?? told.find((line) => line.state === "to-check")?.state ?? "met";
