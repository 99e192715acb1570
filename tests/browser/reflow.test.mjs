// Event pages on the narrowest phone, in text twice as large with the spaces that WCAG 1.4.12 allows: all is there, nothing is cut,
// and a finger finds each target (44 pixels, WCAG 2.5.5; links inside a sentence are as high as their line).
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, filesOf, samples } from "./site.mjs";
import { squeezed } from "./squeeze.mjs";
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

test("the names of languages, the way back and the titles of cards are as wide as a finger, in scripts of short words", async (t) => {
  const { page, goTo } = await visit(t, { viewport: NARROW });
  for (const path of ["/fr/", "/ps/evenements/atelier-cv-decembre/", "/ti/a-propos/", "/ar/publics/actifs/", "/ar/evenements/", "/ar/signataires/apec/", "/bn/services/"]) {
    await goTo(path);
    const narrow = await page.$$eval(".hero-languages a, .crumbs a, .card-title a", (links) =>
      links.filter((link) => link.checkVisibility()).map((link) => ({ words: link.textContent, wide: link.getBoundingClientRect().width })).filter(({ wide }) => wide < 43.5),
    );
    assert.deepEqual(narrow, [], path);
  }
});

test("the test sees what is cut, what leaves the page and what is too small", async (t) => {
  const { page, goTo } = await visit(t, { viewport: NARROW, bypassCSP: true });
  await goTo(addressOf(eventsOf("fr")[0]));
  await page.addStyleTag({ content: "h1 { inline-size: 40rem } .status-label, .fact dt { block-size: 4px; overflow: hidden } summary { min-block-size: 0 !important; padding: 0 !important }" });
  const told = (await page.evaluate(faultsOf, 44)).join("\n");
  for (const fault of [/leaves the page/, /is cut/, /summary.* is \d+ × \d+/]) assert.match(told, fault);
});

// Every kind of page in every language is for `npm run squeeze` (tests/bench/phone): here, other languages each day.
const LANGS = ["fr", "ru", "ar", "bn", "ti", "fa", "uk", "ps", "tr", "en", "fr-simple", "es", "pt"];
const A_DAY = 24 * 60 * 60 * 1000;

test("every kind of page keeps to the narrowest phones in text twice as large: nothing leaves, is cut, covers or is broken", async (t) => {
  const { page, server } = await visit(t, { bypassCSP: true });
  const today = Math.floor(Date.now() / A_DAY);
  // Each kind in one language of today, and the kinds that were too wide in the languages of the longest words.
  const kinds = [...samples(root, "fr").keys()].map((kind, rank) => samples(root, LANGS[(today + rank) % LANGS.length]).get(kind));
  const known = ["ru/services/", "ru/evenements/", "ps/hors-ligne/", "fr/lexique/", "fa/evenements/", "ar/", "bn/orientation/"].map((path) => `${path}index.html`);
  const paths = [...new Set([...kinds, ...known, "index.html", "404.html"])].filter((path) => path && !path.includes("redirect"));
  assert.ok(paths.length > 25, `only ${paths.length} pages`);
  for (const path of paths) assert.deepEqual(await squeezed(page, server.origin + addressOf(path)), [], path);
});

test("the squeeze sees what is too wide, what covers other words and what is broken in the middle of a word", async (t) => {
  const { page, server } = await visit(t, { bypassCSP: true });
  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".list-count { inline-size: 40rem } .list-head h1 { margin-block-end: -3rem } .card-title { inline-size: 2rem; overflow-wrap: anywhere }");
      document.adoptedStyleSheets = [sheet];
    }),
  );
  const told = (await squeezed(page, `${server.origin}/fr/services/`)).join("\n");
  for (const fault of [/too wide/, /p\.list-count .* leaves the page/, /p\.lead .* covers h1/, /breaks « /]) assert.match(told, fault);
});

test("words left in French keep their own line spacing, and the brand stands in two lines at most", async (t) => {
  const { page, goTo } = await visit(t);
  for (const lang of ["ti", "bn", "fa"]) {
    await goTo(`/${lang}/services/`);
    const ratios = await page.evaluate(() =>
      [...document.querySelectorAll(".card-title [lang]")].map((words) => parseFloat(getComputedStyle(words).lineHeight) / parseFloat(getComputedStyle(words).fontSize)),
    );
    assert.ok(ratios.length > 0, `${lang}: no French title`);
    for (const ratio of ratios) assert.ok(ratio < 1.25, `${lang}: ${ratio}`);
  }
  for (const lang of LANGS) {
    await goTo(`/${lang}/`);
    const { lines, header } = await page.evaluate(() => {
      const brand = document.querySelector(".brand-name");
      return { lines: Math.round(brand.offsetHeight / parseFloat(getComputedStyle(brand).lineHeight)), header: document.querySelector(".header").offsetHeight };
    });
    assert.ok(lines <= 2 && header < 64, `${lang}: ${lines} lines, ${header} pixels`);
  }
});

test("in the box of an event that is full, the link leaves the date alone", async (t) => {
  const { page, goTo } = await visit(t, { viewport: NARROW });
  for (const lang of ["fr", "ar", "fa", "bn", "ru", "ti"]) {
    await goTo(`/${lang}/evenements/atelier-cv-decembre/`);
    // From the middle of its last line to the middle of the first line of the date.
    const apart = await page.evaluate(() => {
      const link = document.querySelector(".status:not([hidden]) .reach");
      const middles = [link, link.closest("p").nextElementSibling].map((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        return [...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2);
      });
      return (Math.min(...middles[1]) - Math.max(...middles[0])) / parseFloat(getComputedStyle(link).lineHeight);
    });
    assert.ok(apart > 0.95, `${lang}: the date is at ${apart} line of the link`);
  }
});
