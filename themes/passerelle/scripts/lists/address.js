// The choices made of a list, in the fragment of its address: never sent, and left to the person they were made for.
import { judgeEntry, signEntry, turn } from "../basket/turn.js";

/** @param {HTMLFormElement} form What the fragment says of the choices made. */
const written = (form) =>
  new URLSearchParams([...new FormData(form)].filter(([, value]) => value).map(([name, value]) => [name, String(value)])).toString();

/** Puts the choices in the address; each is a place of the history. @param {HTMLFormElement} form */
export const write = (form) => {
  const said = written(form);
  if (said === location.hash.slice(1)) return;
  history.pushState({ turn: turn() }, "", said ? `#${said}` : location.pathname + location.search);
};

/**
 * Sets the controls as the fragment says; one that names a part of the page says nothing, and neither does one that
 * was written for a person who has left meanwhile.
 * @param {HTMLFormElement} form
 */
export const read = (form) => {
  judgeEntry();
  if (location.hash) signEntry();
  const said = new URLSearchParams(location.hash.slice(1));
  for (const control of form.elements) {
    const value = said.get(/** @type {HTMLInputElement} */ (control).name) || "";
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value !== "";
    else if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = value;
    // A value that is not offered is no choice.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
};
