// What the page tells its scripts, and the files that it names.

/**
 * @typedef {object} Settings What the page tells its scripts.
 * @property {string} lang
 * @property {string} home
 * @property {string} rules
 * @property {string} communes
 * @property {string} handout
 * @property {string} icons
 * @property {Record<string, any>} words
 * @property {Record<string, string>} titles
 * @property {import("./conditions.js").Labels} labels
 */

/** What the page holds. @returns {Settings} */
export const settingsHere = () => JSON.parse(/** @type {any} */ (document.getElementById("orientation-words")).textContent);

/** A file of the site, as text. @param {string} address */
export const textOf = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
};
