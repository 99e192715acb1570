// Who is best placed for a profile, from the published rules: the answer of the program, in the browser.
//
// It touches no page and keeps nothing: a profile comes in, an answer goes out.
import { openCommunes } from "./communes.js";
import { verdict } from "./eligible.js";
import { openSheets } from "./sheets.js";
import { decide } from "./truth.js";

export { ELSEWHERE } from "./communes.js";
export { verdict };

/** @typedef {import("./truth.js").Profile} Profile */
/** @typedef {import("./truth.js").Tree} Tree */

/**
 * @typedef {object} Target  A signatory, programme, service or event (`kind`); see the published data.
 * @property {string} id
 * @property {"signataire" | "dispositif" | "service" | "evenement"} kind
 * @property {string} path
 * @property {string} title
 * @property {string} [short]  Its acronym.
 * @property {string} [lang]
 * @property {string} [dir]
 * @property {string} [meta]
 * @property {string} [phone]
 * @property {number} [owner]
 * @property {string[]} [at]  INSEE codes of its communes.
 * @property {boolean} [remote]
 * @property {[day: string, until: string, words: string][]} [dates]  Of an event, the next ones.
 * @property {string} [until]
 * @property {string} [status]
 * @property {Record<string, any>} [asks]
 */

/** @typedef {{id: string, if: Tree, principal?: number, also?: number[], services?: number[], why: string, lang?: string, dir?: string, ref?: string}} Rule */
/** @typedef {{v: number, keys: string[], sheetKeys: string[], needs: string[], areas: Record<string, string>, scales: Record<string, string[]>, rules: Rule[], targets: Target[]}} Data */
/** @typedef {{principal: Target | null, also: Target[], services: Target[]}} Brought */

/**
 * @typedef {object} RuleAnswer
 * @property {string} id
 * @property {"met" | "to-check"} state
 * @property {string} reason
 * @property {string} [lang]  Of the reason, with `dir`, when it is not the page's.
 * @property {string} [dir]
 * @property {string} [reference]
 * @property {string[]} unknown  The keys that would settle it, in the order of a form.
 * @property {Brought} brings
 */

/**
 * @typedef {object} Answer
 * @property {Target | null} principal  That of the first rule met that names one.
 * @property {RuleAnswer[]} rules  Those met or to check, in file order.
 * @property {Target[]} also  Actors that rules met bring, without the principal, in file order.
 * @property {Target[]} services  Services that rules met bring, in file order.
 * @property {{also: Target[], services: Target[]}} toCheck  What only rules to check bring: never mixed with the rest.
 * @property {Set<string>} useful  The keys whose answer could still change something, in the order of a form.
 */

/** @param {Data} data  `regles.json` @param {string} table  `communes.txt` */
export const openOrientation = (data, table) => {
  const { rules, targets, scales } = data;
  const communes = openCommunes(table);
  const { judgeOf, eligibility } = openSheets(targets, scales, communes);
  /** @param {number[]} [places] */
  const at = (places = []) => places.map((place) => targets[place]);
  const brought = rules.map(({ principal, also, services }) => ({
    principal: principal === undefined ? null : targets[principal],
    also: at(also),
    services: at(services),
  }));
  /** @param {Iterable<string>} keys */
  const inOrder = (keys) => [...new Set(keys)].sort((a, b) => data.keys.indexOf(a) - data.keys.indexOf(b));

  /** @param {Profile} profile @returns {Answer} */
  const answer = (profile) => {
    const judge = judgeOf(profile);
    /** @type {RuleAnswer[]} */
    const told = [];
    const sets = { met: { also: new Set(), services: new Set() }, "to-check": { also: new Set(), services: new Set() } };
    /** @type {Target | null} */
    let principal = null;
    rules.forEach((rule, place) => {
      const truth = decide(judge, rule.if);
      if (truth === false) return;
      const state = truth === true ? "met" : "to-check";
      const brings = brought[place];
      if (truth === true) principal ??= brings.principal;
      if (brings.principal) sets[state].also.add(brings.principal);
      for (const actor of brings.also) sets[state].also.add(actor);
      for (const service of brings.services) sets[state].services.add(service);
      const { id, why: reason, lang, dir, ref: reference } = rule;
      told.push({ id, state, reason, lang, dir, reference, unknown: truth === true ? [] : inOrder(truth), brings });
    });
    const { met, "to-check": open } = sets;
    if (principal) met.also.delete(principal);
    /** @param {Set<Target>} some @param {Set<Target>} others */
    const without = (some, others) => [...some].filter((target) => target !== principal && !others.has(target));
    return {
      principal,
      rules: told,
      also: [...met.also],
      services: [...met.services],
      toCheck: { also: without(open.also, met.also), services: without(open.services, met.services) },
      useful: new Set(inOrder(told.flatMap(({ unknown }) => unknown))),
    };
  };

  return { answer, eligibility, verdict, communes, rules, targets, keys: data.keys, needs: data.needs, areas: data.areas };
};
