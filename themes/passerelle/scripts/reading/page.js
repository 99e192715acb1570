// The panel of reading help: the page read by the device's own voice, where it has one, and the size of the text.
import { passagesOf } from "./passages.js";
import { SIZES, keep, kept, show } from "./size.js";
import { speaker } from "./speaking.js";
import { awaited } from "./voices.js";

/** @typedef {import("../share/words.js").Said} Said */
/** @typedef {Record<string, string>} Words */

/** @param {string} name @param {string} [words] @param {string} [className] */
const made = (name, words = "", className = "") => {
  const element = document.createElement(name);
  element.textContent = words;
  if (className) element.className = className;
  return element;
};

/** @param {string} words @param {() => void} act @param {string} [className] */
const button = (words, act, className) => {
  const press = /** @type {HTMLButtonElement} */ (made("button", words, className));
  press.type = "button";
  press.addEventListener("click", act);
  return press;
};

/** What stays in sight while the page is read. @param {Words} words @param {Record<"pause" | "resume" | "stop", () => void>} acts */
const barOf = (words, { pause, resume, stop }) => {
  const bar = made("div", "", "reading-bar reading-buttons");
  const turn = button("", () => (turn.dataset.state === "speaking" ? pause() : resume()), "reading-play");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.listen);
  bar.append(turn, button(words.stop, stop));
  return { bar, turn };
};

/** @param {Element} sheet @param {Words} words @param {HTMLDetailsElement} fold */
const listening = async (sheet, words, fold) => {
  const part = made("div", "", "reading-part");
  const voice = await awaited(document.documentElement.lang);
  if (!voice) {
    part.append(made("p", words.none, "note reading-none"));
    return part;
  }
  /** @param {import("./speaking.js").State} state */
  const told = (state) => {
    turn.dataset.state = state;
    turn.textContent = state === "speaking" ? words.pause : words.resume;
    if (state !== "silent" || !bar.isConnected) return;
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    if (hadFocus) fold.querySelector("summary")?.focus();
  };
  const acts = speaker(() => passagesOf(sheet), voice, told);
  const { bar, turn } = barOf(words, acts);
  // The panel would hide what is read.
  const start = () => {
    acts.stop();
    fold.open = false;
    document.body.append(bar);
    acts.resume();
    turn.focus();
  };
  const row = made("div", "", "reading-buttons");
  row.append(button(words.listen, start, "reading-play"));
  part.append(row, made("p", words.voice, "note"));
  return part;
};

/** @param {Words} words */
const sizing = (words) => {
  const part = made("fieldset", "", "reading-part");
  let size = kept() || SIZES[0];
  const shown = made("output", "", "reading-size");
  const box = /** @type {HTMLInputElement} */ (made("input"));
  box.type = "checkbox";
  box.checked = kept() !== undefined;
  const turn = () => {
    const rank = SIZES.indexOf(size);
    show(size);
    shown.textContent = `${size} %`;
    smaller.disabled = rank === 0;
    larger.disabled = rank === SIZES.length - 1;
    keep(box.checked ? size : undefined);
  };
  /** @param {number} by */
  const step = (by) => {
    size = SIZES[SIZES.indexOf(size) + by] || size;
    turn();
  };
  const smaller = button("A−", () => step(-1), "reading-smaller");
  const larger = button("A+", () => step(1), "reading-larger");
  smaller.dir = larger.dir = shown.dir = "ltr";
  smaller.setAttribute("aria-label", `A− ${words.smaller}`);
  larger.setAttribute("aria-label", `A+ ${words.larger}`);
  box.addEventListener("change", turn);
  turn();
  const row = made("div", "", "reading-buttons");
  row.append(smaller, shown, larger);
  const label = made("label", "", "reading-keep");
  const said = made("span", `${words.keep} `);
  said.append(made("span", words.keep_hint, "note"));
  label.append(box, said);
  part.append(made("legend", words.size), row, label);
  return part;
};

/** @param {string} address */
const styled = (address) =>
  new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = address;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });

/** @param {HTMLElement} panel @param {Said} said */
export const fill = async (panel, { reading, styles }) => {
  const sheet = /** @type {Element} */ (document.querySelector(".sheet"));
  await styled(styles.reading);
  const sizes = sizing(reading);
  panel.append(sizes);
  sizes.before(await listening(sheet, reading, /** @type {HTMLDetailsElement} */ (panel.parentElement)));
};
