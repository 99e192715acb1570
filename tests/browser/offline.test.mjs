// A dead network: what was read is read again and says how old it is, a language is kept whole, nothing strands a reader.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVENT, VISITS, at as read, built, isHeld, reader, until } from "./offline.mjs";

const root = process.env.SITE;
const list = (lang, name) => JSON.parse(read(`/${lang}/hors-ligne/${name}.json`));

/** « Copie du vendredi 27 novembre 2026 à 22 h 05. Pas de réseau. » */
const AGE = /^Copie du (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (1er|\d+) \p{L}+ \d{4} à \d+ h \d\d\. Pas de réseau\./u;

const answered = (page) => page.waitForSelector("#recherche[data-state=answered]");

test("after one visit and no server: the event, the home page, the lists and any search come back, and say how old they are", async (t) => {
  const { page, go, visit, stop, text } = await reader(t);
  await visit(EVENT);
  assert.equal(await page.locator("[data-copy]").count(), 0);
  const title = await text("h1");
  stop();
  await page.reload();
  assert.equal(await text("h1"), title);
  assert.match(await text("[data-copy]"), AGE);
  for (const path of ["/fr/", "/fr/evenements/", "/fr/services/", "/fr/signataires/", "/fr/evenements/2026-11/", "/fr/evenements/2026-12/"]) {
    await go(path);
    assert.equal(await page.title(), /<title>([^<]+)/.exec(read(path))[1].replaceAll("&#39;", "'"));
    assert.match(await text("main [data-copy]"), AGE, path);
    assert.ok(await page.evaluate(() => getComputedStyle(document.body).fontSize !== "" && [...document.styleSheets].some((sheet) => sheet.cssRules.length > 1)), path);
  }
  await go("/fr/recherche/?q=permis");
  await answered(page);
  assert.ok((await page.locator("#resultats .hit-title").count()) > 1);
  assert.match(await text("[data-copy]"), AGE);
  await go("/fr/recherche/?q=logement");
  await answered(page);
  assert.ok((await page.locator("#resultats .hit-title").count()) > 0);
});

test("the age is said in the reader's language, where a script of theirs reads", async (t) => {
  const { page, go, visit, stop, text } = await reader(t);
  for (const path of ["/ar/", "/ti/"]) await visit(path);
  stop();
  await go("/ar/");
  assert.match(await text("[data-copy]"), /^نسخة \p{Script=Arabic}+ \d+ \p{Script=Arabic}+ \d{4}، .*لا توجد شبكة\./u);
  await go("/ti/");
  assert.match(await text("[data-copy]"), /^ቅዳሕ ናይ .*\p{Script=Ethiopic}.*ኔትዎርክ የለን።/u);
  assert.equal(await page.locator("main > .notices").count() > 0, true);
});

test("a page that is not kept says so under its own address, with what is kept and whom to call; it comes when the network does", async (t) => {
  const { page, go, visit, stop, start, text } = await reader(t);
  await visit(EVENT);
  stop();
  const answer = await go("/fr/parcours/dispense/");
  assert.equal(answer.status(), 503);
  assert.match(await text("[data-copy]"), /^Pas de réseau, et cette page n’est pas gardée sur cet appareil\. Réessayer$/);
  await page.waitForSelector("[data-shelf=read]:not([hidden])");
  const links = await page.locator("[data-shelf=read] a").evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  assert.ok(links.includes(EVENT) && links.includes("/fr/evenements/"), links.join(" "));
  assert.match(await text(`[data-shelf=read] li:has(a[href$="${EVENT}"])`), /Copie du .* à \d+ h \d\d\./);
  if (/^contact:[^]*?telephone/m.test(readFileSync(new URL("../../content/portail.yaml", import.meta.url), "utf8"))) {
    assert.match(await page.getAttribute("[aria-labelledby=appeler] a", "href"), /^tel:/);
  }
  await go("/uk/services/");
  assert.match(await text("[data-copy]"), /^Pas de réseau/, "a language never read here: in one that was");
  await start();
  await go("/fr/parcours/dispense/");
  assert.equal(await page.locator("[data-copy]").count(), 0);
});

test("with Save-Data only what was read is kept", async (t) => {
  const { page, context, go, kept, asked } = await reader(t);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await go(EVENT);
  await until(page, isHeld, EVENT);
  await page.waitForLoadState("networkidle");
  await go("/fr/signataires/");
  await until(page, isHeld, "/fr/signataires/");
  await page.waitForLoadState("networkidle");
  assert.ok(!asked.some((path) => path.includes("hors-ligne")), asked.join(" "));
  assert.deepEqual((await kept()).filter((path) => path.endsWith("/")), [EVENT, "/fr/signataires/"]);
});

test("the worker is asked for after all that the page loads; a page's query and fragment are kept nowhere", async (t) => {
  const { page, visit, asked, kept } = await reader(t);
  await visit("/fr/services/?q=permis#v1.abc");
  const last = asked.findLastIndex((path) => path.startsWith("/_t/") && asked.indexOf(path) < asked.indexOf("/sw.js"));
  assert.ok(asked.indexOf("/sw.js") > last && last > 0);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "script" || initiatorType === "link").map(({ name }) => new URL(name).pathname));
  assert.ok(loaded.every((path) => asked.indexOf(path) < asked.indexOf("/sw.js")), loaded.join(" "));
  const paths = await kept();
  assert.ok(paths.includes("/fr/services/") && paths.every((path) => !/[?#]|permis/.test(path.replace("aide-au-permis", ""))), paths.join(" "));
});

/** Opens the page on what is kept, and waits until it knows. */
const openKeeping = async ({ page, go }, lang = "fr") => {
  await go(`/${lang}/hors-ligne/`);
  await page.waitForSelector(".keeping[data-state]");
};
const state = (page, wanted) => page.waitForSelector(`.keeping[data-state=${wanted}]`, { timeout: 60_000 });

test("a language is kept whole: its size first, its progress, then every page and any search without server; and it is removed", async (t) => {
  const device = await reader(t);
  const { page, go, stop, start, text, kept } = device;
  const whole = list("fr", "tout");
  await openKeeping(device);
  const size = whole.files.reduce((sum, [, bytes]) => sum + bytes, 0);
  assert.equal(whole.size, size);
  assert.equal(await page.getAttribute(".keeping-size", "data-bytes"), String(size));
  assert.match(await text(".keeping-size"), new RegExp(`^Pages : ${whole.n}\\. Place sur l’appareil : [\\d,]+ Mo\\.`));
  await page.evaluate(() => {
    window.seen = [];
    new MutationObserver(() => window.seen.push(document.querySelector("progress").value)).observe(document.querySelector("progress"), { attributes: true });
  });
  await page.click("[data-do=keep]");
  await state(page, "kept");
  assert.match(await text(".keeping-said"), /^C’est gardé/);
  assert.match(await text(".keeping-size"), /^Tout est gardé\. Copie du .*\.$/);
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.length > 10 && seen.every((value, at) => at === 0 || value >= seen[at - 1]) && seen.at(-1) > 0.9);
  const own = await kept("passerelle / kept fr");
  assert.deepEqual(own, [...whole.files.map(([path]) => `/${path}`), "/fr/hors-ligne/tout.json"].sort());
  stop();
  const pages = whole.files.map(([path]) => path).filter((path) => path.endsWith("/"));
  for (const path of pages.filter((_, at) => at % 9 === 0)) {
    await go(`/${path}`);
    assert.match(await text("[data-copy]"), AGE, path);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet)), true, path);
  }
  for (const word of ["menage", "femmes", "naturalisation"]) {
    await go(`/fr/recherche/?q=${word}`);
    await answered(page);
    assert.ok((await page.locator("#resultats .hit-title").count()) > 0, word);
  }
  await go("/fr/orientation/");
  await page.waitForSelector("main form input >> visible=true");
  await openKeeping(device);
  await page.click("[data-do=remove]");
  await until(page, async () => !(await caches.keys()).includes("passerelle / kept fr"));
  await start();
});

test("stopped, or cut off, what has come stays, and the rest is fetched later", async (t) => {
  const device = await reader(t);
  const { page, over, asked, stop, start, text, kept } = device;
  await openKeeping(device, "ar");
  const held = "/ar/a-propos/";
  over.set(held, new Promise(() => {}));
  await page.click("[data-do=keep]");
  await state(page, "busy");
  await page.waitForFunction(() => document.querySelector("progress").value > 0.1);
  await page.click("[data-do=stop]");
  await state(page, "begun");
  assert.match(await text(".keeping-said"), /توقف/);
  const first = await kept("passerelle / kept ar");
  assert.ok(first.length > 5 && !first.includes("/ar/hors-ligne/tout.json"));
  over.delete(held);
  stop();
  await page.click("[data-do=resume]");
  await page.waitForFunction(() => document.querySelector(".keeping-said").textContent.includes("الشبكة"));
  await start();
  await openKeeping(device, "ar");
  const before = asked.length;
  await page.click("[data-do=resume]");
  await state(page, "kept");
  const again = asked.slice(before).filter((path) => first.includes(path) && path.endsWith("/"));
  assert.deepEqual(again, [], "what was there is not fetched twice");
});

test("no room is told with figures, and nothing is fetched", async (t) => {
  const device = await reader(t);
  const { page, context, text, kept } = device;
  await context.addInitScript(() => (navigator.storage.estimate = async () => ({ quota: 2e6, usage: 1.5e6 })));
  await openKeeping(device);
  await page.click("[data-do=keep]");
  await page.waitForFunction(() => document.querySelector(".keeping-said").textContent !== "");
  assert.match(await text(".keeping-said"), /^Pas assez de place : il faut [\d,]+ Mo, il reste 500 Ko\.$/);
  assert.ok(!(await kept()).some((path) => path.endsWith("tout.json")));
});

test("a site published again: the kept language fetches only what changed, and its open page goes on", async (t) => {
  const device = await reader(t);
  const { page, over, gone, asked, go, stop, text } = device;
  await openKeeping(device);
  await page.click("[data-do=keep]");
  await state(page, "kept");
  // Another publication: one page and one script have changed.
  const whole = list("fr", "tout");
  const changed = whole.files.find(([path]) => path === "fr/parcours/dispense/");
  const script = whole.files.find(([path]) => path.startsWith("_t/basket.") && path.endsWith(".js"))[0];
  const next = script.replace(/\.[0-9a-f]{10}\./, ".0000000000.");
  const html = read("/fr/parcours/dispense/").replaceAll(script, next).replace("</main>", "<p>Nouvelle</p></main>");
  over.set("/fr/parcours/dispense/", html);
  over.set(`/${next}`, readFileSync(join(root, script)));
  const files = whole.files.map((entry) => (entry === changed ? [entry[0], entry[1], "0".repeat(10)] : entry[0] === script ? [next, entry[1]] : entry));
  over.set("/fr/hors-ligne/tout.json", JSON.stringify({ ...whole, files }));
  await openKeeping(device);
  await state(page, "stale");
  assert.match(await text(".keeping-size"), /Reste à télécharger : \d+ Ko\./);
  const before = asked.length;
  await page.click("[data-do=update]");
  await page.waitForFunction(() => document.querySelector(".keeping-said").textContent.startsWith("C’est gardé"));
  const fetched = asked.slice(before).filter((path) => !path.endsWith(".json"));
  assert.deepEqual(fetched.sort(), [`/${next}`, "/fr/parcours/dispense/"].sort());
  gone.add(`/${script}`);
  stop();
  await go("/fr/parcours/dispense/");
  assert.equal(await text("main p:last-of-type:has-text('Nouvelle')"), "Nouvelle");
});

test("a page open while the site is published again keeps its files: it is used, left, come back to, read again", async (t) => {
  const { page, context, visit, over, gone, origin, stop, text } = await reader(t);
  await visit(EVENT);
  const title = await text("h1");
  const html = read(EVENT);
  const scripts = [...html.matchAll(/\/_t\/[\w-]+\.[0-9a-f]{10}\.\w+/g)].map(([path]) => path);
  const renamed = (path) => path.replace(/\.[0-9a-f]{10}\./, ".1111111111.");
  // The server has nothing of the former publication left: two of them went by.
  for (const path of new Set(scripts)) {
    over.set(renamed(path), readFileSync(join(root, path)));
    gone.add(path);
  }
  const anew = (path) => read(path).replaceAll(/(\/_t\/[\w-]+)\.[0-9a-f]{10}\.(\w+)/g, "$1.1111111111.$2");
  for (const path of new Set([...read("/fr/").matchAll(/\/_t\/[\w-]+\.[0-9a-f]{10}\.\w+/g)].map(([path]) => path))) {
    over.set(renamed(path), readFileSync(join(root, path)));
  }
  over.set(EVENT, anew(EVENT));
  over.set("/fr/", anew("/fr/"));
  const other = await context.newPage();
  await other.goto(origin + EVENT);
  await other.goto(`${origin}/fr/`);
  await until(other, isHeld, renamed(scripts[0]));
  // The old page still asks for what it had not loaded yet.
  await page.click("details.share > summary");
  await page.waitForSelector("details.share button");
  assert.ok(await page.evaluate(() => document.querySelector(".sheet .keep")));
  await page.click(".brand");
  await page.waitForURL(`${origin}/fr/`);
  assert.ok((await page.content()).includes(".1111111111."));
  await page.goBack();
  assert.equal(await text("h1"), title);
  await page.reload();
  assert.ok((await page.content()).includes(".1111111111."));
  await other.close();
  stop();
  await page.reload();
  assert.match(await text("[data-copy]"), AGE);
});

test("a slow network shows the copy, and the page is told when a newer one has come", async (t) => {
  const { page, visit, over, go, text } = await reader(t);
  await visit(EVENT);
  let answer = () => {};
  over.set(EVENT, new Promise((ready) => (answer = ready)));
  await go(EVENT);
  assert.match(await text("[data-copy]"), /^Copie du .* Le réseau est lent\./);
  assert.ok(await page.isHidden("[data-newer]"));
  answer(read(EVENT).replace("</h1>", " – déplacé</h1>"));
  await page.waitForSelector("[data-newer]:not([hidden])");
  over.set(EVENT, read(EVENT).replace("</h1>", " – déplacé</h1>"));
  await page.click("[data-newer]");
  await page.waitForFunction(() => document.querySelector("h1").textContent.includes("déplacé"));
});

test("a new person: pages visited one by one are gone, lists and a language kept on purpose stay", async (t) => {
  const device = await reader(t);
  const { page, visit, kept, go, stop, text } = device;
  await openKeeping(device, "ar");
  await page.click("[data-do=keep]");
  await state(page, "kept");
  for (const path of [EVENT, "/fr/services/aide-au-permis/", "/ar/services/aide-au-permis/"]) await visit(path);
  await go("/fr/fiche/");
  await page.waitForSelector(".handout-desk:not([hidden])");
  const before = await kept("passerelle / kept ar");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => document.querySelector(".handout-said").textContent !== "");
  const visits = await kept(VISITS);
  for (const path of [EVENT, "/fr/services/aide-au-permis/", "/ar/services/aide-au-permis/", "/fr/fiche/"]) assert.ok(!visits.includes(path), path);
  for (const path of ["/fr/evenements/", "/fr/signataires/", "/fr/"]) assert.ok(visits.includes(path), path);
  assert.deepEqual(await kept("passerelle / kept ar"), before);
  stop();
  await go(EVENT);
  assert.match(await text("[data-copy]"), /^Pas de réseau, et cette page/);
  await go("/ar/services/aide-au-permis/");
  assert.match(await text("[data-copy]"), /^نسخة/);
});

test("an older worker's copies serve, and another version of it keeps a language kept on purpose", async (t) => {
  const { page, go, visit } = await reader(t);
  await go("/robots.txt");
  await page.evaluate(async () => {
    await Promise.all(["passerelle / 0", "passerelle / kept fr", "passerelle /other/ 0", "other"].map((name) => caches.open(name)));
    const copy = new Response("<!DOCTYPE html><title>old</title><main>old", { headers: { "content-type": "text/html; charset=utf-8", date: "Mon, 23 Nov 2026 09:00:00 GMT" } });
    await (await caches.open("passerelle / 1")).put("/fr/parcours/dispense/", copy);
  });
  await visit(EVENT);
  const names = await page.evaluate(() => caches.keys());
  assert.deepEqual(names.sort(), ["other", "passerelle / 1", "passerelle / kept fr", "passerelle /other/ 0"]);
  await page.context().setOffline(true);
  await go("/fr/parcours/dispense/");
  assert.match(await page.locator("[data-copy]").innerText(), /^Copie du lundi 23 novembre 2026 à 10.h.00\./);
});

test("without workers, or where storage is refused, pages are whole and silent, and only the page on what is kept says that it cannot", async (t) => {
  for (const hide of [
    () => delete Navigator.prototype.serviceWorker,
    () => (CacheStorage.prototype.keys = CacheStorage.prototype.open = CacheStorage.prototype.match = async () => { throw new DOMException("refused", "SecurityError"); }),
  ]) {
    const { page, context, go, text } = await reader(t);
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await context.addInitScript(hide);
    for (const path of [EVENT, "/fr/recherche/?q=permis", "/fr/"]) {
      await go(path);
      await page.waitForLoadState("networkidle");
    }
    await go("/fr/hors-ligne/");
    await page.waitForLoadState("networkidle");
    assert.match(await text(".keeping-off"), /^Ici, votre navigateur ne peut rien garder/);
    assert.ok(await page.isHidden(".keeping-desk"));
    assert.deepEqual(faults, []);
  }
});

test("the portal can be put among the applications, in the reader's language", async (t) => {
  // No device puts a page among its applications from a private window, which tests otherwise use.
  const { page, context, visit, go } = await reader(t, { isLasting: true });
  await visit("/ar/");
  const session = await context.newCDPSession(page);
  const hindrances = async () => (await session.send("Page.getInstallabilityErrors")).installabilityErrors;
  // The browser reads the manifest in its own time.
  for (let n = 0; n < 40 && (await hindrances()).length > 0; n++) await page.waitForTimeout(250);
  assert.deepEqual(await hindrances(), []);
  const { data, errors } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { lang, dir, start_url: start, icons } = JSON.parse(data);
  assert.deepEqual([lang, dir, start], ["ar", "rtl", "/ar/"]);
  for (const { src, sizes, type } of icons.filter(({ type }) => type === "image/png")) {
    const bytes = readFileSync(join(root, src));
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, `${src} ${type}`);
  }
  await go("/");
  const choice = await session.send("Page.getAppManifest");
  assert.deepEqual([choice.errors, JSON.parse(choice.data).start_url], [[], "/"]);
});

test("a site in a folder of its host keeps what is its own, there", async (t) => {
  const folder = built(t, { content: "content", under: "portail" }, "--lang", "fr", "--base-url", "https://example.org/portail");
  const { page, go, visit, stop, text, kept } = await reader(t, { root: folder });
  await visit(`/portail${EVENT}`, "/portail/fr/hors-ligne/debut.json");
  const paths = await kept("passerelle /portail/ 1");
  assert.ok(paths.length > 20 && paths.every((path) => path.startsWith("/portail/")), paths.join(" "));
  stop();
  await go("/portail/fr/evenements/");
  assert.match(await text("[data-copy]"), AGE);
  assert.equal(await page.getAttribute("[data-copy] a", "href"), "/portail/fr/hors-ligne/");
  await go("/portail/fr/parcours/dispense/");
  assert.match(await text("[data-copy]"), /^Pas de réseau, et cette page/);
});
