// When a copy was made, in the words of the page's language, by the clock of the device.

/**
 * @typedef {{ weekdays: string[], months: string[], months_alone: string[], first_day?: string, date: string, time: string, moment: string }} Dates
 * @typedef {{ lang: string, dir: string, page: string, dates: Dates, words: Record<string, string> }} Said
 */

/** A text with its gaps filled. @param {string} text @param {Record<string, string | number>} values */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));

/** @param {Dates} dates @param {number} milliseconds */
export const momentIn = (dates, milliseconds) => {
  const moment = new Date(milliseconds);
  const [day, hour] = [moment.getDate(), moment.getHours()];
  const [weekday, month] = [dates.weekdays[(moment.getDay() + 6) % 7], dates.months[moment.getMonth()]];
  const date = fill(dates.date, {
    weekday,
    month,
    weekday_short: weekday,
    month_short: month,
    month_alone: dates.months_alone[moment.getMonth()],
    day: day === 1 && dates.first_day ? dates.first_day : day,
    year: moment.getFullYear(),
  });
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const time = fill(dates.time, { hour, hour_padded: twoDigits(hour), minute: twoDigits(moment.getMinutes()) });
  return fill(dates.moment, { date, time });
};
