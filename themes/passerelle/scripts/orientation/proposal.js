// What is worth handing over: the actors, the services, the next events, in six lines at most.

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 */

/** How many things are proposed at most, and how many services among them. */
const MOST = 6;
const SERVICES = 3;
/** How many events are shown. */
const EVENTS = 6;
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
    const isOpen = (/** @type {Target} */ target) => orientation.verdict(orientation.eligibility(target, profile)) !== "not-met";
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
