// Who is best placed, shown: the first, the others, programmes, services, events, and what is to check.

import { conditionItems } from "./conditions.js";
import { fitting, proposal } from "./proposal.js";

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {import("../orient/engine.js").Answer} Answer
 * @typedef {import("../orient/engine.js").RuleAnswer} RuleAnswer
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 * @typedef {import("./page.js").Settings} Settings
 */

/** @param {RuleAnswer} rule @param {Target} target */
const brings = ({ brings }, target) =>
  brings.principal === target || brings.also.includes(target) || brings.services.includes(target);

/** @param {Element} element @param {{ lang?: string, dir?: string }} tongue */
const speak = (element, { lang, dir }) => {
  if (lang) element.setAttribute("lang", lang);
  if (dir) element.setAttribute("dir", dir);
};

/** @param {string} tag @param {string} text @param {string} [name] */
const make = (tag, text, name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });

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
  const model = (/** @type {string} */ id) => {
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
    return /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (template.content.cloneNode(true)).firstElementChild);
  };
  const words = { say, labels: settings.labels, areas: orientation.areas };

  /**
   * @param {Target} target
   * @param {RuleAnswer[]} rules Those that bring it, in the order of the file.
   * @param {Record<string, any>} profile
   */
  const item = (target, rules, profile) => {
    const element = model("found-item");
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (element.querySelector(selector));
    const link = /** @type {HTMLAnchorElement} */ (part("a"));
    const owner = target.owner === undefined ? undefined : orientation.targets[target.owner];
    element.dataset.item = target.id;
    part(".found-over").textContent = [owner && owner.title, target.meta].filter(Boolean).join(" · ");
    link.href = settings.home + target.path;
    link.textContent = target.title;
    speak(link, target);
    for (const { reason, lang, dir, reference, state, unknown } of rules) {
      const line = make("li", reason);
      speak(line, { lang, dir });
      if (reference) line.append(make("small", say("orient.reference", { text: reference })));
      if (state === "to-check") line.append(make("p", say("orient.missing", { names: unknown.map((key) => say(`ask.${key}`)).join(", ") }), "found-missing"));
      part(".found-reasons").append(line);
    }
    if (rules.length === 0) part(".found-reasons").remove();
    if (target.phone) {
      const phone = /** @type {HTMLAnchorElement} */ (make("a", target.phone, "found-phone"));
      phone.href = `tel:${target.phone.replace(/[^\d+]/g, "")}`;
      phone.dir = "ltr";
      part("h4").after(phone);
    }
    const items = conditionItems(orientation.eligibility(target, profile), words);
    if (items.length > 0) {
      part(".found-conditions ul").append(...items);
      const open = items.filter((item) => !item.matches(".is-met"));
      part(".found-conditions summary").append(` – ${items.length - open.length}/${items.length}`);
      if (open.some((item) => item.matches(".is-not-met"))) element.classList.add("is-refused");
    } else part(".found-conditions").remove();
    return element;
  };

  /** @param {string} name @param {HTMLElement[]} items @param {string} [text] */
  const group = (name, items, text) => {
    if (items.length === 0 && !text) return;
    const element = model("found-group");
    element.classList.add(`found-${name}`);
    /** @type {HTMLElement} */ (element.firstElementChild).textContent = settings.titles[name];
    if (text) element.append(make("p", text, "found-none"));
    element.append(...items);
    groups.append(element);
  };

  /** @param {Record<string, any>} profile @param {Answer} answer */
  return (profile, answer) => {
    const isEmpty = Object.keys(profile).length === 0;
    const met = answer.rules.filter(({ state }) => state === "met");
    const open = answer.rules.filter(({ state }) => state === "to-check");
    const items = (/** @type {Target[]} */ targets, rules = met) =>
      targets.map((target) => item(target, rules.filter((rule) => brings(rule, target)), profile));
    const others = answer.also.filter(({ kind }) => kind === "signataire");
    const programmes = answer.also.filter(({ kind }) => kind === "dispositif");
    groups.textContent = "";
    if (!isEmpty) {
      const events = fitting(orientation, profile, Date.now());
      group("principal", items(answer.principal ? [answer.principal] : []));
      group("also", items(others));
      group("programmes", items(programmes));
      group("services", answer.services.map((target) => item(target, [], profile)));
      group("events", events.map((target) => item(target, [], profile)), events.length > 0 ? "" : settings.titles.no_event);
      group("to_check", items(answer.toCheck.also, open), answer.toCheck.also.length > 0 ? settings.titles.to_check_text : "");
    }
    const actors = [...(answer.principal ? [answer.principal] : []), ...answer.also];
    none.hidden = !isEmpty && actors.length > 0;
    none.textContent = isEmpty ? start : settings.titles.none;
    about.hidden = isEmpty;
    keep.hidden = isEmpty || actors.length === 0;
    keep.dataset.items = proposal(orientation, answer, profile, Date.now()).join(".");
    keep.setAttribute("href", `${settings.handout}#v1.${keep.dataset.items}`);
    return isEmpty ? "" : say("orient.result", { n: actors.length, names: actors.map(({ short, title }) => short || title).join(", ") });
  };
};
