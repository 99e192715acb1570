// The controls of a list: what each asks of a line, the count announced. The address keeps the choices.
import { read, write } from "./address.js";
import { tell as tellChosen } from "./chosen.js";
import { addDays } from "./days.js";

/** @typedef {(row: Element) => boolean} Rule */

/** @param {Element} row @param {string} name @param {string} value True when a trait holds a value, or any. */
const has = (row, name, value) => {
  const values = (row.getAttribute(`data-${name}`) || "").split(" ");
  return values.includes(value) || values.includes("*");
};

/**
 * What the controls ask, one rule each; a control left alone asks nothing.
 * @param {HTMLFormElement} form
 * @returns {Rule[]}
 */
const rules = (form) => {
  const chosen = new Map(new FormData(form));
  const since = String(chosen.get("depuis") || "");
  const asked = [...chosen].filter(([, value]) => value);
  return asked.map(([name, value]) => {
    if (name === "depuis") return (row) => (row.getAttribute("data-dernier") || "") >= since;
    if (name === "neuf") return (row) => Boolean(row.getAttribute("data-paru")) && String(row.getAttribute("data-paru")) >= since;
    if (name === "garde") return (row) => row.hasAttribute("data-garde");
    if (name !== "francais") return (row) => has(row, name, String(value));
    const levels = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    // The first option asks nothing: the rank of a level is one less than its place.
    return (row) => Number(row.getAttribute("data-francais")) < levels.selectedIndex;
  });
};

/** @param {Date} now @param {number} months The day so many months ago, ISO 8601. */
const monthsAgo = (now, months) => {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 1));
  const last = new Date(Date.UTC(now.getFullYear(), now.getMonth() - months + 1, 0)).getUTCDate();
  return addDays(day.toISOString().slice(0, 10), Math.min(now.getDate(), last) - 1);
};

/** @param {HTMLElement} place Where the count is told, with the forms of its message. */
const counter = (place) => {
  const forms = JSON.parse(place.getAttribute("data-forms") || "{}");
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  /** @param {number} n */
  return (n) => {
    const words = (n === 0 && forms.zero) || forms[plurals.select(n)] || forms.other || "{n}";
    place.textContent = words.replace("{n}", String(n));
  };
};

/** Chips that call a line new follow the day chosen. @param {Element} list @param {string} since */
const markNew = (list, since) => {
  for (const chip of list.querySelectorAll(".row-new")) {
    const row = chip.closest(".row");
    if (chip instanceof HTMLElement && row) chip.hidden = (row.getAttribute("data-paru") || "") < since;
  }
};

/**
 * Makes the controls work. `tell` shows what is left and says how many.
 * @param {HTMLFormElement} form @param {HTMLElement} list @param {Date} now @param {() => number} tell
 */
export const sift = (form, list, now, tell) => {
  const rows = [...list.querySelectorAll(".row")];
  const place = form.querySelector("[role=status]");
  const chosen = list.querySelector(".chosen-words");
  const announce = place instanceof HTMLElement ? counter(place) : () => {};
  const apply = () => {
    const asked = rules(form);
    for (const row of rows) if (row instanceof HTMLElement) row.hidden = !asked.every((rule) => rule(row));
    markNew(list, String(new FormData(form).get("depuis") || ""));
    if (chosen) tellChosen(form, chosen);
    announce(tell());
  };
  const keep = () => {
    write(form);
    apply();
  };
  const restore = () => {
    read(form);
    apply();
  };
  form.hidden = false;
  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(keep));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    if (button.hasAttribute("data-print")) window.print();
    const months = button.getAttribute("data-since");
    const since = form.elements.namedItem("depuis");
    if (months && since instanceof HTMLInputElement) {
      since.value = monthsAgo(now, Number(months));
      keep();
    }
  });
  window.addEventListener("popstate", restore);
  // A page that was only put away may come back to another person than the one it was sifted for.
  window.addEventListener("pageshow", ({ persisted }) => persisted && restore());
  restore();
};
