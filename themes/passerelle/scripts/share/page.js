// Sharing the sheet that the page shows, in any of its languages: the sharer keeps theirs.
import { fill } from "./panel.js";
import { wordsOf } from "./words.js";

export { fill };

/** @param {Node | null | undefined} node */
const textOf = (node) => (node?.textContent || "").replace(/[ \n\t]+/g, " ").trim();

/** What whoever is sent an event must not miss: what has changed, when, where. @param {Document} page */
const essentials = (page) => {
  const when = [...page.querySelectorAll("[data-fact=when] dd")].find((line) => !line.querySelector("s"));
  const told = [page.querySelector(".sheet .status:not([hidden]) .status-label"), when, when && page.querySelector("[data-fact=where] dd")];
  return told.map(textOf).filter(Boolean);
};

/** @param {HTMLElement} panel @param {string} home @param {import("./words.js").Said} said */
export const sharePage = (panel, home, said) => {
  const path = location.pathname.slice(home.length);
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".languages a[hreflang]")]);
  const languages = links.map((link) => ({
    home: link.pathname.slice(0, link.pathname.length - path.length),
    lang: link.hreflang,
    name: link.textContent || "",
    isCurrent: link.pathname === location.pathname,
  }));
  /** @param {string} other */
  const pageOf = async (other) => {
    const answer = other === home ? undefined : await fetch(other + path);
    return answer ? new DOMParser().parseFromString(await answer.text(), "text/html") : document;
  };
  const of = async (/** @type {string} */ other) => {
    const [{ origin, share }, page] = await Promise.all([wordsOf(other), pageOf(other)]);
    const url = `${origin}${other}${path}`;
    const title = textOf(page.querySelector("h1"));
    const told = [title, ...essentials(page)].join("\n");
    return { url, title, text: share.message.replace("{title}", told).replace("{url}", url) };
  };
  return fill(panel, said, { of, home, languages, print: () => print() });
};
