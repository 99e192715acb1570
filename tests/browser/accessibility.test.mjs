// axe: no violation on any kind of page, in French, Arabic and Tigrinya, on a phone and on a desktop.
// `sniffer.test.mjs` adds other looks and another judge; tests/bench/phone runs the whole matrix.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch, openPage, PHONE, DESKTOP } from "./browser.mjs";
import { addressOf, samples, serve } from "./site.mjs";

const root = process.env.SITE;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("axe finds no violation", async (t) => {
  const server = await serve(root);
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const schemes = process.env.MATRIX === "whole" ? ["light", "dark"] : [null];
  let judged = 0;
  for (const lang of ["fr", "ar", "ti"]) {
    for (const viewport of [PHONE, DESKTOP]) {
      for (const scheme of schemes) {
        const colorScheme = scheme ?? ((judged + viewport.width) % 2 ? "dark" : "light");
        const { page, context, faults } = await openPage(browser, server.origin, { viewport, colorScheme, bypassCSP: true });
        for (const [kind, path] of samples(root, lang)) {
          await page.goto(server.origin + addressOf(path));
          await page.evaluate(axe);
          const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
          const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
          assert.deepEqual(told, [], `${kind} ${path} ${viewport.width} ${colorScheme}`);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(overflow <= 0, `${path} overflows by ${overflow} px at ${viewport.width}`);
          judged += 1;
        }
        assert.deepEqual(faults, []);
        await context.close();
      }
    }
  }
  assert.ok(judged >= 90, `only ${judged} pages judged`);
});
