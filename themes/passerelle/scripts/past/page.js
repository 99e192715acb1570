/**
 * Before the page is drawn: the size of text that the device keeps. Then what has passed since the site was built:
 * it leaves lists, and is said in words on its own page, which then offers nothing more to do.
 *
 * Cards and sheets carry `data-until`, the last instant of what they tell. The page is right without this script
 * on the day it is built.
 */
import { kept, show } from "../reading/size.js";
import { bringUpToDate } from "./cards.js";
import { isPast } from "./over.js";

/** A page made after the event says that it is over, and nothing of how to come. @param {number} now */
const sayPast = (now) => {
  const sheet = document.querySelector(".sheet[data-until]");
  const words = sheet?.querySelector(".is-past");
  if (!sheet || !(words instanceof HTMLElement) || !isPast(sheet, now)) return;
  words.hidden = false;
  sheet.querySelectorAll(".status:not(.is-past), .actions, [data-fact=register]").forEach((part) => part.remove());
};

const hidePast = () => {
  const now = Date.now();
  bringUpToDate(now);
  sayPast(now);
};

const size = kept();
if (size) show(size);

// Pages that are drawn before they are whole run this first.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", hidePast);
else hidePast();
