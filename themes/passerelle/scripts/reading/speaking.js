// Reading aloud, passage by passage: paused, it goes on from the beginning of the passage where it was.
import { voiceOf } from "./voices.js";

/** @typedef {import("./passages.js").Passage} Passage */
/** @typedef {"silent" | "speaking" | "paused"} State */

/**
 * @param {() => Passage[]} passagesNow
 * @param {SpeechSynthesisVoice} voice For what is in the page's language, or in one that the device does not speak.
 * @param {(state: State) => void} told
 */
export const speaker = (passagesNow, voice, told) => {
  /** @type {Passage[]} */
  let passages = [];
  let at = 0;
  /** What an interrupted voice still tells is of an earlier turn. */
  let turn = 0;
  /** @type {SpeechSynthesisUtterance | undefined} Held: some browsers forget what they are saying otherwise. */
  let saying;

  /** @param {Element} [block] */
  const mark = (block) => {
    for (const marked of document.querySelectorAll(".is-read")) if (marked !== block) marked.classList.remove("is-read");
    if (!block || block.classList.contains("is-read")) return;
    block.classList.add("is-read");
    block.scrollIntoView({ block: "center" });
  };

  const say = () => {
    const passage = passages[at];
    if (!passage) return stop();
    const mine = ++turn;
    const own = voiceOf(passage.lang) || voice;
    saying = new SpeechSynthesisUtterance(passage.text);
    saying.voice = own;
    saying.lang = own.lang;
    saying.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say();
    };
    saying.onerror = () => mine === turn && stop();
    mark(passage.block);
    speechSynthesis.speak(saying);
  };

  const hush = () => {
    turn += 1;
    speechSynthesis.cancel();
  };
  const stop = () => {
    hush();
    at = 0;
    mark();
    told("silent");
  };
  const pause = () => {
    hush();
    told("paused");
  };
  const resume = () => {
    hush();
    if (at === 0) passages = passagesNow();
    told("speaking");
    say();
  };
  addEventListener("pagehide", stop);
  return { resume, pause, stop };
};
