// The search page. The question of the address is asked at once, before the page is whole; then the page listens.

import { openAsking } from "./asking.js";
import { listen } from "./controls.js";
import { openSearch } from "./searching.js";
import { isEmpty, modeHere, stateHere } from "./state.js";
import { settingsOf, speaker } from "./words.js";

// The box of the other pages takes its engine here.
export { isFirst, notes } from "./asking.js";
export { write } from "./hit.js";
export { openAsking, speaker };

/** When the page is whole. Style sheets are not waited for. */
const whole = () =>
  new Promise((ready) => (document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", ready) : ready(0)));

/** @param {import("./words.js").Settings} settings */
const start = async (settings) => {
  const asking = openAsking(settings);
  const state = stateHere();
  const early = isEmpty(state) ? undefined : asking.find(state, modeHere());
  if (early) early.catch(() => {});
  await whole();
  const root = /** @type {HTMLElement} */ (document.getElementById("recherche"));
  await listen(root, openSearch(root, settings, asking, early));
  for (const address of settings.later) import(address);
};

const settings = settingsOf(document);
if (settings) start(settings);
