// The paper: what is printed. In two languages each fact stands on one line in both, for two people to point at.
import { notices, papers } from "./foot.js";
import { made, row } from "./rows.js";

/**
 * @typedef {import("./items.js").Entry} Entry
 * @typedef {import("./items.js").Tongue} Tongue
 * @typedef {(address: string, label: string) => Element} Draw
 */

/** How many characters fill two pages side by side: beyond them, letters are a little smaller. */
const LONG = 4500;

/** What is about one thing: its name, then its details, each in its own direction. @param {import("./sheet.js").Row} row @param {boolean} isList */
const together = (row, isList) => row.flatMap((words, at) => [...(at > 0 ? [isList ? " · " : " – "] : []), made("bdi", "", words.cloneNode(true))]);

/** A fact: what it is called, then its lines, or one of them. @param {import("./sheet.js").Fact | undefined} fact @param {number} [only] */
const told = (fact, only) => {
  if (!fact) return [];
  const rows = only === undefined ? fact.rows : fact.rows.slice(only, only + 1);
  const isList = fact.id === "who" || fact.id === "papers";
  const lines = rows.map((row) => {
    const line = made("li", "", ...together(row, isList));
    // A French name with its address reads from left to right, wherever it stands.
    if (row.length > 1 && !isList) line.dir = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufefc]/u.test(line.textContent || "") ? "rtl" : "ltr";
    return line;
  });
  return [...(fact.term && !only ? [made("b", "fact-name", fact.term)] : []), made("ul", "lines", ...lines)];
};

/** A fact on one line, or, for two people to point at, a line for each thing that it tells. @param {import("./sheet.js").Sheet[]} sheets @param {import("./sheet.js").Fact} fact @param {Tongue[]} tongues */
const factRows = (sheets, { id, rows }, tongues) => {
  const facts = sheets.map((sheet) => sheet.facts.find((fact) => fact.id === id));
  const isAligned = tongues.length > 1 && facts.every((fact) => fact?.rows.length === rows.length);
  if (!isAligned) return [row(tongues, `of-${id}`, (at) => told(facts[at]))];
  return rows.map((_, only) => row(tongues, `of-${id}${only > 0 ? " is-more" : ""}`, (at) => told(facts[at], only)));
};

/** @param {Entry} entry @param {number} rank @param {Tongue[]} tongues @param {Draw} draw @param {Node} moves */
const item = ({ id, sheets, isGone }, rank, tongues, draw, moves) => {
  const lines = made("div", "item-lines");
  const out = made("li", "item", lines);
  out.dataset.id = id;
  if (sheets.length < tongues.length) {
    lines.append(row(tongues, "item-title", (at) => [made("p", "item-fault", `${rank}. ${isGone ? tongues[at].said.handout.gone : tongues[at].said.handout.failed}`)]));
    out.append(moves);
    return out;
  }
  const title = (/** @type {number} */ at) => {
    const link = /** @type {HTMLAnchorElement} */ (made("a", "", sheets[at].title.cloneNode(true)));
    link.href = sheets[at].here;
    return made(at === 0 ? "h2" : "p", "title", `${rank}. `, link);
  };
  lines.append(row(tongues, "item-title", (at) => [title(at), made("p", "over", sheets[at].over)]));
  if (sheets[0].status.length > 0) {
    lines.append(row(tongues, "item-status", (at) => sheets[at].status.map((words) => made("p", "", words))));
  }
  const { summary } = sheets[0];
  if (summary && tongues.length === 1) lines.append(row(tongues, "of-summary", () => [made("p", "", summary.cloneNode(true))]));
  lines.append(...sheets[0].facts.flatMap((fact) => factRows(sheets, fact, tongues)));
  const code = made("div", "item-code", draw(sheets[0].address, sheets[0].title.textContent || ""));
  out.append(code, moves);
  return out;
};

/**
 * @param {HTMLElement} paper
 * @param {{ entries: Entry[], tongues: Tongue[], note: string, whole: string, date: string, site: string, draw: Draw, moves: () => Node }} what
 */
export const write = (paper, { entries, tongues, note, whole, date, site, draw, moves }) => {
  const { said } = tongues[0];
  paper.lang = said.lang;
  paper.dir = said.dir;
  paper.classList.toggle("is-double", tongues.length > 1);
  const title = row(tongues, "paper-title", (at) => [made("p", "title", tongues[at].said.handout.paper)]);
  const day = made("bdi", "", date);
  day.dir = "ltr";
  const whose = made("bdi", "", site);
  const origin = made("p", "over", whose, " · ", day);
  const code = made("div", "item-code", draw(whole, said.handout.whole), made("p", "", said.handout.whole));
  const written = made("p", "said-note", note);
  written.dir = "auto";
  written.hidden = !note;
  const head = made("header", "paper-head", made("div", "item-lines", title, origin, written), code);
  const list = made("ol", "items", ...entries.map((entry, at) => item(entry, at + 1, tongues, draw, moves())));
  paper.replaceChildren(head, list, ...papers(entries, tongues), ...notices(entries, tongues));
  paper.classList.toggle("is-dense", (paper.textContent || "").length > LONG);
};
