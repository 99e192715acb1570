// What the day of reading adds to the page of an event: "in 3 days", dates that are over, registration that has closed.
// The page is right without it on the day it is built.
import { wordsOf } from "../share/words.js";
import { leaveWhatIsOver, told } from "./dates.js";
import { daysUntil, isOver } from "./days.js";

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element));

const now = Date.now();
const [dates] = all(".sheet [data-fact=when]");
if (dates) leaveWhatIsOver(dates, all(".dates li"), now);

const next = all(".sheet [data-fact=when] dd").find((line) => told(line) && !line.hidden && !line.querySelector("s") && !isOver(told(line), now));
const left = next && daysUntil(told(next), now);
const closing = document.querySelector(".sheet [data-fact=register] time[datetime]");
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

const tell = async () => {
  if (!home || (left === undefined && !isClosed)) return;
  const { event } = await wordsOf(home);
  const soon = left === undefined ? undefined : event.soon[left];
  if (next && soon) tellSoon(next, soon);
  if (!isClosed || !closing) return;
  closing.replaceChildren(Object.assign(document.createElement("b"), { textContent: event.closed }));
  for (const action of all(".actions li:has(use[href$='#register'])")) action.hidden = true;
};

tell().catch(() => {});
