// The page read by the device's own voice: asked for in the panel, then held by a bar while the reader follows.
import { button, made } from "../share/made.js";
import { passagesOf } from "./passages.js";
import { speaker } from "./speaking.js";
import { awaited } from "./voices.js";

/** @typedef {Record<string, string>} Words */

/** What stays in sight while the page is read. @param {Words} words @param {Record<"pause" | "resume" | "stop", () => void>} acts */
const barOf = (words, { pause, resume, stop }) => {
  const bar = made("div", "", "reading-bar reading-buttons");
  const turn = button("", () => (turn.dataset.state === "speaking" ? pause() : resume()), "reading-play");
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", words.listen);
  bar.append(turn, button(words.stop, stop));
  return { bar, turn };
};

/** @param {Element} sheet @param {Words} words @param {HTMLDetailsElement} fold */
export const listening = async (sheet, words, fold) => {
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
