// The panel of reading help: the size of the text, and the page read by the device's own voice where it has one.
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
  const text = /** @type {Element} */ (document.querySelector(".sheet") || document.querySelector("main"));
  await styled(styles.reading);
  panel.append(sizing(reading));
  // Some browsers tell their voices late: what then comes stands last, and moves no button under the finger.
  panel.append(await listening(text, reading, /** @type {HTMLDetailsElement} */ (panel.parentElement)));
};
