// What a search page does when something is wrong: no script, an old browser, a lost or broken file, a hostile address.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open } from "./search-toy.mjs";

const HOSTILE = [
  `<img src=x onerror="document.title='owned'">`,
  `"><script>document.title='owned'</script>`,
  `javascript:alert(1)`,
  `{n} {query} $& $1 \u202e\u0000 %`,
  `__proto__ constructor`,
  "\ud83d".repeat(3),
  "a".repeat(100_000),
];

test("without a script the page says why and offers the lists; the form still leads here", async (t) => {
  const { page, go, origin } = await open(t, { javaScriptEnabled: false });
  await go("/fr/recherche/?q=cours");
  assert.ok(await page.isVisible(".search-off"));
  assert.ok(await page.isHidden(".search-body"));
  const lists = await page.locator(".search-lists a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  for (const path of ["/fr/a-z/", "/fr/services/", "/fr/evenements/", "/fr/publics/", "/fr/thematiques/", "/fr/signataires/"]) assert.ok(lists.includes(path), path);
  await go("/fr/services/");
  await page.click(".search-box button");
  await page.waitForURL((url) => url.href.startsWith(`${origin}/fr/recherche/?q=`));
});

test("when the script cannot come, its absence is told after a while", async (t) => {
  const { page, go } = await open(t);
  await page.route(/\/_t\/search\.[^/]*\.js$/, (route) => route.abort());
  await go("/fr/recherche/?q=cours");
  assert.ok(await page.isHidden(".search-off"));
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  assert.ok(await page.isVisible(".search-off"));
});

for (const [name, alter, message] of [
  ["nothing answers", (path, body) => (path.startsWith("/_s/") ? null : body), /La connexion ne répond pas/],
  ["the manifest is lost", (path, body) => (path.endsWith(".json") ? undefined : body), /La recherche est en panne/],
  ["shards are cut", (path, body) => (path.startsWith("/_s/") ? body.subarray(0, 30) : body), /La recherche est en panne/],
  ["shards are of another index", (path, body) => (path.startsWith("/_s/") ? Buffer.from("<!DOCTYPE html>") : body), /La recherche est en panne/],
  ["the format is another one", (path, body) => (path.endsWith(".json") ? body.toString().replace('"v":2', '"v":9') : body), /Rechargez la page/],
]) {
  test(`${name}: it is said, the lists stay, and trying again works`, async (t) => {
    let isBroken = true;
    const { page, go, settled, answered, titles, text } = await open(t, { alter: (path, body) => (isBroken ? alter(path, body) : body) });
    await go("/fr/recherche/?q=parrainage");
    await settled();
    assert.match(await text(".search-said"), message);
    assert.ok(await page.isVisible(".search-lists a"));
    isBroken = false;
    await page.click(".search-said button");
    await answered();
    assert.deepEqual(await titles(), ["Parrainage"]);
    assert.ok(await page.isHidden(".search-said"));
  });
}

test("when the next ten cannot come, it is said where the focus is, and those shown stay", async (t) => {
  let isBroken = false;
  const { page, go, answered, titles, text } = await open(t, { alter: (path, body) => (isBroken ? null : body) });
  await go("/fr/recherche/?q=soir");
  await answered();
  isBroken = true;
  await page.click("#answers .search-more button");
  await page.waitForSelector(".search-said button:focus");
  assert.match(await text(".search-said"), /La connexion ne répond pas/);
  assert.equal((await titles()).length, 10);
  isBroken = false;
  await page.click(".search-said button");
  await page.waitForSelector(".search-said", { state: "hidden" });
  await page.click("#answers .search-more button");
  await page.waitForFunction(() => document.querySelectorAll("#resultats li").length === 20);
});

test("a shard that fails once is asked for again, and nobody notices", async (t) => {
  const { go, answered, titles } = await open(t, { alter: (path, body, n) => (path.startsWith("/_s/") && n === 1 ? null : body) });
  await go("/fr/recherche/?q=parrainage");
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
});

test("a browser that cannot unpack gzip has the fallback", async (t) => {
  const { page, go, answered, titles, faults } = await open(t);
  await page.addInitScript(() => delete globalThis.DecompressionStream);
  await go("/fr/recherche/?q=parrainage");
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
  assert.deepEqual(faults, []);
});

test("a hostile address is words, nothing more", async (t) => {
  const { page, go, settled, faults } = await open(t);
  for (const lang of ["fr", "ar"]) {
    for (const query of HOSTILE) {
      // The server, not the page, refuses the longest addresses: such a query arrives by the field.
      const isLong = query.length > 4000;
      await go(`/${lang}/recherche/${isLong ? "" : `?q=${encodeURIComponent(query.toWellFormed())}&type=${encodeURIComponent(query.toWellFormed())}`}`);
      if (isLong) await page.fill("#q", query);
      await settled();
      assert.equal(await page.getAttribute("#recherche", "data-state"), "answered", query.slice(0, 60));
      assert.equal(await page.locator("#recherche script, #recherche img").count(), 0);
      assert.notEqual(await page.title(), "owned");
      assert.ok(page.url().length < 2000, "the address is cut too");
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${query.slice(0, 40)} overflows by ${overflow}`);
    }
  }
  assert.deepEqual(faults, []);
});
