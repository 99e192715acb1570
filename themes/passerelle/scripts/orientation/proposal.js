// What is worth handing over: the actors, the services, the next events, in twelve lines at most.

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 */

/** How many lines a hand-out has at most. */
const MOST = 12;
/** How many events are shown, and how many are handed over. */
const EVENTS = 6;
const KEPT_EVENTS = 2;
/** How far ahead events are looked for. */
const DAYS = 60;
const DAY = 86_400_000;

/**
 * The next events whose conditions the person may meet.
 * @param {Orientation} orientation
 * @param {Record<string, any>} profile
 * @param {number} now Milliseconds since 1970.
 * @returns {Target[]}
 */
export const fitting = (orientation, profile, now) => {
  const isAhead = (/** @type {Target} */ { until = "", day = "" }) => Date.parse(until) > now && Date.parse(day) < now + DAYS * DAY;
  const isOpen = (/** @type {Target} */ target) => orientation.verdict(orientation.eligibility(target, profile)) !== "not-met";
  const events = orientation.targets.filter((target) => target.kind === "evenement" && isAhead(target) && isOpen(target));
  return events.sort((a, b) => String(a.day).localeCompare(String(b.day))).slice(0, EVENTS);
};

/**
 * The short identifiers of what a hand-out would hold, the best placed first.
 * @param {Orientation} orientation
 * @param {import("../orient/engine.js").Answer} answer
 * @param {Record<string, any>} profile
 * @param {number} now
 * @returns {string[]}
 */
export const proposal = (orientation, answer, profile, now) => {
  const isOpen = (/** @type {Target} */ target) => orientation.verdict(orientation.eligibility(target, profile)) !== "not-met";
  const actors = [...(answer.principal ? [answer.principal] : []), ...answer.also];
  const events = fitting(orientation, profile, now).slice(0, KEPT_EVENTS);
  const services = answer.services.filter(isOpen).slice(0, Math.max(0, MOST - actors.length - events.length));
  return [...actors, ...services, ...events].slice(0, MOST).map(({ id }) => id);
};
