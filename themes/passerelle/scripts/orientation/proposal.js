// What is worth handing over: the actors, the services, the next events, in six lines at most.

import { NEAR, openNearness } from "./near.js";

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 */

/** How many things are proposed at most, and how many services among them. */
const MOST = 6;
const SERVICES = 3;
/** How far ahead events are looked for. */
const DAYS = 60;
const DAY = 86_400_000;

/**
 * The next date of an event.
 * @param {Target} event @param {number} now Milliseconds since 1970.
 */
export const nextDate = ({ dates = [] }, now) => dates.find(([, until]) => Date.parse(until) > now);

/** Whether conditions may be met. @param {Orientation} orientation @param {Record<string, any>} profile */
const openTo = (orientation, profile) => (/** @type {Target} */ target) =>
  orientation.verdict(orientation.eligibility(target, profile)) !== "not-met";

/**
 * The next events whose conditions the person may meet: those near home, then at a distance, then farther.
 * @param {Orientation} orientation
 * @param {Record<string, any>} profile
 * @param {number} now Milliseconds since 1970.
 * @returns {{ near: Target[], far: Target[] }}
 */
export const fitting = (orientation, profile, now) => {
  const nearness = openNearness(orientation.communes, profile.commune);
  const isOpen = openTo(orientation, profile);
  const events = orientation.targets.filter(({ kind }) => kind === "evenement").flatMap((target) => {
    const [day = ""] = nextDate(target, now) || [];
    return day && Date.parse(day) < now + DAYS * DAY && isOpen(target) ? [{ target, day, near: nearness(target) }] : [];
  });
  events.sort((a, b) => a.near - b.near || a.day.localeCompare(b.day));
  const these = (/** @type {boolean} */ isFar) => events.filter(({ near }) => near > NEAR.around === isFar).map(({ target }) => target);
  return { near: these(false), far: these(true) };
};

/** Whether a condition asks for a need. @param {import("../orient/truth.js").Tree} condition @returns {boolean} */
const asksNeed = (condition) => {
  if (condition.not) return asksNeed(condition.not);
  const parts = condition.all || condition.any;
  return parts ? parts.some(asksNeed) : condition.key === "besoins";
};

/** @typedef {(answer: import("../orient/engine.js").Answer, profile: Record<string, any>, events: Target[]) => string[]} Propose */

/**
 * The short identifiers of what a hand-out would hold: the best placed, programmes, a service of each rule, an event,
 * then the other actors. Half a hand-out, so that it fits two pages and the auditor may add to it.
 * @param {Orientation} orientation
 * @returns {Propose}
 */
export const openProposal = (orientation) => {
  // What the person said that they need comes first.
  const needed = new Set(orientation.rules.filter((rule) => asksNeed(rule.if)).map(({ id }) => id));
  return (answer, profile, [event]) => {
    const isOpen = openTo(orientation, profile);
    const met = answer.rules.filter(({ state }) => state === "met");
    const ordered = [...met.filter(({ id }) => needed.has(id)), ...met.filter(({ id }) => !needed.has(id))];
    /** @type {Set<Target>} */
    const services = new Set();
    for (const { brings } of ordered) {
      const service = services.size < SERVICES && brings.services.find(isOpen);
      if (service) services.add(service);
    }
    const [programmes, others] = [answer.also.filter(({ kind }) => kind === "dispositif"), answer.also.filter(({ kind }) => kind === "signataire")];
    const targets = /** @type {Target[]} */ ([answer.principal, ...programmes, ...services, event, ...others].filter(Boolean));
    return [...new Set(targets.map(({ id }) => id))].slice(0, MOST);
  };
};
