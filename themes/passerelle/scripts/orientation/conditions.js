// What a sheet asks of a person, said line by line: met, not met, to check.

/**
 * @typedef {import("../orient/eligible.js").Line} Line
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 * @typedef {Record<string, Record<string, string>>} Labels Vocabulary → code → words.
 */

/** @param {Say} say @param {{ min?: number, max?: number, max_rqth?: number }} ages */
const range = (say, { min, max, max_rqth }) => {
  const plain = min === undefined ? say("range.most", { max: max || 0 }) : max === undefined ? say("range.least", { min }) : say("range.between", { min, max });
  return max_rqth ? `${plain} (RQTH\u202f: ${say("range.most", { max: max_rqth })})` : plain;
};

/** How many areas are named; the sheet itself names all. */
const AREAS = 3;

/** How each criterion is said. @type {Record<string, (value: any, say: Say, labels: Labels, areas: Record<string, string>) => string>} */
const SAID = {
  age: (value, say) => say("criterion.age", { value: range(say, value) }),
  femmes_uniquement: (_, say) => say("criterion.femmes"),
  statuts: (value, say, { residence }) => say("criterion.statut", { value: value.map((/** @type {string} */ code) => residence[code]).join(", ") }),
  cir: (value, _, { cir }) => cir[value],
  anciennete_max_annees: (value, say) => say("criterion.anciennete", { value }),
  zone_eligibilite: (value, say, _, areas) => {
    const names = value.map((/** @type {string} */ code) => areas[code] || code);
    const more = names.length > AREAS ? ` (+ ${names.length - AREAS})` : "";
    return say("criterion.lieu", { value: names.slice(0, AREAS).join(", ") + more });
  },
  oral: (value, say) => say("criterion.francais_oral", { value }),
  ecrit: (value, say) => say("criterion.francais_ecrit", { value }),
  alphabetisation: (value, say) => say(value ? "criterion.lecture" : "criterion.alphabetisation"),
  diplome_min: (value, say, { diploma }) => say("criterion.diplome", { value: diploma[value] }),
  rqth: (value, _, { rqth }) => rqth[value],
  inscrit_france_travail: (value, _, { registration }) => registration[value],
};

/** A condition that everybody meets says nothing. @param {Line} line */
export const saysSomething = ({ value }) =>
  !["aucun", "indifferent", "possible", "non-requis"].includes(String(value)) && !(Array.isArray(value) && value.includes("france"));

const SIGN = { "met": "✓", "not-met": "✗", "to-check": "?" };

/**
 * The lines, each as a list item.
 * @param {Line[]} lines
 * @param {{ say: Say, labels: Labels, areas: Record<string, string>, communes: import("./near.js").Communes }} words
 * @param {Record<string, any>} profile Where the person lives is said of an area that holds it.
 * @returns {HTMLElement[]}
 */
export const conditionItems = (lines, { say, labels, areas, communes }, profile) =>
  lines.map(({ criterion, state, value, lastYear }) => {
    const item = document.createElement("li");
    item.className = `is-${state}`;
    const verdict = document.createElement("b");
    verdict.textContent = `${SIGN[state]} ${say(`orient.${state.replace("-", "_")}`)}`;
    const home = criterion === "zone_eligibilite" && state === "met" && communes.of(profile.commune);
    const words = home ? say("criterion.lieu", { value: home.name }) : SAID[criterion] ? SAID[criterion](value, say, labels, areas) : criterion;
    item.append(verdict, " ", lastYear ? `${words} (${say("orient.last_year")})` : words);
    return item;
  });
