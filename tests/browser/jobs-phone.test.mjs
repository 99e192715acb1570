// What readers come to do with a small phone and little French, often without JavaScript, as they do it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ICAL from "ical.js";
import { reader } from "./offline.mjs";
import { fileAt } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const SMALL = { width: 320, height: 640 };

/** A page on the narrowest of phones, without JavaScript; nothing may go wrong on it. */
const phone = async (t, path, options = {}) => {
  const visitor = await visit(t, { viewport: SMALL, javaScriptEnabled: false, ...options });
  t.after(() => assert.deepEqual(visitor.faults, []));
  await visitor.goTo(path);
  return visitor;
};
const words = async (locator) => (await locator.innerText()).replace(/[\u00a0\u202f]/g, " ");
const fact = (page, id) => page.locator(`[data-fact=${id}]`);

/** The event of a calendar of the sample. */
const eventOf = (path) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(root, fileAt(root, path)), "utf8")));
  return calendar.getFirstSubcomponent("vevent");
};

test("job 12: no network in the room: pages, partners and coming events of the last visit, each with its age", async (t) => {
  const { page, visit: read, stop, go, text } = await reader(t);
  await read("/fr/services/accompagnement-agir/");
  stop();
  for (const [path, shown] of [
    ["/fr/services/accompagnement-agir/", /AGIR/],
    ["/fr/signataires/", /Mission Locale/],
    ["/fr/evenements/", /décembre 2026/],
  ]) {
    await go(path);
    assert.match(await text("[data-copy]"), /^Copie du .* à \d+ h \d\d\. Pas de réseau\./, path);
    assert.match(await text("main"), shown, path);
  }
  await page.locator(".search-box button").click();
  await page.getByRole("searchbox").fill("permis");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#recherche[data-state=answered]");
  assert.ok((await page.locator("#resultats .hit-title").count()) > 0);
});

test("job 15: the code of a paper opens: what, when, where with a map, whom to call, what to bring, one’s language, the calendar, sharing", async (t) => {
  const { page, server } = await phone(t, "/fr/evenements/job-dating-petite-enfance/");
  await page.locator(".languages summary").click();
  await page.locator(".languages").getByRole("link", { name: "العربية", exact: true }).click();
  assert.equal(new URL(page.url()).pathname, "/ar/evenements/job-dating-petite-enfance/", "the same page in another language");
  assert.ok((await words(page.locator("h1"))).length > 5);
  const when = await words(fact(page, "when"));
  assert.match(when, /الخميس.*2026/s, "the weekday, in the reader's words");
  assert.match(await fact(page, "when").locator("time").first().getAttribute("datetime"), /^2026-12-10T14:00\+01:00$/);
  const map = fact(page, "where").locator("a[href^='https://www.openstreetmap.org/'], a[href^='geo:']");
  assert.match(await words(map.first()), /\d{5}/, "the address itself leads to the map");
  assert.match(await fact(page, "call").locator("a[href^='tel:']").first().getAttribute("href"), /^tel:\+?\d{4,}$/);
  assert.match(await words(fact(page, "bring")), /CV/, "papers keep their French names");
  const href = await page.getByRole("link", { name: "أضف إلى التقويم" }).getAttribute("href");
  const answer = await page.request.get(server.origin + href);
  assert.match(answer.headers()["content-type"], /^text\/calendar/);
  await page.locator(".share summary").click();
  for (const way of ["mailto:", "sms:", "https://wa.me/"]) {
    const link = page.locator(`.share a[href^='${way}']`);
    assert.match(decodeURIComponent(await link.getAttribute("href")), /\/ar\/evenements\/job-dating-petite-enfance\//, way);
    assert.ok((await link.boundingBox()).height >= 44, way);
  }
});

for (const [lang, said, over] of [
  ["fr", /^Annulé/, /^C’est passé/],
  ["ar", /^أُ?لغي|^ملغ/, /^انتهى|^مضى/],
  ["ti", /^ተሰሪዙ/, /^እዚ ሓሊፉ/],
]) {
  test(`job 16: what was cancelled this morning says so before anything else, until its date has passed (${lang})`, async (t) => {
    const path = `/${lang}/evenements/job-dating-logistique-blagnac`;
    const { page } = await phone(t, `${path}/`);
    const main = await words(page.locator("main"));
    assert.match(main.trim(), said);
    const box = await page.locator(".status:visible").first().boundingBox();
    assert.ok(box.y < SMALL.height / 2, "on the first screen");
    assert.ok((await page.locator(".status:visible a").count()) > 0, "somewhere else to go");
    const event = eventOf(`${path}.ics`);
    assert.equal(event.getFirstPropertyValue("status"), "CANCELLED");
    assert.match(event.getFirstPropertyValue("summary"), said);
    const later = await visit(t, { at: "2026-11-28T10:00:00+01:00" });
    await later.goTo(`${path}/`);
    await later.page.waitForSelector(".is-past:not([hidden])");
    assert.match((await words(later.page.locator(".is-past"))).trim(), over);
  });
}

test("job 17: what is full is still there, takes nobody more, and leads to the next one like it, where there is room", async (t) => {
  const { page } = await phone(t, "/fa/evenements/atelier-cv-decembre/");
  const box = page.locator(".status:visible").first();
  const [label] = await box.locator(".status-label").allInnerTexts();
  assert.equal(label, "ظرفیت پر");
  assert.equal(await page.locator(".actions a:has(use[href$='#register'])").count(), 0, "nobody is invited to register");
  await box.getByRole("link").first().click();
  assert.equal(new URL(page.url()).pathname, "/fa/evenements/atelier-cv-janvier/");
  assert.equal(await page.locator(".status:visible").count(), 0, "this one takes place");
  assert.ok(await page.locator(".actions a:has(use[href$='#register'])").first().isVisible());
});

for (const lang of ["fr-simple", "ti", "fa", "ps"]) {
  test(`job 18: who reads little finds a drawing beside each word of the facts, short lines and large targets (${lang})`, async (t) => {
    const { page } = await phone(t, `/${lang}/evenements/forum-premiers-pas-emploi/`);
    const facts = page.locator(".facts-key .fact");
    assert.ok((await facts.count()) >= 4);
    for (const one of await facts.all()) {
      const drawing = await one.locator("dt svg").boundingBox();
      assert.ok(drawing.width >= 16 && drawing.height >= 16, await one.innerText());
      assert.ok((await one.locator("dt").innerText()).trim().length > 1, "and its word");
    }
    for (const action of await page.locator(".actions a").all()) {
      assert.equal(await action.locator("svg").count(), 1);
      assert.ok((await action.boundingBox()).height >= 44, await action.innerText());
    }
    const sentences = (await page.locator(".text p").allInnerTexts()).join(" ").split(/[.!?؟።፧]\s/);
    const lengths = sentences.map((sentence) => sentence.trim().split(/\s+/).length).sort((a, b) => a - b);
    assert.ok(lengths[lengths.length >> 1] <= 15, `half of the sentences have at most ${lengths[lengths.length >> 1]} words`);
  });
}
