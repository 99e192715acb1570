// Who is best placed, shown: the first, the others, programmes, services, events, and what is to check.

import { SHOWN } from "../basket/basket.js";
import { make, model, openItem } from "./item.js";
import { fitting, openProposal } from "./proposal.js";

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {import("../orient/engine.js").Answer} Answer
 * @typedef {import("../orient/engine.js").RuleAnswer} RuleAnswer
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 * @typedef {import("./settings.js").Settings} Settings
 */

/** How many things a group shows at first. */
const MOST = 6;

/** @param {RuleAnswer} rule @param {Target} target */
const brings = ({ brings }, target) =>
  brings.principal === target || brings.also.includes(target) || brings.services.includes(target);

/**
 * @param {HTMLElement} root
 * @param {Orientation} orientation
 * @param {Settings} settings
 * @param {import("./conditions.js").Say} say
 */
export const openAnswers = (root, orientation, settings, say) => {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  const [groups, none, about, keep] = [find(".found-groups"), find(".found-none"), find(".found-about"), find(".found-keep")];
  const start = none.textContent;
  const item = openItem(orientation, settings, say);
  const propose = openProposal(orientation);

  /** @param {string} name @param {Target[]} targets @param {(target: Target) => HTMLElement} made @param {string} [text] */
  const group = (name, targets, made, text) => {
    if (targets.length === 0 && !text) return;
    const element = model("found-group");
    element.classList.add(`found-${name}`);
    /** @type {HTMLElement} */ (element.firstElementChild).textContent = settings.titles[name];
    if (text) element.append(make("p", text, "found-none"));
    element.append(...targets.slice(0, MOST).map(made));
    if (targets.length > MOST) {
      const more = /** @type {HTMLButtonElement} */ (make("button", `${settings.titles.more} (${targets.length - MOST})`, "action"));
      more.type = "button";
      more.addEventListener("click", () => {
        const late = targets.slice(MOST).map(made);
        more.replaceWith(...late);
        /** @type {HTMLElement} */ (late[0].querySelector("a")).focus();
        document.dispatchEvent(new Event(SHOWN));
      });
      element.append(more);
    }
    groups.append(element);
  };

  /** @param {Record<string, any>} profile @param {Answer} answer */
  return (profile, answer) => {
    const isEmpty = Object.keys(profile).length === 0;
    const met = answer.rules.filter(({ state }) => state === "met");
    const open = answer.rules.filter(({ state }) => state === "to-check");
    const because = (/** @type {RuleAnswer[]} */ rules) => (/** @type {Target} */ target) =>
      item(target, rules.filter((rule) => brings(rule, target)), profile);
    const plain = (/** @type {Target} */ target) => item(target, [], profile);
    const others = answer.also.filter(({ kind }) => kind === "signataire");
    const programmes = answer.also.filter(({ kind }) => kind === "dispositif");
    const events = isEmpty ? { near: [], far: [] } : fitting(orientation, profile, Date.now());
    const home = orientation.communes.of(profile.commune)?.name;
    const noEvent = () => (home && events.far.length > 0 ? say("orient.no_event_near", { place: home }) : settings.titles.no_event);
    groups.textContent = "";
    if (!isEmpty) {
      group("principal", answer.principal ? [answer.principal] : [], because(met));
      group("also", others, because(met));
      group("programmes", programmes, because(met));
      group("services", answer.services, plain);
      group("events", events.near, plain, events.near.length > 0 ? "" : noEvent());
      group("far", events.far, plain);
      group("to_check", answer.toCheck.also, because(open), answer.toCheck.also.length > 0 ? settings.titles.to_check_text : "");
    }
    const actors = [...(answer.principal ? [answer.principal] : []), ...answer.also];
    none.hidden = !isEmpty && actors.length > 0;
    none.textContent = isEmpty ? start : settings.titles.none;
    about.hidden = isEmpty;
    keep.hidden = isEmpty || actors.length === 0;
    keep.dataset.items = propose(answer, profile, [...events.near, ...events.far]).join(".");
    keep.setAttribute("href", `${settings.handout}#v1.${keep.dataset.items}`);
    return isEmpty ? "" : say("orient.result", { n: actors.length, names: actors.map(({ short, title }) => short || title).join(", ") });
  };
};
