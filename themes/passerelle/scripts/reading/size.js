// The size of the text, in hundredths of what the reader's browser gives: for this page, and for the next ones when asked.

/** Where the device keeps it, once its reader has asked for it. */
const KEY = "passerelle.texte";

export const SIZES = [100, 125, 150, 175, 200];

/** Shows a size; nothing is kept. @param {number} size */
export const show = (size) => document.documentElement.style.setProperty("--text-size", `${size}%`);

/** The size that the device keeps; none unless its reader asked. */
export const kept = () => {
  try {
    const size = Number(localStorage.getItem(KEY));
    return SIZES.includes(size) ? size : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a size for the next pages, or nothing any more. @param {number | undefined} size */
export const keep = (size) => {
  try {
    if (size) localStorage.setItem(KEY, String(size));
    else localStorage.removeItem(KEY);
  } catch {
    // The page alone remembers.
  }
};
