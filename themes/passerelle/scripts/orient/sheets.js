// What sheets ask, made ready once, so that a profile is held against thousands of them between two keys.
import { asked, lines } from "./eligible.js";

/** @typedef {import("./truth.js").Profile} Profile */
/** @typedef {import("./truth.js").Judge} Judge */
/** @typedef {import("./engine.js").Target} Target */

/** @param {Target[]} targets @param {Judge["scales"]} scales @param {{holderOf: (insee: string) => Judge["holds"]}} communes */
export const openSheets = (targets, scales, communes) => {
  /** Lists of areas that say the same are made one, and walked once. @type {Map<string, string[]>} */
  const areas = new Map();
  /** @param {string[]} list */
  const one = (list) => {
    const said = list.join();
    if (!areas.has(said)) areas.set(said, list);
    return areas.get(said);
  };
  /** @type {Map<Target, import("./eligible.js").Asked[]>} */
  const asking = new Map();
  for (const target of targets) {
    const { asks } = target;
    if (!asks) continue;
    const { zone_eligibilite: zones } = asks;
    asking.set(target, asked(zones ? { ...asks, zone_eligibilite: one(zones) } : asks));
  }

  let place = "";
  let holds = communes.holderOf(place);
  /** What holds a commune serves until another one is given. @param {Profile} profile @returns {Judge} */
  const judgeOf = (profile) => {
    const insee = String(profile.commune);
    if (insee !== place) [place, holds] = [insee, communes.holderOf(insee)];
    return { profile, scales, holds };
  };

  /** What a service or an event asks, line by line. @param {Target} target @param {Profile} profile */
  const eligibility = (target, profile) => lines(asking.get(target) ?? [], judgeOf(profile));
  return { judgeOf, eligibility };
};
