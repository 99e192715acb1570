/**
 * Panels that unfold over the page close when the reader goes elsewhere, or presses Escape.
 *
 * They are native `<details>`: they open and close without this script.
 */

const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.fold")]);

/**
 * Closes the open panels that do not hold this node.
 * @param {EventTarget | null} target
 */
const closeOthers = (target) => {
  for (const fold of folds) {
    if (fold.open && !(target instanceof Node && fold.contains(target))) fold.open = false;
  }
};

document.addEventListener("click", (event) => closeOthers(event.target));
document.addEventListener("focusin", (event) => closeOthers(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fold of folds) {
    if (!fold.open) continue;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  }
});
