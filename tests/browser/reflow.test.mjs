// Event pages on the narrowest phone, in text twice as large with the spaces that WCAG 1.4.12 allows: all is there, nothing is cut,
// and a finger finds each target (44 pixels, WCAG 2.5.5; links inside a sentence are as high as their line).
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, filesOf } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const NARROW = { width: 320, height: 640 };

/** WCAG 1.4.12, and text twice as large as the reader's browser gives. */
const LARGE = `html { --text-size: 200% } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }`;

const eventsOf = (lang) => filesOf(root).filter((path) => new RegExp(`^${lang}/evenements/[a-z][\\w-]*/index\\.html$`).test(path) && readFileSync(join(root, path), "utf8").includes('class="sheet '));

/** What is wrong with the page as it is laid out now. */
const faultsOf = (least) => {
  const told = (element) => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} « ${element.textContent.trim().slice(0, 30)} »`;
  const faults = [];
  const isSeen = (element) => element.checkVisibility() && getComputedStyle(element).clipPath === "none" && !element.closest(".unseen, .skip-link");
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const element of document.querySelectorAll("body *")) {
    if (!isSeen(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right > innerWidth + 1 || left < -1) faults.push(`${told(element)} leaves the page`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1);
    if (isCut && element.textContent.trim() && element.tagName !== "OPTION") faults.push(`${told(element)} is cut`);
  }
  for (const target of document.querySelectorAll("a[href], button, summary, input, select")) {
    if (!isSeen(target)) continue;
    const isInSentence = getComputedStyle(target).display === "inline" && target.closest("p, li, dd")?.textContent.trim() !== target.textContent.trim();
    const { width, height } = target.getBoundingClientRect();
    if (!isInSentence && (height < least - 0.5 || width < least - 0.5)) faults.push(`${told(target)} is ${Math.round(width)} × ${Math.round(height)}`);
  }
  return [...new Set(faults)];
};

for (const lang of ["fr", "ar", "ti"]) {
  test(`event pages in ${lang} at 320 pixels: targets of 44 pixels, nothing cut in text twice as large`, async (t) => {
    const { page, goTo } = await visit(t, { viewport: NARROW, bypassCSP: true });
    const events = eventsOf(lang).filter((_, rank) => rank % 3 === 0);
    assert.ok(events.length > 10, `only ${events.length} event pages`);
    for (const path of events) {
      await goTo(addressOf(path));
      await page.waitForSelector(".sheet .tools .keep");
      assert.deepEqual(await page.evaluate(faultsOf, 44), [], path);
      await page.addStyleTag({ content: LARGE });
      assert.deepEqual(await page.evaluate(faultsOf, 44), [], `${path}, large`);
    }
  });
}

test("the test sees what is cut, what leaves the page and what is too small", async (t) => {
  const { page, goTo } = await visit(t, { viewport: NARROW, bypassCSP: true });
  await goTo(addressOf(eventsOf("fr")[0]));
  await page.addStyleTag({ content: "h1 { inline-size: 40rem } .status-label, .fact dt { block-size: 4px; overflow: hidden } summary { min-block-size: 0 !important; padding: 0 !important }" });
  const told = (await page.evaluate(faultsOf, 44)).join("\n");
  for (const fault of [/leaves the page/, /is cut/, /summary.* is \d+ × \d+/]) assert.match(told, fault);
});
