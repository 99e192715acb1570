// The paper itself: two A4 pages at most for six things, nothing cut, codes that a real decoder reads in grey.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DESKTOP } from "./browser.mjs";
import { itemsOf, pagesOf, pictures, readCodes } from "./handout.mjs";
import { fileAt } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
const items = itemsOf(root);
const first = (kind, n) => [...items.keys()].filter((path) => path.startsWith(`${kind}/`)).slice(0, n);
const SIX = [...first("services", 3), ...first("evenements", 2), ...first("signataires", 1)];

for (const [lang, languages] of [["fr", ""], ["ar", ""], ["ti", ""], ["fa", ".fa+fr"]]) {
  test(`six things on two pages: ${lang}${languages}`, async (t) => {
    const { page, faults, goTo } = await visit(t, { viewport: DESKTOP });
    await goTo(`/${lang}/fiche/#v1.${SIX.map((path) => items.get(path)).join(".")}${languages}`);
    await page.waitForSelector("[data-state=shown]");
    await page.fill("#handout-note", "Mardi 9 h, guichet 4.");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pagesOf(pdf) <= 2, `${pagesOf(pdf)} pages`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1000 });
    const cut = await page.locator(".paper, .paper *:not(svg *, svg)").evaluateAll((all) =>
      all.filter((element) => getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1 && !element.closest(".unseen")).map((element) => element.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(cut, []);
    const codes = (await Promise.all(pictures(pdf).map(readCodes))).flat();
    const wanted = SIX.map((path) => `${origin}/${lang}/${path}`);
    const whole = `${origin}/${lang}/fiche/#v1.${SIX.map((path) => items.get(path)).join(".")}${languages}`;
    assert.deepEqual([...codes].sort(), [...wanted, whole].sort());
    for (const address of codes) assert.ok(fileAt(root, address.slice(origin.length)), address);
    assert.deepEqual(faults, []);
  });
}

test("the desk weighs at most 40 KB beyond a page", () => {
  const html = readFileSync(join(root, "fr/fiche/index.html"), "utf8");
  const { scripts } = JSON.parse(readFileSync(join(root, "fr/fiche/mots.json"), "utf8"));
  const own = [...html.matchAll(/(?:src|href)="(\/_t\/(?:handout|basket)\.[^"]+)"/g)].map(([, address]) => address);
  const files = [...own, ...Object.values(scripts), "/fr/fiche/mots.json", "/fa/fiche/mots.json", ..."0123456789ab".split("").map((name) => `/_i/${name}.json`)];
  const bytes = files.reduce((sum, address) => sum + gzipSync(readFileSync(join(root, fileAt(root, address)))).length, 0);
  assert.ok(own.length >= 3 && bytes < 40_000, `${bytes} bytes`);
  console.log(`# ${bytes} bytes beyond a page`);
});
