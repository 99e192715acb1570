// The button of reading help, at the end of the line that leads back to the list: its panel is fetched when it is opened.
import { kept, show } from "./size.js";
import { wordsOf } from "../share/words.js";

const size = kept();
if (size) show(size);

/** @param {string} label @param {string} home */
export const addReading = (label, home) => {
  const crumbs = document.querySelector(".crumbs");
  const sprite = document.querySelector(".icon > use")?.getAttribute("href")?.split("#")[0];
  if (!crumbs || !label) return;
  const row = document.createElement("div");
  row.className = "reading-row wrap";
  row.innerHTML = `<section><details class="fold reading"><summary><svg class="icon" aria-hidden="true"><use href="${sprite}#listen"/></svg><span></span></summary><div class="fold-panel"></div></details></section>`;
  /** @type {HTMLElement} */ (row.querySelector("span")).textContent = label;
  row.firstElementChild?.setAttribute("aria-label", label);
  crumbs.before(row);
  crumbs.classList.remove("wrap");
  row.prepend(crumbs);
  const panel = /** @type {HTMLElement} */ (row.querySelector(".fold-panel"));
  const open = async () => {
    try {
      const words = await wordsOf(home);
      const { fill } = /** @type {typeof import("./page.js")} */ (await import(words.scripts.reading));
      await fill(panel, words);
    } catch {
      // Asked again the next time.
      row.querySelector("details")?.addEventListener("toggle", open, { once: true });
    }
  };
  row.querySelector("details")?.addEventListener("toggle", open, { once: true });
};
