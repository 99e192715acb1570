// What a hand-out takes from the published page of a sheet, in one language: nothing is written twice.
import { taken, textOf } from "./words.js";

/**
 * @typedef {{ id: string, term: string, lines: DocumentFragment[] }} Fact
 * @typedef {{
 *   title: DocumentFragment, over: string, status: string[], facts: Fact[], papers: DocumentFragment[],
 *   notices: { id: string, words: DocumentFragment }[],
 *   lang: string, dir: string, address: string, here: string,
 * }} Sheet
 */

/** How many dates of an event are enough; its page has them all. */
const DATES = 4;

/** What a sheet of paper has no room for: the page that the code leads to says it. */
const LEFT_OUT = ["zones", "source", "site", "pilot", "dates"];

/** The facts of a part of a page; papers to bring are a list apart. @param {ParentNode} part */
const factsOf = (part) => {
  /** @type {Fact[]} */
  const facts = [];
  /** @type {DocumentFragment[]} */
  const papers = [];
  for (const fact of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-fact]"))) {
    const id = fact.dataset.fact || "";
    if (LEFT_OUT.includes(id)) continue;
    const listed = [...fact.querySelectorAll("dd li")];
    const lines = (listed.length > 0 ? listed : [...fact.querySelectorAll("dd")]).map((line) => taken(line));
    if (id === "bring") papers.push(...(listed.length > 0 ? lines : []));
    else facts.push({ id, term: (fact.querySelector("dt")?.textContent || "").trim(), lines: id === "when" ? lines.slice(0, DATES) : lines });
  }
  return { facts, papers };
};

/** What is said first: cancelled, full, over. @param {HTMLElement} sheet */
const statusOf = (sheet) => {
  const until = Date.parse(sheet.dataset.until || "");
  const told = sheet.querySelector(".status:not(.is-past)") || (until < Date.now() ? sheet.querySelector(".is-past") : null);
  return told ? [...told.querySelectorAll("p")].map(textOf) : [];
};

/** What a reader must know of the words themselves: who translated them, until when the law is known to say so. */
const TOLD = ["automatic", "outdated", "fallback", "law"];

/** The notices of a sheet; of its steps, those of the one that is handed out. @param {Document} page @param {Element | null} step */
const noticesOf = (page, step) => {
  const all = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".notice[data-notice]")]);
  const kept = all.filter((notice) => TOLD.includes(notice.dataset.notice || "") && [null, step].includes(notice.closest(".step")));
  return kept.map((notice) => {
    const copy = /** @type {HTMLElement} */ (notice.cloneNode(true));
    copy.querySelector("a")?.remove();
    return { id: notice.dataset.notice || "", words: taken(copy) };
  });
};

/** A step as a list to tick: its sentences, then its facts. @param {HTMLElement} step */
const stepOf = (step) => {
  const { facts, papers } = factsOf(step);
  const text = /** @type {HTMLElement | null} */ (step.querySelector(".text"));
  const lines = text ? [...text.querySelectorAll("li, p")].filter((line) => !line.querySelector("p")) : [];
  const told = lines.map((line) => {
    const words = taken(line);
    if (!text?.lang) return words;
    const marked = document.createElement("span");
    marked.lang = text.lang;
    marked.dir = text.dir;
    marked.append(words);
    const out = document.createDocumentFragment();
    out.append(marked);
    return out;
  });
  const kept = facts.filter(({ id }) => id !== "source" && id !== "services");
  return { facts: told.length > 0 ? [{ id: "text", term: "", lines: told }, ...kept] : kept, papers };
};

/**
 * @param {Document} page
 * @param {string} address Where it stands on the portal, for whoever is given it.
 * @param {string} here Where it stands for the one who reads.
 * @param {string} [step] The step of a pathway, when only that one is handed out.
 * @returns {Sheet | undefined} None when there is no such step.
 */
export const read = (page, address, here, step) => {
  const sheet = /** @type {HTMLElement | null} */ (page.querySelector(".sheet[data-item]"));
  const head = step ? page.getElementById(`etape-${step}`) : sheet?.querySelector("h1");
  if (!sheet || !head) return undefined;
  const { lang, dir } = page.documentElement;
  const over = textOf(step ? sheet.querySelector("h1") : sheet.querySelector(".sheet-head .over"));
  const key = sheet.querySelector(".facts-key");
  const part = step ? stepOf(/** @type {HTMLElement} */ (head.parentElement)) : key ? factsOf(key) : { facts: [], papers: [] };
  const steps = step ? [] : [...sheet.querySelectorAll(".step > h2")].map((line) => taken(line));
  if (steps.length > 0) part.facts.push({ id: "steps", term: "", lines: steps });
  const notices = noticesOf(page, step ? head.parentElement : null);
  const end = step ? `#etape-${step}` : "";
  return { ...part, title: taken(head), over, status: statusOf(sheet), notices, lang, dir, address: address + end, here: here + end };
};
