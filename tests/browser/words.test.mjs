// The page is whole without JavaScript: every word and link stands in it without a script having run.
import { test } from "node:test";
import assert from "node:assert/strict";
import { launch, openPage } from "./browser.mjs";
import { addressOf, samples, serve } from "./site.mjs";

const root = process.env.SITE;

/** What only a script adds or offers (the buttons of the basket, the desks, controls that sift a list) is left aside. */
const content = () => {
  for (const added of document.querySelectorAll(".keep, .reading, .soon, .handout-desk, .desk-body, .keeping-desk, [data-shelf], [data-nothing], [data-looking], [data-tool], [data-count]")) added.remove();
  return {
    words: document.body.innerText.replace(/\s+/g, " ").trim(),
    links: [...document.links].map((link) => link.href),
  };
};

test("every page keeps its words and links without JavaScript", async (t) => {
  const server = await serve(root);
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.close();
  });
  let compared = 0;
  for (const lang of ["fr", "ar"]) {
    const plain = await openPage(browser, server.origin, { javaScriptEnabled: false });
    const full = await openPage(browser, server.origin);
    await full.page.clock.setFixedTime(new Date("2026-11-23T10:00:00+01:00"));
    for (const path of samples(root, lang).values()) {
      await plain.page.goto(server.origin + addressOf(path));
      await full.page.goto(server.origin + addressOf(path));
      const [without, withScripts] = [await plain.page.evaluate(content), await full.page.evaluate(content)];
      const lost = withScripts.words.split(" ").filter((word) => !without.words.includes(word));
      assert.deepEqual(lost, [], path);
      assert.deepEqual(withScripts.links.filter((link) => !without.links.includes(link)), [], path);
      compared += 1;
    }
    assert.deepEqual(full.faults, []);
  }
  assert.ok(compared >= 30, `only ${compared} pages compared`);
});
