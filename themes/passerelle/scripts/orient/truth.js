// Conditions over a profile in three-valued logic: the published tree walked as it is.
//
// A key that the profile does not give is unknown, under every combination; what is neither true nor false is the list
// of the keys that would settle it. A need met by its category: who needs `famille--garde-denfants` needs `famille`;
// the other way round is not so, since a profile that gives its needs has given them all.

/** @typedef {true | false | string[]} Truth  True, false, or the unknown keys that keep it open. */
/** @typedef {Record<string, unknown>} Profile  Answers under the keys that partners write. */

/**
 * @typedef {object} Tree  A condition: `all`, `any`, `not`, `{in}`, `{key, of}` or `{key, min, max}`.
 * @property {Tree[]} [all]
 * @property {Tree[]} [any]
 * @property {Tree} [not]
 * @property {string[]} [in]
 * @property {string} [key]
 * @property {unknown[]} [of]
 * @property {number} [min]
 * @property {number} [max]
 */

/**
 * @typedef {object} Judge
 * @property {Profile} profile
 * @property {Record<string, string[]>} scales
 * @property {(areas: string[]) => boolean} holds  Whether one of these areas holds the commune of the profile.
 */

/** True when a profile gives a key. @param {Profile} profile @param {string} key */
export const gives = (profile, key) => profile[key] !== undefined && profile[key] !== null && profile[key] !== "";

/** The place of a value in the order of its key: a number itself, a code by its rank; NaN when it has none. @param {Judge} judge @param {string} key @returns {number} */
export const rank = ({ profile, scales }, key) => {
  const value = profile[key];
  const scale = scales[key];
  if (!scale) return typeof value === "number" ? value : NaN;
  const at = scale.indexOf(/** @type {string} */ (value));
  return at < 0 ? NaN : at;
};

/** @param {string[]} needs @param {unknown[]} wanted */
const anyNeed = (needs, wanted) =>
  needs.some((need) => wanted.includes(need) || wanted.includes(String(need).split("--")[0]));

/** @param {Judge} judge @param {Tree} tree @returns {Truth} */
const test = (judge, tree) => {
  const { profile } = judge;
  const key = tree.in ? "commune" : /** @type {string} */ (tree.key);
  if (!gives(profile, key)) return [key];
  if (tree.in) return judge.holds(tree.in);
  if (tree.of) {
    const value = profile[key];
    return Array.isArray(value) ? anyNeed(value, tree.of) : tree.of.includes(value);
  }
  const at = rank(judge, key);
  if (Number.isNaN(at)) return [key];
  return at >= (tree.min ?? -Infinity) && at <= (tree.max ?? Infinity);
};

/**
 * One part that is `settles` decides; else what is unknown in any part keeps the whole open.
 * @param {Judge} judge @param {Tree[]} parts @param {boolean} settles @returns {Truth}
 */
const together = (judge, parts, settles) => {
  /** @type {string[]} */
  const unknown = [];
  for (const part of parts) {
    const truth = decide(judge, part);
    if (truth === settles) return settles;
    if (Array.isArray(truth)) unknown.push(...truth);
  }
  return unknown.length ? unknown : !settles;
};

/** Whether a profile meets a condition. @param {Judge} judge @param {Tree} tree @returns {Truth} */
export const decide = (judge, tree) => {
  if (tree.all) return together(judge, tree.all, false);
  if (tree.any) return together(judge, tree.any, true);
  if (!tree.not) return test(judge, tree);
  const truth = decide(judge, tree.not);
  return Array.isArray(truth) ? truth : !truth;
};
