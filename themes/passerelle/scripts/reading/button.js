// The button of reading help, at the end of the line that leads back to the list: its panel is fetched when it is opened.
import { made } from "../share/made.js";
import { wordsOf } from "../share/words.js";

/** @param {string} label @param {string} home */
export const addReading = (label, home) => {
  const crumbs = document.querySelector(".crumbs");
  const icon = /** @type {Element | undefined} */ (document.querySelector("svg.icon:has(> use)")?.cloneNode(true));
  const use = icon && icon.firstElementChild;
  const [pictograms] = ((use && use.getAttribute("href")) || "").split("#");
  // The search page holds its few pictograms itself, and its answers are not a text to listen to.
  if (!crumbs || !label || !icon || !use || !pictograms) return;
  use.setAttribute("href", `${pictograms}#listen`);
  const [summary, fold, region] = [document.createElement("summary"), made("details", "", "fold reading"), document.createElement("section")];
  const panel = made("div", "", "fold-panel");
  summary.append(icon, made("span", label));
  fold.append(summary, panel);
  region.append(fold);
  region.setAttribute("aria-label", label);
  const row = made("div", "", "reading-row wrap");
  row.append(region);
  crumbs.before(row);
  crumbs.classList.remove("wrap");
  row.prepend(crumbs);
  const open = async () => {
    try {
      const words = await wordsOf(home);
      const { fill } = /** @type {typeof import("./page.js")} */ (await import(words.scripts.reading));
      await fill(panel, words);
    } catch {
      // Asked again the next time.
      fold.addEventListener("toggle", open, { once: true });
    }
  };
  fold.addEventListener("toggle", open, { once: true });
};
