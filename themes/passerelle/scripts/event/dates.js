// Dates that are over leave the page of an event with their remarks; those that were folded take their place.
import { isOver } from "./days.js";

/** The day or moment that a line tells. @param {Element} line */
export const told = (line) => line.querySelector("time[datetime]")?.getAttribute("datetime") || "";

/** The lines of dates: what they fall under, then each date with its remarks. @param {HTMLElement[]} lines */
const groupsOf = (lines) => {
  /** @type {HTMLElement[][]} */
  const groups = [];
  for (const line of lines) {
    if (told(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
};

/** @param {HTMLElement} line @param {HTMLElement} place */
const unfold = (line, place) => {
  const moved = document.createElement("dd");
  moved.append(...line.childNodes);
  line.remove();
  place.append(moved);
};

/**
 * @param {HTMLElement} place What holds the dates that are shown.
 * @param {HTMLElement[]} folded
 * @param {number} now Milliseconds since 1970.
 */
export const leaveWhatIsOver = (place, folded, now) => {
  const shown = groupsOf([...place.querySelectorAll("dd")]);
  const later = groupsOf(folded);
  const isPast = (/** @type {HTMLElement[]} */ [date]) => isOver(told(date), now);
  // Once all are over, they stay: the page says that the event is.
  if ([...shown, ...later].every(isPast)) return;
  const over = shown.filter(isPast);
  for (const line of [...over, ...later.filter(isPast)].flat()) line.hidden = true;
  const next = later.filter((group) => !isPast(group)).slice(0, over.length);
  for (const line of next.flat()) unfold(line, place);
};
