// What is new since a day: the day chosen or so many months ago, what is only new, sifted as the other lists are.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { visit } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function open(t, { lang = "fr", fragment = "", ...options } = {}) {
  const { page, faults, goTo } = await visit(t, options);
  await goTo(`/${lang}/nouveautes/${fragment}`);
  t.after(() => assert.deepEqual(faults, []));
  return page;
}

const shown = (page) => page.$$eval(".row:not([hidden])", (rows) => rows.map((row) => ({ ...row.dataset })));
const said = (page) => page.textContent(".sieve [role=status]");

/** Gives the lines days of their own, since those of a repository may all be near. */
const age = (page) =>
  page.evaluate(() => {
    [...document.querySelectorAll(".row")].forEach((row, rank) => {
      row.dataset.dernier = ["2026-11-20", "2026-10-01", "2026-01-15", "2025-03-01"][rank % 4];
      if (rank % 2) row.dataset.paru = row.dataset.dernier;
      else delete row.dataset.paru;
    });
  });

test("lines are the latest first, and each says since when it is there or when it changed", async (t) => {
  const page = await open(t);
  const rows = await shown(page);
  assert.ok(rows.length > 20, `${rows.length} lines`);
  assert.deepEqual(rows.map((row) => row.dernier), rows.map((row) => row.dernier).toSorted().reverse());
  assert.ok(rows.every((row) => row.dernier <= "2026-11-23" && row.dernier >= "2024-11-23"));
  assert.ok(await page.$$eval(".row-dated", (all) => all.every((line) => /20\d\d/.test(line.textContent))));
});

test("so many months ago at one touch, a day by keyboard, and only what is new", async (t) => {
  const page = await open(t);
  await age(page);
  await page.focus("[data-since='3']");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#depuis=2026-08-23");
  assert.ok((await shown(page)).every((row) => row.dernier >= "2026-08-23"));
  const three = (await shown(page)).length;
  assert.equal(await said(page), `${three} pages`);
  await page.click("[data-since='12']");
  const twelve = (await shown(page)).length;
  assert.ok(twelve > three);
  await page.check("[name=neuf]");
  assert.ok((await shown(page)).every((row) => row.paru >= "2025-11-23"));
  await page.goBack();
  assert.equal((await shown(page)).length, twelve);
  await page.goBack();
  assert.equal((await shown(page)).length, three);
});

test("for someone of level A2 in Toulouse, nothing that asks for more or is elsewhere", async (t) => {
  const page = await open(t, { fragment: "#depuis=2025-12-23&lieu=31555&francais=A2" });
  const rows = await shown(page);
  assert.ok(rows.length > 5 && rows.every((row) => Number(row.francais) <= 3));
  assert.ok(rows.every((row) => row.lieu === "*" || row.lieu.split(" ").includes("31555")));
});

test("in Arabic at 320 pixels nothing overflows, axe finds nothing; without JavaScript all is there", async (t) => {
  const page = await open(t, { lang: "ar", viewport: { width: 320, height: 640 }, bypassCSP: true });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "overflows");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
  const plain = await open(t, { javaScriptEnabled: false });
  assert.ok(!(await plain.isVisible(".sieve")));
  for (const row of await plain.$$(".row")) assert.ok(await row.isVisible());
});
