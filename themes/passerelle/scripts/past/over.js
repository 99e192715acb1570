// What is over at the moment of reading: the pages say until when each thing holds.

/**
 * Tells whether an instant that an element carries is behind us; never when it carries none.
 * @param {Element} element
 * @param {number} now Milliseconds since 1970.
 * @param {string} [name] The attribute that holds the instant.
 */
export const isPast = (element, now, name = "data-until") => Date.parse(element.getAttribute(name) || "") < now;
