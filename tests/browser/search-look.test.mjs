// The search page with answers and filters: axe, the width of a small phone, large text, targets, what is asked of the host.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { DESKTOP, PHONE } from "./browser.mjs";
import { open, root } from "./search-toy.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STATES = ["?q=cours&type=service", "?q=forum", "?q=xylophone", "?q=parrainage xylophone"];

for (const [name, languages, options] of [
  ["a phone", ["fr", "ar", "ti"], { viewport: PHONE }],
  ["a phone in the dark", ["fr"], { viewport: PHONE, colorScheme: "dark" }],
  ["a desktop", ["fr", "ar"], { viewport: DESKTOP }],
  ["320 pixels", ["ar"], { viewport: { width: 320, height: 640 } }],
]) {
  test(`on ${name} axe finds no violation, nothing overflows, targets are wide enough`, async (t) => {
    const { page, go, answered } = await open(t, { ...options, bypassCSP: true });
    for (const path of languages.flatMap((lang) => STATES.map((state) => `/${lang}/recherche/${state}`))) {
      await go(path);
      await answered();
      if (await page.evaluate(() => !document.querySelector(".search-panel").open)) await page.click(".search-panel > summary");
      await page.waitForSelector(".panel .facet", { state: "attached" });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), [], path);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("#recherche :is(a, button, summary, .choice, .search-order label, input:not([type=radio], [type=checkbox]))")]
          .map((element) => ({ name: element.className || element.tagName, box: (element.closest(".hit") ?? element).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
          .map(({ name, box }) => `${name} ${box.width} × ${box.height}`));
      assert.deepEqual(small, [], path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} overflows`);
      if (options.viewport.width < PHONE.width) continue;
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} overflows with large text`);
    }
  });
}

test("before the first answer the page asks for its styles, its two scripts, the manifest and three shards, each once", async (t) => {
  const { page, go, answered } = await open(t);
  const paths = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  await go("/fr/recherche/?q=parrainage");
  await answered();
  const before = paths.filter((path) => !/favicon|fold|offline/.test(path));
  assert.equal(new Set(before).size, before.length, before.join("\n"));
  assert.ok(!before.some((path) => path.endsWith(".svg")), "no sprite");
  assert.ok(before.length <= 9, before.join("\n"));
});

test("the first answer stands before anything is asked for the others", async (t) => {
  const { page, go, answered, titles } = await open(t);
  await page.addInitScript(() => {
    const { fetch } = window;
    window.asked = [];
    window.fetch = (address, init) => {
      if (address.includes("/_s/")) window.asked.push(document.querySelector("#resultats a") !== null);
      return fetch(address, init);
    };
  });
  await go("/fr/recherche/?q=cours");
  await answered();
  assert.equal((await titles()).length, 10);
  const asked = await page.evaluate(() => window.asked);
  assert.deepEqual(asked, asked.toSorted((a, b) => a - b));
  assert.ok(asked.filter((isShown) => !isShown).length <= 3, asked.join(" "));
  assert.ok(asked.at(-1), "the others have shards of their own");
});

test("the first bytes of the page name its script, the manifest and the styles", () => {
  for (const lang of ["fr", "ar", "ti"]) {
    const packed = gzipSync(readFileSync(`${root}/${lang}/recherche/index.html`), { level: 9 });
    const head = gunzipSync(packed.subarray(0, 1400), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
    const places = [/<link rel="modulepreload" fetchpriority="high" href="\/_t\/search\./, /<link rel="preload" as="fetch" crossorigin href="[^"]+\/index\.json">/, /<link rel="stylesheet"/]
      .map((link) => head.search(link));
    assert.ok(places[0] > head.indexOf("Content-Security-Policy"), head);
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
  }
});
