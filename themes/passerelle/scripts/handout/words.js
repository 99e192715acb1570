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

/** @param {Node | null | undefined} element */
export const textOf = (element) => (element?.textContent || "").replace(/\s+/g, " ").trim();
