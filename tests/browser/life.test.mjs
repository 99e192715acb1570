// The page of an event on the day it is read: in how many days, what is over, whether one may still register.
import { test } from "node:test";
import assert from "node:assert/strict";
import { visit } from "./visit.mjs";

const open = async (t, path, at, options = {}) => {
  const visitor = await visit(t, { at, ...options });
  await visitor.goTo(path);
  t.after(() => assert.deepEqual(visitor.faults, []));
  return visitor.page;
};
const SOON = "/evenements/webinaire-reconnaissance-diplomes/"; // 17 December, registration until the 16th.

for (const [at, lang, words] of [
  ["2026-12-14T10:00:00+01:00", "fr", "Dans 3 jours"],
  ["2026-12-14T23:30:00+01:00", "ar", "بعد 3 أيام"],
  ["2026-12-16T00:10:00+01:00", "ti", "ጽባሕ"],
  ["2026-12-17T08:00:00+01:00", "ru", "Сегодня"],
]) {
  test(`an event that is near says so in the reader's language (${lang}, ${at})`, async (t) => {
    const page = await open(t, `/${lang}${SOON}`, at, { timezoneId: "America/Martinique" });
    await page.waitForSelector(".soon");
    assert.equal(await page.locator(".soon").innerText(), words);
  });
}

test("an event that is far says its date alone", async (t) => {
  const page = await open(t, `/fr${SOON}`, "2026-11-23T10:00:00+01:00");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator(".soon").count(), 0);
});

test("registration that has closed since the page was made is closed on the page", async (t) => {
  const before = await open(t, `/fr${SOON}`, "2026-12-16T10:00:00+01:00");
  await before.waitForSelector(".soon");
  const register = ".actions a:has(use[href$='#register'])";
  assert.ok(await before.locator(register).isVisible());
  const after = await open(t, `/fr${SOON}`, "2026-12-17T08:00:00+01:00");
  await after.waitForSelector("[data-fact=register] time b");
  assert.equal(await after.locator("[data-fact=register] time").innerText(), "Inscriptions terminées");
  assert.equal(await after.locator(register).isVisible(), false);
});

test("of an event that comes back, the dates that are over leave; once all are over they stay, and it is said", async (t) => {
  const path = "/fr/evenements/permanence-emploi-plateforme-ofii/";
  const page = await open(t, path, "2026-12-14T10:00:00+01:00");
  await page.waitForSelector(".soon");
  const shown = await page.locator("[data-fact=when] dd:visible").allInnerTexts();
  assert.ok(!shown.some((line) => /novembre|1er décembre/.test(line)), shown.join(" | "));
  assert.match(shown[0], /^Chaque mardi/);
  assert.match(shown[1], /15 décembre 2026$/);
  assert.match(await page.locator("[data-fact=when] dt").innerText(), /Quand\s+Demain/, "said where it lengthens no line");
  assert.doesNotMatch(shown.join(" | "), /réunion/, "the remark on a date goes with it");
  assert.match(shown.join(" | "), /12 janvier 2027/, "folded dates take the place");
  const over = await open(t, path, "2028-01-14T10:00:00+01:00");
  assert.match(await over.locator(".is-past").innerText(), /passé/);
  assert.ok((await over.locator("[data-fact=when] dd:visible").count()) > 2);
});

for (const [locale, first] of [["prs-AF", "/fa/"], ["ti-ER", "/ti/"], ["ar-SY", "/ar/"], ["pl-PL", "/fr/"]]) {
  test(`the choice of language begins with that of the device (${locale})`, async (t) => {
    const page = await open(t, "/", undefined, { locale });
    assert.equal(await page.locator(".choices a").first().evaluate((link) => new URL(link.href).pathname), first);
    assert.equal(new URL(page.url()).pathname, "/", "nothing opens unasked");
    const boxes = await page.locator(".choices a").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    assert.ok(boxes.length > 5 && boxes.every((height) => height >= 44), "each is a target for a thumb");
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  });
}
