// A question emptied, by its button or by a key.

/**
 * The button is for the pointer: a key does the same, so that Tab goes from question to question.
 * @param {HTMLElement} ask @param {() => void} forget
 */
export const canBeEmptied = (ask, forget) => {
  const empty = () => {
    forget();
    /** @type {HTMLElement} */ (ask.querySelector("input, select")).focus();
  };
  /** @type {HTMLElement} */ (ask.querySelector(".ask-reset")).addEventListener("click", empty);
  ask.addEventListener("keydown", (event) => {
    const isChoice = /** @type {HTMLElement} */ (event.target).matches("select, .pick > input");
    if (isChoice && ["Delete", "Backspace"].includes(event.key)) empty();
  });
};
