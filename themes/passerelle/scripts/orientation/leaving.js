// From the form to the hand-out: it takes the place of the form in the history.
import { MOST, items } from "../basket/basket.js";
import { write } from "../basket/fragment.js";

/**
 * What the auditor put aside by hand stays, what the form proposed for former answers goes, what it proposes now follows.
 * @param {string[]} kept @param {string[]} formerly @param {string[]} proposed
 */
export const gathered = (kept, formerly, proposed) => {
  const own = kept.filter((id) => !formerly.includes(id));
  return [...new Set([...own, ...proposed])].slice(0, MOST);
};

/**
 * "New person" on the hand-out leaves nothing of the answers behind; until then, they lead back.
 * @param {HTMLAnchorElement} link What it proposes stands in `data-items`.
 */
export const leadsOn = (link) => {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const proposed = (link.dataset.items || "").split(".").filter(Boolean);
    const kept = items();
    const ids = gathered(kept, history.state?.proposed || [], proposed);
    // Of what is proposed, what was put aside by hand before stays by hand.
    const state = { answers: location.hash, proposed: proposed.filter((id) => !kept.includes(id) || history.state?.proposed?.includes(id)) };
    history.replaceState(state, "", link.pathname + write(ids));
    location.reload();
  });
};
