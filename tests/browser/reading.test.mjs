// Help to read: a sheet read aloud by the device's own voice and by no other, its text larger, remembered only when asked.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { bundle } from "../tools/bundle.mjs";
import { DESKTOP } from "./browser.mjs";
import { visit } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATH = "evenements/forum-premiers-pas-emploi/";
const PANEL = ".reading > .fold-panel";

/** A device with these voices, which says at once what it is given unless it is `slow`; what it said stands in `said`. */
const device = ({ voices, late = false, slow = false }) => {
  const heard = /** @type {any} */ (window);
  heard.said = [];
  const synthesis = window.speechSynthesis;
  let known = late ? [] : voices;
  synthesis.getVoices = () => known;
  synthesis.cancel = () => (heard.saying = undefined);
  synthesis.speak = (utterance) => {
    heard.said.push({ text: utterance.text, voice: utterance.voice.lang });
    heard.saying = utterance;
    if (!slow) setTimeout(() => heard.saying === utterance && utterance.onend());
  };
  heard.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  heard.tellVoices = () => {
    known = voices;
    synthesis.dispatchEvent(new Event("voiceschanged"));
  };
};

const local = (lang) => ({ lang, localService: true, default: false, name: lang });
const remote = (lang) => ({ lang, localService: false, default: true, name: lang });

const open = async (t, lang, given, options) => {
  const visitor = await visit(t, options);
  const { page, goTo } = visitor;
  await page.addInitScript(device, given);
  await goTo(`/${lang}/${PATH}`);
  await page.click(".reading > summary");
  await page.waitForSelector(`${PANEL} .reading-larger`);
  return visitor;
};

test("a sheet is read in order by the device's own voice, French words by a French one, and no address is asked", async (t) => {
  const { page, faults, asked } = await open(t, "ar", { voices: [remote("ar-SA"), local("ar_EG"), local("fr-FR")] });
  const before = asked.length;
  await page.click(`${PANEL} .reading-play`);
  await page.waitForFunction(() => window.said.length > 10 && !document.querySelector(".reading-bar"));
  const said = await page.evaluate(() => window.said);
  const title = await page.innerText("h1");
  assert.equal(said.map(({ text }) => text).findIndex((text) => title.includes(text)) < 3, true, JSON.stringify(said.slice(0, 4)));
  const at = (words) => said.findIndex(({ text }) => text.includes(words));
  const [when, call, prose] = [await page.innerText(".fact-when dd"), "39 49", await page.innerText(".text p")];
  assert.ok(at(when) > 0 && at(call) > at(when) && at(prose.slice(0, 20)) > at(call), JSON.stringify(said));
  assert.ok(said.some(({ text, voice }) => /Balma/.test(text) && voice === "fr-FR"), "the address is French");
  assert.ok(said.every(({ voice }) => ["ar_EG", "fr-FR"].includes(voice)), "no voice that sends the text away");
  assert.equal(asked.length, before);
  assert.equal(await page.locator(".is-read").count(), 0);
  assert.deepEqual(faults, []);
});

test("reading pauses, goes on where it was and stops, with the keyboard, and shows the passage", async (t) => {
  const { page } = await open(t, "fr", { voices: [local("fr-FR")], slow: true });
  await page.locator(`${PANEL} .reading-play`).press("Enter");
  await page.waitForSelector(".reading-bar");
  assert.equal(await page.getAttribute(".reading", "open"), null, "the panel does not hide what is read");
  await page.evaluate(() => window.saying.onend());
  const second = await page.evaluate(() => window.said[1].text);
  assert.equal((await page.innerText(".is-read")).replace(/\s+/g, " ").trim(), second);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".reading-bar .reading-play[data-state=paused]");
  assert.equal(await page.evaluate(() => window.saying), undefined);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.said.length === 3);
  assert.equal(await page.evaluate(() => window.said[2].text), second);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".reading-bar", { state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
  assert.equal(await page.locator(".is-read").count(), 0);
});

test("where the device has no voice of its own for the language, it is said, and nothing is read", async (t) => {
  const { page } = await open(t, "ti", { voices: [remote("ti-ET"), local("fr-FR"), local("en-US")] });
  await page.waitForSelector(`${PANEL} .reading-none`);
  assert.match(await page.innerText(`${PANEL} .reading-none`), /መሳርሒኹም/);
  assert.equal(await page.locator(".reading-play").count(), 0);
});

test("voices that a browser tells late are found", async (t) => {
  const { page } = await open(t, "ru", { voices: [local("ru-RU")], late: true });
  await page.evaluate(() => window.tellVoices());
  await page.waitForSelector(`${PANEL} .reading-play`);
});

test("the size of the text is for this page, and for the next ones when its reader asks", async (t) => {
  const { page, goTo } = await open(t, "fr", { voices: [] });
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const stored = () => page.evaluate(() => ({ ...localStorage }));
  const normal = parseFloat(await size());
  await page.click(".reading-larger");
  await page.click(".reading-larger");
  assert.equal(parseFloat(await size()), normal * 1.5);
  assert.deepEqual(await stored(), {});
  await page.check(".reading-keep input");
  assert.deepEqual(await stored(), { "passerelle.texte": "150" });
  await goTo("/ar/services/atelier-cv/");
  await page.waitForFunction((wanted) => getComputedStyle(document.documentElement).fontSize === wanted, `${normal * 1.5}px`);
  await page.click(".reading > summary");
  await page.waitForSelector(".reading-keep input:checked");
  await page.uncheck(".reading-keep input");
  assert.deepEqual(await stored(), {});
});

test("help to read takes no room, on a phone and on a desk, in any language, and stays off paper", async (t) => {
  const { page, goTo } = await visit(t);
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });
  for (const lang of ["fr", "fr-simple", "en", "ar", "fa", "ps", "ti", "ru", "uk", "es", "pt", "tr", "bn"]) {
    await goTo(`/${lang}/${PATH}`);
    await page.waitForSelector(".sheet .keep");
    const row = await page.evaluate(() => {
      const [crumb, summary] = [".crumbs", ".reading > summary"].map((name) => document.querySelector(name).getBoundingClientRect());
      return { apart: Math.abs(crumb.top - summary.top), high: summary.height, out: document.documentElement.scrollWidth - innerWidth };
    });
    assert.ok(row.apart <= 4 && row.high >= 44 && row.out <= 0, `${lang}: ${JSON.stringify(row)}`);
    const shifts = await page.evaluate(() => window.shifts);
    assert.deepEqual(shifts, [], `${lang}: the page moves`);
  }
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".reading").isHidden());
  await page.emulateMedia({ media: null });
  await page.setViewportSize(DESKTOP);
  await goTo("/fr/accessibilite/");
  await page.waitForSelector(".reading > summary");
});

test("axe finds nothing in the open panel, nor in the bar while the page is read", async (t) => {
  for (const [lang, voices] of [["fr", [local("fr-FR")]], ["ar", [local("ar-EG")]], ["ti", []]]) {
    const { page } = await open(t, lang, { voices, slow: true }, { bypassCSP: true, colorScheme: lang === "ar" ? "dark" : "light" });
    await page.waitForSelector(voices.length ? ".reading-play" : ".reading-none");
    await page.evaluate(axe);
    const judged = () => page.evaluate(async () => (await window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })).violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`));
    assert.deepEqual(await judged(), [], lang);
    if (!voices.length) continue;
    await page.click(".reading-play");
    await page.waitForSelector(".reading-bar");
    assert.deepEqual(await judged(), [], `${lang}, reading`);
  }
});

/** What moves in the pages that this page will show. */
const watched = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });

test("the size that is kept is that of every page, from its first drawing where a script holds that back anyway", async (t) => {
  const { page, goTo } = await visit(t);
  await page.addInitScript(() => localStorage.setItem("passerelle.texte", "150"));
  await page.addInitScript(() => {
    // The size when the page is first drawn.
    new PerformanceObserver((list, observer) => {
      window.drawn = getComputedStyle(document.documentElement).fontSize;
      observer.disconnect();
    }).observe({ type: "paint", buffered: true });
  });
  for (const path of ["/", "/fr/", "/fr/recherche/", "/fr/recherche/?q=cv", "/ar/evenements/", `/fr/${PATH}`, "/ti/services/atelier-cv/", "/ru/lexique/", "/404.html"]) {
    await goTo(path);
    await page.waitForFunction(() => window.drawn && getComputedStyle(document.documentElement).fontSize === "24px");
    if (["/", "/ar/evenements/"].includes(path)) assert.equal(await page.evaluate(() => window.drawn), "24px", path);
  }
});

test("help to read is offered on lists as on sheets, takes no room there, and reads what they list", async (t) => {
  const { page, goTo } = await visit(t);
  await page.addInitScript(device, { voices: [local("fr-FR")] });
  await watched(page);
  for (const path of ["/fr/services/", "/fr/evenements/", "/fr/a-z/", "/fr/lexique/", "/ru/publics/", "/bn/signataires/"]) {
    await goTo(path);
    await page.waitForSelector(".reading > summary");
    await page.waitForTimeout(50);
    assert.deepEqual(await page.evaluate(() => window.shifts), [], `${path}: the page moves`);
  }
  await goTo("/fr/services/");
  await page.click(".reading > summary");
  await page.click(`${PANEL} .reading-play`);
  await page.waitForFunction(() => window.said.length > 10);
  const said = (await page.evaluate(() => window.said)).map(({ text }) => text);
  for (const words of [await page.innerText("h1"), await page.innerText(".card-title"), await page.innerText(".card-summary")]) {
    assert.ok(said.some((text) => text.includes(words.replace(/\s+/g, " ").trim())), `${words} is not read: ${said.slice(0, 8)}`);
  }
});

test("buttons of the panel stay under the finger while the device looks for its voices", async (t) => {
  for (const [lang, given, last] of [["ti", { voices: [] }, ".reading-none"], ["ru", { voices: [local("ru-RU")], late: true }, ".reading-play"]]) {
    const { page } = await open(t, lang, given);
    const place = () => page.evaluate(() => [".reading-smaller", ".reading-larger", ".reading-keep"].map((name) => Math.round(document.querySelector(name).getBoundingClientRect().top)));
    const before = await place();
    assert.equal(await page.locator(last).count(), 0, `${lang}: the device has already told its voices`);
    if (given.late) await page.evaluate(() => window.tellVoices());
    await page.waitForSelector(last);
    assert.deepEqual(await place(), before, lang);
  }
});

test("what pages load for it weighs less than 500 bytes", () => {
  const stub = gzipSync(bundle("reading/button.js"), { level: 9 }).length;
  for (const first of ["past", "search-first"]) {
    assert.ok(readFileSync(new URL(`../../themes/passerelle/scripts/${first}.js`, import.meta.url), "utf8").includes("passerelle.texte"), first);
  }
  assert.ok(stub < 800, `${stub} bytes alone, with what it shares with the basket`);
});
