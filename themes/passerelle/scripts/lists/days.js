// Days and weeks of a list, cut again from the reader's own day.

/** @param {string} name @param {Date} now The day that it is in a time zone, ISO 8601. */
export const dayIn = (name, now) => {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: name, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
};

/** @param {string} day @param {number} days */
export const addDays = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * 864e5).toISOString().slice(0, 10);

/**
 * Takes out for good the lines whose last instant is behind us, and the days that they leave empty.
 * @param {Element} list @param {Date} now
 */
export const takeOutPassed = (list, now) => {
  for (const row of list.querySelectorAll(".row[data-until]")) {
    if (Date.parse(row.getAttribute("data-until") || "") < now.getTime()) row.remove();
  }
  for (const day of list.querySelectorAll(".day-rows")) if (!day.querySelector(".row")) day.remove();
};

/**
 * Puts each day under this week, the next one, or later. Weeks begin on Monday.
 * @param {HTMLElement} list @param {Date} now
 */
export const cutWeeks = (list, now) => {
  const days = [...list.querySelectorAll(".day-rows")];
  const spans = [...list.querySelectorAll("[data-span]")];
  if (spans.length < 3) return;
  const today = dayIn(list.getAttribute("data-zone") || "UTC", now);
  const sunday = addDays(today, (7 - new Date(`${today}T00:00Z`).getUTCDay()) % 7);
  const nextSunday = addDays(sunday, 7);
  for (const day of days) {
    const date = day.getAttribute("data-day") || "";
    spans[date <= sunday ? 0 : date <= nextSunday ? 1 : 2].append(day);
  }
};

/** @param {Element} part How many of its lines are shown. */
const left = (part) => part.querySelectorAll(".row:not([hidden])").length;

/**
 * Hides days without a line, says so where a span has none, and unfolds what is later when only that is left.
 * @param {HTMLElement} list
 */
export const showSpans = (list) => {
  for (const day of list.querySelectorAll(".day-rows")) if (day instanceof HTMLElement) day.hidden = left(day) === 0;
  let dated = 0;
  for (const span of list.querySelectorAll(".span")) {
    const n = left(span);
    const isDated = !span.querySelector(".rows-always");
    const empty = span.querySelector(".span-empty");
    if (empty instanceof HTMLElement) empty.hidden = n > 0;
    else if (span instanceof HTMLElement) span.hidden = n === 0;
    if (span instanceof HTMLDetailsElement) {
      span.hidden = n === 0;
      const told = span.querySelector("summary .count");
      if (told) told.textContent = String(n);
      if (n > 0 && dated === 0) span.open = true;
    }
    if (isDated) dated += n;
  }
  const nothing = list.querySelector("[data-nothing]");
  if (nothing instanceof HTMLElement) nothing.hidden = dated > 0;
  return dated;
};
