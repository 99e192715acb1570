// Days as a calendar counts them, in the zone that a date was written in.

const DAY = 86_400_000;

/** The offset of a moment, such as `+01:00`, in milliseconds; that of the reader's own clock for a day alone. @param {string} written @param {number} now */
const offsetOf = (written, now) => {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(written.slice(10)) || [];
  const own = -new Date(now).getTimezoneOffset() * 60_000;
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : own;
};

/**
 * How many days there are until a day or a moment: 0 today, 1 tomorrow, less than 0 when its day is over.
 * @param {string} written `2026-12-10` or `2026-12-10T14:00+01:00`
 * @param {number} now Milliseconds since 1970.
 */
export const daysUntil = (written, now) => {
  const today = Math.floor((now + offsetOf(written, now)) / DAY);
  return Date.parse(written.slice(0, 10)) / DAY - today;
};

/** Whether the day of a date is over. @param {string} written @param {number} now */
export const isOver = (written, now) => daysUntil(written, now) < 0;
