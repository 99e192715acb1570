// One question after another: the last one asked is the one that is shown.

import { openShowing } from "./showing.js";
import { FACETS, isEmpty } from "./state.js";
import { speaker } from "./words.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {typeof import("./facet-panel.js").openPanel} OpenPanel
 * @typedef {{ mode?: import("./asking.js").Mode, n?: number, again?: boolean }} How `n`: how many answers at first.
 * @typedef {ReturnType<typeof openSearch>} Search
 */

/** Whether filters are chosen. @param {State} state */
const isNarrowed = ({ filters }) => Object.keys(filters).length > 0;

/**
 * @param {HTMLElement} root
 * @param {import("./words.js").Settings} settings
 * @param {ReturnType<typeof import("./asking.js").openAsking>} asking
 * @param {Promise<import("./asking.js").Found>} [early] The answer to the address, asked for before the page was whole.
 */
export const openSearch = (root, settings, asking, early) => {
  const say = speaker(settings);
  const showing = openShowing(root, settings, say);
  const details = /** @type {HTMLDetailsElement} */ (root.querySelector(".search-panel"));
  const order = /** @type {HTMLElement} */ (root.querySelector(".search-order"));
  const title = document.title;
  let turn = 0;
  /** @type {Promise<ReturnType<OpenPanel>> | undefined} */
  let panel;

  /** The filters, and what shows those that are chosen, come when they are wanted. @param {State} state */
  const panelFor = (state) => {
    if (!panel && !details.open && !isNarrowed(state)) return undefined;
    panel = panel || import(settings.panel).then(({ openPanel }) => openPanel(root, settings, say, search.filter, FACETS));
    panel.catch(() => (panel = undefined));
    return panel;
  };

  /** @param {State} state @param {How} how @param {() => boolean} isLast */
  const answer = async (state, { mode = "whole", n }, isLast) => {
    const coming = early || asking.find(state, mode, details.open ? FACETS : []);
    early = undefined;
    const found = await coming;
    if (!isLast()) return;
    const hasFilters = isNarrowed(state);
    const showFilters = async () => {
      const filters = await panelFor(state);
      if (filters && isLast()) await filters.show(found.own, state.filters);
    };
    // What stands above the answers comes before them, or has its room: nothing moves under the finger.
    if (hasFilters) await showFilters();
    if (!isLast()) return;
    if (isEmpty(state, mode)) showing.rest();
    else await showing.show(found, state.q.trim(), isLast, hasFilters, n);
    if (!isLast()) return;
    order.classList.toggle("is-idle", state.order === "score" && !showing.hasEvents());
    if (!hasFilters) await showFilters();
  };

  const search = {
    button: showing.button,
    details,
    order,
    /** How many answers are shown. */
    shown: showing.shown,
    /** What to do of a choice in the panel. @type {(filters: State["filters"]) => void} */
    filter: () => {},
    /** Opens everything again at the next question. */
    forget: asking.forget,

    /**
     * @param {State} state
     * @param {How} [how]
     * @returns {Promise<void>}
     */
    async run(state, how = {}) {
      const mine = ++turn;
      const isLast = () => mine === turn;
      const query = state.q.trim();
      document.title = query ? `${query} – ${title}` : title;
      const isRest = isEmpty(state, how.mode);
      root.dataset.state = isRest ? "rest" : "busy";
      try {
        if (isRest && !details.open && !panel) showing.rest();
        else await answer(state, how, isLast);
        if (isLast() && !isRest) root.dataset.state = "answered";
      } catch (error) {
        const fault = /** @type {any} */ (error);
        if (!isLast()) return;
        // The site was published meanwhile: its numbers have changed, the question has not.
        if (fault.kind === "stale" && !how.again) return search.run(state, { ...how, again: true });
        root.dataset.state = "fault";
        showing.fail(fault.kind);
      }
    },
  };
  return search;
};
