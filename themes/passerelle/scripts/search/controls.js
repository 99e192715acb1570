// What the reader does: types, submits, sorts, filters, goes back. The address follows.

import { cut, isFormer, kept, modeHere, stateHere, writeState } from "./state.js";

/** How long a pause in typing is worth a question, in milliseconds. */
const PAUSE = 120;

/** @typedef {import("./state.js").State} State */

/**
 * @param {HTMLElement} root
 * @param {import("./searching.js").Search} search
 */
export const listen = (root, search) => {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  /** @type {State} */
  let state;
  let pause = 0;
  /** A finished question keeps its place in the history: the next one takes a new place. @type {boolean} */
  let isFinished;

  /** Takes the question of the address. */
  const take = () => {
    clearTimeout(pause);
    state = stateHere();
    isFinished = state.q !== "";
  };

  /** Keeps, for who comes back, how many answers were shown, and where the reader was. */
  const leave = () => history.replaceState({ ...history.state, n: search.shown(), y: scrollY }, "");

  /** Asks the same question again. @param {number} [n] How many answers at first. @param {import("./asking.js").Mode} [mode] */
  const ask = (n, mode = modeHere()) => search.run(state, { mode, n });

  /** @param {Partial<State>} change @param {import("./asking.js").Mode} mode */
  const change = (change, mode) => {
    clearTimeout(pause);
    state = { ...state, ...change };
    const told = writeState(state);
    if (told !== location.search) {
      if (isFinished) leave();
      history[isFinished ? "pushState" : "replaceState"](kept(mode), "", location.pathname + told);
    }
    isFinished = mode !== "typing";
    return ask(undefined, mode);
  };

  const restore = async () => {
    take();
    const { n, y } = history.state || {};
    field.value = state.q;
    for (const input of search.order.querySelectorAll("input")) input.checked = input.value === state.order;
    await ask(n);
    if (y !== undefined) scrollTo({ top: y, behavior: "instant" });
  };

  /** Asks what stands in the field. @param {import("./asking.js").Mode} mode */
  const read = (mode) => change({ q: cut(field.value) }, mode);

  /** What is chosen is a finished question. @param {Partial<State>} choice */
  const choose = (choice) => {
    isFinished = true;
    change(choice, modeHere());
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(read, PAUSE, "typing");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    read("sent");
    // On a touch screen the keyboard makes room for the answers.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
  });
  search.order.addEventListener("change", (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    choose({ order: value === "date" ? "date" : "score" });
  });
  search.details.addEventListener("toggle", () => search.details.open && ask(search.shown()));
  search.filter = (filters) => choose({ filters });
  search.button.addEventListener("click", () => {
    // Where nothing went wrong, the filters leave no answer.
    if (root.dataset.state === "answered") return choose({ filters: {} });
    if (root.dataset.fault === "stale") return location.reload();
    search.forget();
    ask();
  });
  addEventListener("pagehide", leave);
  addEventListener("popstate", restore);
  // A page that was only put away comes back with what it shows: to the same person, nothing has to be asked again.
  addEventListener("pageshow", ({ persisted }) => persisted && isFormer() && restore());
  history.scrollRestoration = "manual";

  take();
  for (const element of root.querySelectorAll(".search-off, .search-body")) element.toggleAttribute("hidden");
  // Where there is room for them, the filters of the address are shown at once.
  search.details.open = Object.keys(state.filters).length > 0 && matchMedia("(min-width: 62rem)").matches;
  // What was typed before this script came counts, where the address says nothing.
  if (!state.q && field.value && document.activeElement === field) return read("typing");
  return restore();
};
