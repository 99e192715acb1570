// What is read of a sheet or of a list, in the order of the page: words that stand in one block and in one language.

/** @typedef {{ text: string, lang: string, block: Element }} Passage */

const BLOCK = "h1, h2, h3, h4, p, li, dt, dd, summary, figcaption, th, td";

/** Buttons, other sheets, and what is about the page rather than in it. */
const ASIDE = ".tools, .actions, .sheet .group, .terms, .trust, .keep, .filters, nav, form, audio, [hidden], [aria-hidden=true]";

/** @param {Element} sheet @returns {Passage[]} */
export const passagesOf = (sheet) => {
  /** @type {Passage[]} */
  const passages = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = /** @type {Element} */ (node.parentElement);
    const block = parent.closest(BLOCK);
    // What is folded is not read before it is opened.
    if (!block || !sheet.contains(block) || parent.closest(ASIDE) || block.getClientRects().length === 0) continue;
    const lang = parent.closest("[lang]")?.getAttribute("lang") || "";
    const last = passages[passages.length - 1];
    if (last && last.block === block && last.lang === lang) last.text += node.textContent;
    else passages.push({ text: node.textContent || "", lang, block });
  }
  for (const passage of passages) passage.text = passage.text.replace(/\s+/g, " ").trim();
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
};
