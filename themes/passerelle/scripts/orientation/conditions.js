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

/** How each criterion is said. @type {Record<string, (value: any, say: Say, labels: Labels, areas: Record<string, string>) => string>} */
const SAID = {
  age: (value, say) => say("criterion.age", { value: range(say, value) }),
  femmes_uniquement: (_, say) => say("criterion.femmes"),
  statuts: (value, say, { residence }) => say("criterion.statut", { value: value.map((/** @type {string} */ code) => residence[code]).join(", ") }),
  cir: (value, _, { cir }) => cir[value],
  anciennete_max_annees: (value, say) => say("criterion.anciennete", { value }),
  zone_eligibilite: (value, say, _, areas) => say("criterion.lieu", { value: value.map((/** @type {string} */ code) => areas[code] || code).join(", ") }),
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
 * @param {{ say: Say, labels: Labels, areas: Record<string, string> }} words
 * @returns {HTMLElement[]}
 */
export const conditionItems = (lines, { say, labels, areas }) =>
  lines.map(({ criterion, state, value, lastYear }) => {
    const item = document.createElement("li");
    item.className = `is-${state}`;
    const verdict = document.createElement("b");
    verdict.textContent = `${SIGN[state]} ${say(`orient.${state.replace("-", "_")}`)}`;
    const words = SAID[criterion] ? SAID[criterion](value, say, labels, areas) : criterion;
    item.append(verdict, " ", lastYear ? `${words} (${say("orient.last_year")})` : words);
    return item;
  });
