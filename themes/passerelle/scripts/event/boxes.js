// The boxes that come first on the page of an event: what they propose passes too, and registration closes.
import { isPast } from "../past/over.js";

/** @typedef {import("../share/words.js").Said["event"]} Words */

/** A paragraph. @param {...(string | Node)} parts */
const paragraph = (...parts) => {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
};

/** The way to the list of events. @param {Words} words */
export const wayToEvents = ({ list, see }) =>
  paragraph(Object.assign(document.createElement("a"), { className: "reach", href: list, textContent: see }));

/**
 * Takes away the proposals that are over, and what is said of them after.
 * @param {Element} sheet
 * @param {number} now Milliseconds since 1970.
 * @returns {Element[]} What held a proposal and holds none now.
 */
export const withoutPastProposals = (sheet, now) => {
  const over = [...sheet.querySelectorAll(".status [data-until]")].filter((line) => isPast(line, now));
  const left = over.flatMap((line) => {
    const box = line.parentElement;
    while (line.nextSibling) line.nextSibling.remove();
    line.remove();
    // The date alone has passed: what is proposed comes back.
    return box && !box.querySelector("[data-until]") ? [box] : [];
  });
  return left;
};

/**
 * Says first that registration has closed, where nothing else is said first.
 * @param {Element} sheet
 * @param {Element} icon The pictogram of registration.
 * @param {Words} words
 */
export const sayClosed = (sheet, icon, words) => {
  if (sheet.querySelector(".status:not([hidden])")) return;
  const box = Object.assign(document.createElement("div"), { className: "status tone-warn" });
  const told = document.createElement("div");
  told.append(Object.assign(paragraph(words.closed), { className: "status-label" }), paragraph(words.call), wayToEvents(words));
  box.append(icon.cloneNode(true), told);
  sheet.prepend(box);
};
