// What a hand-out takes from the published page of a sheet, in one language: nothing is written twice.
import { factsOf } from "./facts.js";
import { sentences, taken, textOf } from "./words.js";

/**
 * @typedef {import("./facts.js").Row} Row
 * @typedef {import("./facts.js").Fact} Fact
 * @typedef {{
 *   title: DocumentFragment, over: string, status: string[], facts: Fact[], papers: DocumentFragment[],
 *   summary?: DocumentFragment,
 *   notices: { id: string, words: DocumentFragment }[],
 *   lang: string, dir: string, address: string, here: string,
 * }} Sheet
 */

/** What is said first: cancelled, full, over. @param {HTMLElement} sheet */
const statusOf = (sheet) => {
  const until = Date.parse(sheet.dataset.until || "");
  const told = (until < Date.now() && sheet.querySelector(".is-past")) || sheet.querySelector(".status:not(.is-past)");
  const lines = told ? [...told.querySelectorAll("p")] : [];
  // From there on it proposes what is over.
  const over = lines.findIndex((line) => Date.parse(line.dataset.until || "") < Date.now());
  return (over < 0 ? lines : lines.slice(0, over)).map(textOf);
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

/** A step as a list to tick, a sentence a line; then its facts. @param {HTMLElement} step */
const stepOf = (step) => {
  const { facts, papers } = factsOf(step);
  const text = /** @type {HTMLElement | null} */ (step.querySelector(".text"));
  const lines = text ? [...text.querySelectorAll("li, p")].filter((line) => !line.querySelector("p")) : [];
  const spoken = text?.lang || step.ownerDocument.documentElement.lang;
  const told = lines.flatMap((line) => sentences(taken(line), spoken)).map((words) => {
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
  return { facts: told.length > 0 ? [{ id: "text", term: "", rows: told.map((line) => [line]) }, ...kept] : kept, papers };
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
  if (steps.length > 0) part.facts.push({ id: "steps", term: "", rows: steps.map((line) => [line]) });
  const lead = step ? null : sheet.querySelector(".lead:not([lang])");
  const notices = noticesOf(page, step ? head.parentElement : null);
  const end = step ? `#etape-${step}` : "";
  return { ...part, title: taken(head), over, status: statusOf(sheet), summary: lead ? taken(lead) : undefined, notices, lang, dir, address: address + end, here: here + end };
};
