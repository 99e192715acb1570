// What a hand-out takes from the published page of a sheet, in one language: nothing is written twice.
import { sentences, taken, textOf } from "./words.js";

/**
 * @typedef {DocumentFragment[]} Row What stands on one line: a thing with its details, or a short list.
 * @typedef {{ id: string, term: string, rows: Row[] }} Fact
 * @typedef {{
 *   title: DocumentFragment, over: string, status: string[], facts: Fact[], papers: DocumentFragment[],
 *   summary?: DocumentFragment,
 *   notices: { id: string, words: DocumentFragment }[],
 *   lang: string, dir: string, address: string, here: string,
 * }} Sheet
 */

/** How many dates of an event are enough; its page has them all. */
const DATES = 4;

/** What a sheet of paper has no room for: the page that the code leads to says it. */
const LEFT_OUT = ["nothing", "zones", "source", "site", "pilot", "dates"];

/** Whether a line says more of the one above: an address, a phone, a remark. @param {Element} line */
const isDetail = (line) => line.firstElementChild?.matches(".note, a[href^='tel:'], a[href^='mailto:'], a[href^='http']") || false;

/** Whether a date is over. @param {Element} line @param {number} now Milliseconds since 1970. */
const isOver = (line, now) => {
  const time = line.querySelector("time[datetime]")?.getAttribute("datetime") || "";
  // A day is over when the next one begins; of a date with an hour, the whole day is kept.
  const day = Date.parse(time.slice(0, 10));
  return day + 86_400_000 < now;
};

/** The lines of a fact, details with what they are about. @param {HTMLElement} fact @returns {Row[]} */
const rowsOf = (fact) => {
  const listed = [...fact.querySelectorAll("dd li")];
  if (listed.length > 0) return [listed.map((line) => taken(line))];
  const isDated = fact.dataset.fact === "when";
  // Later dates are folded farther down the page.
  const lines = [...fact.querySelectorAll("dd"), ...(isDated ? fact.ownerDocument.querySelectorAll(".dates li") : [])];
  /** @type {Element[][]} */
  const rows = [];
  for (const line of lines) {
    if (isDetail(line) && rows.length > 0) rows[rows.length - 1].push(line);
    else rows.push([line]);
  }
  const kept = isDated ? rows.filter(([line]) => !isOver(line, Date.now())).slice(0, DATES) : rows;
  return kept.map((row) => row.map((line) => taken(line)));
};

/** The facts of a part of a page; papers to bring are a list apart. @param {ParentNode} part */
const factsOf = (part) => {
  /** @type {Fact[]} */
  const facts = [];
  /** @type {DocumentFragment[]} */
  const papers = [];
  for (const fact of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-fact]"))) {
    const id = fact.dataset.fact || "";
    if (LEFT_OUT.includes(id)) continue;
    const rows = rowsOf(fact);
    if (id === "bring") papers.push(...rows.flat());
    else if (rows.length > 0) facts.push({ id, term: textOf(fact.querySelector("dt")), rows });
  }
  return { facts, papers };
};

/** What is said first: cancelled, full, over. @param {HTMLElement} sheet */
const statusOf = (sheet) => {
  const until = Date.parse(sheet.dataset.until || "");
  const told = (until < Date.now() && sheet.querySelector(".is-past")) || sheet.querySelector(".status:not(.is-past)");
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
