// Two judges who agree: today's views of all kinds of pages × fr, ar, fa, ti × phone, desktop × light, dark, forced colours.
// tests/bench/phone looks at all of them.
import { test } from "node:test";
import assert from "node:assert/strict";
import { judge } from "./judges.mjs";
import { ofToday, show, views } from "./views.mjs";
import { visit } from "./visit.mjs";

test("neither axe nor HTML_CodeSniffer finds a violation in today's views, and nothing overflows", async (t) => {
  const { page, server, faults } = await visit(t, { bypassCSP: true, reducedMotion: "reduce" });
  const all = views(process.env.SITE, ["fr", "ar", "fa", "ti"]);
  assert.ok(all.length > 500, `only ${all.length} views`);
  for (const view of ofToday(all, 12)) {
    await show(page, server.origin, view);
    const findings = (await judge(page)).filter(({ excused }) => !excused);
    assert.deepEqual(findings, [], Object.values(view).join(" "));
  }
  assert.deepEqual(faults, []);
});

test("both judges see what is wrong", async (t) => {
  const { page, goTo } = await visit(t, { bypassCSP: true });
  await goTo("/fr/");
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("afterbegin", '<img src="data:,"><p style="color:#ccc;background:#fff">pâle</p>'));
  const rules = (await judge(page)).map(({ rule }) => rule);
  assert.ok(rules.includes("axe image-alt") && rules.includes("axe color-contrast"), String(rules));
  assert.ok(rules.some((rule) => /^htmlcs .*H37$/.test(rule)) && rules.some((rule) => /^htmlcs .*G18/.test(rule)), String(rules));
});
