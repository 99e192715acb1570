// The lists that an auditor sifts: the page is whole without this, which takes out what has passed and what does not fit.
import { openCodes } from "./codes.js";
import { takeOutPassed, cutWeeks, showSpans } from "./days.js";
import { sift } from "./sieve.js";

const form = document.querySelector(".sieve");
const list = document.querySelector(".sifted");

if (form instanceof HTMLFormElement && list instanceof HTMLElement) {
  const now = new Date();
  takeOutPassed(list, now);
  cutWeeks(list, now);
  const drawCodes = list.hasAttribute("data-codes") ? openCodes(list) : () => {};
  sift(form, list, now, () => {
    drawCodes();
    return showSpans(list);
  });
}
