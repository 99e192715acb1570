// The profile form as an auditor fills it: slips said at once, near things first, what was put aside kept.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP } from "./browser.mjs";
import { itemsOf, readBasket } from "./handout.mjs";
import { BUILT, visit } from "./visit.mjs";

const items = itemsOf(process.env.SITE);

/** The form, filled from an address. */
const open = async (t, profile = "", { at = BUILT } = {}) => {
  const visitor = await visit(t, { viewport: DESKTOP, at });
  await visitor.goTo(`/fr/orientation/${profile && `#${profile}`}`);
  await visitor.page.waitForSelector(".desk-body:not([hidden])");
  t.after(() => assert.deepEqual(visitor.faults, []));
  return visitor;
};
const names = (page, group) => page.locator(`.found-${group} h4`).allInnerTexts();

test("every question stands on one screen of a desk", async (t) => {
  const { page } = await open(t, "age=24,commune=31395,statut=refugie");
  const ends = await page.locator(".ask").evaluateAll((asks) => asks.map((ask) => ask.getBoundingClientRect().bottom));
  assert.ok(ends.length > 12 && Math.max(...ends) <= DESKTOP.height, `${ends.length} questions, down to ${Math.max(...ends)}`);
});

test("while another commune is typed the former one answers nothing, and a name that is none is said", async (t) => {
  const { page } = await open(t, "age=24,commune=31395");
  assert.deepEqual(await names(page, "principal"), ["Mission Locale Haute-Garonne"]);
  await page.fill("#ask-commune", "zzzz");
  await page.waitForFunction(() => !location.hash.includes("commune"));
  assert.deepEqual(await names(page, "principal"), []);
  await page.press("#ask-commune", "Tab");
  assert.match(await page.locator("#fault-commune").innerText(), /« zzzz » n’est pas une commune/);
  assert.equal(await page.getAttribute("#ask-commune", "aria-invalid"), "true");
  await page.fill("#ask-commune", "toulouze");
  await page.press("#ask-commune", "Enter");
  await page.waitForFunction(() => location.hash.includes("commune=31555"));
  assert.equal(await page.locator("#fault-commune").innerText(), "");
  assert.deepEqual(await names(page, "principal"), ["Mission Locale Toulouse"]);
});

test("a number out of bounds counts for nothing, and is said", async (t) => {
  const { page } = await open(t, "age=999,commune=31555");
  assert.match(await page.locator("#fault-age").innerText(), /de 0 à 120/);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /age/);
  await page.fill("#ask-age", "19");
  await page.waitForFunction(() => location.hash.includes("age=19"));
  assert.equal(await page.locator("#fault-age").innerText(), "");
});

test("Tab goes from question to question, and a key empties a choice", async (t) => {
  const { page } = await open(t, "age=24,commune=31395,sexe=femme");
  await page.focus("#ask-age");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "ask-commune");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.value), "femme");
  await page.keyboard.press("Delete");
  await page.waitForFunction(() => !location.hash.includes("sexe"));
});

test("events near home come first; where there are none it is said, and the others follow", async (t) => {
  const { page } = await open(t, "age=41,commune=31042");
  assert.match(await page.locator(".found-events").innerText(), /Rien de prévu à Bagnères-de-Luchon ni près de là/);
  assert.ok((await names(page, "far")).length > 0);
  await page.goto(`${page.url().split("#")[0]}#age=24,commune=31395`);
  await page.waitForFunction(() => document.querySelector(".found-events h4"));
  const [near, far] = [await names(page, "events"), await names(page, "far")];
  assert.ok(near.some((name) => /petite enfance/.test(name)), near.join(" | "));
  assert.ok(far.length > 0 && !far.some((name) => near.includes(name)));
});

test("the next date is that of the reader's day, not of the day of publication", async (t) => {
  const dates = async (at) => {
    const { page } = await open(t, "age=24,commune=31555", { at });
    return page.locator(".found-item", { hasText: "Permanence emploi à l’OFII" }).locator(".found-over").innerText();
  };
  assert.match(await dates(BUILT), /24 novembre/);
  assert.match(await dates("2026-11-25T08:00:00+01:00"), /1er décembre/);
});

test("what was put aside by hand stays on the hand-out; what former answers proposed goes", async (t) => {
  const { page, goTo } = await open(t);
  const own = items.get("services/atelier-cv/");
  await goTo("/fr/services/atelier-cv/");
  await page.click(".tools > .keep");
  await goTo("/fr/orientation/#age=24,commune=31395");
  await page.click(".found-keep");
  await page.waitForSelector("[data-state=shown]");
  const before = await readBasket(page);
  assert.ok(before[0] === own && before.length > 1, before.join());
  await page.click(".handout-back a");
  await page.waitForSelector(".desk-body:not([hidden])");
  await page.fill("#ask-age", "19");
  await page.fill("#ask-commune", "toulouse");
  await page.press("#ask-commune", "Enter");
  await page.waitForFunction(() => location.hash.includes("31555"));
  await page.click(".found-keep");
  await page.waitForSelector("[data-state=shown]");
  const after = await readBasket(page);
  assert.equal(after[0], own);
  const gone = items.get("signataires/mission-locale-haute-garonne/");
  assert.ok(before.includes(gone) && !after.includes(gone), after.join());
});
