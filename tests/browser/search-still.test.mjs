// Answers that come move nothing that the reader sees: neither the field, nor other answers, nor what follows them.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, PHONE } from "./browser.mjs";
import { visit } from "./visit.mjs";

/** On a slow link answers come one by one, long after the page. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

const movesOf = async (t, path, viewport) => {
  const { page, context, goTo } = await visit(t, { viewport });
  await page.addInitScript(() => {
    window.moves = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.moves.push({ value, what: sources.map(({ node }) => node?.className ?? node?.nodeName).join(", ") });
    }).observe({ type: "layout-shift", buffered: true });
  });
  const link = await context.newCDPSession(page);
  await link.send("Network.emulateNetworkConditions", SLOW);
  await goTo(path);
  await page.waitForSelector("#recherche:is([data-state=answered], [data-state=rest])", { state: "attached" });
  await page.waitForLoadState("networkidle");
  const moves = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.moves)))));
  return { total: moves.reduce((sum, { value }) => sum + value, 0), moves };
};

for (const [screen, viewport] of [["phone", PHONE], ["wider phone", { width: 412, height: 823 }], ["desktop", DESKTOP]]) {
  test(`a page opened on a question stays still while its answers come (${screen})`, async (t) => {
    for (const path of ["/fr/recherche/?q=cv", "/ar/recherche/?q=cv", "/fr/recherche/?q=cours&type=service", "/fr/recherche/"]) {
      const { total, moves } = await movesOf(t, path, viewport);
      assert.ok(total <= 0.02, `${path}: ${total} ${JSON.stringify(moves)}`);
    }
  });
}

test("where the search does not come, a question does not hide the lists for ever", async (t) => {
  const { page, server } = await visit(t);
  await page.route("**/search.*.js", (route) => route.abort());
  await page.goto(`${server.origin}/fr/recherche/?q=cv`);
  assert.ok(await page.locator(".search-lists").isHidden());
  await page.locator(".search-lists a").first().waitFor({ timeout: 12_000 });
  assert.ok(await page.locator(".search-off").isVisible());
});
