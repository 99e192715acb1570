// Pages squeezed: the narrowest phones, with text twice as large. What then leaves the page, is cut, or covers other words.

/** Screens and sizes of text at which every page keeps to its width. */
export const SQUEEZES = [
  { width: 320, size: 100 },
  { width: 320, size: 200 },
  { width: 360, size: 200 },
];

/** When what scripts add to the page has come. @param {import("playwright-core").Page} page */
const settled = (page) =>
  page.waitForFunction(() => {
    const isAwaited = document.querySelector(".basket-link") && document.querySelector(".sheet, [data-item]");
    return !isAwaited || document.querySelector(".reading, .keep");
  });

/** What is wrong with the page as it is laid out now. `asked`: "closed" as the reader finds it, "open" with all that unfolds. */
const faultsOf = (asked) => {
  const told = (element) => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} « ${element.textContent.trim().slice(0, 30)} »`;
  const faults = [];
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && getComputedStyle(element).clipPath === "none" && !element.closest(".unseen, .skip-link");
  if (asked === "open") for (const fold of document.querySelectorAll("details")) fold.open = true;
  const out = document.documentElement.scrollWidth - innerWidth;
  if (out > 0) faults.push(`the page is ${out} px too wide`);
  const seen = [...document.querySelectorAll("body *")].filter(isSeen);
  for (const element of seen) {
    const { left, right } = element.getBoundingClientRect();
    if (!element.parentElement.closest("svg") && (right > innerWidth + 1 || left < -1)) faults.push(`${told(element)} leaves the page by ${Math.round(Math.max(right - innerWidth, -left))} px`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1);
    if (isCut && element.textContent.trim() && !["OPTION", "SELECT", "TEXTAREA"].includes(element.tagName)) faults.push(`${told(element)} is cut`);
  }
  if (asked === "open") {
    for (const fold of document.querySelectorAll("details")) fold.open = false;
    return [...new Set(faults)];
  }
  // Words cut in pieces that would have stood on a line of their own.
  for (const element of seen) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      // Numbers of telephone, held by spaces that do not break, are one word; addresses break where they can.
      for (const { index, 0: word } of node.data.matchAll(/[^ \n\t\u200b–—-]{2,}/gu)) {
        if (/[@/]|\p{L}\.\p{L}/u.test(word)) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.replace(/[\p{P}\s]+$/u, "").length);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        const isBroken = new Set(boxes.map(({ top }) => Math.round(top / 4))).size > 1;
        const wide = boxes.reduce((sum, { width }) => sum + width, 0);
        if (isBroken && wide < innerWidth * 0.45) faults.push(`${told(element)} breaks « ${word} »`);
      }
    }
  }
  // Words over words: lines of two elements, neither in the other, that share more than half of their height.
  // The box of a line has the room that its font asks for, far above and below its letters in some scripts.
  const inked = (element, { left, right, top, bottom }) => {
    const half = Math.min((bottom - top) / 2, parseFloat(getComputedStyle(element).fontSize) * 0.55);
    const middle = (top + bottom) / 2;
    return { left, right, top: middle - half, bottom: middle + half, height: 2 * half };
  };
  const lines = [];
  for (const element of seen) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ element, box: inked(element, box) });
    }
    if (element.matches("svg.icon, input, select")) lines.push({ element, box: element.getBoundingClientRect() });
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  for (const [rank, { element, box }] of lines.entries()) {
    for (let next = rank + 1; next < lines.length && lines[next].box.top < box.bottom; next++) {
      const over = lines[next];
      if (over.element.closest(".basket-link") || element.closest(".basket-link") || element.contains(over.element) || over.element.contains(element)) continue;
      if (/INPUT|SELECT/.test(element.tagName + over.element.tagName) && (element.matches("svg") || over.element.matches("svg"))) continue;
      const wide = Math.min(box.right, over.box.right) - Math.max(box.left, over.box.left);
      const high = Math.min(box.bottom, over.box.bottom) - Math.max(box.top, over.box.top);
      if (wide > 1 && high > Math.min(box.height, over.box.height) / 2) faults.push(`${told(over.element)} covers ${told(element)}`);
    }
  }
  return [...new Set(faults)];
};

/**
 * What is wrong with a page at each squeeze.
 * @param {import("playwright-core").Page} page @param {string} address
 */
export async function squeezed(page, address, squeezes = SQUEEZES) {
  await page.goto(address);
  await settled(page);
  const found = [];
  for (const { width, size } of squeezes) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate((given) => document.documentElement.style.setProperty("--text-size", given), `${size}%`);
    for (const asked of ["closed", "open"]) {
      const faults = await page.evaluate(faultsOf, asked);
      found.push(...faults.map((fault) => `${width} px, text ${size} %, ${asked}: ${fault}`));
    }
  }
  return [...new Set(found)];
}
