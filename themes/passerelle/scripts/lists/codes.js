// The codes of the printed board: one for each line, which leads to its page, one for the board as it was sifted.
// They are drawn while nothing else is to be done, for the press that prints cannot wait; the screen hides them.
import { wordsOf } from "../share/words.js";

/** @typedef {typeof import("../share/qr.js").draw} Draw */

/** How long drawing may hold the page, in milliseconds, where the browser cannot say. */
const SLICE = 20;

/** @param {(deadline: { timeRemaining: () => number }) => void} act */
const whenIdle = (act) => {
  if ("requestIdleCallback" in window) return requestIdleCallback(act, { timeout: 2000 });
  const end = Date.now() + SLICE;
  setTimeout(() => act({ timeRemaining: () => end - Date.now() }), 0);
};

/** The lines that paper would show without their code. @param {Element} list */
const bare = (list) => [...list.querySelectorAll(".row:not([hidden], :has(> .row-code))")].filter((row) => !row.closest("details:not([open])"));

/** A code with its place. @param {string} className @param {Element} code */
const placed = (className, code) => {
  const place = document.createElement("div");
  place.className = className;
  place.append(code);
  return place;
};

/**
 * @param {HTMLElement} list
 * @returns {() => void} What draws the codes of what the list shows now.
 */
export const openCodes = (list) => {
  const home = /** @type {HTMLAnchorElement} */ (document.querySelector(".brand")).pathname;
  const head = list.querySelector(".list-head");
  /** @type {Draw | undefined} */
  let draw;
  let origin = "";
  let isComing = false;

  /** @param {Element} row */
  const drawRow = (row) => {
    const link = /** @type {HTMLAnchorElement} */ (row.querySelector(".row-title a"));
    if (draw) row.append(placed("row-code", draw(origin + link.pathname, link.textContent || "")));
  };
  /** The board itself, as it is sifted. */
  const drawBoard = () => {
    const address = origin + location.pathname + location.hash;
    const old = /** @type {HTMLElement | null} */ (head && head.querySelector(".board-code"));
    if (!draw || !head || (old && old.dataset.address === address)) return;
    const place = placed("board-code", draw(address, document.title));
    place.dataset.address = address;
    if (old) old.replaceWith(place);
    else head.append(place);
  };
  /** @param {{ timeRemaining: () => number }} [deadline] Without it, all at once. */
  const drawAll = (deadline) => {
    drawBoard();
    for (const row of bare(list)) {
      if (deadline && deadline.timeRemaining() < 5) return whenIdle(drawAll);
      drawRow(row);
    }
  };
  const load = async () => {
    isComing = true;
    try {
      const words = await wordsOf(home);
      ({ draw } = /** @type {typeof import("../share/qr.js")} */ (await import(words.scripts.qr)));
      origin = words.origin;
      whenIdle(drawAll);
    } catch {
      // Without codes the board prints all the same, with its address.
      isComing = false;
    }
  };
  list.addEventListener("toggle", () => draw && whenIdle(drawAll), true);
  addEventListener("beforeprint", () => drawAll());
  return () => {
    if (draw) whenIdle(drawAll);
    else if (!isComing) whenIdle(load);
  };
};
