// A dead network and one's own calendar: an event that was read goes into it, and nothing strands who asks for another.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { EVENT, VISITS, at, isHeld, reader, until } from "./offline.mjs";

const ICS = EVENT.replace(/\/$/, ".ics");

/** Takes what a link gives: the name that the device would give it, and its bytes. */
const taken = async (page, selector) => {
  const coming = page.waitForEvent("download");
  await page.click(selector);
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

test("an event read once goes into the calendar without network, as the server gave it", async (t) => {
  const { page, visit, stop } = await reader(t);
  await visit(EVENT);
  await until(page, isHeld, ICS);
  stop();
  await page.reload();
  assert.equal(await page.locator("[data-copy]").count(), 1);
  const { name, text } = await taken(page, `.actions a[href="${ICS}"]`);
  assert.equal(name, "forum-premiers-pas-emploi.ics");
  assert.equal(text, at(ICS));
  const kind = await page.evaluate(async (path) => (await fetch(path)).headers.get("content-type"), ICS);
  assert.equal(kind, "text/calendar; charset=utf-8");
});

test("a calendar is as fresh as the page that it came with", async (t) => {
  const { page, visit, over, asked, go, stop } = await reader(t);
  await visit(EVENT);
  await until(page, isHeld, ICS);
  over.set(EVENT, at(EVENT).replace("</h1>", " – déplacé</h1>"));
  over.set(ICS, at(ICS).replace("SEQUENCE:0", "SEQUENCE:1"));
  const before = asked.length;
  await go(EVENT);
  await until(page, async (path) => (await (await caches.match(path)).text()).includes("SEQUENCE:1"), ICS);
  assert.equal(asked.slice(before).filter((path) => path === ICS).length, 1);
  stop();
  const { text } = await taken(page, `.actions a[href="${ICS}"]`);
  assert.match(text, /SEQUENCE:1/);
});

test("a calendar or a feed that is not kept is answered by the page on what is, in the language of the address", async (t) => {
  const { page, visit, go, stop, start, text } = await reader(t);
  await visit("/ar/");
  await visit(EVENT);
  stop();
  for (const path of ["/fr/evenements/rencontre-agir.ics", "/fr/agenda.ics", "/fr/evenements.atom", "/fr/evenements/rencontre-agir.ics?1"]) {
    const answer = await go(path);
    assert.equal(answer.status(), 503, path);
    assert.match(await text("[data-copy]"), /^Pas de réseau, et cette page n’est pas gardée sur cet appareil\. Réessayer$/, path);
    await page.waitForSelector("[data-shelf=read]:not([hidden])");
  }
  await go("/ar/evenements/rencontre-agir.ics");
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
  assert.match(await text("[data-copy]"), /^لا توجد شبكة/);
  await start();
  const { text: calendar } = await taken(page, "[data-copy] a");
  assert.equal(calendar, at("/ar/evenements/rencontre-agir.ics"));
});

test("a new person: no calendar tells what the former one read or took", async (t) => {
  const { page, visit, kept, go } = await reader(t);
  const other = "/fr/evenements/rencontre-agir.ics";
  await visit(EVENT);
  await until(page, isHeld, ICS);
  await go("/fr/evenements/").then(() => page.evaluate((path) => fetch(path).then((answer) => answer.text()), other));
  await until(page, isHeld, other);
  await go("/fr/fiche/");
  await page.waitForSelector(".handout-desk:not([hidden])");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => document.querySelector(".handout-said").textContent !== "");
  assert.deepEqual((await kept(VISITS)).filter((path) => path.endsWith(".ics")), []);
});

test("a device that saves data fetches no calendar that its reader did not ask for", async (t) => {
  const { page, context, go, asked } = await reader(t);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await go(EVENT);
  await until(page, isHeld, EVENT);
  // What comes with a page comes before the next one is kept.
  await go("/fr/signataires/");
  await until(page, isHeld, "/fr/signataires/");
  assert.deepEqual(asked.filter((path) => path.endsWith(".ics")), []);
});
