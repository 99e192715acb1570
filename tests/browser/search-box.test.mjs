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
  assert.equal(await links.first().locator("mark").first().innerText(), "Cours");
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
