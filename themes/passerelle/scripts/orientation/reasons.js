// Why each question is asked: whose answer it may still change. One that changes nothing any more says so.

/**
 * @typedef {import("../orient/engine.js").Answer} Answer
 * @typedef {ReturnType<typeof import("../orient/engine.js").openOrientation>} Orientation
 */

/** @param {{ short?: string, title: string }} target */
const nameOf = ({ short, title }) => short || title;

/** The most names told. */
const MOST = 4;

/**
 * @param {HTMLElement[]} asks
 * @param {Orientation} orientation
 * @param {import("./conditions.js").Say} say
 */
export const openReasons = (asks, orientation, say) => {
  const bar = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (asks[0].parentElement).querySelector(".asks-why > span"));
  const shown = (/** @type {Element} */ ask) => {
    bar.textContent = `${/** @type {any} */ (ask.querySelector(".ask-label")).textContent} – ${/** @type {any} */ (ask.querySelector(".ask-why")).textContent}`;
  };
  for (const ask of asks) for (const event of ["focusin", "pointerenter"]) ask.addEventListener(event, () => shown(ask));
  const sheets = orientation.targets.filter(({ asks }) => asks);
  const atFirst = orientation.answer({}).rules;

  /** @param {Record<string, any>} profile @param {Answer} answer */
  return (profile, answer) => {
    const open = answer.rules.filter(({ state }) => state === "to-check");
    /** How many sheets each question would settle. @type {Map<string, number>} */
    const settled = new Map();
    for (const target of sheets) {
      const unknown = new Set(orientation.eligibility(target, profile).flatMap((line) => line.unknown));
      for (const key of unknown) settled.set(key, (settled.get(key) || 0) + 1);
    }
    for (const ask of asks) {
      const key = String(ask.dataset.key);
      const isAnswered = key in profile;
      // Of an answered question, what it could change at first is told.
      const brought = (isAnswered ? atFirst : open).filter(({ unknown }) => unknown.includes(key)).flatMap(({ brings }) => [brings.principal, ...brings.also]);
      const names = [...new Set(brought.filter(Boolean).map((target) => nameOf(/** @type {any} */ (target))))];
      const n = settled.get(key) || 0;
      const told = [
        names.length > 0 && say("orient.counts", { names: names.slice(0, MOST).join(", ") + (names.length > MOST ? "…" : "") }),
        n > 0 && say("orient.counts_conditions", { n }),
      ].filter(Boolean);
      const isUseless = !isAnswered && told.length === 0;
      /** @type {HTMLElement} */ (ask.querySelector(".ask-why")).textContent = told.join(" ") || say("orient.useless");
      ask.classList.toggle("is-useless", isUseless);
      /** @type {HTMLElement} */ (ask.querySelector(".ask-reset")).hidden = !isAnswered;
    }
  };
};
