// What scripts add to a page has its room before it comes: nothing that the reader sees moves.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, PHONE } from "./browser.mjs";
import { visit } from "./visit.mjs";

/** Pages that scripts add to, what tells that they have, and how much may move. */
const PAGES = [
  ["/fr/evenements/permanence-emploi-plateforme-ofii/", ".soon", 0],
  ["/ar/evenements/permanence-emploi-plateforme-ofii/", ".soon", 0],
  ["/fr/hors-ligne/", ".keeping[data-state] .keeping-desk:not([hidden])", 0.02],
  ["/fr/nouveautes/", ".sieve:not([hidden])", 0.02],
  ["/ps/nouveautes/", ".sieve:not([hidden])", 0.02],
  ["/fr/diffuser/", ".sieve:not([hidden])", 0.02],
  ["/fr/orientation/", ".desk-body:not([hidden])", 0.02],
];

for (const [screen, viewport] of [["phone", PHONE], ["desktop", DESKTOP]]) {
  test(`what scripts add moves nothing (${screen})`, async (t) => {
    const { page, context, goTo } = await visit(t, { viewport });
    await page.addInitScript(() => {
      window.moves = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) window.moves.push({ value, what: sources.map(({ node }) => node?.className ?? node?.nodeName).join(", ") });
      }).observe({ type: "layout-shift", buffered: true });
    });
    // Late enough for the page to have been drawn without them.
    const link = await context.newCDPSession(page);
    await link.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 });
    for (const [path, settled, most] of PAGES) {
      await goTo(path);
      await page.waitForSelector(settled);
      await page.waitForLoadState("networkidle");
      const moves = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.moves)))));
      const total = moves.reduce((sum, { value }) => sum + value, 0);
      assert.ok(total <= most, `${path}: ${total} ${JSON.stringify(moves)}`);
    }
  });
}

test("where the scripts do not come, the room kept for them is given back", async (t) => {
  const { page, server } = await visit(t);
  await page.route("**/lists.*.js", (route) => route.abort());
  await page.goto(`${server.origin}/fr/nouveautes/`);
  await page.waitForFunction(() => document.querySelector(".sieve").offsetHeight === 0, undefined, { timeout: 12_000 });
});
