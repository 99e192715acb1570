// Elements made with their words.

/** @param {string} name @param {string} [words] @param {string} [className] */
export const made = (name, words = "", className = "") => {
  const element = document.createElement(name);
  element.textContent = words;
  if (className) element.className = className;
  return element;
};

/** @param {string} words @param {() => void} act @param {string} [className] */
export const button = (words, act, className) => {
  const press = /** @type {HTMLButtonElement} */ (made("button", words, className));
  press.type = "button";
  press.addEventListener("click", act);
  return press;
};
