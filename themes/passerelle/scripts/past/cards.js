// The cards of events on the day they are read: what is over leaves, what comes back shows its next date, in its place.
import { isPast } from "./over.js";

/** The date that a card shows. @param {Element} item */
const dateOf = (item) => Date.parse(item.querySelector(".card-when time")?.getAttribute("datetime") || "") || Infinity;

/**
 * Shows the next date that a card carries; none where it carries no more.
 * @param {Element} card
 * @param {number} now Milliseconds since 1970.
 * @returns {string} The day or moment that is shown.
 */
const showNext = (card, now) => {
  const [day, time] = [card.querySelector(".day"), card.querySelector(".card-when time")];
  const dates = (card.getAttribute("data-then") || "").split(";").map((date) => date.split("|"));
  const [datetime = "", until = "", ...said] = dates.find(([, end = ""]) => Date.parse(end) >= now) || [];
  // What was said of that day alone is not true of the others.
  card.querySelector(".flag[data-day]")?.remove();
  if (datetime && day && time) {
    time.setAttribute("datetime", datetime);
    time.textContent = said[3];
    [...day.children].forEach((part, index) => (part.textContent = said[index]));
    card.setAttribute("data-until", until);
  } else {
    day?.remove();
    time?.parentElement?.remove();
    card.removeAttribute("data-until");
  }
  return datetime;
};

/** The list of the month of a date, where the page has it. @param {string} datetime */
const monthOf = (datetime) => datetime && document.querySelector(`#liste-mois-${datetime.slice(0, 7)} ~ .cards`);

/**
 * Puts an item where its date stands in its list, or in that of its month.
 * @param {HTMLElement} item
 * @param {Element} list
 * @param {string} datetime
 */
const put = (item, list, datetime) => {
  // The page of a month says nothing of the others.
  if (document.body.classList.contains("kind-event-month") && monthOf(datetime) !== list) {
    item.hidden = true;
    return;
  }
  const place = monthOf(datetime) || list;
  const others = [...place.children].filter((other) => other !== item);
  const after = others.find((other) => dateOf(other) > dateOf(item));
  place.insertBefore(item, after || null);
};

/** Says so where a list has nothing left. @param {Element} list */
const sayNothingLeft = (list) => {
  const words = list.getAttribute("data-empty");
  if (!words || list.querySelector(":scope > li:not([hidden])")) return;
  const line = document.createElement("p");
  line.className = "empty";
  line.textContent = words;
  list.after(line);
};

/** @param {number} now Milliseconds since 1970. */
export const bringUpToDate = (now) => {
  /** @type {Set<Element>} */
  const lists = new Set();
  for (const card of document.querySelectorAll(".card[data-until]")) {
    const item = card.closest("li");
    const list = item?.parentElement;
    if (!item || !list || !isPast(card, now)) continue;
    lists.add(list);
    if (card.hasAttribute("data-last") && !isPast(card, now, "data-last")) put(item, list, showNext(card, now));
    else item.hidden = true;
  }
  lists.forEach(sayNothingLeft);
};
