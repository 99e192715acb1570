// The box of the header: the first answers under it, nothing before it is used, a plain form when all else fails.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP } from "./browser.mjs";
import { open } from "./search-toy.mjs";

const FIELD = ".search-box input";

test("nothing is loaded before the box is used", async (t) => {
  const { page, go, asked } = await open(t, { viewport: DESKTOP });
  const paths = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  await go("/fr/services/");
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked, []);
  assert.ok(!paths.some((path) => /\/_t\/search\./.test(path)));
});

test("the first answers stand under the box, with a link to all of them", async (t) => {
  const { page, go, faults, origin } = await open(t, { viewport: DESKTOP });
  await go("/fr/services/");
  await page.fill(FIELD, "cours soi");
  await page.waitForSelector(".search-box .links a");
  const links = page.locator(".search-box .links a");
  assert.equal(await links.count(), 6);
  assert.match(await links.first().getAttribute("href"), /^\/fr\/services\/cours-\d+\/$/);
  assert.equal(await links.first().locator("mark").count(), 0, "a word of every sheet says nothing");
  assert.equal(await links.last().innerText(), "Voir tous les résultats (25)");
  await page.waitForFunction(() => document.querySelector(".search-box [role=status]").textContent === "25 résultats");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".links")));
  await page.keyboard.press("Escape");
  assert.ok(await page.isHidden(".search-box .links"));
  assert.ok(await page.evaluate(() => document.activeElement.matches(".search-box input")));
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/fr/recherche/?q=cours+soi`);
  assert.deepEqual(faults, []);
});

test("what French adds is marked, read as French, and leads to a page in French", async (t) => {
  const { page, go } = await open(t, { viewport: DESKTOP });
  await go("/ti/services/");
  await page.fill(FIELD, "garde enfants");
  await page.waitForSelector(".search-box .links a");
  const first = page.locator(".search-box .links a").first();
  assert.equal(await first.getAttribute("href"), "/fr/services/garde-enfants/");
  assert.equal(await first.locator("[lang=fr][dir=ltr]").count(), 1);
});

test("what is corrected or over is said, and one letter asks nothing", async (t) => {
  const { page, go, asked } = await open(t, { viewport: DESKTOP });
  await go("/fr/services/");
  await page.fill(FIELD, "c");
  await page.waitForTimeout(400);
  assert.ok(await page.isHidden(".search-box .fold-panel"));
  assert.ok(!asked.some((path) => path.endsWith(".bin")));
  await page.fill(FIELD, "parranage");
  await page.waitForSelector(".search-box .links a");
  assert.match(await page.locator(".search-box .fold-panel > .detail").innerText(), /parrainage/);
  assert.equal(await page.locator(".search-box .links mark").first().innerText(), "Parrainage");
  await page.fill(FIELD, "ancien");
  await page.waitForFunction(() => /Passé/.test(document.querySelector(".search-box .links a").textContent));
});

test("what is typed is text, and going elsewhere closes the answers", async (t) => {
  const { page, go } = await open(t, { viewport: DESKTOP });
  await go("/ar/services/");
  await page.fill(FIELD, "<img src=x onerror=alert(1)>");
  await page.waitForSelector(".search-box .links a");
  assert.equal(await page.locator(".search-box img").count(), 0);
  await page.focus(".brand");
  assert.ok(await page.isHidden(".search-box .links"));
});

test("when the index is lost the box is a plain form", async (t) => {
  const { page, go, origin } = await open(t, { viewport: DESKTOP, alter: () => undefined });
  await go("/fr/services/");
  await page.fill(FIELD, "cours");
  await page.press(FIELD, "Enter");
  await page.waitForURL(`${origin}/fr/recherche/?q=cours`);
});

test("on a phone the header has a button that leads to the search page", async (t) => {
  const { page, go, origin } = await open(t);
  await go("/fr/services/");
  assert.ok(await page.isHidden(FIELD));
  const { width, height } = await page.locator(".search-box button").boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  await page.click(".search-box button");
  await page.waitForURL(`${origin}/fr/recherche/?q=`);
});
