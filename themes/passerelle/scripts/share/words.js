// What the scripts of sharing and hand-outs must know in a language: one small file beside its hand-out page.

/**
 * @typedef {{
 *   lang: string, dir: string, origin: string, scripts: Record<string, string>, styles: Record<string, string>,
 *   handout: Record<string, string>, share: Record<string, string>, reading: Record<string, string>,
 *   event: { soon: string[], closed: string, call: string, see: string, list: string },
 * }} Said
 */

/** @type {Map<string, Promise<Said>>} */
const known = new Map();

/**
 * @param {string} home The address of the home page of the language.
 * @returns {Promise<Said>}
 */
export const wordsOf = (home) => {
  const coming = known.get(home) || fetch(`${home}fiche/mots.json`).then((answer) => answer.json());
  known.set(home, coming);
  coming.catch(() => known.delete(home));
  return coming;
};
