// Which person this tab is serving: a count, kept in the tab's name, which no site is sent and no storage holds.
// An entry of the history that was written for another person is emptied when the reader comes back to it.

const NAME = /^passerelle (\d+)$/;

export const turn = () => Number((NAME.exec(window.name) || [])[1] || 0);

/** The next person's turn. */
export const nextTurn = () => {
  window.name = `passerelle ${turn() + 1}`;
};

/** Drops the fragment of the page's address, and of its entry in the history. */
export const emptyEntry = () => history.replaceState(null, "", location.pathname + location.search);

/** Says that the entry was written in this turn; what else it carries stays. */
export const signEntry = () => history.replaceState({ ...history.state, turn: turn() }, "");

/**
 * In which turn the entry was written; an entry of another turn is emptied.
 * @returns {"new" | "mine" | "former"}
 */
export const judgeEntry = () => {
  const signed = history.state && history.state.turn;
  if (typeof signed !== "number") return "new";
  if (signed === turn()) return "mine";
  emptyEntry();
  return "former";
};
