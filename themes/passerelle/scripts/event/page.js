// What the day of reading adds to the page of an event: "in 3 days", dates and proposals that are over, registration that
// has closed.
// The page is right without it on the day it is built.
import { isPast } from "../past/over.js";
import { wordsOf } from "../share/words.js";
import { sayClosed, wayToEvents, withoutPastProposals } from "./boxes.js";
import { leaveWhatIsOver, told } from "./dates.js";
import { daysUntil, isOver } from "./days.js";

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element));

const now = Date.now();
const [dates] = all(".sheet [data-fact=when]");
if (dates) leaveWhatIsOver(dates, all(".dates li"), now);

const next = all(".sheet [data-fact=when] dd").find((line) => told(line) && !line.hidden && !line.querySelector("s") && !isOver(told(line), now));
const left = next && daysUntil(told(next), now);
const sheet = document.querySelector(".sheet");
const isOverAll = sheet && isPast(sheet, now);
const emptied = sheet ? withoutPastProposals(sheet, now) : [];
const closing = isOverAll ? null : document.querySelector(".sheet [data-fact=register] time[datetime]");
const isClosed = closing && isOver(closing.getAttribute("datetime") || "", now);
const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".brand"))?.pathname;

/**
 * Says how near a date is: beside "When", where it lengthens no line and moves nothing, if no other date is told before it.
 * @param {HTMLElement} date @param {string} words
 */
const tellSoon = (date, words) => {
  const note = Object.assign(document.createElement("span"), { className: "note soon", textContent: words });
  const term = dates.querySelector("dt");
  const first = all(".sheet [data-fact=when] dd").find((line) => told(line) && !line.hidden);
  if (!term || !term.lastChild || first !== date) return date.append(" ", note);
  const both = document.createElement("span");
  both.append(term.lastChild, " ", note);
  term.append(both);
};

/** Nobody registers any more: the fact says so alone, and another thing to do comes first. @param {Element} day @param {string} words */
const close = (day, words) => {
  day.replaceChildren(Object.assign(document.createElement("b"), { textContent: words }));
  for (const line of all("[data-fact=register] dd")) if (!line.contains(day)) line.remove();
  for (const action of all(".actions li:has(use[href$='#register'])")) action.hidden = true;
  all(".actions li:not([hidden]) .action")[0]?.classList.add("action-main");
};

const tell = async () => {
  if (!home || (left === undefined && !isClosed && !isOverAll && emptied.length === 0)) return;
  const { event } = await wordsOf(home);
  const soon = left === undefined || isOverAll ? undefined : event.soon[left];
  if (next && soon) tellSoon(next, soon);
  const over = sheet?.querySelector(".is-past > div");
  for (const box of isOverAll && over ? [over] : emptied) box.append(wayToEvents(event));
  const icon = closing?.closest(".fact")?.querySelector("svg");
  if (!isClosed || !closing || !sheet) return;
  close(closing, event.closed);
  if (icon) sayClosed(sheet, icon, event);
};

tell().catch(() => {});
