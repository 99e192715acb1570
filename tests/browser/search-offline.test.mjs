// What was once searched is found again without network, and nothing else of the visit is kept.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, openPage } from "./browser.mjs";
import { publish } from "./search-fixture.mjs";
import { fileAt, serve } from "./site.mjs";

const root = process.env.SITE;
const CACHE = "passerelle / 1";
const MANIFEST = "/fr/recherche/index.json";

/** The sample on a server that can stop and start again, and a reader. */
const open = async (t) => {
  const [asked, over] = [[], new Map()];
  let server = await serve(root, { asked, over });
  const { port, origin } = server;
  const browser = await launch();
  const { page, context } = await openPage(browser, origin, { serviceWorkers: "allow" });
  // A device that saves data keeps what was used, and nothing in advance.
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const settled = () => page.waitForSelector("#recherche[data-state=answered], #recherche[data-state=fault]");
  return {
    page, context, asked, over, origin, settled,
    stop: () => server.close(),
    start: async () => (server = await serve(root, { asked, over, port })),
    go: (path) => page.goto(origin + path),
    /** Asks by the address; what was found, once it is all kept. */
    find: async (path, { isKept = true } = {}) => {
      await page.goto(origin + path);
      await settled();
      if (isKept) await until(page, allKept);
      return found(page);
    },
    text: async (selector) => (await page.locator(selector).innerText()).replace(/[\u00a0\u202f]/g, " "),
    /** The addresses kept, and those that the copies remember. */
    kept: () => page.evaluate(listKept, CACHE),
  };
};

/** Waits for what the page finds out slowly: `waitForFunction` takes a promise for a yes. */
const until = async (page, isTrue, argument = CACHE) => {
  const end = performance.now() + 30_000;
  while (!(await page.evaluate(isTrue, argument))) {
    assert.ok(performance.now() < end, `never: ${isTrue}`);
    await page.waitForTimeout(50);
  }
};

/** In the page: whether all that it loaded is kept. */
const allKept = async (name) => {
  if (!navigator.serviceWorker.controller) return false;
  const cache = await caches.open(name);
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const wanted = loaded.filter((address) => /\/_[st]\/|\/recherche\/index\.json$/.test(address));
  const copies = await Promise.all([location.origin + location.pathname, ...wanted].map((address) => cache.match(address)));
  return copies.every(Boolean);
};

/** In the page. */
const listKept = async (name) => {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const copies = await Promise.all(keys.map(async (key) => {
    const copy = await cache.match(key);
    return { path: key.url.slice(location.origin.length), url: copy.url, bytes: [...new Uint8Array(await copy.arrayBuffer())] };
  }));
  return copies.sort((one, other) => (one.path < other.path ? -1 : 1));
};

const found = async (page) => ({
  titles: await page.locator("#resultats .hit-title").allTextContents(),
  count: await page.locator("#answers .answer-count").innerText(),
});

const pathsOf = (kept) => kept.map(({ path }) => path);

test("what was searched is found again when the site is gone; the rest is said to need the network", async (t) => {
  const { page, asked, find, settled, stop, start, text } = await open(t);
  const first = await find("/fr/recherche/?q=permis");
  const second = await find("/fr/recherche/?q=parrainage");
  const arabic = await find("/ar/recherche/?q=CV");
  assert.ok(first.titles.length > 1 && second.titles.length > 1 && arabic.titles.length > 0);
  stop();
  const before = asked.length;
  await page.reload();
  await settled();
  assert.deepEqual(await found(page), arabic);
  for (const [path, told] of [["/fr/recherche/?q=parrainage", second], ["/fr/recherche/?q=permis", first]]) {
    assert.deepEqual(await find(path), told, path);
    await page.waitForFunction((count) => document.querySelector("[role=status]").textContent.startsWith(count), told.count);
  }
  await page.fill("#q", "parrainage");
  await page.press("#q", "Enter");
  await page.waitForFunction((count) => document.querySelector("#answers .answer-count").innerText === count, second.count);
  assert.deepEqual((await found(page)).titles.sort(), [...second.titles].sort());
  await find("/fr/recherche/?q=logement", { isKept: false });
  assert.equal(await page.getAttribute("#recherche", "data-state"), "fault");
  assert.match(await text(".search-said"), /La connexion ne répond pas/);
  assert.ok(await page.isVisible(".search-lists a"));
  assert.equal(asked.length, before);
  await start();
  await page.click(".search-said button");
  await page.waitForSelector("#recherche[data-state=answered]");
  assert.ok((await found(page)).titles.length > 0);
});

test("the very first visit is enough", async (t) => {
  const { page, find, stop, settled } = await open(t);
  const first = await find("/fr/recherche/?q=permis");
  stop();
  await page.reload();
  await settled();
  assert.deepEqual(await found(page), first);
});

test("before the first answer nothing is asked for it, and a page at rest asks for nothing", async (t) => {
  const { page, go, asked, settled } = await open(t);
  await go("/fr/recherche/");
  await page.waitForLoadState("networkidle");
  assert.ok(asked.some((path) => path.startsWith("/_t/fold.")), asked.join(" "));
  assert.ok(!asked.includes("/sw.js"));
  await page.fill("#q", "permis");
  await settled();
  await until(page, allKept);
  const [worker, lastShard] = [asked.indexOf("/sw.js"), asked.findLastIndex((path) => path.startsWith("/_s/"))];
  assert.ok(worker > lastShard && lastShard > 0, asked.join(" "));
});

test("only what was read is kept, as it is published; what was asked is written nowhere", async (t) => {
  const { page, find, go, kept, over } = await open(t);
  await find("/fr/recherche/?q=permis");
  const html = readFileSync(join(root, "fr/recherche/index.html"), "utf8");
  // Another page, so that its copy is made from an answer to an address with a query.
  over.set("/fr/recherche/", html.replace("</body>", "<!-- new --></body>"));
  await find("/fr/recherche/?q=parrainage&type=service");
  await go("/fr/services/?q=permis");
  await go("/fr/");
  await page.evaluate(() => fetch("/fr/recherche/index.json?q=permis"));
  await find("/fr/recherche/?q=permis");
  const copies = await kept();
  for (const { path, url, bytes } of copies) {
    assert.match(path, /^\/(?:_s\/[0-9a-f]{10}\/[0-9a-f]+\.bin|_t\/[\w.-]+|fr\/(?:services\/)?|fr\/recherche\/(?:index\.json)?)$/);
    assert.ok(!url.includes("?"), url);
    const published = over.get(path) ?? readFileSync(join(root, fileAt(root, path)));
    assert.ok(Buffer.from(published).equals(Buffer.from(bytes)), path);
  }
  assert.ok(pathsOf(copies).includes("/fr/recherche/") && pathsOf(copies).includes(MANIFEST));
  assert.deepEqual(await page.evaluate(() => caches.keys()), [CACHE]);
});

test("a site published again is read again, and what only the former publication used is forgotten", async (t) => {
  const { page, find, over, kept } = await open(t);
  const arabic = await find("/ar/recherche/?q=CV");
  const ofArabic = pathsOf(await kept()).filter((path) => path.startsWith("/_s/"));
  await find("/fr/recherche/?q=permis");
  const former = pathsOf(await kept()).filter((path) => path.startsWith("/_s/") && !ofArabic.includes(path));
  assert.ok(former.length > 0);

  const { files } = publish([{ title: "Permis nouveau", path: "services/permis/", meta: "", summary: "", body: "", type: "service" }], { langs: ["ar"] });
  for (const [path, body] of files) over.set(path === "/index.json" ? MANIFEST : path, Buffer.from(body));
  const html = readFileSync(join(root, "fr/recherche/index.html"), "utf8");
  const script = /\/_t\/fold\.[0-9a-f]+\.js/.exec(html)[0];
  over.set("/_t/fold.0000000000.js", readFileSync(join(root, script)));
  over.set("/fr/recherche/", html.replaceAll(script, "/_t/fold.0000000000.js"));

  assert.deepEqual((await find("/fr/recherche/?q=permis")).titles, ["Permis nouveau"]);
  // Files of the former publication go once the page has told that it is whole.
  await until(page, async ([first]) => !(await caches.match(location.origin + first)), former);
  const now = pathsOf(await kept());
  for (const path of former) assert.ok(!now.includes(path), `${path} is still there`);
  for (const path of ofArabic) assert.ok(now.includes(path), `${path} is gone`);
  assert.ok(now.includes("/_t/fold.0000000000.js"));
  assert.ok(now.includes(script), "the Arabic page still names it");
  assert.deepEqual(await find("/ar/recherche/?q=CV"), arabic);
});

test("a network that does not answer is not waited for; what it answers at last is for the next visit", async (t) => {
  const { page, find, over, origin, settled } = await open(t);
  const first = await find("/fr/recherche/?q=permis");
  let answer = () => {};
  const late = new Promise((ready) => (answer = ready));
  over.set(MANIFEST, new Promise(() => {}));
  over.set("/fr/recherche/", late);
  const start = performance.now();
  await page.goto(`${origin}/fr/recherche/?q=permis`);
  await settled();
  const spent = performance.now() - start;
  assert.ok(spent > 5000 && spent < 20_000, `${spent} ms`);
  assert.deepEqual(await found(page), first);
  answer(readFileSync(join(root, "fr/recherche/index.html"), "utf8").replace("</body>", "<!-- late --></body>"));
  const isLate = async (name) => (await (await (await caches.open(name)).match(location.pathname)).text()).includes("<!-- late -->");
  await until(page, isLate);
});

test("a failed answer is not kept, and a faulty copy is replaced", async (t) => {
  const { page, find, over, kept } = await open(t);
  const first = await find("/fr/recherche/?q=permis");
  over.set("/_t/absent.html", "<!DOCTYPE html>a page in the place of a file");
  await page.evaluate(() => Promise.all(["/_s/0000000000/0.bin", "/_t/absent.html"].map((path) => fetch(path))));
  const before = pathsOf(await kept());
  assert.ok(!before.includes("/_s/0000000000/0.bin") && !before.includes("/_t/absent.html"));
  const shard = before.find((path) => path.startsWith("/_s/"));
  await page.evaluate(async ([name, path]) => (await caches.open(name)).put(path, new Response("faulty")), [CACHE, shard]);
  assert.deepEqual(await find("/fr/recherche/?q=permis"), first);
  const healed = (await kept()).find(({ path }) => path === shard);
  assert.ok(readFileSync(join(root, shard)).equals(Buffer.from(healed.bytes)));
});

test("another version of the worker forgets what the former one kept, and leaves other sites of the host alone", async (t) => {
  const { page, go, find } = await open(t);
  await go("/robots.txt");
  await page.evaluate(() => Promise.all(["passerelle / 0", "passerelle /other/ 0", "other"].map((name) => caches.open(name))));
  await find("/fr/recherche/?q=permis");
  assert.deepEqual((await page.evaluate(() => caches.keys())).sort(), ["other", CACHE, "passerelle /other/ 0"].sort());
});
