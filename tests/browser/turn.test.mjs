// "New person": what was sifted or searched for the one who left is in no address that going back finds.
import { test } from "node:test";
import assert from "node:assert/strict";
import { visit } from "./visit.mjs";

const choose = async (page, name, value) => {
  await page.selectOption(`.sieve [name=${name}]`, value);
  await page.waitForFunction(([name, value]) => location.hash.includes(`${name}=${value}`), [name, value]);
};

/** The auditor takes the next person: from the hand-out, where the button is. */
const nextPerson = async (page, goTo) => {
  await goTo("/fr/fiche/");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => window.name !== "");
};

const asked = (page) => page.$$eval(".sieve :is(select, input)", (all) => all.filter((control) => (control.type === "checkbox" ? control.checked : control.value)).map(({ name }) => name));
const left = (page) => page.$$eval(".row", (rows) => rows.filter((row) => row.hidden).length);

test("lists forget what was chosen for the person before, in address, controls and lines", async (t) => {
  const { page, faults, goTo } = await visit(t);
  await goTo("/fr/diffuser/");
  for (const [name, value] of [["public", "femmes"], ["lieu", "31395"], ["francais", "A1"]]) await choose(page, name, value);
  await goTo("/fr/nouveautes/");
  await page.fill("[name=depuis]", "2026-03-01");
  await page.waitForFunction(() => location.hash === "#depuis=2026-03-01");
  await nextPerson(page, goTo);
  for (const path of ["/fr/nouveautes/", "/fr/nouveautes/", "/fr/diffuser/", "/fr/diffuser/", "/fr/diffuser/", "/fr/diffuser/"]) {
    await page.goBack();
    await page.waitForSelector(".sieve:not([hidden])");
    await page.waitForFunction(() => location.hash === "");
    assert.equal(new URL(page.url()).pathname, path);
    assert.deepEqual(await asked(page), [], path);
    assert.equal(await left(page), 0, path);
  }
  assert.deepEqual(faults, []);
});

test("an address with filters that the same person comes back to still has them", async (t) => {
  const { page, goTo } = await visit(t);
  await goTo("/fr/diffuser/#public=femmes");
  await choose(page, "lieu", "31395");
  await goTo("/fr/services/");
  await page.goBack();
  await page.waitForSelector(".sieve:not([hidden])");
  assert.deepEqual((await asked(page)).sort(), ["lieu", "public"]);
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("lieu"));
  assert.deepEqual(await asked(page), ["public"]);
});

test("a list that was only put away empties itself when it comes back to another person", async (t) => {
  const { page, goTo } = await visit(t);
  await goTo("/fr/diffuser/");
  await choose(page, "public", "femmes");
  // Playwright keeps no page alive behind another: the browser's word that it did is given here.
  await page.evaluate(() => {
    window.name = "passerelle 7";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await page.waitForFunction(() => location.hash === "");
  assert.deepEqual(await asked(page), []);
});

test("the search page forgets the words and the filters of the person before, and asks nothing", async (t) => {
  const { page, faults, goTo } = await visit(t);
  const answered = () => page.waitForSelector("#recherche[data-state=answered]");
  await goTo("/fr/recherche/?q=garde&public=femmes");
  await answered();
  await page.fill("#q", "permis de conduire");
  await page.press("#q", "Enter");
  await page.waitForFunction(() => location.search.includes("permis"));
  await answered();
  await nextPerson(page, goTo);
  for (let n = 0; n < 2; n++) {
    await page.goBack();
    await page.waitForSelector("#recherche[data-state=rest]");
    assert.equal(new URL(page.url()).pathname, "/fr/recherche/");
    assert.equal(new URL(page.url()).search, "");
    assert.equal(await page.inputValue("#q"), "");
    assert.equal(await page.locator("#resultats a").count(), 0);
    assert.doesNotMatch(await page.title(), /permis|garde/);
  }
  assert.deepEqual(faults, []);
});

test("a search page that was only put away empties itself when it comes back to another person", async (t) => {
  const { page, goTo } = await visit(t);
  await goTo("/fr/recherche/?q=garde");
  await page.waitForSelector("#recherche[data-state=answered]");
  await page.evaluate(() => {
    window.name = "passerelle 7";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await page.waitForSelector("#recherche[data-state=rest]");
  assert.equal(new URL(page.url()).search, "");
  assert.equal(await page.inputValue("#q"), "");
});
