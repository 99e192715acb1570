// Words explained: the link in the text leads to the definition and back, by keyboard, without any script.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, openPage } from "./browser.mjs";
import { serve } from "./site.mjs";

let server, browser;
before(async () => {
  server = await serve(process.env.SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** The fragment and the id of the element that has the focus. */
const place = (page) => page.evaluate(() => [location.hash, document.activeElement.id]);

for (const lang of ["fr", "ar", "ti"]) {
  test(`a word leads to its definition and back by keyboard, without script (${lang})`, async () => {
    const { page, context, faults } = await openPage(browser, server.origin, { javaScriptEnabled: false });
    await page.goto(`${server.origin}/${lang}/parcours/premier-rendez-vous/`);
    const word = page.locator("a.term").first();
    const [id, target] = [await word.getAttribute("id"), await word.getAttribute("href")];
    await word.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === target);
    const definition = page.locator(target);
    assert.ok(await definition.locator("dt").isVisible());
    assert.ok((await definition.locator("dd").innerText()).length > 20);
    // The next stop of the keyboard is the way back.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === `#${id}`);
    assert.equal((await place(page))[0], `#${id}`);
    assert.ok(await word.isVisible());
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`each sheet explains a word once, at most eight, outside headings and links (${lang})`, async () => {
    const { page, context } = await openPage(browser, server.origin);
    for (const path of ["parcours/signature-du-cir", "services/inscription-france-travail", "dispositifs/hope"]) {
      await page.goto(`${server.origin}/${lang}/${path}/`);
      const targets = await page.locator("a.term").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      assert.ok(targets.length > 0 && targets.length <= 8, `${path}: ${targets.length} words`);
      assert.equal(new Set(targets).size, targets.length, path);
      const definitions = await page.locator(".terms dl > div").evaluateAll((all) => all.map((one) => `#${one.id}`));
      assert.deepEqual(definitions, targets, path);
      assert.equal(await page.locator(":is(h1, h2, h3, h4, a, code) a.term").count(), 0, path);
    }
    await context.close();
  });

  test(`the lexicon keeps the French word and opens at the one asked for (${lang})`, async () => {
    const { page, context } = await openPage(browser, server.origin, { reducedMotion: "reduce" });
    await page.goto(`${server.origin}/${lang}/lexique/#rqth`);
    const entry = page.locator("#rqth");
    assert.ok(await entry.isVisible());
    assert.equal((await entry.locator("dt bdi").innerText()).trim(), "RQTH");
    const marked = await entry.locator('dt [lang="fr"]').count();
    assert.equal(marked, lang === "fr" ? 0 : 1);
    const top = await entry.evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 740, `${top}`);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.ok(!isWide);
    await context.close();
  });
}

test("job 7: the papers of the first France Travail appointment are named in Tigrinya and in French", async () => {
  const { page, context } = await openPage(browser, server.origin);
  await page.goto(`${server.origin}/ti/parcours/premier-rendez-vous/#etape-france-travail`);
  const step = page.locator(".step", { has: page.locator("#etape-france-travail") });
  const papers = step.locator(".fact-bring li");
  assert.equal(await papers.count(), 8);
  assert.match(await papers.first().innerText(), /\(ግድን\)/);
  const french = await step.locator('.fact-bring [lang="fr"]').allInnerTexts();
  for (const name of ["Titre de séjour", "Récépissé", "Diplôme", "Carte Vitale"]) assert.ok(french.includes(name), name);
  await context.close();
});

test("job 6: who asks for an exemption reads what stays and how to come back, in Tigrinya too", async () => {
  const { page, context } = await openPage(browser, server.origin);
  for (const lang of ["fr", "ti"]) {
    await page.goto(`${server.origin}/${lang}/parcours/dispense/`);
    for (const step of ["comprendre", "garder", "revenir"]) assert.ok(await page.locator(`#etape-${step}`).isVisible());
    const back = page.locator(".step", { has: page.locator("#etape-revenir") });
    assert.equal(await back.locator(".variant").count(), 3);
    assert.ok((await back.locator("a[href]").count()) >= 6, "each way back leads somewhere");
    assert.equal(await page.locator('main [lang="fr"] p').count(), 0, "nothing is left in French but names");
  }
  await context.close();
});
