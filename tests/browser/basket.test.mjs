// The basket: filled from sheets and cards, twelve things at most, identifiers and nothing else, gone with the tab.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DESKTOP } from "./browser.mjs";
import { itemsOf, readBasket } from "./handout.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const items = itemsOf(root);

/** A reader with a mouse and a keyboard, on the day of the sample. */
const open = (t) => visit(t, { viewport: DESKTOP });

test("identifiers lead to the sheets that carry them, in each language", () => {
  assert.ok(items.size > 80, `only ${items.size} sheets`);
  for (const [path, id] of items) {
    for (const lang of ["fr", "ar"]) {
      const html = readFileSync(`${root}/${lang}/${path}index.html`, "utf8");
      assert.match(html, new RegExp(`<article class="sheet[^>]* data-item="${id}"`), path);
    }
  }
});

test("a sheet and a card go in and out, and the header counts them", async (t) => {
  const { page, faults, goTo } = await open(t);
  await goTo("/fr/services/atelier-cv/");
  assert.ok(await page.isHidden(".basket-link"));
  await page.click(".tools > .keep");
  assert.equal(await page.textContent(".basket-link"), "Ma fiche (1)");
  assert.equal(await page.innerText(".tools > .keep"), "Retirer de la fiche");
  assert.deepEqual(await readBasket(page), [items.get("services/atelier-cv/")]);
  await goTo("/fr/services/");
  const card = page.locator(`.card[data-item="${items.get("services/atelier-cv/")}"] > .keep`);
  assert.match(await card.textContent(), /^Retirer de la fiche – /);
  const other = page.locator(".card > .keep:not(.is-in)").first();
  await other.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent(".basket-link"), "Ma fiche (2)");
  await card.click();
  assert.equal(await page.textContent(".basket-link"), "Ma fiche (1)");
  assert.equal(new URL(page.url()).pathname, "/fr/services/", "the card's link was not followed");
  await page.goBack();
  assert.equal(await page.innerText(".tools > .keep"), "Ajouter à la fiche");
  await page.click(".basket-link");
  assert.equal(new URL(page.url()).pathname, "/fr/fiche/");
  assert.deepEqual(faults, []);
});

test("a step of a pathway is a thing of its own", async (t) => {
  const { page, goTo } = await open(t);
  await goTo("/fr/parcours/premier-rendez-vous/");
  await page.locator(".step > .keep").first().click();
  const [held] = await readBasket(page);
  assert.match(held, new RegExp(`^${items.get("parcours/premier-rendez-vous/")}~[a-z0-9-]+$`));
});

test("twelve things at most, and the thirteenth is refused in words", async (t) => {
  const { page, goTo } = await open(t);
  await goTo("/fr/services/");
  for (let n = 0; n < 13; n++) await page.locator(".card > .keep").nth(n).click();
  assert.equal((await readBasket(page)).length, 12);
  assert.match(await page.innerText(".basket-said"), /La fiche est pleine/);
  assert.equal(await page.textContent(".basket-link"), "Ma fiche (12)");
});

test("only identifiers are kept, and only as long as the tab", async (t) => {
  const { page, context, goTo } = await open(t);
  await goTo("/fr/services/atelier-cv/");
  await page.click(".tools > .keep");
  const kept = await page.evaluate(() => ({ session: { ...sessionStorage }, local: localStorage.length, cookie: document.cookie }));
  assert.deepEqual(kept, { session: { "passerelle.fiche": items.get("services/atelier-cv/") }, local: 0, cookie: "" });
  const other = await context.newPage();
  await other.goto(page.url());
  assert.equal(await other.evaluate(() => sessionStorage.length), 0);
});
