/**
 * Before the page is drawn: the size of text that the device keeps. Then what has passed since the site was built,
 * hidden in lists, said in words on its own page.
 *
 * Each card carries `data-until`, the last instant of its event. The page is right without this script
 * on the day it is built.
 */
import { kept, show } from "../reading/size.js";

/**
 * Tells whether the last instant of an event is behind us.
 * @param {Element} element What carries `data-until`.
 * @param {number} now Milliseconds since 1970.
 * @returns {boolean}
 */
const isPast = (element, now) => {
  const until = Date.parse(element.getAttribute("data-until") ?? "");
  return Number.isFinite(until) && until < now;
};

/**
 * Says so where a list has nothing left.
 * @param {Element} list
 */
const sayNothingLeft = (list) => {
  const words = list.getAttribute("data-empty");
  if (!words || list.querySelector(":scope > li:not([hidden])")) return;
  const line = document.createElement("p");
  line.className = "empty";
  line.textContent = words;
  list.after(line);
};

const hidePast = () => {
  const now = Date.now();
  for (const card of document.querySelectorAll(".card[data-until]")) {
    const item = card.closest("li");
    if (!item || !isPast(card, now)) continue;
    const list = item.parentElement;
    item.hidden = true;
    if (list) sayNothingLeft(list);
  }

  for (const sheet of document.querySelectorAll(".sheet[data-until]")) {
    const words = sheet.querySelector(".is-past");
    if (words instanceof HTMLElement && isPast(sheet, now)) words.hidden = false;
  }
};

const size = kept();
if (size) show(size);

// Pages that are drawn before they are whole run this first.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", hidePast);
else hidePast();
