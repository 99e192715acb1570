// The hand-out: from a basket or a link to a paper in the person's language, and nothing left of it afterwards.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DESKTOP } from "./browser.mjs";
import { itemsOf, readBasket } from "./handout.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
const items = itemsOf(root);
const paths = [...items.keys()];
const some = (kind, n) => paths.filter((path) => path.startsWith(`${kind}/`)).slice(0, n).map((path) => items.get(path));
const THREE = [...some("services", 2), ...some("signataires", 1)];

const open = async (t, options = {}) => {
  const visitor = await visit(t, { viewport: DESKTOP, ...options });
  const { page, goTo } = visitor;
  return {
    ...visitor,
    /** Opens a hand-out by its link, once its paper is there. */
    unfold: async (lang, ids, languages = "") => {
      await goTo(`/${lang}/fiche/#v1.${ids.join(".")}${languages}`);
      await page.waitForSelector("[data-state=shown]");
    },
    /** The identifiers on the paper, in order, once they are those. */
    expectOrder: (ids) =>
      page.waitForFunction((ids) => [...document.querySelectorAll(".item")].map((item) => item.dataset.id).join() === ids, ids.join()),
  };
};

test("an empty hand-out says how to fill it; without JavaScript the page leads to the lists", async (t) => {
  const { page, goTo } = await open(t);
  await goTo("/fr/fiche/");
  assert.match(await page.innerText(".handout-empty"), /La fiche est vide/);
  const plain = await open(t, { javaScriptEnabled: false });
  await plain.goTo("/fr/fiche/");
  assert.match(await plain.page.innerText(".handout-off"), /JavaScript/);
  assert.ok((await plain.page.locator(".handout-off a").count()) >= 5);
  assert.ok(await plain.page.isHidden(".handout-desk"));
});

test("what was put in the basket is on the paper; its order is changed by keyboard", async (t) => {
  const { page, faults, goTo, expectOrder } = await open(t);
  const chosen = paths.filter((path) => path.startsWith("services/")).slice(0, 3);
  for (const path of chosen) {
    await goTo(`/fr/${path}`);
    await page.click(".tools > .keep");
  }
  await page.click(".basket-link");
  const [one, two, three] = chosen.map((path) => items.get(path));
  await expectOrder([one, two, three]);
  await page.focus(`[data-id="${one}"] [data-do=down]`);
  await page.keyboard.press("Enter");
  await expectOrder([two, one, three]);
  assert.equal(await page.evaluate(() => document.activeElement.closest("li").dataset.id), one, "the focus follows");
  await page.keyboard.press("Enter");
  await expectOrder([two, three, one]);
  await page.click(`[data-id="${two}"] [data-do=remove]`);
  await expectOrder([three, one]);
  assert.deepEqual(await readBasket(page), [three, one]);
  assert.equal(new URL(page.url()).hash, "", "the address of the one who prepares says nothing");
  assert.deepEqual(faults, []);
});

test("the words are those of the sheets today, in the language asked for, right to left where it is", async (t) => {
  const { page, goTo, unfold } = await open(t);
  await goTo(`/ar/${paths.find((path) => items.get(path) === THREE[0])}`);
  const title = (await page.innerText("h1")).trim();
  const facts = await page.locator(".facts-key dd:not(:has(li))").allTextContents();
  await unfold("ar", THREE);
  const item = page.locator(`[data-id="${THREE[0]}"]`);
  assert.ok((await item.locator("h2").textContent()).includes(title));
  const text = (await item.textContent()).replace(/\s+/g, " ");
  for (const fact of facts) assert.ok(text.includes(fact.replace(/\s+/g, " ").trim()) || fact.includes("("), fact);
  assert.equal(await page.getAttribute(".paper", "dir"), "rtl");
  const [words, code] = await Promise.all([item.locator("h2").boundingBox(), item.locator(".qr").boundingBox()]);
  assert.ok(words.x > code.x, "the code stands at the end of the line");
});

test("side by side, each fact stands on one line in both languages", async (t) => {
  const { page, unfold } = await open(t);
  await unfold("fr", [...THREE, ...some("evenements", 1)], ".fa+fr");
  assert.equal(await page.getAttribute(".paper", "lang"), "fa");
  const rows = await page.locator(".row:not(.of-words > .row)").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => ({ lang: cell.lang, dir: cell.dir, top: cell.getBoundingClientRect().top, x: cell.getBoundingClientRect().x, text: cell.textContent }))),
  );
  assert.ok(rows.length > 15, `only ${rows.length} lines`);
  for (const [own, french] of rows) {
    assert.deepEqual([own.lang, own.dir, french.lang, french.dir], ["fa", "rtl", "fr", "ltr"]);
    assert.ok(own.top === french.top && own.x > french.x, own.text);
    assert.equal(own.text === "", french.text === "", own.text);
  }
});

test("the paper says, once, which of its sheets a machine translated and which are in French", async (t) => {
  const { page, unfold } = await open(t);
  const noticed = (id) => paths.find((path) => readFileSync(`${root}/fa/${path}index.html`, "utf8").includes(`data-notice="${id}"`));
  const [automatic, fallback] = ["automatic", "fallback"].map(noticed).map((path) => items.get(path));
  const strings = readFileSync(new URL("../../themes/passerelle/strings/fa.yaml", import.meta.url), "utf8");
  const words = (id) => strings.match(`notice\\.${id}: "(.*)"`)[1];
  await unfold("fr", [automatic, fallback]);
  assert.equal(await page.locator(".of-words").count(), 0, "French is the source");
  await unfold("fr", [automatic, fallback], ".fa+fr");
  await page.waitForSelector(".of-words");
  const [theirs, french] = await page.locator(".of-words .cell").all();
  assert.deepEqual(await theirs.locator("p").allInnerTexts(), [`${words("automatic")} (1)`, `${words("fallback")} (2)`]);
  assert.equal(await french.innerText(), "");
});

for (const lang of ["fr", "fa"]) test(`papers to bring are gathered without repeats (${lang})`, async (t) => {
  const { page, unfold } = await open(t);
  await unfold(lang, some("services", 12));
  const papers = await page.locator(".paper-to-bring").evaluateAll((lines) =>
    lines.map((line) => (line.querySelector(".cell [lang=fr]") ?? line).textContent.replace(/ \((obligatoire|[\d, ]+)\)/g, "").trim()),
  );
  assert.ok(papers.length > 2);
  assert.equal(new Set(papers).size, papers.length);
  assert.equal(await page.locator(".item .of-bring").count(), 0);
});

test("a step of a pathway is a checklist that keeps its French words", async (t) => {
  const { page, unfold, goTo } = await open(t);
  await goTo("/ti/parcours/premier-rendez-vous/");
  const anchor = await page.locator(".step > h2").first().getAttribute("id");
  await unfold("ti", [`${items.get("parcours/premier-rendez-vous/")}~${anchor.slice(6)}`]);
  assert.equal(await page.locator(".item").count(), 1);
  assert.equal(await page.locator(".item-fault").count(), 0);
  const actions = await page.locator(".of-text li").allInnerTexts();
  assert.ok(actions.length > 1 && actions.every((action) => action.split("።").filter((part) => part.trim()).length === 1), actions.join(" | "));
});

test("a link of someone else shows its own hand-out, and gives the former one back", async (t) => {
  const { page, goTo, expectOrder } = await open(t);
  await goTo(`/fr/${paths.find((path) => items.get(path) === THREE[0])}`);
  await page.click(".tools > .keep");
  const [other] = some("evenements", 1);
  await goTo(`/fr/fiche/#v1.${other}`);
  await expectOrder([other]);
  await page.click("[data-do=former]");
  await expectOrder([THREE[0]]);
  assert.equal(await page.locator("[data-do=former]").isVisible(), false);
});

test("a fragment that is no hand-out breaks nothing", async (t) => {
  const { page, goTo, faults } = await open(t);
  await goTo("/fr/fiche/#%E0%A4%A");
  await page.waitForSelector(".handout-empty:not([hidden])");
  assert.deepEqual(faults, []);
});

test("the language chosen outlives a reload, not the person", async (t) => {
  const { page, unfold } = await open(t);
  await unfold("fr", THREE);
  await page.selectOption("#handout-language", "ti");
  await page.check("[value=both]");
  await page.waitForSelector(".paper.is-double[lang^=ti]");
  await page.reload();
  await page.waitForSelector(".paper.is-double[lang^=ti]");
  await page.click("[data-do=renew]");
  await page.waitForSelector(".handout-empty:not([hidden])");
  await page.reload();
  await page.waitForSelector(".handout-empty:not([hidden])");
  assert.equal(await page.inputValue("#handout-language"), "fr");
});

test("dates that are over leave the paper, and an event that is over says so whatever else happened to it", async (t) => {
  const { page, goTo } = await open(t, { at: "2026-12-16T10:00:00+01:00" });
  await goTo(`/fr/fiche/#v1.${items.get("evenements/permanence-emploi-plateforme-ofii/")}.${items.get("evenements/job-dating-petite-enfance/")}`);
  await page.waitForSelector("[data-state=shown]");
  const when = await page.locator(".of-when").first().innerText();
  assert.doesNotMatch(when, /novembre|8 décembre/);
  assert.match(when, /5 janvier 2027/);
  assert.match(await page.locator(".item-status").last().innerText(), /passé/);
});

test("side by side, each place, person or action has a line of its own", async (t) => {
  const { page, unfold } = await open(t);
  await unfold("fr", [items.get("services/contrat-engagement-jeune/")], ".fa+fr");
  const rows = page.locator(".of-where");
  assert.ok((await rows.count()) > 2);
  for (const line of await rows.all()) {
    const [own, french] = await line.locator(".lines > li").allInnerTexts();
    assert.equal(own, french, "an address is the same in both");
  }
});

test("what is gone, cancelled or over is said", async (t) => {
  const { page, unfold } = await open(t);
  const events = paths.filter((path) => path.startsWith("evenements/")).map((path) => [path, readFileSync(`${root}/fr/${path}index.html`, "utf8")]);
  const [cancelled] = events.find(([, html]) => html.includes('status-label">Annulé'));
  const [planned] = events.find(([, html]) => html.split('class="status ').length === 2 && html.includes('is-past" hidden'));
  const ids = ["0000000", items.get(cancelled), items.get(planned)];
  await unfold("fr", ids);
  assert.match(await page.innerText(`[data-id="${ids[0]}"]`), /n’existe plus/);
  assert.match(await page.innerText(`[data-id="${ids[1]}"] .item-status`), /^Annulé/);
  assert.equal(await page.locator(`[data-id="${ids[2]}"] .item-status`).count(), 0);
  await page.clock.setFixedTime(new Date("2036-11-23T10:00:00+01:00"));
  await page.reload();
  await page.waitForSelector("[data-state=shown]");
  assert.match(await page.innerText(`[data-id="${ids[2]}"] .item-status`), /passé/);
});

test("the note is on the paper, and nowhere else; it is lost on leaving", async (t) => {
  const { page, asked, unfold, goTo } = await open(t);
  await unfold("fr", THREE);
  await page.fill("#handout-note", "Confidentiel 7431");
  assert.equal(await page.textContent(".said-note"), "Confidentiel 7431");
  await page.click(".handout-buttons .share > summary");
  await page.waitForSelector(".handout-buttons .share li");
  const links = await page.locator(".handout-buttons .share a").evaluateAll((links) => links.map((link) => link.href));
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href, history.state]));
  for (const text of [...links, ...asked, kept]) assert.ok(!text.includes("7431") && !text.includes("Confidentiel"), text);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible(".said-note"));
  assert.ok(await page.isHidden("#handout-note"));
  await page.emulateMedia({ media: "screen" });
  await goTo("/fr/");
  await page.goBack();
  await page.waitForSelector("[data-state=shown]");
  assert.equal(await page.inputValue("#handout-note"), "");
});

test("the link that is sent leads to the same things, in the person's language, with words in it", async (t) => {
  const { page, unfold, goTo, expectOrder } = await open(t);
  await unfold("fr", THREE);
  await page.selectOption("#handout-language", "ps");
  await page.waitForSelector(".paper[lang=ps]");
  await page.click(".handout-buttons .share > summary");
  await page.waitForSelector(".handout-buttons .share li");
  const message = decodeURIComponent(await page.getAttribute(".handout-buttons a[href^='https://wa.me']", "href"));
  const [link] = /https:\/\/passerelle.*$/.exec(message.split("text=")[1]);
  assert.equal(link, `${origin}/ps/fiche/#v1.${THREE.join(".")}`);
  assert.match(message, /[\u0600-\u06ff]{3}/);
  await goTo(link.slice(origin.length));
  await expectOrder(THREE);
  assert.equal(await page.getAttribute(".paper", "lang"), "ps");
});

test("a new person: nothing of the last one is left, in the page, the tab, its history or the worker's copies", async (t) => {
  const { page, context, asked, goTo, unfold } = await open(t, { serviceWorkers: "allow" });
  // Only what was read is kept, and nothing in advance.
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await goTo("/fr/recherche/?q=permis");
  await page.waitForSelector("#recherche[data-state=answered]");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.evaluate(async () => {
    const cache = await caches.open("passerelle / 1");
    for (const path of ["/fr/recherche/", "/fr/services/", "/fr/", "/fr/services/atelier-cv/", "/fr/evenements/2026-12/", "/fr/fiche/", "/fr/orientation/"]) {
      await cache.put(location.origin + path, new Response(path, { headers: { "content-type": "text/html" } }));
    }
  });
  await unfold("fr", THREE);
  await page.fill("#handout-note", "Confidentiel 7431");
  await page.selectOption("#handout-language", "ti");
  await page.waitForSelector(".paper[lang=ti]");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => document.querySelector(".handout-said").textContent !== "");
  const left = await page.evaluate(async () => {
    const cache = await caches.open("passerelle / 1");
    const pages = (await cache.keys()).map(({ url }) => url.slice(location.origin.length)).filter((path) => path.endsWith("/"));
    return {
      session: sessionStorage.length, local: localStorage.length, cookie: document.cookie, hash: location.hash, state: history.state,
      note: document.querySelector("#handout-note").value, language: document.querySelector("#handout-language").value,
      paper: document.querySelector(".paper").textContent, pages: pages.sort(),
    };
  });
  assert.deepEqual(left, {
    session: 0, local: 0, cookie: "", hash: "", state: null, note: "", language: "fr", paper: "",
    pages: ["/fr/", "/fr/evenements/2026-12/", "/fr/recherche/", "/fr/services/"],
  });
  assert.deepEqual(await context.cookies(), []);
  assert.ok(!asked.some((path) => path.includes("v1.") || path.includes("7431")));
  await page.reload();
  await page.waitForSelector(".handout-empty:not([hidden])");
});

test("coming back to a page of the person before shows nothing of theirs", async (t) => {
  const { page, goTo, unfold } = await open(t);
  await unfold("fr", THREE);
  await goTo("/fr/");
  await goTo("/fr/fiche/");
  await page.waitForSelector("[data-state=shown]");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => document.querySelector(".handout-said").textContent !== "");
  await page.goBack();
  await page.goBack();
  await page.waitForSelector(".handout-empty:not([hidden])");
  assert.equal(await page.evaluate(() => location.hash + sessionStorage.length), "0");
  await unfold("fr", [THREE[1]]);
  assert.deepEqual(await readBasket(page), [THREE[1]], "a link for the next person is read");
});
