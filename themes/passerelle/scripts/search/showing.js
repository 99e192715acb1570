// What the page says of a search: the answers, or why there are none, on screen and in the live region.

import { isFirst, notes, quality } from "./asking.js";
import { openResults } from "./results.js";

/** Answers are told aloud once they have stood for this long: typing is not drowned. */
const CALM = 800;

/**
 * @typedef {import("./asking.js").Found} Found
 * @typedef {import("./asking.js").Told} Told
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./words.js").Settings} Settings
 * @typedef {ReturnType<typeof import("./words.js").speaker>} Say
 */

/**
 * @param {HTMLElement} root
 * @param {Settings} settings
 * @param {Say} say
 */
export const openShowing = (root, settings, say) => {
  /** @param {string} selector */
  const find = (selector) => /** @type {any} */ (root.querySelector(selector));
  const [own, french] = [find("#answers"), find("#answers-fr")];
  const [results, others] = [own, french].map((section) => openResults(section, settings, say, (fault) => {
    blame(fault.kind);
    button.focus();
  }));
  const [status, message, help, button] = [find("[role=status]"), ...find(".search-said").children];
  const retry = button.textContent;
  let aloud = 0;

  /** @param {string} words */
  const announce = (words) => {
    clearTimeout(aloud);
    aloud = setTimeout(() => (status.textContent = words), CALM);
  };

  /** @param {string} words @param {string} [more] @param {string} [action] What the button says, if there is one. */
  const tell = (words, more = "", action = "") => {
    message.parentElement.hidden = !words;
    [message.textContent, help.textContent, button.textContent] = [words, more, action];
    button.hidden = !action;
  };

  /** @param {"network" | "stale" | "broken"} [kind] */
  const blame = (kind = "broken") => {
    root.dataset.fault = kind;
    tell(say(kind), "", kind === "stale" ? say("reload") : retry);
    announce(say(kind));
  };

  /** @param {HTMLElement} section @param {Answer} answer */
  const describe = (section, answer) => {
    const { total, whole } = answer;
    const parts = whole > 0 && whole < total && say("whole", { n: whole });
    const count = [say("results", { n: total }), parts].filter(Boolean).join(" · ");
    /** @type {any} */ (section.querySelector(".answer-count")).textContent = count;
    const lines = notes(answer, say);
    /** @type {any} */ (section.querySelector(".answer-note")).textContent = lines.join("\n");
    return [count, ...lines].join("\n");
  };

  return {
    /** Asked again, or reloaded, when something went wrong. */
    button,
    /** How many answers are shown. */
    shown: results.shown,
    /** Whether an event stands among them. */
    hasEvents: results.hasEvents,
    /**
     * Shows what was found; what comes too late, after another question, is dropped.
     * @param {Found} found
     * @param {string} query
     * @param {() => boolean} isLast
     * @param {boolean} isNarrowed Whether filters are chosen.
     * @param {number} [n] How many at first.
     */
    async show(found, query, isLast, isNarrowed, n) {
      const { answer } = found.own;
      const isFound = answer.total > 0;
      // A weak answer waits for the French one, which stands first when it answers the question as it was asked.
      const better = quality(answer) < 2 ? await found.french : undefined;
      if (!isLast()) return;
      if (isFirst(found.own, better)) own.before(french);
      else own.after(french);
      if (isFound) tell("");
      else if (isNarrowed) tell(say("filtered"), "", say("unfilter"));
      else tell(say(query ? "none" : "results", { query, n: 0 }), say("help"));
      const told = [isFound ? describe(own, answer) : message.textContent];
      await results.show(found.own, n);
      const other = await found.french;
      if (!isLast()) return;
      if (other) {
        told.push(french.firstElementChild.textContent, describe(french, other.answer));
        await others.show(other, undefined, results.paths());
      } else others.hide();
      if (isLast()) announce(told.join("\n"));
    },
    /** Nothing was asked. */
    rest() {
      tell("");
      announce("");
      results.hide();
      others.hide();
    },
    /** Nothing can be answered. @param {"network" | "stale" | "broken"} [kind] */
    fail(kind) {
      this.rest();
      blame(kind);
    },
  };
};
