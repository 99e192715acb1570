// The panel of reading help: the page read by the device's own voice, where it has one, and the size of the text.
import { listening } from "./listening.js";
import { sizing } from "./sizing.js";

/** @param {string} address */
const styled = (address) =>
  new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = address;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });

/** @param {HTMLElement} panel @param {import("../share/words.js").Said} said */
export const fill = async (panel, { reading, styles }) => {
  const sheet = /** @type {Element} */ (document.querySelector(".sheet"));
  await styled(styles.reading);
  const sizes = sizing(reading);
  panel.append(sizes);
  sizes.before(await listening(sheet, reading, /** @type {HTMLDetailsElement} */ (panel.parentElement)));
};
