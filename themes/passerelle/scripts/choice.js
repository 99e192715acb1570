/**
 * The language of the device stands first among those of the portal. Nothing is remembered, nothing is opened unasked.
 *
 * The page is painted once this has run, so that nothing moves under the reader's finger.
 */

/** Languages that devices name otherwise. @type {Record<string, string>} */
const SAME = { prs: "fa", pus: "ps", tir: "ti" };

const list = document.querySelector(".choices > ul");
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".choices a[hreflang]")]);

/** @param {string} tag */
const linkOf = (tag) => {
  const base = tag.toLowerCase().split("-")[0];
  const named = SAME[base] || base;
  return links.find(({ hreflang }) => hreflang.toLowerCase() === tag.toLowerCase()) || links.find(({ hreflang }) => hreflang.split("-")[0] === named);
};

const proposed = navigator.languages.map(linkOf).find(Boolean);
if (list && proposed?.parentElement && links.length > 1) {
  proposed.classList.add("is-proposed");
  list.prepend(proposed.parentElement);
}
