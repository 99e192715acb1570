// The words of a page, as paper takes them.

/** What keeps its meaning on paper; of other elements only the content is taken. */
const KEPT = new Set(["SPAN", "BDI", "TIME", "S", "B", "STRONG", "EM"]);

/** The words of a node, with the language of each. @param {Node} node @returns {DocumentFragment} */
export const taken = (node) => {
  const out = document.createDocumentFragment();
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.append((child.textContent || "").replace(/\s+/g, " "));
    if (!(child instanceof HTMLElement) || child.classList.contains("unseen")) continue;
    const inside = taken(child);
    const isLink = child instanceof HTMLAnchorElement && /^(tel|mailto):/.test(child.getAttribute("href") || "");
    if (!isLink && !KEPT.has(child.tagName)) {
      out.append(inside);
      continue;
    }
    const copy = document.createElement(isLink ? "a" : child.tagName);
    for (const name of ["lang", "dir", "datetime", "translate", ...(isLink ? ["href"] : [])]) {
      const value = child.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copy.append(inside);
    out.append(copy);
  }
  return out;
};

/**
 * The sentences of a text, each with its marks; the whole where the browser cannot tell sentences.
 * @param {DocumentFragment} words @param {string} lang @returns {DocumentFragment[]}
 */
export const sentences = (words, lang) => {
  if (!Intl.Segmenter) return [words];
  const text = words.textContent || "";
  const ends = [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)].map(({ index, segment }) => index + segment.length);
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  /** Where each end stands: the text node that holds it, and how far into it. @type {[Text, number][]} */
  const places = [];
  let passed = 0;
  for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    while (places.length < ends.length && ends[places.length] <= passed + node.length) places.push([node, ends[places.length] - passed]);
    passed += node.length;
  }
  return places.map(([node, offset], at) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    if (at > 0) range.setStart(...places[at - 1]);
    range.setEnd(node, offset);
    return range.cloneContents();
  });
};

/** @param {Node | null | undefined} element */
export const textOf = (element) => (element?.textContent || "").replace(/\s+/g, " ").trim();
