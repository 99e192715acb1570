// Dates go into the reader's own calendar: one event with one link, or all those of a page, explained before they are followed.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { PHONE } from "./browser.mjs";
import { fileAt } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;

/** The events of a calendar, by its path. */
const eventsAt = (path) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(root, fileAt(root, path)), "utf8")));
  return calendar.getAllSubcomponents("vevent");
};
const open = (t, options) => visit(t, { viewport: PHONE, javaScriptEnabled: false, ...options });

test("an event goes into the calendar with one link, without JavaScript, in the language of the page", async (t) => {
  const { page, goTo } = await open(t);
  for (const [lang, words] of [["fr", "Ajouter à l’agenda"], ["ar", "أضف إلى التقويم"], ["ti", "ናብ ካላንደር ወስኹ"]]) {
    const path = `/${lang}/evenements/job-dating-petite-enfance/`;
    await goTo(path);
    const link = page.getByRole("link", { name: words });
    const href = await link.getAttribute("href");
    assert.equal(href, path.replace(/\/$/, ".ics"));
    const box = await link.boundingBox();
    assert.ok(box.height >= 44, `${lang}: ${box.height} px`);
    const [event] = eventsAt(href);
    const start = event.getFirstPropertyValue("dtstart").toString();
    const shown = await page.locator("main time").first().getAttribute("datetime");
    assert.ok(shown.startsWith(start.slice(0, 16)), `${shown} and ${start}`);
    assert.equal(event.getFirstPropertyValue("sequence"), 2, "the flyer said another day");
    const title = await page.locator("h1").innerText();
    assert.ok(event.getFirstPropertyValue("summary").endsWith(title.trim()));
    assert.equal(event.getFirstProperty("summary").getParameter("language"), lang);
  }
});

test("an event cancelled is said so by its page and by its calendar, and is not to be added", async (t) => {
  const { page, goTo } = await open(t);
  await goTo("/fr/evenements/job-dating-logistique-blagnac/");
  const status = await page.locator(".sheet > .status .status-label").first().innerText();
  assert.equal(status, "Annulé");
  assert.equal(await page.getByRole("link", { name: "Ajouter à l’agenda" }).count(), 0);
  const [event] = eventsAt("/fr/evenements/job-dating-logistique-blagnac.ics");
  assert.equal(event.getFirstPropertyValue("status"), "CANCELLED");
  assert.ok(event.getFirstPropertyValue("summary").startsWith("Annulé – "));
});

test("all the dates of a page can be followed, and what that means is said first", async (t) => {
  const { page, goTo } = await open(t);
  for (const [path, calendar] of [
    ["/fr/evenements/", "/fr/agenda.ics"],
    ["/ar/signataires/apec/", "/ar/signataires/apec.ics"],
    ["/ps/publics/femmes/", "/ps/publics/femmes.ics"],
  ]) {
    await goTo(path);
    const block = page.locator("section", { has: page.locator('a[href^="webcal:"]') });
    const [follow, other] = await block.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.equal(follow, (origin + calendar).replace(/^https/, "webcal"));
    assert.equal(other, origin + calendar);
    const told = await block.innerText();
    assert.ok(told.length > 150, "explained in plain words");
    const named = await page.locator('head link[type="text/calendar"]').getAttribute("href");
    assert.equal(named, calendar);
    assert.ok(eventsAt(calendar).length > 0, calendar);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});

test("lists of events and services name their feeds", async (t) => {
  const { page, goTo } = await open(t);
  for (const list of ["evenements", "services"]) {
    await goTo(`/fa/${list}/`);
    const feed = await page.locator('head link[type="application/atom+xml"]').getAttribute("href");
    assert.equal(feed, `/fa/${list}.atom`);
    assert.ok(readFileSync(join(root, fileAt(root, feed)), "utf8").includes("<entry>"));
  }
});
