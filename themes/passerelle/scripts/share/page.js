// Sharing the sheet that the page shows, in any of its languages: the sharer keeps theirs.
import { fill } from "./panel.js";
import { wordsOf } from "./words.js";

export { fill };

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
  const titleOf = async (other) => {
    const answer = other === home ? undefined : await fetch(other + path);
    const page = answer ? new DOMParser().parseFromString(await answer.text(), "text/html") : document;
    return (page.querySelector("h1")?.textContent || "").trim();
  };
  const of = async (/** @type {string} */ other) => {
    const [{ origin, share }, title] = await Promise.all([wordsOf(other), titleOf(other)]);
    const url = `${origin}${other}${path}`;
    return { url, title, text: share.message.replace("{title}", title).replace("{url}", url) };
  };
  return fill(panel, said, { of, home, languages, print: () => print() });
};
