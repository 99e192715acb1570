// A dead network at the door: the portal's own address, an application's first page, and the page on what is kept, which
// says nothing false while it does not know.
import { test } from "node:test";
import assert from "node:assert/strict";
import { at, isHeld, reader, until } from "./offline.mjs";

const OFFLINE = "/fr/hors-ligne/";

test("the portal's own address gives the choice of language without network, after any first visit", async (t) => {
  const { page, visit, go, stop, text } = await reader(t, { locale: "uk-UA" });
  await visit("/ar/");
  await until(page, isHeld, "/");
  stop();
  const answer = await go("/");
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator(".choices a").count(), [...at("/").matchAll(/class="choice-name"/g)].length);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet)), true);
  assert.equal(await page.getAttribute(".choices li:first-child a", "lang"), "uk", "its script runs");
  // The page speaks French around the names of languages: what is said in the reader's own says so.
  const notice = await page.$eval("[data-copy]", ({ lang, dir }) => [lang, dir]);
  assert.deepEqual(notice, ["ar", "rtl"]);
  assert.match(await text("[data-copy]"), /^نسخة .*لا توجد شبكة\./);
  await page.click(".choices a[lang=ar]");
  assert.equal(await page.title(), /<title>([^<]+)/.exec(at("/ar/"))[1]);
  await go("/ar/hors-ligne/");
  await page.waitForSelector("[data-shelf=read]:not([hidden])");
  assert.equal(await page.locator("[data-shelf=read] a").evaluateAll((all) => all.some((link) => new URL(link.href).pathname === "/")), false);
});

test("who has seen nothing but the choice of language finds it again without network", async (t) => {
  const { page, go, kept, stop } = await reader(t);
  await go("/");
  await until(page, isHeld, "/");
  await page.waitForLoadState("networkidle");
  assert.deepEqual((await kept()).filter((path) => path.endsWith("/")), ["/"], "no language is fetched unasked");
  stop();
  await page.reload();
  assert.ok((await page.locator(".choices a").count()) > 1);
});

test("an application opens without network on the page that its manifest names, in any language", async (t) => {
  const { page, visit, go, stop } = await reader(t);
  await visit("/ti/");
  const starts = ["/ti/manifest.webmanifest", "/manifest.webmanifest"].map((path) => JSON.parse(at(path)).start_url);
  assert.deepEqual(starts, ["/ti/", "/"]);
  for (const start of starts) await until(page, isHeld, start);
  stop();
  for (const start of starts) assert.equal((await go(start)).status(), 200, start);
});

/** What a reader sees of the page before its script has run, in one line. */
const seen = async (page) => (await page.innerText("main")).replace(/\s+/g, " ");

/** What is only known by looking, and whoever says it before lies. */
const UNKNOWN = /Rien pour le moment|ne peut rien garder|Tout est gardé/;

test("the page on what is kept says nothing that it does not know: not before its script, not without any", async (t) => {
  const { page, go, over } = await reader(t);
  const [script] = /\/_t\/kept\.[0-9a-f]+\.js/.exec(at(OFFLINE));
  let arrive = () => {};
  over.set(script, new Promise((ready) => (arrive = ready)));
  await page.goto(new URL(OFFLINE, (await go("/robots.txt")).url()).href, { waitUntil: "commit" });
  await page.waitForSelector("[data-looking]");
  const first = await seen(page);
  assert.doesNotMatch(first, UNKNOWN);
  assert.doesNotMatch(first, /JavaScript/);
  assert.match(first, /Les pages gardées sur cet appareil s’affichent ici\./);
  arrive(at(script));
  await page.waitForSelector(".keeping[data-state=none]");
  assert.match(await seen(page), /Rien pour le moment\.|Copie du/);
  assert.ok(await page.isHidden("[data-looking]"));
});

test("without JavaScript, the page on what is kept says that keeping needs it, and promises no list", async (t) => {
  const { page, go } = await reader(t, { javaScriptEnabled: false });
  await go(OFFLINE);
  const words = await seen(page);
  assert.match(words, /Pour garder des pages, il faut JavaScript, qui ne fonctionne pas ici\./);
  assert.doesNotMatch(words, UNKNOWN);
  assert.ok(await page.isHidden("[data-looking]"));
  assert.ok(await page.isHidden(".keeping-desk"));
});

test("an address written without its final slash leads to the page that is kept; where none is, it says so", async (t) => {
  const { page, visit, go, stop } = await reader(t);
  const path = "/ar/evenements/forum-premiers-pas-emploi/";
  await visit(path);
  stop();
  const answer = await go(path.slice(0, -1));
  assert.equal(answer.status(), 200);
  assert.equal(new URL(page.url()).pathname, path);
  assert.equal((await go("/ar/parcours/dispense")).status(), 503);
});
