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

/** A fact: what it is called, then its lines. @param {import("./sheet.js").Fact | undefined} fact */
const told = (fact) => {
  if (!fact) return [];
  const lines = fact.lines.map((line) => made("li", "", line.cloneNode(true)));
  return [...(fact.term ? [made("b", "term", fact.term)] : []), made("ul", "lines", ...lines)];
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
  sheets[0].facts.forEach(({ id: name }) => {
    lines.append(row(tongues, `of-${name}`, (at) => told(sheets[at].facts.find((fact) => fact.id === name))));
  });
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
