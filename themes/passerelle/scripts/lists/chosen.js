// What was chosen, in words: paper has no controls, and says for whom it was made.

/** @param {Element} control What it has chosen, in words. */
const words = (control) => {
  if (control instanceof HTMLSelectElement) return control.selectedIndex > 0 ? control.selectedOptions[0].text : "";
  if (!(control instanceof HTMLInputElement)) return "";
  if (control.type === "checkbox") return control.checked ? " " : "";
  if (!control.value) return "";
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC", numberingSystem: "latn", calendar: "gregory" }).format(new Date(control.value));
};

/** @param {HTMLFormElement} form @param {Element} place Where the choices are told, each under its name. */
export const tell = (form, place) => {
  const told = [...form.elements].flatMap((control) => {
    const chosen = words(control);
    if (!chosen) return [];
    const line = document.createElement("li");
    const name = document.createElement("b");
    name.textContent = (control.closest("label")?.querySelector("span")?.textContent || "").trim();
    line.append(name, " ", chosen.trim());
    return [line];
  });
  place.replaceChildren(...told);
};
