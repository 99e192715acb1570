// The profile: what the form says of a situation, and what the address keeps of it after `#`.
// It is spelled as on the command line: `age=24,statut=refugie,besoins=famille+mobilite`. It is never sent nor stored.

/**
 * @typedef {number | boolean | string | string[]} Answer
 * @typedef {Record<string, Answer>} Profile Keys are those of the content: `age`, `statut`, `commune`…
 * @typedef {(key: string) => "number" | "boolean" | "code" | "needs" | undefined} KindOf What a question holds; nothing for a key that is not asked.
 */

/** The longest address that is read. */
const LONGEST = 1000;
const CODE = /^[\w.+-]{1,60}$/;

/** @param {string} text @param {ReturnType<KindOf>} kind @returns {Answer | undefined} */
const read = (text, kind) => {
  if (kind === "number") return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  if (kind === "boolean") return text === "true" || text === "oui" ? true : text === "false" || text === "non" ? false : undefined;
  if (!CODE.test(text)) return undefined;
  return kind === "needs" ? text.split("+").filter(Boolean) : text;
};

/**
 * @param {string} fragment What follows `#`.
 * @param {KindOf} kindOf
 * @returns {Profile}
 */
export const readProfile = (fragment, kindOf) => {
  /** @type {Profile} */
  const profile = {};
  let text = "";
  try {
    text = decodeURIComponent(fragment.slice(0, LONGEST));
  } catch {
    // Not an address of ours.
  }
  for (const part of text.split(",")) {
    const [key, value = ""] = part.split(/=(.*)/s);
    const kind = kindOf(key);
    const answer = kind && read(value, kind);
    if (answer !== undefined) profile[key] = answer;
  }
  return profile;
};

/**
 * @param {Profile} profile
 * @returns {string} `age=24,besoins=famille+mobilite`
 */
export const writeProfile = (profile) =>
  Object.entries(profile).map(([key, value]) => `${key}=${Array.isArray(value) ? value.join("+") : value}`).join(",");

/** What a question holds, from its element. @param {HTMLElement} ask @returns {ReturnType<KindOf>} */
export const kindOfAsk = (ask) => {
  if (ask.matches(".ask-number")) return "number";
  if (ask.matches(".ask-needs")) return "needs";
  return ask.querySelector("input[value=true]") ? "boolean" : "code";
};

/**
 * The answer that a question holds now; nothing when it has none.
 * @param {HTMLElement} ask
 * @returns {Answer | undefined}
 */
export const answerOf = (ask) => {
  const kind = kindOfAsk(ask);
  if (ask.matches(".ask-commune")) return ask.dataset.code || undefined;
  const checked = [...ask.querySelectorAll("input:checked")].map((input) => /** @type {HTMLInputElement} */ (input).value);
  if (kind === "needs") return checked.length > 0 ? checked : undefined;
  const field = /** @type {HTMLInputElement | null} */ (ask.querySelector("select, input[type=number]"));
  if (field && !field.validity.valid) return undefined;
  return read(field ? field.value : checked[0] || "", kind);
};

/**
 * Puts an answer into a question. A commune is named by whoever knows the communes.
 * @param {HTMLElement} ask
 * @param {Answer | undefined} answer
 */
export const setAnswer = (ask, answer) => {
  const values = answer === undefined ? [] : [answer].flat().map(String);
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (ask.querySelectorAll(".pick > input"))) input.checked = values.includes(input.value);
  const field = /** @type {HTMLInputElement | null} */ (ask.querySelector("select, input[type=number]"));
  if (field) field.value = values[0] || "";
};

/** What a question of a number will not take, if anything. @param {HTMLElement} ask @returns {number | undefined} The most that it takes. */
export const refusedBy = (ask) => {
  const field = /** @type {HTMLInputElement | null} */ (ask.querySelector("input[type=number]"));
  return field && !field.validity.valid ? Number(field.max) : undefined;
};
