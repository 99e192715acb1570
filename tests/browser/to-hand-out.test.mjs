// What can be handed out now: sifted by keyboard, cut again by the clock, whole without JavaScript, narrow, on paper.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DESKTOP } from "./browser.mjs";
import { BUILT, visit } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The page of a language at a moment. */
async function open(t, { lang = "fr", fragment = "", ...options } = {}) {
  const { page, faults, goTo } = await visit(t, options);
  await goTo(`/${lang}/diffuser/${fragment}`);
  t.after(() => assert.deepEqual(faults, []));
  return page;
}

const shown = (page, inside = "[data-span]") =>
  page.evaluate((inside) => [...document.querySelectorAll(`${inside} .row`)].filter((row) => !row.hidden).length, inside);
const said = (page) => page.textContent(".sieve [role=status]");

test("a choice made by keyboard leaves the lines that fit, tells how many, and back undoes it", async (t) => {
  const page = await open(t);
  const all = await shown(page);
  assert.equal(await said(page), `${all} dates`);
  await page.focus("select[name=francais]");
  await page.keyboard.press("ArrowDown"); // no French at all
  const none = await shown(page);
  assert.ok(none > 0 && none < all, `${none} of ${all}`);
  assert.ok((await said(page)).startsWith(`${none} date`));
  assert.equal(new URL(page.url()).hash, "#francais=aucun");
  assert.ok(await page.$$eval("[data-span] .row:not([hidden])", (rows) => rows.every((row) => row.dataset.francais === "0")));
  await page.keyboard.press("Tab");
  for (let n = 0; n < 9 && (await page.evaluate(() => document.activeElement.name)) !== "garde"; n++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => location.hash === "#francais=aucun&garde=1");
  await page.goBack();
  assert.equal(await shown(page), none);
  assert.equal(await page.isChecked("[name=garde]"), false);
  await page.goBack();
  assert.equal(await shown(page), all);
});

test("choices are never sent: they stand after the # alone, and are read again from there", async (t) => {
  const page = await open(t, { fragment: "#lieu=31555&public=femmes&langue=ar" });
  assert.equal(await page.inputValue("select[name=lieu]"), "31555");
  const places = await page.$$eval("[data-span] .row:not([hidden])", (rows) => rows.map((row) => row.dataset.lieu));
  assert.ok(places.every((place) => place === "31555" || place === "*"), places.join());
  assert.equal(new URL(page.url()).search, "");
  await page.click(".sieve [type=reset]");
  await page.waitForFunction(() => !location.hash);
  assert.equal(await page.inputValue("select[name=lieu]"), "");
});

test("every language of the portal can be chosen, and finds what is written, spoken or interpreted in it", async (t) => {
  const page = await open(t, { fragment: "#langue=ps" });
  const offered = await page.$$eval("select[name=langue] option", (all) => all.map(({ value }) => value));
  const portal = ["ar", "bn", "en", "es", "fa", "fr", "fr-simple", "ps", "pt", "ru", "ti", "tr", "uk"];
  for (const lang of portal) assert.ok(offered.includes(lang), lang);
  assert.equal(await page.inputValue("select[name=langue]"), "ps");
  const rows = await page.$$eval("[data-span] .row", (all) => all.map((row) => [row.hidden, row.dataset.langue]));
  for (const [isHidden, languages] of rows) assert.equal(isHidden, !languages.split(" ").some((lang) => ["*", "ps"].includes(lang)), languages);
  assert.ok(rows.some(([isHidden]) => !isHidden));
});

test("where nothing is left the page says so and leads to permanences and remote services", async (t) => {
  const page = await open(t);
  await page.evaluate(() => document.querySelectorAll("[data-span] .row").forEach((row) => (row.dataset.lieu = "00000")));
  await page.selectOption("select[name=lieu]", "31483");
  assert.equal(await said(page), "Aucune date");
  assert.ok(await page.isVisible("[data-nothing]"));
  const links = await page.$$eval("[data-nothing] a", (all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["#permanences", "#a-distance"]);
  assert.ok((await shown(page, ".rows-always")) > 0, "services at a distance stay");
  assert.equal(await page.$$eval("[data-span]:not([hidden]) .span-empty:not([hidden])", (all) => all.length), 2);
});

test("what has passed since the build leaves, and the weeks are those of the reader's day", async (t) => {
  const before = await open(t);
  const dates = (page, at) => page.$$eval("[data-span]", (spans, at) => [...spans[at].querySelectorAll(".day-rows")].map((day) => day.dataset.day), at);
  const [, next] = [await dates(before, 0), await dates(before, 1)];
  const after = await open(t, { at: "2026-12-02T12:30:00+01:00" });
  const now = await dates(after, 0);
  assert.deepEqual(now, next.filter((day) => day >= "2026-12-02"), "next week has become this week");
  assert.ok((await dates(after, 1)).every((day) => day >= "2026-12-07" && day <= "2026-12-13"));
  const until = await after.$$eval("[data-span] .row", (rows) => rows.map((row) => Date.parse(row.dataset.until)));
  assert.ok(until.length > 0 && until.every((moment) => moment >= Date.parse("2026-12-02T12:30:00+01:00")));
  const late = await open(t, { at: "2027-03-01T12:00:00+01:00" });
  assert.equal(await shown(late), 0);
  assert.ok(await late.isVisible("[data-nothing]"));
});

test("a cancelled date is struck out and says why until its date", async (t) => {
  const off = async (at) => {
    const page = await open(t, { at });
    return page.$$eval("[data-span] .row.is-off", (rows) => rows.map((row) => `${row.querySelector("s a") !== null} ${row.querySelector(".flag") !== null} ${row.querySelector(".row-reason") !== null}`));
  };
  const all = await off(BUILT);
  assert.ok(all.length > 0 && all.every((told) => told === "true true true"), all.join());
  assert.equal((await off("2027-03-01T12:00:00+01:00")).length, 0);
});

test("without JavaScript every line is there and the controls are not", async (t) => {
  const page = await open(t, { javaScriptEnabled: false, at: "2027-03-01T12:00:00+01:00" });
  assert.ok(!(await page.isVisible(".sieve")));
  await page.click(".span-later > summary");
  for (const row of await page.$$("[data-span] .row")) assert.ok(await row.isVisible());
});

for (const lang of ["fr", "ar", "ti"]) {
  test(`in ${lang} nothing overflows at 320 pixels, axe finds nothing, targets are tall enough`, async (t) => {
    const page = await open(t, { lang, viewport: { width: 320, height: 640 }, bypassCSP: true });
    await page.click(".span-later > summary");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "overflows");
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
    const small = await page.$$eval(".sifted :is(.row a, .sieve select, .sieve button, .choice, summary, .empty a)", (all) =>
      all.map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height < 43.9).map(([html]) => html));
    assert.deepEqual(small, []);
  });
}

test("on paper: few A4 pages in black, with the address, without the controls", async (t) => {
  const page = await open(t, { viewport: DESKTOP });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const n = pdf.match(/\/Type\s*\/Page\b/g).length;
  assert.ok(n <= 4, `${n} pages, with a code for each line`);
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.isVisible(".sieve")));
  assert.ok((await page.innerText(".print-address")).includes("/fr/diffuser/"));
});
