// The state of a search is in its address: filters, order, going back. Filters are loaded when they are wanted.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP } from "./browser.mjs";
import { open } from "./search-toy.mjs";

const panel = (page) => page.click(".search-panel > summary");
const choice = (page, code) => page.locator(`.choice:has([value=${code}])`);
const facet = (page, name) => page.locator(`.facet:has([name=${name}]) > summary`);

test("no filter is fetched before the panel is opened", async (t) => {
  const { page, go, answered, asked } = await open(t);
  const scripts = [];
  page.on("request", (request) => scripts.push(new URL(request.url()).pathname));
  await go("/fr/recherche/?q=cours");
  await answered();
  const before = asked.length;
  assert.ok(!scripts.some((path) => path.includes("search-facets")));
  await panel(page);
  await choice(page, "service").waitFor();
  assert.ok(scripts.some((path) => path.includes("search-facets")));
  assert.ok(asked.length > before);
});

test("filters count what each choice would leave, narrow the answers, and can be put away", async (t) => {
  const { page, go, answered, address, text } = await open(t);
  await go("/fr/recherche/?q=cours");
  await answered();
  await panel(page);
  assert.equal(await choice(page, "service").locator(".count").innerText(), "25");
  assert.equal(await choice(page, "evenement").locator(".count").innerText(), "3");
  await facet(page, "public").click();
  await choice(page, "jeunes").click();
  await page.waitForFunction(() => document.querySelector(".answer-count").textContent === "12 résultats");
  assert.equal(address(), "?q=cours&public=jeunes");
  assert.equal(await choice(page, "femmes").locator(".count").innerText(), "25");
  await choice(page, "femmes").click();
  await page.waitForFunction(() => document.querySelector(".answer-count").textContent === "25 résultats");
  assert.equal(address(), "?q=cours&public=femmes&public=jeunes");
  await page.click("text=Tout effacer");
  await page.waitForFunction(() => document.querySelector(".answer-count").textContent === "28 résultats");
  assert.equal(address(), "?q=cours");
  assert.ok(await page.isHidden(".search-chosen"));
});

test("an address with a filter is answered as it says", async (t) => {
  const { page, go, answered, titles, text, faults } = await open(t);
  await go("/fr/recherche/?type=evenement&lieu=toulouse");
  await answered();
  assert.equal(await text("#answers .answer-count"), "4 résultats");
  assert.equal((await titles()).at(-1), "Forum ancien");
  await page.waitForSelector(".search-chosen button");
  assert.deepEqual(await page.locator(".search-chosen button").allInnerTexts(), ["Événements", "Toulouse", "Tout effacer"]);
  assert.match(await page.locator(".search-chosen button").first().getAttribute("aria-label"), /^Enlever\s:\sÉvénements$/);
  assert.deepEqual(faults, []);
});

test("events can be put in the order of their dates, and the address keeps it", async (t) => {
  const { page, go, titles, answered, address } = await open(t);
  await go("/fr/recherche/?q=forum");
  await answered();
  await page.click(".search-order label:has([value=date])");
  await page.waitForFunction(() => document.querySelector("#resultats a")?.textContent === "Forum automne");
  assert.equal(address(), "?q=forum&order=date");
  await page.reload();
  await answered();
  assert.deepEqual(await titles(), ["Forum automne", "Forum hiver", "Forum ancien"]);
  assert.ok(await page.isChecked(".search-order [value=date]"));
  await go("/fr/recherche/?q=parrainage");
  await answered();
  assert.ok(await page.isHidden(".search-order"));
});

test("back goes to the question before, not to each letter of it", async (t) => {
  const { page, go, titles, answered } = await open(t);
  await go("/fr/recherche/");
  await page.locator("#q").pressSequentially("parrainage", { delay: 150 });
  await page.press("#q", "Enter");
  await answered();
  await page.fill("#q", "garde");
  await page.press("#q", "Enter");
  await page.waitForFunction(() => document.querySelector("#resultats a")?.textContent === "Garde d’enfants");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#resultats a")?.textContent === "Parrainage");
  assert.equal(await page.inputValue("#q"), "parrainage");
  assert.match(await page.title(), /^parrainage – /);
  await page.goForward();
  await page.waitForFunction(() => document.querySelector("#resultats a")?.textContent === "Garde d’enfants");
  assert.deepEqual(await titles(), ["Garde d’enfants"]);
});

test("back from a page finds the list as it was, where it was", async (t) => {
  const { page, go, answered, titles } = await open(t, { viewport: DESKTOP });
  await go("/fr/recherche/?q=cours");
  await answered();
  await page.click("#answers .search-more button");
  await page.waitForFunction(() => document.querySelectorAll("#resultats li").length === 20);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
  await page.evaluate(() => location.assign("/fr/services/"));
  await page.waitForSelector(".kind-service-list, .list-head");
  await page.goBack();
  await answered();
  await page.waitForFunction(() => document.querySelectorAll("#resultats li").length === 20);
  await page.waitForFunction(() => Math.abs(scrollY - 1500) < 5);
  assert.equal((await titles()).length, 20);
});
