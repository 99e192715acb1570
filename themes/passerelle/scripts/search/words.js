// The words of the interface, in the page's language: gaps filled, plurals chosen.

/**
 * @typedef {string | Record<string, string>} Message A text, or its forms by plural category.
 * @typedef {{ home: string, index: string }} Place Where the pages of a language start, and its manifest.
 * @typedef {Place & {
 *   lang: string, shards: string, french?: Place,
 *   engine: string, panel: string, inflate: string, later: string[], worker?: string,
 *   words: Record<string, Message>, kinds: Record<string, string>, facets: Record<string, string>, statuses: Record<string, string>,
 * }} Settings What the page tells its scripts.
 */

/**
 * The settings that a search page carries.
 * @param {Document} page
 * @returns {Settings | undefined}
 */
export const settingsOf = (page) => {
  const block = page.getElementById("search-words");
  return block ? JSON.parse(block.textContent || "") : undefined;
};

/**
 * @param {Settings} settings
 */
// What is quoted keeps its name when ours are shortened.
export const speaker = ({ "words": words, lang }) => {
  const rules = new Intl.PluralRules(lang);
  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] What fills the gaps; `n` chooses the plural.
   */
  return (key, values = {}) => {
    const message = words[key] || "";
    const n = Number(values.n);
    const form = typeof message === "string" ? message : (n === 0 && message.zero) || message[rules.select(n)] || message.other;
    return form.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
  };
};
