// The profile form: answers follow each key, the address keeps them after `#`, and nothing is sent or stored.

import { SHOWN } from "../basket/basket.js";
import { judgeEntry, signEntry } from "../basket/turn.js";
import { renew } from "../handout/renew.js";
import { openOrientation } from "../orient/engine.js";
import { speaker } from "../search/words.js";
import { openAnswers } from "./answers.js";
import { openCommune } from "./commune.js";
import { canBeEmptied } from "./emptying.js";
import { tellFault } from "./fault.js";
import { leadsOn } from "./leaving.js";
import { answerOf, kindOfAsk, readProfile, refusedBy, setAnswer, writeProfile } from "./profile.js";
import { openReasons } from "./reasons.js";
import { settingsHere, textOf } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

/** Answers are told aloud once they have stood for this long: typing is not drowned. */
const CALM = 700;
/** Why each question is asked follows the answers: they come first. */
const LATER = 150;

/** @param {HTMLElement} root @param {Settings} settings @param {ReturnType<typeof openOrientation>} orientation */
const start = (root, settings, orientation) => {
  const say = speaker(/** @type {any} */ (settings));
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const status = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
  const asks = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(".ask")]);
  const show = openAnswers(root, orientation, settings, say);
  const reasons = openReasons(asks, orientation, say);
  /** On a narrow screen the answers stand below: a bar tells them, and leads there. */
  const jump = /** @type {HTMLButtonElement} */ (form.querySelector(".asks-found"));
  const title = /** @type {HTMLElement} */ (root.querySelector("#found-title"));
  let aloud = 0;
  let later = 0;

  /** @param {string} words */
  const announce = (words) => {
    clearTimeout(aloud);
    aloud = setTimeout(() => (status.textContent = words), CALM);
  };

  const update = () => {
    /** @type {Record<string, any>} */
    const profile = {};
    for (const ask of asks) {
      const answer = answerOf(ask);
      if (answer !== undefined) profile[String(ask.dataset.key)] = answer;
      if (!ask.matches(".ask-number")) continue;
      const most = refusedBy(ask);
      tellFault(ask, most === undefined ? "" : say("orient.not_a_number", { max: most }));
    }
    const fragment = writeProfile(profile);
    signEntry();
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
    const answer = orientation.answer(profile);
    clearTimeout(later);
    later = setTimeout(() => {
      reasons(profile, answer);
      document.dispatchEvent(new Event(SHOWN));
    }, LATER);
    const told = show(profile, answer);
    announce(told);
    jump.hidden = !told;
    /** @type {HTMLElement} */ (jump.firstElementChild).textContent = told;
  };

  const commune = asks.find((ask) => ask.matches(".ask-commune"));
  const setCommune = commune && openCommune(commune, orientation.communes, { outside: settings.titles.outside, say, announce, changed: update });

  /** @param {HTMLElement} ask @param {import("./profile.js").Answer | undefined} answer */
  const set = (ask, answer) => (ask === commune && setCommune ? setCommune(/** @type {string | undefined} */ (answer)) : setAnswer(ask, answer));

  const takeAddress = () => {
    // Someone comes back to the answers of a person who has left meanwhile: they leave the address too.
    judgeEntry();
    const kinds = new Map(asks.map((ask) => [ask.dataset.key, kindOfAsk(ask)]));
    const profile = readProfile(location.hash.slice(1), (key) => kinds.get(key));
    for (const ask of asks) set(ask, profile[String(ask.dataset.key)]);
    update();
  };

  form.addEventListener("input", (event) => {
    if (/** @type {HTMLElement} */ (event.target).getAttribute("role") !== "combobox") update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const ask of asks) set(ask, undefined);
    update();
    renew();
    /** @type {HTMLElement} */ (form.querySelector("input, select")).focus();
  });
  leadsOn(/** @type {HTMLAnchorElement} */ (root.querySelector(".found-keep")));
  jump.addEventListener("click", () => title.focus());
  for (const ask of asks) {
    canBeEmptied(ask, () => {
      set(ask, undefined);
      update();
    });
  }
  addEventListener("hashchange", takeAddress);
  addEventListener("pageshow", () => judgeEntry() === "former" && takeAddress());
  takeAddress();
};

const root = /** @type {HTMLElement} */ (document.getElementById("orientation"));
const settings = settingsHere();

Promise.all([textOf(settings.rules), textOf(settings.communes)])
  .then(([rules, communes]) => {
    start(root, settings, openOrientation(JSON.parse(rules), communes));
    /** @type {HTMLElement} */ (root.querySelector(".desk-body")).hidden = false;
  })
  .catch(() => {
    const off = /** @type {HTMLElement} */ (root.querySelector(".desk-off"));
    off.classList.add("is-fault");
    off.textContent = speaker(/** @type {any} */ (settings))("orient.broken");
  });
