// One thing found: its name, its phone, why it is there, and what it asks line by line.

import { conditionItems, saysSomething } from "./conditions.js";
import { nearestName } from "./near.js";
import { nextDate } from "./proposal.js";

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {import("../orient/engine.js").RuleAnswer} RuleAnswer
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 */

/** How many reasons a thing has at most. */
const REASONS = 5;

/** What the page holds as a model. @param {string} id */
export const model = (id) => {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (template.content.cloneNode(true)).firstElementChild);
};

/** @param {Element} element @param {{ lang?: string, dir?: string }} tongue */
const speak = (element, { lang, dir }) => {
  if (lang) element.setAttribute("lang", lang);
  if (dir) element.setAttribute("dir", dir);
};

/** @param {string} tag @param {string} text @param {string} [name] */
export const make = (tag, text, name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });

/**
 * @param {Orientation} orientation
 * @param {import("./settings.js").Settings} settings
 * @param {import("./conditions.js").Say} say
 */
export const openItem = (orientation, settings, say) => {
  const words = { say, labels: settings.labels, areas: orientation.areas, communes: orientation.communes };

  /**
   * @param {Target} target
   * @param {RuleAnswer[]} rules Those that bring it, in the order of the file.
   * @param {Record<string, any>} profile
   */
  return (target, rules, profile) => {
    const element = model("found-item");
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (element.querySelector(selector));
    const link = /** @type {HTMLAnchorElement} */ (part("a"));
    const owner = target.owner === undefined ? undefined : orientation.targets[target.owner];
    const [, , date] = nextDate(target, Date.now()) || [];
    const town = target.kind === "signataire" ? nearestName(orientation.communes, profile.commune, target) : target.meta;
    element.dataset.item = target.id;
    part(".found-over").textContent = [owner && owner.title, date, town].filter(Boolean).join(" · ");
    link.href = settings.home + target.path;
    link.textContent = target.title;
    speak(link, target);
    // Rules that say the same are told once.
    const told = new Map(rules.map((rule) => [rule.reason + rule.unknown, rule]));
    for (const { reason, lang, dir, reference, state, unknown } of [...told.values()].slice(0, REASONS)) {
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
    const lines = orientation.eligibility(target, profile).filter(saysSomething);
    const details = part(".found-conditions");
    if (lines.length > 0) {
      const met = lines.filter(({ state }) => state === "met");
      part(".found-conditions summary").append(` – ${met.length}/${lines.length}`);
      element.classList.toggle("is-refused", lines.some(({ state }) => state === "not-met"));
      // The lines are written when they are asked for: a key must not wait for them.
      details.addEventListener("toggle", () => part(".found-conditions ul").replaceChildren(...conditionItems(lines, words, profile)), { once: true });
    } else details.remove();
    return element;
  };
};
