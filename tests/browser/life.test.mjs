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

const OFII = "permanence-emploi-plateforme-ofii"; // Every Tuesday until June, not on 8 December.
const cardOf = (page, slug) => page.locator(`li:has(> .card a[href$='/evenements/${slug}/'])`);
/** What a card shows: its date in words, and the block beside it. */
const dateOf = async (card) => [await card.locator(".card-when").innerText(), await card.locator(".day").innerText()].join(" | ").replace(/\s+/g, " ");

for (const path of ["/fr/", "/fr/evenements/", "/fr/services/permanence-emploi-ofii/", "/fr/signataires/ofii/"]) {
  test(`an event that comes back stays in lists, at its next date (${path})`, async (t) => {
    for (const [at, date] of [
      ["2026-11-25T10:00:00+01:00", "Mardi 1er décembre 2026, de 9 h 00 à 12 h 00 | mar. 1 déc."],
      ["2026-12-03T10:00:00+01:00", "Mardi 15 décembre 2026, de 9 h 00 à 12 h 00 | mar. 15 déc."],
    ]) {
      const card = cardOf(await open(t, path, at), OFII);
      await card.filter({ hasNotText: "24 novembre" }).waitFor();
      assert.equal(await dateOf(card), date);
    }
  });
}

test("cards that take their next date stay in the order of dates, under their month", async (t) => {
  const page = await open(t, "/ar/evenements/", "2026-12-03T10:00:00+01:00");
  const starts = await page.locator(".cards > li:visible .card-when time").evaluateAll((times) => times.map((time) => Date.parse(time.dateTime)));
  assert.ok(starts.length > 20 && starts[0] > Date.parse("2026-12-01"), starts.join());
  assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  const december = page.locator("#liste-mois-2026-12 ~ .cards").locator(`a[href$='/${OFII}/']`);
  assert.equal(await december.count(), 1);
  assert.equal(await page.locator("#liste-mois-2026-11 ~ .empty").count(), 1, "a month that is over has nothing left");
});

test("the page of a month keeps the dates of that month alone", async (t) => {
  const november = await open(t, "/fr/evenements/2026-11/", "2026-11-25T10:00:00+01:00");
  await november.waitForLoadState("networkidle");
  assert.equal(await cardOf(november, OFII).isVisible(), false);
  const december = await open(t, "/fr/evenements/2026-12/", "2026-12-03T10:00:00+01:00");
  assert.match(await dateOf(cardOf(december, OFII)), /^Mardi 15 décembre/);
});

test("a card that carries no more of its dates keeps its event without any, until the last", async (t) => {
  const before = cardOf(await open(t, "/fr/", "2027-06-01T10:00:00+02:00"), OFII);
  await before.filter({ hasNotText: "novembre" }).waitFor();
  assert.match(await before.innerText(), /Chaque mardi/);
  assert.equal(await before.locator(".day, time").count(), 0);
});

test("where events that the home page shows are over, it leads to the others", async (t) => {
  const page = await open(t, "/fr/", "2027-08-01T10:00:00+02:00");
  await page.waitForSelector(".cards + .empty");
  assert.match(await page.locator(".cards + .empty").innerText(), /Ces événements sont passés\. Regardez tous les événements/);
  assert.equal(await page.locator(".empty + .more a").getAttribute("href"), "/fr/evenements/");
});

test("what is proposed instead of an event is proposed as long as it is to come", async (t) => {
  const path = "/fr/evenements/job-dating-logistique-blagnac/";
  const box = ".status:not(.is-past)";
  const before = await open(t, path, "2026-11-26T09:00:00+01:00");
  await before.waitForSelector(".soon, .dates, .status");
  assert.match(await before.locator(box).innerText(), /du même genre[^]*Job dating propreté[^]*26 novembre/);
  const after = await open(t, path, "2026-11-26T14:00:00+01:00");
  await after.waitForSelector(`${box} a[href='/fr/evenements/']`);
  assert.match(await after.locator(box).innerText(), /^Annulé[^]*Voir les prochains événements$/);
  assert.doesNotMatch(await after.locator(box).innerText(), /même genre|propreté|novembre/);
});

test("a proposal that comes back stays when its first date is over, without that date", async (t) => {
  const page = await open(t, "/fr/evenements/forum-emploi-octobre/", "2027-01-20T20:00:00+01:00");
  await page.waitForFunction(() => !/20 janvier/.test(document.querySelector(".status").innerText));
  assert.match(await page.locator(".status").first().innerText(), /Premiers pas vers l’emploi/);
});

test("an event that ended after the page was made is over on the page, which asks for nothing more", async (t) => {
  const path = "/fr/evenements/information-titre-de-sejour/"; // Moved online; until 9 December, 11.30.
  const before = await open(t, path, "2026-12-09T11:00:00+01:00");
  await before.waitForSelector(".soon");
  assert.match(await before.locator(".status:visible").innerText(), /^Déplacé en ligne/);
  assert.ok((await before.locator(".action:visible").count()) > 2);
  const after = await open(t, path, "2026-12-09T12:00:00+01:00");
  await after.waitForSelector(".is-past a");
  assert.equal(await after.locator(".status:visible").count(), 1);
  assert.match(await after.locator(".status:visible").innerText(), /^C’est passé[^]*Voir les prochains événements$/);
  assert.equal(await after.locator(".sheet > :visible").first().getAttribute("class"), "status tone-stop is-past");
  assert.equal(await after.locator(".actions a, [data-fact=register], .soon").count(), 0);
});

test("registration that has closed is said first, with what to do, and no way to register stays", async (t) => {
  const page = await open(t, `/ar${SOON}`, "2026-12-17T08:00:00+01:00");
  await page.waitForSelector(".sheet > .status.tone-warn:first-child");
  const box = page.locator(".sheet > .status:visible");
  assert.equal(await box.count(), 1);
  assert.equal((await box.innerText()).split(/\n+/).at(1), "اتصل: قد يتوفر مكان.");
  assert.equal(await box.locator("a").getAttribute("href"), "/ar/evenements/");
  assert.equal(await box.locator("svg use").count(), 1);
  assert.equal(await page.locator("[data-fact=register] dd").count(), 1);
  assert.ok(await page.locator(".actions li:visible .action-main").first().isVisible());
  const moved = await open(t, "/fr/evenements/information-titre-de-sejour/", "2026-12-09T09:00:00+01:00");
  await moved.waitForSelector(".soon");
  assert.match(await moved.locator(".sheet > .status:visible").innerText(), /^Déplacé en ligne/, "a change of plan comes before it");
});
