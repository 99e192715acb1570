// What is wrong with what was typed, said under its question; such an answer counts for nothing.

/** @param {HTMLElement} ask @param {string} words Nothing when all is well. */
export const tellFault = (ask, words) => {
  const line = ask.querySelector(".ask-fault");
  const field = ask.querySelector("input");
  if (!line || !field) return;
  line.textContent = words;
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};
