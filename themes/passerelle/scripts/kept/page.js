// The page on what is kept: a language is fetched whole when the reader says so, with its size before and its progress.

import { fill, momentIn } from "../worker/moment.js";
import { openLanguage } from "./language.js";
import { fillShelf } from "./shelf.js";
import { sizeIn } from "./size.js";

/** @typedef {import("../worker/moment.js").Said} Said */

const root = /** @type {HTMLElement} */ (document.querySelector(".keeping"));
const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll("[data-do]"));
const bar = /** @type {HTMLProgressElement} */ (find("progress"));
const [about, said] = [find(".keeping-size"), find(".keeping-said")];

/** @param {...string} names The buttons that are of use now. */
const offer = (...names) => buttons.forEach((button) => (button.hidden = !names.includes(button.dataset.do || "")));

/** @param {{ base: string, code: string }} settings @param {Said} words */
const listen = ({ base: folder, code }, { lang, words, dates, ...rest }) => {
  const base = new URL(folder, location.href);
  const language = openLanguage(base, code);
  const size = (/** @type {number} */ bytes) => sizeIn(bytes, lang, words);
  const say = (/** @type {string} */ key, values = {}) => (said.textContent = key ? fill(words[`offline.${key}`], values) : "");
  const shelf = () => fillShelf(/** @type {HTMLElement} */ (document.querySelector(".shelf")), base, { lang, words, dates, ...rest });
  let stop = new AbortController();

  /** What it takes, what is here, what can be done. */
  const show = async () => {
    const { list, lacking, since, isBegun } = await language.state();
    const lines = [];
    if (since) lines.push(fill(words[lacking.length > 0 ? "offline.copy" : "offline.kept"], { date: momentIn(dates, since) }));
    if (list && !(since && lacking.length === 0)) {
      const [key, bytes] = isBegun ? ["offline.rest", language.sum(lacking)] : ["offline.size", list.size];
      const packed = list.packed && !isBegun ? ` ${fill(words["offline.packed"], { size: size(list.packed) })}` : "";
      lines.push(fill(words[key], { size: size(bytes), n: list.n }) + packed);
      if (list.left) lines.push(fill(words["offline.left"], { n: list.left }));
      if (list.left_recordings) lines.push(fill(words["offline.left-recordings"], { n: list.left_recordings }));
      if (/** @type {any} */ (navigator).connection?.saveData) lines.push(words["offline.saving"]);
    }
    if (!list && !since) lines.push(words["offline.no-network"]);
    about.textContent = lines.join(" ");
    about.dataset.bytes = list ? String(list.size) : "";
    root.dataset.state = since ? (lacking.length > 0 ? "stale" : "kept") : isBegun ? "begun" : list ? "none" : "unknown";
    const goOn = { none: "keep", begun: "resume", stale: "update" }[root.dataset.state];
    offer(...(list && goOn ? [goOn] : []), ...(isBegun ? ["remove"] : []));
    await shelf();
  };

  const keep = async () => {
    const { list, lacking } = await language.state();
    const needed = language.sum(lacking);
    const room = await language.room();
    if (!list) return say("failed");
    if (room < needed * 1.1) return say("full", { size: size(needed), free: size(Math.max(0, room)) });
    stop = new AbortController();
    root.dataset.state = "busy";
    offer("stop");
    bar.hidden = false;
    const onProgress = (/** @type {number} */ n, /** @type {number} */ bytes) => {
      bar.value = needed ? bytes / needed : 1;
      about.textContent = fill(words["offline.progress"], { n, total: lacking.length, size: size(bytes), whole: size(needed) });
    };
    onProgress(0, 0);
    say("busy");
    try {
      await language.fetch(lacking, stop.signal, onProgress);
      say("done");
    } catch (fault) {
      const { name } = /** @type {Error} */ (fault);
      if (name === "QuotaExceededError") say("full", { size: size(needed), free: size(Math.max(0, await language.room())) });
      else say(name === "AbortError" ? "stopped" : "failed");
    }
    bar.hidden = true;
    await show();
  };

  const remove = async () => {
    await language.remove();
    say("removed");
    await show();
  };

  const deeds = { keep, resume: keep, update: keep, stop: () => stop.abort(), remove };
  buttons.forEach((button) => button.addEventListener("click", () => deeds[/** @type {keyof typeof deeds} */ (button.dataset.do)]()));
  return show();
};

/** Whether this browser keeps anything: some have no workers, some refuse storage. */
const canKeep = async () => Boolean(navigator.serviceWorker && window.caches) && caches.keys().then(() => true, () => false);

const start = async () => {
  if (!(await canKeep())) {
    find(".keeping-off").hidden = false;
    /** @type {HTMLElement} */ (document.querySelector("[data-looking]")).hidden = true;
    /** @type {HTMLElement} */ (document.querySelector("[data-nothing]")).hidden = false;
    return;
  }
  const settings = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("offline-settings")).textContent || "");
  const answer = await fetch(settings.words);
  await listen(settings, await answer.json());
  find(".keeping-desk").hidden = false;
};

if (root) start().catch(() => {});
