// The facts of a published page, as lines of paper.
import { isOver } from "../event/days.js";
import { taken, textOf } from "./words.js";

/**
 * @typedef {DocumentFragment[]} Row What stands on one line: a thing with its details, or a short list.
 * @typedef {{ id: string, term: string, rows: Row[] }} Fact
 */

/** How many dates of an event are enough; its page has them all. */
const DATES = 4;

/** What a sheet of paper has no room for: the page that the code leads to says it. */
const LEFT_OUT = ["nothing", "zones", "source", "site", "pilot", "dates"];

/** Whether a line says more of the one above: an address, a phone, a remark. @param {Element} line */
const isDetail = (line) => line.firstElementChild?.matches(".note, a[href^='tel:'], a[href^='mailto:'], a[href^='http']") || false;

/** Whether the day of a line is over. @param {Element} line @param {number} now Milliseconds since 1970. */
const isPast = (line, now) => isOver(line.querySelector("time[datetime]")?.getAttribute("datetime") || "", now);

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
  const kept = isDated ? rows.filter(([line]) => !isPast(line, Date.now())).slice(0, DATES) : rows;
  return kept.map((row) => row.map((line) => taken(line)));
};

/** The facts of a part of a page; papers to bring are a list apart. @param {ParentNode} part */
export const factsOf = (part) => {
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
